@testable import App

import DatabaseTesting
import Domain
import Testing

/// The same for programs.
@Suite struct PublicPetitionAPITests {
    @Test(arguments: TestDatabase.all)
    func `a program reads answered petitions page by page, one, figures, rules and similar ones`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let first = try await county.cleared("自来水停水")
            try await county.cleared("路灯不亮", words: "村口很黑。", answer: "已换灯泡。", kind: .help)
            try await APIClient.with(county) { client in
                let page = try await client.get("/petitions?limit=1").json
                #expect(page["count"] == 2 && page["entries"]?.list?.first?["subject"] == "路灯不亮")
                let next = try #require(page["next"]?.text)
                let rest = try await client.get("/petitions?limit=1&cursor=\(next)").json
                #expect(rest["entries"]?.list?.first?["id"]?.text == first.petition.text)
                #expect(rest["next"] == .null)
                let one = try await client.get("/petitions/\(first.petition)").json
                #expect(one["due"] == "2018-10-29" && one["wasOverdue"] == .bool(false))
                let figures = try await client.get("/petitions/figures?place=411523&span=all").json
                let reply = figures["figures"]?.list?.first { $0["measure"] == "replyRate" }
                #expect(reply?["numerator"] == 2 && reply?["denominator"] == 2)
                let rules = try await client.get("/petitions/rules?county=411523").json
                let complaint = rules["terms"]?.list?.first { $0["term"] == "complaint" }
                #expect(complaint?["amount"] == 15 && rules["since"] == .null)
                let similar = try await client.post(
                    "/petitions/similar", ["text": "停水了", "place": "411523101201"])
                #expect(similar.json.list?.first?["id"]?.text == first.petition.text)
                #expect(try await client.get("/petitions?kind=nonsense").status == 422)
                #expect(try await client.get("/petitions/figures?place=999999").status == 404)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the centre's program sets terms, and a stale one is a conflict`(_ engine: TestDatabase) async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let client = try await anybody.signedIn(.informationCentre)
                let path = "/office/petitions/settings"
                let body: JSON = ["version": 0, "from": "2018-10-20", "terms": ["complaint": 10]]
                let set = try await client.post("\(path)/terms", body)
                #expect(set.status == 200 && set.json["version"] == 1)
                let terms = set.json["editions"]?.list?.first?["terms"]?.list ?? []
                #expect(terms.first { $0["term"] == "complaint" }?["amount"] == 10)
                #expect(terms.first { $0["term"] == "help" }?["amount"] == 3)
                #expect(try await client.post("\(path)/terms", body).status == 409)
                let wrong: JSON = ["version": 1, "from": "2018-10-21", "terms": ["complaint": 99, "x": 1]]
                #expect(try await client.post("\(path)/terms", wrong).status == 422)
                let words: JSON = ["version": 1, "elsewhere": ["court": "请到法院"]]
                #expect(
                    try await client.post("\(path)/elsewhere", words, method: .put).json["version"] == 2)
                let gone = try await client.post(
                    "\(path)/terms/2018-10-20", .null, method: .delete, ifMatch: "\"2\"")
                #expect(gone.json["editions"] == .list([]))
                let other = try await anybody.signedIn(.bureau)
                #expect(try await other.get(path).status == 404)
            }
        }
    }
}
