@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `A report that came as a petition` {
    private static let secrets = ["哨兵举报内容", "哨兵举报标题", "哨兵说明", "王秀英"]

    /// Named, with what the centre wrote about it before it knew better.
    private static func received(_ county: TestCounty) async throws -> PetitionReceipt {
        var submission = TestCounty.complaint("哨兵举报内容：村主任收了钱。", person: TestCounty.person)
        submission.subject = "哨兵举报标题"
        let receipt = try await county.receive(submission)
        let centre = county.actor(.informationCentre)
        try await county.act { try $0.note(receipt.petition, words: "哨兵说明", by: centre, in: $1) }
        return receipt
    }

    private static let decline = [("ground", "reportAgainstOfficial"), ("reason", ""), ("elsewhere", "")]

    @Test(arguments: TestDatabase.all)
    func `is closed to every officer once it is declined as that, on pages and over the API`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await Self.received(county)
            let other = try await county.petition(in: .declined, TestCounty.complaint("已经起诉的事"))
            let id = receipt.petition
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let version = String(try await county.stored(id).head.version)
                let done = try await centre.post(
                    "/office/petitions/\(id)/decline", Self.decline + [("version", version)])
                #expect(done.status == 303 && done.location == "/office/petitions?done=closed-off")
                let list = try await centre.get(done.location)
                #expect(list.body.contains("已经对所有工作人员关闭") && list.body.contains("全部 1"))
                let again = try await centre.post(
                    "/office/petitions/\(id)/petitioner", [("reason", "想看看是谁")])
                #expect(again.status == 404)
                for role in Role.allCases {
                    let clerk = try await anybody.signedIn(as: role)
                    #expect(try await clerk.get("/office/petitions/\(id)").status == 404, "\(role)")
                    for path in Self.lists {
                        let page = try await clerk.get(path).body
                        for secret in Self.secrets + [id.text] {
                            #expect(!page.contains(secret), "\(role) \(path) \(secret)")
                        }
                    }
                }
                // Nothing else went with it.
                #expect(list.body.contains(other.petition.text))
                #expect(try await centre.get("/office/petitions/\(other.petition)").status == 200)
            }
            #expect(try await county.events(id).last == .petitionDecline)
            try await APIClient.with(county) { anybody in
                for role in [Role.informationCentre, .countyDiscipline, .bureau] {
                    let client = try await anybody.signedIn(role)
                    #expect(try await client.get("/office/petitions/\(id)").status == 404, "\(role)")
                    for query in ["", "?state=declined", "?sort=received", "?mark=unseen&sort=received"] {
                        let list = try await client.get("/office/petitions" + query)
                        #expect(
                            list.status == 200 && !list.bytes.holds(Array(id.text.utf8)), "\(role) \(query)")
                    }
                }
            }
        }
    }

    private static let lists = [
        "/office", "/office/events", "/office/petitions", "/office/petitions?state=declined",
        "/office/petitions?sort=received", "/office/petitions?mark=unseen", "/office/petitions?q=哨兵",
        "/office/petitions?kind=complaint&sort=received", "/office/petitions/print",
        "/office/petitions/orders",
    ]

    @Test(arguments: TestDatabase.all)
    func `is read by the person alone, who is told of the sealed way and may erase it`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let receipt = try await Self.received(county)
            let (id, centre) = (receipt.petition, county.actor(.informationCentre))
            try await county.act {
                try $0.decline(
                    id, version: nil, ground: .reportAgainstOfficial, reason: "", by: centre, in: $1)
            }
            try await Clerk.with(county) { person in
                let code = [("code", receipt.code.text)]
                let page = try await person.post("/petitions/track", code)
                for text in ["哨兵举报内容", "只有您能看到", "href=\"/reports/new\"", "/petitions/track/erasure"] {
                    #expect(page.status == 200 && page.body.contains(text), "\(text)")
                }
                for text in ["/petitions/track/reopening", "申请重新办理", "哨兵说明"] {
                    #expect(!page.body.contains(text), "\(text)")
                }
                let asked = try await person.post(
                    "/petitions/track/reopening", code + [("reason", "请再看看")])
                #expect(asked.status == 409 || asked.status == 422)
                let erased = try await person.post("/petitions/track/erasure", code + [("erase", "1")])
                #expect(erased.status == 200 && !erased.body.contains("哨兵举报"))
            }
            let kept = try await county.database.read { tx in
                try tx.first("SELECT state, ground, subject FROM petition WHERE id = \(id)")
                    .map { [try $0.text(0), try $0.text(1), try $0.text(2)] }
            }
            #expect(kept == ["declined", "reportAgainstOfficial", ""])
        }
    }
}
