@testable import App

import DatabaseTesting
import Domain
import Testing

@Suite struct SearchTests {
    private func found(_ text: String, in county: TestCounty) async throws -> (
        places: [String], disclosures: Int, rows: Int
    ) {
        try await county.database.read { tx in
            let view = try SearchQueries.view(SearchRequest(text: text), in: tx)
            return (
                view.places.entries.map(\.place.name), view.disclosures.entries.count,
                view.rows.entries.count
            )
        }
    }

    private func fill(_ county: TestCounty) async throws -> StoredEdition {
        try await county.database.write { tx in try SearchIndex.indexPlaces(in: tx) }
        try await county.publish(
            7, in: TestCounty.otherVillage, period: .year(2017),
            rows: [["户主": "周大福", "类型": "低保户", "致贫原因": "因病欠账"]])
        return try await county.publish(
            8, period: .quarter(year: 2018, quarter: 3),
            rows: [["项目名称": "张湾至王畈通组公路硬化", "资金来源": "财政专项", "受益户数": "86"]])
    }

    @Test(arguments: TestDatabase.all)
    func `two characters find places, disclosures and rows`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await fill(county)
            // Of what only names a place the rows are on that place's own pages.
            #expect(try await found("张湾", in: county) == (["张湾村"], 1, 0))
            #expect(try await found("公路", in: county) == ([], 0, 1))
            #expect(try await found("低保", in: county) == ([], 0, 1))
            #expect(try await found("扶贫 项目", in: county).disclosures == 1)
            #expect(try await found("湾", in: county).places == ["张湾村"])
            #expect(try await found("李畈 低保", in: county) == (["李畈村"], 0, 1))
            #expect(try await found("张湾 低保", in: county) == (["张湾村"], 0, 0))
            #expect(try await found("吴陈河镇 公路", in: county).rows == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `names and totals are never searched`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await fill(county)
            for hidden in ["周大福", "大福", "周", "因病", "欠账"] {
                #expect(try await found(hidden, in: county) == ([], 0, 0), "\(hidden)")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what a correction took out is found no more`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let stored = try await fill(county)
            county.time.advance(seconds: 60)
            try await county.correct(
                stored.edition.id, reason: "项目名称写错", rows: [["项目名称": "李湾水渠整修", "资金来源": "财政专项"]])
            #expect(try await found("公路", in: county).rows == 0)
            #expect(try await found("水渠", in: county).rows == 1)
            try await county.database.write { tx in
                try SearchIndex.remove(disclosure: stored.disclosure, in: tx)
            }
            #expect(try await found("水渠", in: county) == ([], 0, 0))
        }
    }
}
