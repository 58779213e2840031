import Domain
import HTML
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A page.
    static func page(_ html: borrowing HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(html)))
    }

    /// To another page after a form was taken (303, so that reloading does not send it again).
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: safePath(path)])
    }

    /// A file to keep. `name` may be Chinese; it is sent as RFC 6266 says.
    static func download(_ bytes: [UInt8], name: String, type: String) -> Response {
        let disposition = "attachment; filename=\"download\"; filename*=UTF-8''\(URLEncoded.encoded(name))"
        return Response(
            status: .ok, headers: [.contentType: type, .contentDisposition: disposition],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A JSON body of the API.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:])
        throws
        -> Response
    {
        var fields = headers
        fields[.contentType] = "application/json; charset=utf-8"
        return Response(
            status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: try jsonBytes(value))))
    }

    /// Only paths of our own site are followed, so that nobody is led away through our address.
    static func safePath(_ path: String) -> String {
        let inside = path.hasPrefix("/") && !path.hasPrefix("//") && !path.hasPrefix("/\\")
        return inside && path.utf8.allSatisfy { $0 > 32 && $0 < 127 } ? path : "/"
    }
}
