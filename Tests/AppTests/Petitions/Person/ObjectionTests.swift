@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Objecting to a row of a roster` {
    private static let rows = [
        ["户主": "欧阳哨一", "村民组": "上湾组", "月保障金": "320", "身份证号": "411523190511234566"],
        ["户主": "司马哨二", "村民组": "下湾组", "月保障金": "300"],
    ]

    @Test(arguments: TestDatabase.all)
    func `while the notice period runs each row leads to the form, afterwards the whole disclosure does`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let stored = try await county.publish(1, rows: Self.rows)
            let path = "/disclosures/\(stored.disclosure)"
            let link = "/petitions/new?disclosure=\(stored.disclosure)&amp;edition=1&amp;row="
            try await Clerk.with(county) { visitor in
                let page = try await visitor.get(path).body
                #expect(page.contains("href=\"\(link)0\"") && page.contains("href=\"\(link)1\""))
                #expect(page.contains("href=\"/petitions/new?disclosure=\(stored.disclosure)\""))
                #expect(try await !visitor.get("\(path)/print").body.contains(link))
                county.time.advance(seconds: 86_400 * 30)
                let later = try await visitor.get(path).body
                #expect(!later.contains(link))
                #expect(later.contains("href=\"/petitions/new?disclosure=\(stored.disclosure)\""))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the row is shown as this reader may see it, comes along, and is tied to the petition`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let stored = try await county.publish(1, rows: Self.rows)
            let query = "disclosure=\(stored.disclosure)&edition=1&row=1"
            try await Clerk.with(county) { visitor in
                let page = try await visitor.get("/petitions/new?\(query)").body
                #expect(page.contains("第 2 行") && page.contains("下湾组") && page.contains("第 2 步"))
                #expect(!page.contains("司马哨二") && !page.contains("上湾组"))
                let row = ["disclosure": stored.disclosure.text, "edition": "1", "row": "1"]
                let key = SubmissionKey.new()
                let last = try await visitor.post(
                    "/petitions/new", PersonForms.fields(.publicity, key: key, but: row))
                #expect(last.body.contains("下湾组") && !last.body.contains("司马哨二"))
                let sent = try await visitor.post(
                    "/petitions/new", PersonForms.fields(.send, key: key, but: row))
                let code = try #require(PersonForms.code(sent.body))
                let tracked = try await visitor.post("/petitions/track", [("code", code)])
                #expect(tracked.body.contains("下湾组") && !tracked.body.contains("司马哨二"))
            }
            let kept = try await county.database.read { tx in
                try tx.first("SELECT objection_disclosure, objection_row FROM petition").map {
                    "\(try $0.text(0)) \(try $0.int(1))"
                }
            }
            #expect(kept == "\(stored.disclosure) 1")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `who came in by the village's code sees the name; a row that is not there is no row`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let stored = try await county.publish(1, rows: Self.rows)
            let start = "/petitions/new?disclosure=\(stored.disclosure)&edition=1&row="
            try await county.visit { visitor in
                let neighbour = Visitor(visitor, cookie: county.passCookie())
                let seen = try await neighbour.get(start + "0").text
                #expect(seen.contains("欧阳哨一") && !seen.contains("411523190511234566"))
                for wrong in ["7", "-1", "x", "99999999999999999999"] {
                    let page = try await visitor.get(start + wrong)
                    #expect(page.status == .ok && !page.text.contains("您对这一行有异议"), "\(wrong)")
                }
            }
            try await Clerk.with(county) { visitor in
                let row = ["disclosure": stored.disclosure.text, "edition": "1", "row": "7"]
                let sent = try await visitor.post(
                    "/petitions/new", PersonForms.fields(.send, key: .new(), but: row))
                #expect(sent.status == 422 && sent.body.contains("这一行公开内容已经变动"))
            }
        }
    }
}
