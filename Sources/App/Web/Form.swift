import Hummingbird
import NIOCore

/// A posted form: fields in the order they came, text already cleaned, and uploaded files.
struct Form: Sendable {
    struct Field: Sendable {
        let name: String
        let value: String
    }

    struct Upload: Sendable {
        let field: String
        let name: String
        let bytes: [UInt8]
    }

    var fields: [Field] = []
    var uploads: [Upload] = []

    /// The first value of a field without white space around it; empty text where it is missing.
    subscript(name: String) -> String {
        (fields.first { $0.name == name }?.value ?? "").trimmed
    }

    /// Every value of a field, as check boxes send them.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The file of a field; nil where none was chosen.
    func upload(_ field: String) -> Upload? { uploads.first { $0.field == field && !$0.bytes.isEmpty } }

    func uploads(_ field: String) -> [Upload] { uploads.filter { $0.field == field && !$0.bytes.isEmpty } }
}

/// Largest bodies taken, in bytes.
enum BodyLimit {
    static let form = 256 * 1024
    /// A grid of some thousand rows, pasted by hand.
    static let grid = 8 * 1024 * 1024
    static let upload = 24 * 1024 * 1024
}

extension Request {
    /// Reads the whole body, refusing one that is larger than `limit` bytes; `ConnectionGuard` refuses one that stalls.
    func bodyBytes(limit: Int) async throws -> [UInt8] {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Failure.tooLarge(limit: limit)
        }
        var bytes: [UInt8] = []
        for try await part in body {
            guard bytes.count + part.readableBytes <= limit else { throw Failure.tooLarge(limit: limit) }
            bytes.append(contentsOf: part.readableBytesView)
        }
        return bytes
    }

    /// Reads a posted form of either kind and checks that it was sent from our own page.
    func form(_ context: AppContext, limit: Int = BodyLimit.form) async throws -> Form {
        guard comesFromOurPages else { throw Failure.staleForm }
        let form = try await Form(
            parsing: bodyBytes(limit: limit),
            contentType: headers[.contentType] ?? "")
        if let session = context.reader.session {
            guard form["form_token"] == session.formToken else { throw Failure.staleForm }
        }
        return form
    }

    /// Browsers say where a form comes from; a foreign site's is refused. Older ones that say nothing are held
    /// by the form token and the cookie's SameSite.
    private var comesFromOurPages: Bool {
        if let site = headers[.init("Sec-Fetch-Site") ?? .origin] {
            return site == "same-origin" || site == "none"
        }
        guard let origin = headers[.origin], origin != "null" else { return headers[.origin] == nil }
        return origin.split(separator: "/").last.map(String.init) == head.authority
    }
}

extension Form {
    /// Reads `application/x-www-form-urlencoded` or `multipart/form-data`.
    init(parsing bytes: [UInt8], contentType: String) throws(Failure) {
        let type = contentType.split(separator: ";").first.map { String($0).trimmed.lowercased() } ?? ""
        switch type {
        case "application/x-www-form-urlencoded", "":
            fields = URLEncoded.fields(bytes[...]).map { Field(name: $0.name, value: $0.value) }
        case "multipart/form-data":
            self = try Multipart.parse(bytes, contentType: contentType)
        case _:
            throw .unsupportedMediaType
        }
    }
}

extension StringProtocol {
    /// Without white space at either end, the ideographic space included.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
