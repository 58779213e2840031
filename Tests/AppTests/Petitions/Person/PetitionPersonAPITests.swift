@testable import App

import Database
import DatabaseTesting
import Domain
import Foundation
import Testing

@Suite struct `Speaking up and following by the API` {
    private static func object(_ members: [(String, JSON)]) -> JSON {
        .object(members.map { JSON.Member(name: $0.0, value: $0.1) })
    }

    private static func submission(_ key: SubmissionKey, _ more: [(String, JSON)] = []) -> JSON {
        let picture = object([
            ("name", "水管.png"), ("content", .text(Data(AuthorTests.picture).base64EncodedString())),
        ])
        return object(
            [
                ("submission", .text(key.code)), ("place", "411523101201"), ("kind", "complaint"),
                ("field", "民政所"), ("words", "村里停水三天了"), ("mayBePublic", .bool(true)),
                ("files", .list([picture])),
            ] + more)
    }

    /// The same with another value of one member.
    private static func submission(_ key: SubmissionKey, but name: String, _ value: JSON) -> JSON {
        .object(
            (submission(key).members ?? []).map {
                JSON.Member(name: $0.name, value: $0.name == name ? value : $0.value)
            })
    }

    @Test(arguments: TestDatabase.all)
    func `a program speaks up, follows, answers, adds, rates, asks to reopen and erases`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            try await APIClient.with(county) { anybody in
                let key = SubmissionKey.new()
                let sent = try await anybody.post("/petitions", Self.submission(key))
                #expect(sent.status == 201 && sent.json["isNew"] == .bool(true))
                #expect(sent.json["due"] == "2018-10-09")
                let again = try await anybody.post("/petitions", Self.submission(key))
                #expect(again.json["code"] == sent.json["code"] && again.json["isNew"] == .bool(false))
                let code = ("code", sent.json["code"] ?? .null)
                func post(_ path: String, _ more: [(String, JSON)] = []) async throws -> APIClient.Answer {
                    try await anybody.post("/petitions/\(path)", Self.object([code] + more))
                }
                let id = try await county.database.read { tx -> Petition.ID in
                    try #require(try tx.first("SELECT id FROM petition")).identifier(0)
                }
                try await county.act { try $0.ask(id, version: nil, words: "哪一组？", by: centre, in: $1) }
                let asked = try await post("tracking")
                #expect(asked.json["question"] == "哪一组？" && asked.json["state"] == "received")
                let path = try #require(asked.json["lines"]?.list?[0]["files"]?.list?[0]["path"]?.text)
                #expect(try await anybody.send(.get, path).status == 200)
                #expect(try await post("replies", [("words", "上湾组")]).json["question"] == .null)
                let added = try await post("additions", [("words", "还是没水")])
                #expect(added.json["lines"]?.list?.count == 4)
                #expect(try await post("additions", [("words", "还是没水")]).json["lines"]?.list?.count == 4)
                try await county.act { desk, tx in
                    try desk.accept(id, version: nil, by: centre, in: tx)
                    try desk.answer(id, version: nil, words: "已通水。", isPublic: false, by: centre, in: tx)
                }
                let rated = try await post("ratings", [("satisfaction", "not"), ("words", "又停了")])
                #expect(rated.json["state"] == "followedUp")
                #expect(rated.json["verbs"]?.list?.contains("askReopening") == true)
                _ = try await post("reopenings", [("words", "又停了")])
                let early = try await post("erasures")
                #expect(early.status == 422)
                try await county.act { desk, tx in
                    try desk.refuseReopening(id, version: nil, reason: "已修好", by: centre, in: tx)
                    try desk.close(id, version: nil, reason: "已修好", by: centre, in: tx)
                }
                let erased = try await post("erasures")
                #expect(erased.json["erasedAt"] != .null && erased.json["verbs"] == .list([]))
                #expect(!erased.text.contains("还是没水") && !erased.text.contains("停水三天"))
                #expect(try await post("erasures").status == 200)
            }
            let kept = try await county.database.read { tx in
                try tx.first("SELECT COUNT(*) FROM idempotency")?.int(0)
            }
            #expect(kept == 0)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `every fault is told at once, and a wrong code is told like a mistyped one`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let faulty = Self.object([
                    ("submission", "short"), ("place", "4115"), ("kind", "help"), ("words", " "),
                    ("phone", "1"), ("field", "航天局"),
                ])
                let answer = try await anybody.post("/petitions", faulty)
                let fields = (answer.json["errors"]?.list ?? []).compactMap { $0["field"]?.text }
                #expect(answer.status == 422 && Set(fields) == ["submission", "place", "words"])
                let elsewhere = try await anybody.post(
                    "/petitions",
                    Self.submission(.new(), [("subject", .text(String(repeating: "题", count: 61)))]))
                #expect(elsewhere.status == 422 && elsewhere.text.contains("最多 60 个字"))
                let report = Self.object([
                    ("submission", .text(SubmissionKey.new().code)), ("place", "411523101201"),
                    ("kind", "report"), ("words", "举报"),
                ])
                #expect(try await anybody.post("/petitions", report).status == 422)
                var random = SystemRandomNumberGenerator()
                for code in ["7K3M", ReceiptCode(using: &random).text] {
                    let wrong = try await anybody.post(
                        "/petitions/tracking", Self.object([("code", .text(code))]))
                    #expect(wrong.status == 422 && wrong.json["errors"]?.list?[0]["field"] == "code")
                }
                #expect(try await county.petitionCount() == 0)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a program that does the work is let through where others wait`(_ engine: TestDatabase) async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                for _ in 0..<PetitionGate.mostWithout {
                    _ = try await anybody.post("/petitions", Self.submission(.new()))
                }
                let key = SubmissionKey.new()
                let refused = try await anybody.post("/petitions", Self.submission(key))
                #expect(refused.status == 429 && (Int(refused.headers[.retryAfter] ?? "") ?? 0) > 0)
                let asked = try await anybody.post(
                    "/petitions/challenges", Self.object([("submission", .text(key.code))]))
                let text = try #require(asked.json["challenge"]?.text)
                let challenge = try #require(WorkChallenge(text, for: key, county.platform.keys))
                let work = Self.object([
                    ("challenge", .text(text)), ("answers", .text(challenge.answered())),
                ])
                #expect(
                    try await anybody.post("/petitions", Self.submission(key, [("work", work)])).status == 201
                )
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a program sends again and gets the code at the limit, too; other words or files are refused`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let key = SubmissionKey.new()
                let sent = try await anybody.post("/petitions", Self.submission(key))
                for _ in 1..<PetitionGate.mostWithout {
                    _ = try await anybody.post("/petitions", Self.submission(.new()))
                }
                #expect(try await anybody.post("/petitions", Self.submission(.new())).status == 429)
                let again = try await anybody.post("/petitions", Self.submission(key))
                #expect(again.status == 201 && again.json["code"] == sent.json["code"])
                let picture = Self.object([
                    ("name", "水管.png"),
                    ("content", .text(Data(AuthorTests.picture + [0]).base64EncodedString())),
                ])
                let changes: [(String, JSON)] = [
                    ("words", "路灯也坏了"), ("mayBePublic", .bool(false)), ("files", .list([picture])),
                    ("files", .list([])),
                ]
                for (member, value) in changes {
                    let other = try await anybody.post(
                        "/petitions", Self.submission(key, but: member, value))
                    #expect(other.status == 422, "\(member)")
                    #expect(other.json["errors"]?.list?[0]["field"] == "submission", "\(member)")
                    #expect(!other.text.contains(sent.json["code"]?.text ?? "-"), "\(member)")
                }
                #expect(try await county.petitionCount() == PetitionGate.mostWithout)
            }
        }
    }
}
