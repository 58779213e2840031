@testable import App

import Domain
import Hummingbird
import HummingbirdTesting
import HTTPTypes
import NIOCore

/// Somebody with a browser: asks for pages as the site answers them, cache and all.
struct Visitor {
    private let client: any TestClientProtocol
    var cookie: String?

    init(_ visitor: Visitor, cookie: String) {
        client = visitor.client
        self.cookie = cookie
    }

    init(_ client: any TestClientProtocol, cookie: String? = nil) {
        self.client = client
        self.cookie = cookie
    }

    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let bytes: [UInt8]
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        var fields = headers
        if let cookie { fields[.cookie] = cookie }
        return try await client.execute(uri: path, method: .get, headers: fields) { response in
            Answer(
                status: response.status, headers: response.headers,
                bytes: Array(response.body.readableBytesView))
        }
    }
}

extension TestCounty {
    /// Opens the site for visitors, within the program.
    @discardableResult
    func visit<Value: Sendable>(
        _ body: @escaping @Sendable (Visitor) async throws -> Value
    ) async throws -> Value {
        let application = Application(responder: Site.responder(platform))
        return try await application.test(.router) { client in try await body(Visitor(client)) }
    }

    /// The cookie of somebody who scanned a village's code.
    func passCookie(_ village: DivisionCode = TestCounty.village) -> String {
        let token = platform.keys.passToken(village: village.text, generation: 1)
        return "\(CookieName.pass)=\(VillagePass.adding(village, token: token, to: nil))"
    }
}
