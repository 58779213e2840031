import Domain
import Foundation

/// One page of a list.
struct Page<Entry: Sendable>: Sendable {
    let entries: [Entry]
    /// The place after the last entry; nil where the list ends.
    let next: String?

    /// Cuts what was read with one entry too many: the extra one only says that there is more.
    init(_ read: [Entry], limit: Int, key: (Entry) -> String) {
        entries = Array(read.prefix(limit))
        next = read.count > limit ? entries.last.map { PageKey.text(key($0)) } : nil
    }
}

/// Where a page begins: the sort key of the entry before it, written so that nobody takes it apart.
enum PageKey {
    static func text(_ key: String) -> String {
        Data(key.utf8).base64EncodedString().replacing("=", with: "").replacing("+", with: "-")
            .replacing("/", with: "_")
    }

    static func key(_ text: String) -> String? {
        guard text.utf8.count <= 200 else { return nil }
        var padded = text.replacing("-", with: "+").replacing("_", with: "/")
        while padded.utf8.count % 4 != 0 { padded += "=" }
        return Data(base64Encoded: padded).flatMap { String(validating: $0, as: UTF8.self) }
    }
}

extension Shape {
    /// A page of a list of these.
    static func page<Entry>(of entry: Shape<Entry>) -> Shape<Page<Entry>> where Subject == Page<Entry> {
        Shape<Page<Entry>>(
            "\(entry.name)Page",
            [
                .list("entries", entry) { $0.entries },
                .textOrNull("next", "The cursor of the next page; null at the end") { $0.next },
            ])
    }
}

extension Fields {
    /// What `cursor` and `limit` ask for.
    mutating func paging() -> (after: String?, limit: Int) {
        let limit = integer("limit", in: 1...200, otherwise: 50)
        let after = value("cursor", Phrase(zh: "上一页给出的 next", en: "the next of the page before")) {
            PageKey.key($0)
        }
        return (after, limit)
    }
}
