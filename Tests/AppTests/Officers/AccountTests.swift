@testable import App

import Database
import DatabaseTesting
import Domain
import HTTPTypes
import Testing

@Suite struct AccountTests {
    private static func version(_ page: CookieBrowser.Page) -> String {
        page.text.firstMatch(of: /name="version" value="(\d+)"/).map { String($0.1) } ?? ""
    }

    private static func detail(_ county: TestCounty, _ verb: EventVerb) async throws -> [String] {
        try await county.database.read { tx in
            try tx.rows("SELECT detail FROM event WHERE verb = \(verb.rawValue) ORDER BY id").map {
                try $0.text(0)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `one administrator adds an officer, another grants the role, and the officer signs in`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let unit = county.actor(.uploader).unit.id.text
            try await CookieBrowser.visit(county) { client in
                let system = CookieBrowser(client)
                try await system.become(county.actor(.systemAdministrator), in: county)
                let bad = try await system.post(
                    "/office/officers", [("name", " "), ("login", "小王"), ("unit", TestCounty.county.text)])
                #expect(bad.status == .unprocessableContent)
                for field in ["name", "login", "unit"] { #expect(bad.text.contains("href=\"#f-\(field)\"")) }

                let made = try await system.post(
                    "/office/officers", [("name", "胡继红"), ("login", "hujihong"), ("unit", unit)])
                let password =
                    made.text.firstMatch(of: /class="reference">([^<]+)</).map { String($0.1) } ?? ""
                #expect(password.count == 14)
                let id = made.text.firstMatch(of: /officers\/([0-9A-Z]{26})/).map { String($0.1) } ?? ""
                let taken = try await system.post(
                    "/office/officers", [("name", "胡继红"), ("login", "hujihong"), ("unit", unit)])
                #expect(taken.text.contains("已经有人用了"))

                let security = CookieBrowser(client)
                try await security.become(county.actor(.securityAdministrator), in: county)
                let page = try await security.get("/office/officers/\(id)")
                #expect(page.text.contains("还没有角色"))
                let version = Self.version(page)
                let unfit = try await security.post(
                    "/office/officers/\(id)/roles", [("version", version), ("roles", "townshipDiscipline")])
                #expect(unfit.text.contains("不能授给"))
                let both = try await security.post(
                    "/office/officers/\(id)/roles",
                    [("version", version), ("roles", "uploader"), ("roles", "villageReviewer")])
                #expect(both.text.contains("不能和"))
                let granted = try await security.post(
                    "/office/officers/\(id)/roles", [("version", version), ("roles", "villageReviewer")])
                #expect(granted.status == .seeOther)

                let stale = try await system.post(
                    "/office/officers/\(id)/disablement", [("version", version), ("reason", "调离")])
                #expect(stale.status == .conflict)
                #expect(stale.text.contains("测试securityAdministrator"))

                let entered = try await CookieBrowser(client).post(
                    "/sign-in", [("login", "hujihong"), ("password", password)])
                #expect(entered.location == "/password")
            }
            #expect(try await Self.detail(county, .rolesGranted) == [#"{"roles":"villageReviewer"}"#])
            #expect(try await Self.detail(county, .officerAdded) == [#"{"login":"hujihong"}"#])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `nobody grants roles to themselves, and the three administrators cannot touch each other`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let (security, system) = (
                county.actor(.securityAdministrator), county.actor(.systemAdministrator)
            )
            try await CookieBrowser.visit(county) { client in
                let browser = CookieBrowser(client)
                try await browser.become(security, in: county)
                let own = try await browser.post(
                    "/office/officers/\(security.officer)/roles",
                    [("version", "1"), ("roles", "auditAdministrator")])
                #expect(own.status == .unprocessableContent)
                #expect(own.text.contains("不能给自己授权"))
                try await browser.become(system, in: county)
                for (path, fields) in [
                    ("/disablement", [("reason", "调离")]), ("/password", []),
                    ("", [("name", "甲"), ("unit", security.unit.id.text)]),
                ] {
                    let page = try await browser.post(
                        "/office/officers/\(security.officer)\(path)", fields + [("version", "1")])
                    #expect(page.status == .unprocessableContent)
                    #expect(page.text.contains("互相独立"))
                }
                let self1 = try await browser.post(
                    "/office/officers/\(system.officer)/disablement", [("version", "1"), ("reason", "调离")])
                #expect(self1.text.contains("不能停用自己"))
            }
            let roles = try await county.database.read { tx in
                try OfficerQueries.actor(security.officer, in: tx)?.roles.all
            }
            #expect(roles == [.securityAdministrator])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a disabled officer is out at once, and one who moves loses what no longer fits`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let (reviewer, lead) = (county.actor(.villageReviewer), county.actor(.townshipLead))
            try await CookieBrowser.visit(county) { client in
                let system = CookieBrowser(client)
                try await system.become(county.actor(.systemAdministrator), in: county)
                let theirs = CookieBrowser(client)
                try await theirs.become(reviewer, in: county)
                #expect(try await theirs.get("/password").status == .ok)
                let path = "/office/officers/\(reviewer.officer)"
                let unsaid = try await system.post(
                    "\(path)/disablement", [("version", "1"), ("reason", " ")])
                #expect(unsaid.text.contains("请写明停用原因"))
                #expect(
                    try await system.post("\(path)/disablement", [("version", "1"), ("reason", "退休")]).status
                        == .seeOther)
                #expect(try await theirs.get("/password").status == .seeOther)
                let moved = try await system.post(
                    "/office/officers/\(lead.officer)",
                    [("version", "1"), ("name", "李建国"), ("unit", reviewer.unit.id.text)])
                #expect(moved.status == .seeOther)
                #expect(try await system.get("/office/officers?q=李建国").text.contains("还没有角色"))
            }
            #expect(try await Self.detail(county, .rolesTaken) == [#"{"roles":"townshipLead"}"#])
        }
    }
}
