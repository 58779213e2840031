@testable import App

import DatabaseTesting
import Domain
import Testing

@Suite struct SearchAPITests {
    @Test(arguments: TestDatabase.all)
    func `a search is read to its end by its cursor, each row once, and says first how many there are`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let rows = Array(repeating: ["户主": "周大福", "变动原因": "核查新增"], count: 45)
            try await county.publish(1, rows: rows)
            try await APIClient.with(county) { client in
                let asked = "/search?q=\(URLEncoded.encoded("核查"))&limit=20"
                var (seen, counts): ([Int64], [JSON]) = ([], [])
                var path: String? = asked
                while let next = path, counts.count < 10 {
                    let page = try await client.get(next).json
                    seen += (page["rows"]?.list ?? []).compactMap { $0["position"]?.integer }
                    counts.append(page["counts"] ?? .null)
                    path = page["next"]?.text.map { "\(asked)&cursor=\($0)" }
                }
                #expect(seen == (1...45).reversed())
                #expect(counts.map { $0["rows"]?.integer } == [45, nil, nil])
                #expect(counts.first?["places"] == 0 && counts.first?["items"] == 0)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `lists that end early leave the others to go on`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await county.database.write { tx in try SearchIndex.indexPlaces(in: tx) }
            for month in 7...9 {
                try await county.publish(
                    1, period: .month(year: 2018, month: month), rows: [["户主": "周大福", "变动原因": "核查新增"]])
            }
            try await APIClient.with(county) { client in
                let asked = "/search?q=\(URLEncoded.encoded("张湾"))&limit=2"
                let first = try await client.get(asked).json
                #expect(first["places"]?.list?.count == 1 && first["disclosures"]?.list?.count == 2)
                #expect(first["counts"]?["places"] == 1 && first["counts"]?["disclosures"] == 3)
                let cursor = try #require(first["next"]?.text)
                let second = try await client.get("\(asked)&cursor=\(cursor)").json
                #expect(second["places"]?.list?.isEmpty == true)
                #expect(second["disclosures"]?.list?.count == 1)
                #expect(second["next"] == JSON.null && second["counts"] == JSON.null)
            }
        }
    }
}
