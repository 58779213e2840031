@testable import App

import Database
import DatabaseTesting
import Domain
import Foundation
import Testing

@Suite struct `Reporting by the API` {
    private static func object(_ members: [(String, JSON)]) -> JSON {
        .object(members.map { JSON.Member(name: $0.0, value: $0.1) })
    }

    private static let report = object([
        ("post", "township"), ("county", "411523"), ("accused", "赵哨官"), ("words", "收了请客的钱"),
        ("number", .text(String(repeating: "ab", count: 32))),
        (
            "files",
            .list([
                object([
                    ("name", "证据.png"),
                    ("content", .text(Data(AuthorTests.picture).base64EncodedString())),
                ])
            ])
        ),
    ])

    @Test(arguments: TestDatabase.all)
    func `a program reports, the commission's program reads and answers, and no answer is kept`(
        _ engine: TestDatabase
    ) async throws {
        try await ReportCounty.with(engine) { reports in
            try await APIClient.with(reports.county) { anybody in
                let sent = try await anybody.post("/reports", Self.report)
                #expect(sent.status == 201 && sent.json["commission"] == "411523")
                let again = try await anybody.post("/reports", Self.report)
                #expect(again.json["code"] == sent.json["code"])
                let officer = try await anybody.signedIn(.countyDiscipline)
                #expect(try await officer.get("/office/reports").status == 422)
                let phrase = Self.object([("passphrase", .text(ReportCounty.phrase))])
                #expect(try await officer.post("/office/reports/unlock", phrase).status == 204)
                let list = try #require(try await officer.get("/office/reports").json.list)
                #expect(list.count == 1 && list[0]["statement"]?["accused"] == "赵哨官")
                let id = try #require(list[0]["id"]?.text)
                let file = try await officer.get("/office/reports/\(id)/files/1/1")
                #expect(file.status == 200 && !file.bytes.isEmpty && file.bytes != AuthorTests.picture)
                let reply = try await officer.post(
                    "/office/reports/\(id)/replies", Self.object([("words", "哪一天？")]), key: "once")
                #expect(reply.json["state"] == "acknowledged")
                let code = Self.object([("code", sent.json["code"] ?? .null), ("words", "上个月")])
                let added = try await anybody.post("/reports/additions", code)
                #expect(added.json["lines"]?.list?.count == 3)
                #expect(added.json["lines"]?.list?[1]["letter"]?["words"] == "哪一天？")
                let stranger = try await anybody.signedIn(.informationCentre)
                #expect(try await stranger.get("/office/reports").status == 404)
                #expect(try await stranger.get("/office/reports/\(id)").status == 404)
            }
            let kept = try await reports.county.database.read { tx in
                try tx.first("SELECT COUNT(*) FROM idempotency")?.int(0)
            }
            #expect(kept == 0)
        }
    }

    private static let faulty = object([
        ("post", "village"), ("county", "4115"), ("accused", " "), ("words", ""), ("number", "short"),
    ])

    @Test(arguments: TestDatabase.all)
    func `every fault is told at once`(_ engine: TestDatabase) async throws {
        try await ReportCounty.with(engine) { reports in
            try await APIClient.with(reports.county) { anybody in
                let answer = try await anybody.post("/reports", Self.faulty)
                let fields = (answer.json["errors"]?.list ?? []).compactMap { $0["field"]?.text }
                #expect(answer.status == 422 && Set(fields) == ["county", "accused", "words", "number"])
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `one address neither floods the commission nor guesses at codes without end`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine, requestsPerMinute: 100) { county in
            try await APIClient.with(county) { anybody in try await Self.isHeldToItsRate(anybody) }
        }
    }

    private static func isHeldToItsRate(_ anybody: APIClient) async throws {
        let code = object([("code", "0000-0000-0000-0000-0")])
        // Even where a report costs more than a whole minute's requests, one is taken.
        for (path, body, statuses) in [
            ("/reports", faulty, [422, 429]), ("/reports/tracking", code, [422, 422, 422, 429]),
        ] {
            for status in statuses {
                let answer = try await anybody.post(path, body)
                #expect(answer.status == status, "\(path)")
            }
        }
    }
}
