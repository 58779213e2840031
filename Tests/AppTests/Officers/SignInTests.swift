@testable import App

import DatabaseTesting
import Domain
import HTTPTypes
import Testing

@Suite struct SignInTests {
    private static func credentials(_ login: String, _ password: String) -> [(String, String)] {
        [("login", login), ("password", password), ("to", "/office/officers")]
    }

    @Test(arguments: TestDatabase.all)
    func `an officer signs in, lands where they wanted, and signs out again`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await CookieBrowser.visit(county) { client in
                let browser = CookieBrowser(client)
                let away = try await browser.get("/office/officers")
                #expect(away.location == "/sign-in?to=%2Foffice%2Fofficers")
                let page = try await browser.post(
                    "/sign-in", Self.credentials("systemAdministrator", TestCounty.password))
                #expect(page.status == .seeOther)
                #expect(page.location == "/office/officers")
                let cookie = page.headers[.setCookie] ?? ""
                #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
                #expect(try await browser.get("/password").status == .ok)
                #expect(try await browser.post("/sign-out", []).location == "/")
                #expect(try await browser.get("/password").location == "/sign-in?to=%2Fpassword")
            }
        }
    }

    /// A wrong password, a login that does not exist, and both once locked: the same answer to the byte.
    @Test(arguments: TestDatabase.all)
    func `a stranger cannot learn which accounts exist, locked or not`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await CookieBrowser.visit(county) { client in
                var answers: [[HTTPField]] = []
                var texts: Set<String> = []
                for login in ["uploader", "nobody.at.all"] {
                    for _ in 0..<6 {
                        let page = try await CookieBrowser(client).post(
                            "/sign-in", Self.credentials(login, "wrong"))
                        #expect(page.status == .unprocessableContent)
                        answers.append(
                            page.headers.filter { $0.name.rawName != "X-Reference" }.sorted {
                                "\($0)" < "\($1)"
                            })
                        texts.insert(page.text)
                    }
                }
                // Locked: now the right password is refused with the same words.
                let locked = try await CookieBrowser(client).post(
                    "/sign-in", Self.credentials("uploader", TestCounty.password))
                texts.insert(locked.text)
                #expect(texts.count == 1)
                #expect(Set(answers.map { $0.map { "\($0)" } }).count == 1)
                county.time.advance(seconds: SignInFailures.span + 1)
                let late = try await CookieBrowser(client).post(
                    "/sign-in", Self.credentials("uploader", TestCounty.password))
                #expect(late.status == .seeOther)
            }
            let events = try await county.database.read { tx in
                try tx.rows("SELECT verb, COUNT(*) FROM event GROUP BY verb ORDER BY verb")
                    .map { "\(try $0.text(0)) \(try $0.int(1))" }
            }
            #expect(events == ["lockedOut 2", "signInFailed 8", "signedIn 1"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an officer with a first password can do nothing before changing it`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await county.database.write { tx in
                _ = try tx.run("UPDATE officer SET must_change = 1 WHERE login = 'uploader'")
            }
            try await CookieBrowser.visit(county) { client in
                let browser = CookieBrowser(client)
                let entered = try await browser.post(
                    "/sign-in", Self.credentials("Uploader", TestCounty.password))
                #expect(entered.location == "/password")
                let other = CookieBrowser(client)
                try await other.become(county.actor(.uploader), in: county)
                #expect(try await browser.get("/office").location == "/password")
                _ = try await browser.get("/password")
                let faulty = try await browser.post(
                    "/password", [("old", "x"), ("new", "short"), ("again", "shorter")])
                #expect(faulty.status == .unprocessableContent)
                for name in ["f-old", "f-new", "f-again"] {
                    #expect(faulty.text.contains("href=\"#\(name)\""))
                }
                let new = "石桥 水车 晒谷场 2018"
                let done = try await browser.post(
                    "/password", [("old", TestCounty.password), ("new", new), ("again", new)])
                #expect(done.location == "/office")
                #expect(try await browser.get("/password").status == .ok)
                #expect(try await other.get("/password").status == .seeOther)
                let again = try await CookieBrowser(client).post(
                    "/sign-in", Self.credentials("uploader", new))
                #expect(again.location == "/office/officers")
            }
        }
    }

    @Test(arguments: [
        ("0987654321", [PasswordRules.Fault.isCommon]), ("short", [.tooShort]), ("aaaaaaaaaa", [.tooUniform]),
        ("zhangwei-2018", [.isLogin]), ("Password2018", [.isCommon]), ("旧的那一个密码不变了呀", [.isOld]),
        ("石桥水车晒谷场老槐树下", []), ("", [.tooShort]),
        (String(repeating: "山水田园", count: 60), [.tooLong, .tooUniform]),
    ])
    func `an officer hears what is wrong with a new password`(
        _ password: String, _ faults: [PasswordRules.Fault]
    ) {
        #expect(
            PasswordRules.faults(password, login: "zhangwei", old: "旧的那一个密码不变了呀") == faults)
    }
}
