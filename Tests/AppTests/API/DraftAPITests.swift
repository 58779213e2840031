@testable import App

import Database
import DatabaseTesting
import Domain
import HTTPTypes
import Testing

@Suite struct DraftAPITests {
    private static func key(_ period: String, item: Int64 = 1) -> JSON {
        ["village": .text(TestCounty.village.text), "item": .integer(item), "period": .text(period)]
    }

    @Test(arguments: TestDatabase.all)
    func `the last period's rows begin the next draft`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await county.publish(1, period: .month(year: 2018, month: 8), rows: APISample.rows)
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let copied = try await uploader.post("/office/editions/copy", Self.key("2018-09"))
                #expect(copied.status == 201 && copied.json["records"] == 2, "\(copied.text)")
                let id = try #require(copied.json["id"]?.text)
                #expect(copied.headers[.location] == "/api/v1/office/editions/\(id)")
                let compared = try await uploader.get("/office/editions/\(id)/changes").json
                #expect(compared["period"] == "2018-08" && compared["edition"] == .null)
                // Copied rows begin as 不变, which the rows before did not say.
                let changes = compared["changes"]?.list ?? []
                #expect(changes.map { $0["columns"] } == [["变动"], ["变动"]], "\(compared)")
                let twice = try await uploader.post("/office/editions/copy", Self.key("2018-09"))
                #expect(twice.status == 422)
                let first = try await uploader.post("/office/editions/copy", Self.key("2018-07"))
                #expect(first.status == 422 && first.text.contains("没有更早的材料"), "\(first.text)")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a draft is about a period that the item has and that has begun`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                for period in ["2018", "2018-Q3", "standing", "2018-11"] {
                    for path in ["/office/editions/copy", "/office/editions"] {
                        var body = Self.key(period).members ?? []
                        if path == "/office/editions" {
                            body.append(.init(name: "content", value: ["kind": "nothing"]))
                        }
                        let refused = try await uploader.post(path, .object(body))
                        #expect(refused.status == 422, "\(path) \(period)")
                        let fields = (refused.json["errors"]?.list ?? []).compactMap { $0["field"]?.text }
                        #expect(fields == ["period"], "\(refused.text)")
                    }
                }
                let duties = try await uploader.get("/office/duties").json
                let due = duties["entries"]?.list?.first {
                    $0["item"]?["number"] == 1 && $0["period"] == "2018-09"
                }
                #expect(due?["villages"]?.list?.first?["name"] == "张湾村", "\(duties)")
                let reviewer = try await anybody.signedIn(.villageReviewer)
                #expect(try await reviewer.get("/office/duties").status == 404)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a draft begun by mistake is discarded once, by its author's office alone`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .draft)
            let path = "/office/editions/\(id)/discard"
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let verbs = try await uploader.get("/office/editions/\(id)").json["verbs"]
                #expect(verbs == ["revise", "discard", "submit"])
                let reviewer = try await anybody.signedIn(.villageReviewer)
                let theirs = try await reviewer.post(path, ["reason": "试试"], ifMatch: "\"1\"")
                #expect(theirs.status == 404)
                let blind = try await uploader.post(path, ["reason": "选错了村"])
                #expect(blind.status == 422)
                for reason in ["", " ", "打 13812345678 问过了", String(repeating: "错", count: 501)] {
                    let refused = try await uploader.post(path, ["reason": .text(reason)], ifMatch: "\"1\"")
                    #expect(refused.status == 422, "\(refused.text)")
                }
                let stale = try await uploader.post(path, ["reason": "选错了村"], ifMatch: "\"9\"")
                #expect(stale.status == 409)
                for _ in 0..<2 {
                    let done = try await uploader.post(
                        path, ["reason": "选错了村"], key: "gone", ifMatch: "\"1\"")
                    #expect(done.status == 204 && done.bytes.isEmpty, "\(done.text)")
                }
                #expect(try await uploader.get("/office/editions/\(id)").status == 404)
                let trail = try await uploader.get("/office/events?verb=discarded").json
                #expect(trail["entries"]?.list?.map { $0["reason"]?.text } == ["选错了村"])
                let mine = try await uploader.get("/office/events?officer=nobody").json
                #expect(mine["entries"]?.list?.isEmpty == true)
            }
            #expect(try await UploadTests.count("disclosure", in: county) == 0)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `many editions are signed at once, and one that is refused holds up no other`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let waiting = try await county.edition(in: .awaitingVillage)
            let draft = try await county.edition(in: .draft, item: 2)
            try await APIClient.with(county) { anybody in
                let reviewer = try await anybody.signedIn(.villageReviewer)
                var editions: [JSON] = []
                for id in [waiting, draft] {
                    let shown = try await reviewer.get("/office/editions/\(id)").json
                    editions.append(["id": .text(id.text), "version": shown["version"] ?? .null])
                }
                let body: JSON = ["editions": .list(editions)]
                let signed = try await reviewer.post("/office/reviews", body, key: "s")
                #expect(signed.status == 200, "\(signed.text)")
                #expect(signed.json.list?.map { $0["signed"] } == [.bool(true), .bool(false)])
                let again = try await reviewer.post("/office/reviews", body, key: "s")
                #expect(again.bytes == signed.bytes)
                let wrong = try await reviewer.post(
                    "/office/reviews", ["editions": [["id": "x", "version": 1]]])
                #expect(wrong.status == 422)
                let uploader = try await anybody.signedIn(.uploader)
                let theirs = try await uploader.post("/office/reviews", ["editions": []])
                #expect(theirs.status == 404)
            }
            #expect(try await county.kind(waiting) == .awaitingStation)
            #expect(try await county.kind(draft) == .draft)
        }
    }
}
