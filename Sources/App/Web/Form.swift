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
    /// Whether the body was larger than is taken: then only the text that came before its files is here.
    var isCut = false

    /// The first value of a field without white space around it; empty text where it is missing.
    subscript(name: String) -> String {
        (fields.first { $0.name == name }?.value ?? "").trimmed
    }

    /// Every value of a field, as check boxes send them.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The file of a field; nil where none was chosen.
    func upload(_ field: String) -> Upload? { uploads.first { $0.field == field && !$0.bytes.isEmpty } }

    /// The files of a field; a fault of the field `files` where they were too large to be taken.
    func uploads(_ field: String) throws(Failure) -> [Upload] {
        guard !isCut else { throw .invalid([FailureWords.filesTooLarge]) }
        return uploads.filter { $0.field == field && !$0.bytes.isEmpty }
    }
}

/// Largest bodies taken, in bytes.
enum BodyLimit {
    static let form = 256 * 1024
    /// A grid of some thousand rows, pasted by hand.
    static let grid = 8 * 1024 * 1024
    static let upload = 24 * 1024 * 1024
    /// JSON with files in it: base64 makes the same files a third larger.
    static let filesInJSON = 32 * 1024 * 1024
    /// Of a form whose text is kept when its files are too large, so much is read to its end and thrown away.
    static let discarded = 512 * 1024 * 1024
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

    /// The first `limit` bytes of the body; the rest is read and thrown away, because a browser shows an answer only
    /// once it has sent everything.
    private func bodyStart(limit: Int) async throws -> (bytes: [UInt8], isCut: Bool) {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > BodyLimit.discarded {
            throw Failure.tooLarge(limit: limit)
        }
        var (bytes, total): ([UInt8], Int) = ([], 0)
        for try await part in body {
            total += part.readableBytes
            guard total <= BodyLimit.discarded else { throw Failure.tooLarge(limit: limit) }
            bytes.append(contentsOf: part.readableBytesView.prefix(limit - bytes.count))
        }
        return (bytes, total > limit)
    }

    /// Reads a posted form of either kind and checks that it was sent from our own page.
    ///
    /// - Parameter keepsText: whether a body that is too large gives a form that `isCut` instead of a refusal, so that
    ///   nobody loses a page of text to a large photo.
    func form(
        _ context: AppContext, limit: Int = BodyLimit.form, keepsText: Bool = false
    ) async throws -> Form {
        guard comesFromOurPages else { throw Failure.staleForm }
        let (bytes, isCut) =
            keepsText ? try await bodyStart(limit: limit) : (try await bodyBytes(limit: limit), false)
        let form = try Form(parsing: bytes, contentType: headers[.contentType] ?? "", isCut: isCut)
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
    init(parsing bytes: [UInt8], contentType: String, isCut: Bool = false) throws(Failure) {
        let type = contentType.split(separator: ";").first.map { String($0).trimmed.lowercased() } ?? ""
        switch type {
        case "application/x-www-form-urlencoded", "":
            // Such a form has no files that could be left away.
            guard !isCut else { throw .tooLarge(limit: bytes.count) }
            fields = URLEncoded.fields(bytes[...]).map { Field(name: $0.name, value: $0.value) }
        case "multipart/form-data":
            self = try Multipart.parse(bytes, contentType: contentType, isCut: isCut)
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
