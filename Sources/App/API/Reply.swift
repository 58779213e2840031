import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// What an endpoint answers.
struct Reply: Sendable {
    enum Content: Sendable {
        case json(JSON)
        case file(bytes: [UInt8], type: String, name: String)
        /// Written piece by piece; never kept.
        case stream(
            type: String, name: String, write: @Sendable (inout any ResponseBodyWriter) async throws -> Void)
        case nothing
    }

    var content: Content
    /// Where a thing that was made can be read: `/api/v1/…`.
    var location: String?
    /// The version of the thing, for `If-Match`; answers without one get a tag of their bytes.
    var version: Int?
    /// The places a public answer shows, whose changes drop it from the cache.
    var tags: [String] = []

    static func json(_ value: JSON, tags: [String] = []) -> Reply { Reply(content: .json(value), tags: tags) }

    static func one<Subject>(_ shape: Shape<Subject>, _ subject: Subject, tags: [String] = []) -> Reply {
        Reply(content: .json(shape.json(subject)), tags: tags)
    }

    static let nothing = Reply(content: .nothing)
}

extension Reply {
    /// The answer over HTTP: 304 where the reader has it already.
    func response(status: HTTPResponse.Status, to headers: HTTPFields) -> Response {
        var fields = HTTPFields()
        if let location { fields[.location] = location }
        switch content {
        case .nothing:
            if let version { fields[.eTag] = "\"\(version)\"" }
            return Response(status: .noContent, headers: fields)
        case .file(let bytes, let type, let name):
            return .download(bytes, name: name, type: type)
        case .stream(let type, let name, let write):
            var response = Response.download([], name: name, type: type)
            response.headers[.contentLength] = nil
            response.body = ResponseBody { writer in
                var open: any ResponseBodyWriter = writer
                try await write(&open)
                try await open.finish(nil)
            }
            return response
        case .json(let value):
            let bytes = value.bytes
            let tag = version.map { "\"\($0)\"" } ?? "\"\(hexText(SHA256.hash(data: bytes).prefix(12)))\""
            fields[.eTag] = tag
            if status == .ok, let known = headers[.ifNoneMatch], known == "*" || known.contains(tag) {
                return Response(status: .notModified, headers: fields)
            }
            fields[.contentType] = "application/json; charset=utf-8"
            return Response(
                status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}
