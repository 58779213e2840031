@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct LedgerViewTests {
    @Test(arguments: TestDatabase.all)
    func `an officer saves what is shown under a name, opens it, renames it and deletes it`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .dispatched)
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let saved = try await centre.post(
                    "/office/petitions/views",
                    [("name", " 办理中的投诉 "), ("filter", "kind=complaint&state=dispatched&after=zzz")])
                #expect(saved.status == 303)
                #expect(saved.location == "/office/petitions?state=dispatched&kind=complaint&done=saved")
                let page = try await centre.get(saved.location)
                #expect(page.body.contains("已保存") && page.body.contains("办理中的投诉"))
                let view = try #require(try await Self.views(county, .informationCentre).first)
                _ = try await centre.post(
                    "/office/petitions/views/\(view.id)", [("name", "在办投诉"), ("deed", "rename")])
                #expect(try await centre.get("/office/petitions/views").body.contains("在办投诉"))
                _ = try await centre.post("/office/petitions/views/\(view.id)", [("deed", "delete")])
                #expect(try await Self.views(county, .informationCentre).isEmpty)
            }
        }
    }

    private static func views(_ county: TestCounty, _ role: Role) async throws -> [LedgerView] {
        let actor = county.actor(role)
        let scope = try #require(LedgerScope(actor))
        return try await county.database.read { tx in try LedgerViews.all(for: actor, scope, in: tx) }
    }

    @Test(arguments: TestDatabase.all)
    func `a view is its owner's: others neither see, rename nor delete it, unless the centre shares it`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let watch = try await anybody.signedIn(as: .countyDiscipline)
                for (name, shared) in [("自己的", ""), ("大家的", "1")] {
                    _ = try await centre.post(
                        "/office/petitions/views",
                        [("name", name), ("filter", "state=received"), ("shared", shared)])
                }
                #expect(try await Self.views(county, .countyDiscipline).map(\.name) == ["大家的"])
                #expect(try await Self.views(county, .stationReviewer).isEmpty)
                for view in try await Self.views(county, .informationCentre) {
                    for fields in [[("deed", "delete")], [("name", "抢来的")]] {
                        let answer = try await watch.post("/office/petitions/views/\(view.id)", fields)
                        #expect(answer.status == 404)
                    }
                }
                let refused = try await watch.post(
                    "/office/petitions/views", [("name", "督办用"), ("filter", "mark=overdue"), ("shared", "1")])
                #expect(refused.status == 422 && refused.body.contains("只有信息中心可以设为全县共用"))
                #expect(refused.body.contains("督办用"))
            }
            #expect(try await Self.views(county, .informationCentre).count == 2)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a name is needed, short, and one's own only once`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { anybody in
                let station = try await anybody.signedIn(as: .stationReviewer)
                for (name, status, told) in [
                    ("", 422, "请给这个筛选起个名称"), (String(repeating: "长", count: 21), 422, "名称最多 20 个字"),
                    ("超期的", 303, ""), ("超期的", 422, "同名"),
                ] {
                    let answer = try await station.post(
                        "/office/petitions/views", [("name", name), ("filter", "mark=overdue")])
                    #expect(
                        answer.status == status && (told.isEmpty || answer.body.contains(told)), "\(name)")
                }
            }
        }
    }
}
