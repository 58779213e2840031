@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `A digest that two people work on` {
    private static func answered(_ county: TestCounty) async throws -> Digest.ID {
        _ = try await county.petition(in: .accepted)
        let (id, bureau) = (try await county.handOver().id, county.actor(.bureau))
        try await county.decide {
            try $0.answer(id, version: 1, findings: "管道老化", measures: "更换", by: bureau, in: $1)
        }
        return id
    }

    @Test(arguments: TestDatabase.all)
    func `tells the second who was first, and keeps what was typed`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await Self.answered(county)
            let (address, bureau) = ("/office/petitions/digests/\(id)", county.actor(.bureau))
            let actor = county.actor(.informationCentre)
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: .bureau)
                let typed = [("version", "1"), ("findings", "另外的情况"), ("measures", "另外的措施")]
                let gone = try await clerk.post("\(address)/answer", typed)
                #expect(gone.status == 409 && gone.body.joined.contains("测试bureau在"))
                for text in ["您刚才填写的内容", "另外的情况", "另外的措施", "管道老化"] {
                    #expect(gone.body.contains(text), "\(text)")
                }
                #expect(try await clerk.post("\(address)/answer", Array(typed.dropFirst())).status == 403)
                // Sent back and answered meanwhile: the form stands there again, with the newest version.
                try await county.decide {
                    try $0.sendBack(id, version: 2, reason: "哪一段？", days: 3, by: actor, in: $1)
                    try $0.answer(id, version: 3, findings: "东段", measures: "更换", by: bureau, in: $1)
                }
                let centre = try await visitor.signedIn(as: .informationCentre)
                let back = try await centre.post(
                    "\(address)/return", [("version", "2"), ("reason", "没有写哪一段"), ("days", "4")])
                #expect(back.status == 409 && back.body.contains("没有写哪一段</textarea>"))
                #expect(back.body.contains("name=\"version\" value=\"4\"") && back.body.contains("东段"))
            }
            #expect(try await county.view(id).stored.digest.version == 4)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `does once what the same officer sends twice on a bad network`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted)
            let id = try await county.handOver().id
            try await Clerk.with(county) { visitor in
                let bureau = try await visitor.signedIn(as: .bureau)
                let centre = try await visitor.signedIn(as: .informationCentre)
                let answer = [("findings", "管道老化"), ("measures", "更换")]
                for (clerk, verb, version, fields) in [
                    (bureau, "answer", "1", answer),
                    (centre, "return", "2", [("reason", "哪一段？"), ("days", "3")]),
                    (bureau, "answer", "3", answer), (centre, "closing", "4", [("words", "同意")]),
                ] {
                    let path = "/office/petitions/digests/\(id)/\(verb)"
                    let first = try await clerk.post(path, [("version", version)] + fields)
                    let again = try await clerk.post(path, [("version", version)] + fields)
                    #expect(first.status == 303 && again.status == 303, "\(verb) \(version)")
                    #expect(first.location == again.location, "\(verb) \(version)")
                }
            }
            let digest = try await county.view(id).stored.digest
            #expect(digest.version == 5 && digest.earlier.count == 1 && digest.state.kind == .closed)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `lists no more what turned out to be a report against an official`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            let kept = try await county.petition(in: .accepted).petition
            county.time.advance(seconds: 60)
            let leading = try await county.receive(TestCounty.complaint("停水了")).petition
            county.time.advance(seconds: 60)
            let joined = try await county.receive(TestCounty.complaint("哨兵：村主任收了钱")).petition
            try await county.act { try $0.merge(joined, version: nil, into: leading, by: centre, in: $1) }
            let digest = try await county.handOver().id
            #expect(try await county.view(digest).entries.map(\.line.id) == [kept, joined])
            try await county.act { desk, tx in
                try desk.decline(
                    leading, version: nil, ground: .court, reason: "已经起诉", by: centre, in: tx)
                try desk.decline(
                    joined, version: nil, ground: .reportAgainstOfficial, reason: "", by: centre, in: tx)
            }
            for role in [Role.informationCentre, .countyDiscipline, .bureau] {
                let view = try await county.view(digest, as: role)
                #expect(view.entries.map(\.line.id) == [kept] && view.stored.petitions == 1, "\(role)")
            }
            try await Clerk.with(county) { visitor in
                let page = try await visitor.signedIn(as: .bureau).get("/office/petitions/digests/\(digest)")
                #expect(page.status == 200 && !page.body.contains("哨兵"))
            }
        }
    }
}
