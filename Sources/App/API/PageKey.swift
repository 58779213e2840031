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

    /// What a cursor must be.
    static let kind = Phrase(zh: "上一页给出的 next", en: "the next of the page before")

    /// The place in a list that is read by number; nil for what is none.
    static func position(_ key: String) -> Int? { Int(key).flatMap { $0 < 0 ? nil : $0 } }

    /// The place in a list that is sorted by time and then by key; nil for what is none.
    static func place<Subject>(_ key: String, _: Identifier<Subject>.Type) -> (Moment, String)? {
        let parts = key.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let milliseconds = Int64(parts[0]), milliseconds >= 0,
            let id = Identifier<Subject>(parts[1])
        else { return nil }
        return (Moment(milliseconds: milliseconds), id.text)
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
    /// What `cursor` and `limit` ask for; a cursor that names no place in the list is a problem, never its beginning.
    mutating func paging<Key>(_ read: (String) -> Key?) -> (after: Key?, limit: Int) {
        let limit = integer("limit", in: 1...200, otherwise: 50)
        let after: Key? = value("cursor", PageKey.kind) { text in
            guard let key = PageKey.key(text) else { return nil }
            return read(key)
        }
        return (after, limit)
    }

    /// The same for lists whose place is a number.
    mutating func paging() -> (after: Int?, limit: Int) { paging { PageKey.position($0) } }
}
