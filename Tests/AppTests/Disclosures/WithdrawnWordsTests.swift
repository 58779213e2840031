@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Words of a withdrawn disclosure` {
    @Test(arguments: TestDatabase.all)
    func `they leave the search index, and those of others stay in it`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let job = ReclaimingJob(platform: county.platform)
            var kept: [String: String] = ["名称": "jwkvbkeptword 水库", "类型": "资源", "年租金": "100"]
            kept["承租方"] = "村民小组"
            var wrong = kept
            wrong["名称"] = "zqxjwkvbsentinel 水库"
            let gone = try await county.publish(15, rows: [wrong])
            try await county.publish(15, in: TestCounty.otherVillage, rows: [kept])
            // Its beginning may be shared with the word before it.
            let sentinel = Array("jwkvbsentinel".utf8)
            #expect(try await Self.index(engine, county).holds(sentinel))
            try await county.database.write { tx in
                try EditionDesk(county.platform, at: county.time.now).withdraw(
                    gone.edition.id, version: nil, reason: "登记有误", by: county.actor(.townshipDiscipline),
                    in: tx)
            }
            #expect(try await job.run(at: county.time.now))
            #expect(try await !job.run(at: county.time.now), "there is nothing more to do")
            #expect(try await !Self.index(engine, county).holds(sentinel))
            for (word, found) in [("zqxjwkvbsentinel", 0), ("jwkvbkeptword", 1)] {
                let count = try await county.database.read { tx in
                    try tx.newest(.rows, meeting: .init([[.init([word])]]), before: .max, limit: 9).count
                }
                #expect(count == found, "\(word)")
            }
            guard engine == .postgres else { return }
            let vacuumed = try await county.database.read { tx in
                try tx.first("SELECT pg_stat_get_vacuum_count('search_row'::regclass)")?.int(0)
            }
            #expect((vacuumed ?? 0) > 0)
        }
    }

    /// What lies in the index of rows and in the table under it; the edition itself stays, for who answers for it.
    private static func index(_ engine: TestDatabase, _ county: TestCounty) async throws -> [UInt8] {
        try await county.database.read { tx in
            var bytes = try tx.rows("SELECT grams FROM search_row").flatMap { Array(try $0.text(0).utf8) }
            guard engine == .sqlite else { return bytes }
            bytes += try tx.rows("SELECT block FROM search_row_words_data").flatMap { try $0.blob(0) }
            return bytes
        }
    }
}
