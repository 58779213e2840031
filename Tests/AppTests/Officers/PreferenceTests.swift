@testable import App

import DatabaseTesting
import Domain
import Testing

@Suite struct PreferenceTests {
    @Test func `a reader switches to large text and English and comes back to the page`() async throws {
        try await TestCounty.with(.sqlite) { county in
            try await CookieBrowser.visit(county) { client in
                let browser = CookieBrowser(client)
                let switched = try await browser.post(
                    "/preferences", [("elder", "26"), ("back", "/sign-in?to=%2Foffice")])
                #expect(switched.location == "/sign-in?to=%2Foffice")
                _ = try await browser.post(
                    "/preferences", [("language", "en"), ("back", "//elsewhere.example")])
                let page = try await browser.get("/sign-in")
                #expect(page.text.contains("data-elder=\"26\""))
                #expect(page.text.contains("lang=\"en\""))
                _ = try await browser.post("/preferences", [("elder", "off"), ("language", "zh-CN")])
                #expect(browser.cookies[CookieName.elder] == nil)
                #expect(try await browser.get("/sign-in").text.contains("lang=\"zh-CN\""))
            }
        }
    }

    @Test(arguments: [
        "//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "", "office",
    ])
    func `a switch never leads a reader to another site`(_ back: String) async throws {
        try await TestCounty.with(.sqlite) { county in
            try await CookieBrowser.visit(county) { client in
                let page = try await CookieBrowser(client).post(
                    "/preferences", [("elder", "22"), ("back", back)])
                #expect(page.location == "/")
            }
        }
    }
}
