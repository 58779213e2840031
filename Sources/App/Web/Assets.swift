import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Stylesheets, scripts and icons, read once at start and served from memory under names that carry their digest.
final class Assets: Sendable {
    private let files: [String: PageCache.Entry]
    private let stamps: [String: String]

    /// Reads every file of the folder; throws where the folder is missing. Commands that serve no pages have none.
    init(folder: String?) throws {
        guard let folder else {
            (files, stamps) = ([:], [:])
            return
        }
        var files: [String: PageCache.Entry] = [:]
        var stamps: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            guard let type = Self.types[String(name.split(separator: ".").last ?? "")] else { continue }
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
            files[name] = .init(
                ByteBuffer(bytes: bytes), contentType: type, tags: [], until: .init(milliseconds: .max))
            stamps[name] = hexText(SHA256.hash(data: bytes).prefix(4))
        }
        self.files = files
        self.stamps = stamps
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "webmanifest": "application/manifest+json", "ico": "image/x-icon",
        "txt": "text/plain; charset=utf-8",
    ]

    /// The address of a file, with a stamp that changes with its bytes so that browsers may keep it for a year.
    func path(_ name: String) -> String { "/static/\(name)?\(stamps[name] ?? "0")" }

    /// Answers `/static/NAME`.
    func response(_ name: String, request: Request) throws -> Response {
        guard let file = files[name] else { throw Failure.notFound }
        var response = file.response(to: request.headers)
        response.headers[.cacheControl] =
            request.uri.query == stamps[name] ? "public, max-age=31536000, immutable" : "public, max-age=300"
        response.headers[.vary] = "Accept-Encoding"
        return response
    }
}
