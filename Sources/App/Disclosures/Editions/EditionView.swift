import Database
import Domain

/// One edition as its author's page shows it.
struct EditionView: Sendable {
    let stored: StoredEdition
    let place: [Division]
    let village: String
    /// What the officer may do now.
    let verbs: Set<EditionVerb>
    let authors: [String]
    let returnedBy: String?
    let files: [Attachment.Line]
    let source: (name: String, at: Moment)?
    let mayReadSource: Bool
    let mayAttachEvidence: Bool
    let mayConfirm: Bool
    /// The quarter of today, and when it was confirmed.
    let quarter: Period
    let confirmed: Moment?
    /// Which rows are shown: the page, from 1.
    var page = 1
    var flash: String?
    /// Why the last deed was refused, with the places it is about.
    var refusal: (title: String, places: [String])?

    var edition: Edition { stored.edition }
    var isDraft: Bool { edition.state.kind == .draft }
    var path: String { "/office/editions/\(edition.id)" }

    static let rowsPerPage = 200

    func title(_ language: Language) -> String {
        "\(stored.item.name) \(edition.disclosure.period.words(language))"
    }
}

extension EditionView {
    /// Reads all that the page needs.
    static func read(_ id: Edition.ID, by actor: Actor, at desk: EditionDesk, in tx: Transaction) throws
        -> EditionView
    {
        let stored = try desk.read(id, by: actor, in: tx)
        let edition = stored.edition
        let place = try PlaceQueries.path(to: edition.disclosure.village, in: tx)
        let quarter = Period.quarter(of: desk.now.day)
        var returnedBy: String?
        if case .draft(let returned?) = edition.state {
            returnedBy = try EditionQueries.name(of: returned.officer, in: tx)
        }
        let isPublished = edition.state.kind == .published
        return EditionView(
            stored: stored, place: place, village: place.last?.name ?? "",
            verbs: Set(edition.verbs(for: actor)),
            authors: try edition.authors.map { try EditionQueries.name(of: $0, in: tx) },
            returnedBy: returnedBy,
            files: try AttachmentStore.lines(of: id, in: tx),
            source: try stored.source.flatMap { try EditionQueries.source($0, in: tx) },
            mayReadSource: actor.may(.readSource, on: edition.target),
            mayAttachEvidence: isPublished && actor.may(.attachEvidence, on: edition.target),
            mayConfirm: isPublished && stored.item.frequencies.contains(.standing)
                && actor.may(.confirm, on: edition.target),
            quarter: quarter, confirmed: try EditionQueries.confirmed(stored.disclosure, in: quarter, tx))
    }

    /// Where ID, card and mobile numbers stand, so that the author can find them: places only, never what is there.
    func sensitivePlaces(_ words: EditionWords) -> [String] {
        func isSensitive(_ text: String) -> Bool {
            !SensitiveText.findings(in: text, kinds: SensitiveText.numbers).isEmpty
        }
        switch edition.content {
        case .nothingToReport: return []
        case .article(let article):
            return article.paragraphs.enumerated().filter { isSensitive($0.element) }
                .map { words.sensitive(paragraph: $0.offset + 1) }
                + (isSensitive(article.title) ? [words.articleTitle] : [])
        case .table(let table):
            return table.records.enumerated().flatMap { row, record in
                zip(table.columns, record.values).filter { column, value in
                    column.mask != .secret && (column.type == .text || value.isChoice)
                        && isSensitive(value.canonical)
                }.map { words.sensitive(row: row + 1, column: $0.0.name) }
            }.prefix(50).map(\.self)
        }
    }
}

extension Value {
    fileprivate var isChoice: Bool { if case .choice = self { true } else { false } }
}
