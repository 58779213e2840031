import HTTPTypes
import NIOCore

/// A page of the cache with the heads of its three answers written in advance, security headers and all.
struct ShelvedPage: Sendable {
    let entry: PageCache.Entry
    private let identity: ByteBuffer
    private let gzip: ByteBuffer
    private let notModified: ByteBuffer

    init(_ entry: PageCache.Entry, secure: Bool) {
        self.entry = entry
        func ready(_ form: PageCache.Entry.Form) -> ByteBuffer {
            var fields = entry.fields(form)
            if let body = entry.body(form) { fields[.contentLength] = "\(body.readableBytes)" }
            return Self.head(form == .notModified ? .notModified : .ok, fields, secure: secure)
        }
        (identity, gzip, notModified) = (ready(.identity), ready(.gzip), ready(.notModified))
    }

    /// Status line and fields as bytes of HTTP/1.1; the date and the empty line are still to come.
    func head(_ form: PageCache.Entry.Form) -> ByteBuffer {
        switch form {
        case .identity: identity
        case .gzip: gzip
        case .notModified: notModified
        }
    }

    /// A status line, the fields, and those of every answer.
    static func head(
        _ status: HTTPResponse.Status, _ fields: HTTPFields, secure: Bool
    ) -> ByteBuffer {
        var fields = fields
        SecurityHeaders.add(to: &fields, secure: secure)
        var head = ByteBuffer(string: "HTTP/1.1 \(status.code) \(status.reasonPhrase)\r\n")
        for field in fields { head.writeString("\(field.name.rawName): \(field.value)\r\n") }
        return head
    }
}
