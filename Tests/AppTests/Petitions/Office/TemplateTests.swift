@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Answer templates` {
    private static let path = "/office/petitions/templates"
    private static let words = "您反映的停水问题已经修好。\n如再停水请告诉我们。"

    @Test(arguments: TestDatabase.all)
    func `the centre adds one, an answer begins with it, and it is changed and deleted`(
        _ engine: TestDatabase
    )
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .resolved).petition
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                #expect(try await centre.get(Self.path).body.contains("还没有范文"))
                let empty = try await centre.post(Self.path, [("name", ""), ("words", "")])
                #expect(empty.status == 422 && empty.body.contains("请填写名称") && empty.body.contains("请填写范文"))
                let added = try await centre.post(Self.path, [("name", "停水"), ("words", Self.words)])
                #expect(try await centre.get(added.location).body.contains("停水"))
                let twice = try await centre.post(Self.path, [("name", "停水"), ("words", "别的")])
                #expect(twice.status == 422 && twice.body.contains("已经有这个名称") && twice.body.contains("别的"))
                let template = try #require(try await all(county).first)
                let page = try await centre.get("/office/petitions/\(id)?template=\(template.id)").body
                #expect(page.contains("您反映的停水问题已经修好。\n如再停水请告诉我们。</textarea>"))
                #expect(page.contains("data-words=\"您反映的停水问题已经修好。"))
                let one = "\(Self.path)/\(template.id)"
                #expect(try await centre.get(one).body.contains("如再停水请告诉我们"))
                let changed = [("name", "停水维修"), ("words", "已修好。"), ("version", "1")]
                #expect(try await centre.post(one, changed).status == 303)
                let stale = try await centre.post(
                    one, [("name", "停水"), ("words", "我写的新话"), ("version", "1")])
                #expect(stale.status == 409 && stale.body.contains("我写的新话"))
                #expect(stale.body.contains("先改了这篇范文") && stale.body.contains("测试informationCentre"))
                #expect(stale.body.contains("已修好。"))
                #expect(try await centre.post("\(one)/deletion", [("version", "1")]).status == 409)
                #expect(try await centre.post("\(one)/deletion", [("version", "2")]).status == 303)
                #expect(try await all(county).isEmpty)
                #expect(try await centre.get(one).status == 404)
            }
            let changes = try await county.database.read { tx in
                try tx.rows("SELECT detail FROM event WHERE subject_kind = 'template' ORDER BY id").map {
                    try fromJSON([String: String].self, try $0.text(0))["change"] ?? ""
                }
            }
            #expect(changes == ["added", "edited", "deleted"])
        }
    }

    private func all(_ county: TestCounty) async throws -> [AnswerTemplate] {
        try await county.database.read { tx in try AnswerTemplates.all(of: TestCounty.county, in: tx) }
    }

    @Test(arguments: TestDatabase.all)
    func `programs keep them too, and nobody else does`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let centre = try await anybody.signedIn(.informationCentre)
                let made = try await centre.post(Self.path, deskBody([("name", "低保"), ("words", "按标准发放。")]))
                #expect(made.status == 201 && made.json["version"] == 1)
                let one = "\(Self.path)/\(made.json["id"]?.text ?? "")"
                let body = deskBody([("name", "低保"), ("words", "已补发。")])
                #expect(try await centre.post(one, body, method: .put, ifMatch: "\"1\"").status == 200)
                #expect(try await centre.post(one, body, method: .put, ifMatch: "\"1\"").status == 409)
                let list = try await centre.get(Self.path).json.list
                #expect(list?.count == 1 && list?.first?["words"] == "已补发。")
                for role in [Role.stationReviewer, .countyDiscipline, .bureau] {
                    let other = try await anybody.signedIn(role)
                    #expect(try await other.get(Self.path).status == 404, "\(role)")
                    #expect(try await other.post(Self.path, body).status == 404, "\(role)")
                }
                let gone = try await centre.send(.delete, Endpoint.prefix + one, [.ifMatch: "\"2\""])
                #expect(gone.status == 204)
            }
            #expect(try await all(county).isEmpty)
        }
    }
}
