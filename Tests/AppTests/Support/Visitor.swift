@testable import App

import Domain
import HTTPTypes

/// Somebody with a browser: asks for pages as the site answers them, cache and all.
struct Visitor {
    private let client: SiteClient
    var cookie: String?

    init(_ visitor: Visitor, cookie: String) {
        client = visitor.client
        self.cookie = cookie
    }

    init(_ client: SiteClient, cookie: String? = nil) {
        self.client = client
        self.cookie = cookie
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> SiteClient.Answer {
        var fields = headers
        if let cookie { fields[.cookie] = cookie }
        return try await client.send(.get, path, fields)
    }
}

extension TestCounty {
    /// Opens the site for visitors, within the program.
    @discardableResult
    func visit<Value>(_ body: (Visitor) async throws -> Value) async throws -> Value {
        try await body(Visitor(SiteClient(platform)))
    }

    /// The cookie of somebody who scanned a village's code.
    func passCookie(_ village: DivisionCode = TestCounty.village) -> String {
        let token = platform.keys.passToken(village: village.text, generation: 1)
        return "\(CookieName.pass)=\(VillagePass.adding(village, token: token, to: nil))"
    }
}
