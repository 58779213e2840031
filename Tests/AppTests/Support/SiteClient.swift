@testable import App

import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

/// Asks the whole site, middleware and all, within the program. Hummingbird's own test client would do, but brings an
/// HTTP client and a second BoringSSL with it: two minutes more of every first build.
struct SiteClient: Sendable {
    private let respond: @Sendable (Request, AppContext) async throws -> Response

    init(_ platform: Platform) {
        let responder = Site.responder(platform)
        respond = { request, context in try await responder.respond(to: request, context: context) }
    }

    /// What came back, with the body read to its end.
    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// Sends one request. An error that no middleware turned into an answer is thrown: it would be a fault of the site.
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], body: [UInt8]? = nil
    ) async throws -> Answer {
        var headers = headers
        if let body { headers[.contentLength] = String(body.count) }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers),
            body: RequestBody(buffer: ByteBuffer(bytes: body ?? [])))
        let source = ApplicationRequestContextSource(
            channel: NIOAsyncTestingChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        let response = try await respond(request, AppContext(source: source))
        let writer = Gathering()
        try await response.body.write(writer)
        return Answer(status: response.status, headers: response.headers, bytes: writer.gathered.bytes)
    }
}

/// Collects a body that is written piece by piece.
private struct Gathering: ResponseBodyWriter {
    final class Bytes { var bytes: [UInt8] = [] }

    let gathered = Bytes()

    func write(_ buffer: ByteBuffer) { gathered.bytes += buffer.readableBytesView }

    func finish(_ trailingHeaders: HTTPFields?) {}
}
