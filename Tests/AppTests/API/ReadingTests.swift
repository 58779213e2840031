@testable import App

import DatabaseTesting
import Domain
import HTTPTypes
import Testing

@Suite struct APIReadingTests {
    @Test(arguments: TestDatabase.all)
    func `a list is read to its end by its cursor, each entry once`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            for month in 1...7 {
                try await county.publish(1, period: .month(year: 2018, month: month), rows: APISample.rows)
                if month % 2 == 0 { county.time.advance(seconds: 60) }
            }
            try await APIClient.with(county) { client in
                var seen: [String] = []
                var path: String? = "/disclosures?limit=2"
                while let next = path {
                    let page = try await client.get(next).json
                    seen += (page["entries"]?.list ?? []).compactMap { $0["id"]?.text }
                    path = page["next"]?.text.map { "/disclosures?limit=2&cursor=\($0)" }
                }
                #expect(seen.count == 7 && Set(seen).count == 7)
                let wrong = try await client.get("/disclosures?cursor=%%%&limit=999&vilage=1")
                #expect(wrong.status == 422)
                let one = try await client.get("/disclosures?limit=0")
                #expect(one.status == 422)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a cursor that no list gave is refused by every list, and is never its first page`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let sample = try await APISample(county)
            try await APIClient.with(county) { anybody in
                for endpoint in APIRoutes.endpoints
                where endpoint.query.contains(where: { $0.name == "cursor" }) {
                    var client = anybody
                    if endpoint.access == .officer {
                        client = try await anybody.signedIn(sample.role(endpoint))
                    }
                    if endpoint.path.hasPrefix("/office/reports") {
                        let key = JSON.object([.init(name: "passphrase", value: .text(ReportCounty.phrase))])
                        #expect(try await client.post("/office/reports/unlock", key).status == 204)
                    }
                    let uri = sample.uri(endpoint)
                    for junk in ["AAAA", "%00", "", "zzz", PageKey.text("-1"), PageKey.text("1 x y z")] {
                        let asked = uri + (uri.contains("?") ? "&" : "?") + "cursor=" + junk
                        let refused = try await client.send(.get, asked)
                        #expect(refused.status == 422, "\(asked): \(refused.text.prefix(200))")
                        let fields = (refused.json["errors"]?.list ?? []).compactMap { $0["field"]?.text }
                        #expect(fields == ["cursor"], "\(asked): \(refused.text.prefix(200))")
                    }
                }
                let told = try await anybody.get("/disclosures?cursor=AAAA")
                #expect(told.json["errors"]?.list?.first?["message"] == "应当是上一页给出的 next。")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an unchanged answer is not sent twice, and a correction shows at once`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let first = try await county.publish(1, rows: APISample.rows)
            try await APIClient.with(county) { client in
                let path = "/disclosures/\(first.disclosure)"
                let answer = try await client.get(path)
                let tag = try #require(answer.headers[.eTag])
                #expect(!tag.hasPrefix("W/"))
                let again = try await client.get(path, [.ifNoneMatch: tag])
                #expect(again.status == 304 && again.bytes.isEmpty)
                county.time.advance(seconds: 60)
                try await county.correct(
                    first.edition.id, reason: "漏登一户", rows: APISample.rows + APISample.rows)
                let fresh = try await client.get(path, [.ifNoneMatch: tag])
                #expect(fresh.status == 200 && fresh.json["edition"] == 2 && fresh.json["records"] == 4)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a withdrawn disclosure leaves its reason and nothing else`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let first = try await county.publish(1, rows: APISample.rows)
            let now = county.time.now
            try await county.database.write { tx in
                try EditionDesk(county.platform, at: now).withdraw(
                    first.edition.id, version: nil, reason: "名单有误", by: county.actor(.townshipDiscipline),
                    in: tx)
            }
            try await APIClient.with(county) { client in
                let paths = ["", "/records", "/editions", "/editions/1"].map {
                    "/disclosures/\(first.disclosure)\($0)"
                }
                for path in paths + ["/exports/disclosures.jsonl?division=411523"] {
                    let answer = try await client.get(path)
                    #expect(answer.status == 200)
                    #expect(!answer.text.contains("张*丰") && !answer.text.contains("320"), "\(path)")
                }
                let tombstone = try await client.get(paths[0]).json
                #expect(tombstone["state"] == "withdrawn" && tombstone["withdrawal"]?["reason"] == "名单有误")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `open data comes as one table and as lines, with the public masks`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await county.publish(1, rows: APISample.rows)
            let formula = [["户主": "=1+1", "村民组": "东湾组", "月保障金": "10"]]
            try await county.publish(1, in: TestCounty.otherVillage, rows: formula)
            try await APIClient.with(county) { client in
                let csv = try await client.get("/exports/records.csv?division=411523&item=1")
                #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
                let lines = csv.text.split(separator: "\r\n")
                #expect(lines.count == 4, "\(csv.text)")
                #expect(lines.contains { $0.hasPrefix("411523101201,张湾村,2018-09,1,1,张*丰,东湾组") })
                #expect(!csv.text.contains(",=1"))
                let rows = try await client.get("/exports/disclosures.jsonl?division=411523101201")
                #expect(rows.text.split(separator: "\n").count == 1)
                #expect(!rows.text.contains("411526190710076623") && !rows.text.contains("三丰"))
            }
        }
    }
}
