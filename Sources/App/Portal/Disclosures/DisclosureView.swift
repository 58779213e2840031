import Database
import Domain

/// An edition that is or was public, without its rows.
struct PublicEdition: Sendable {
    enum State: Sendable {
        case published
        case superseded(at: Moment)
        case withdrawn(at: Moment, reason: String)
    }

    let id: Edition.ID
    let number: Int
    private(set) var state: State
    let item: Item
    let kind: PublishedLine.Kind
    let title: String
    /// An article's paragraphs, one a line.
    let body: String
    let records: Int
    /// What a ledger starts from.
    let opening: Money?
    let publishedAt: Moment
    let noticeUntil: Day?
    /// Why it corrected the one before.
    let reason: String?
    /// How many files belong to it.
    let fileCount: Int
    /// What was kept ready of it, where it was read along.
    let reading: EditionReading?

    var isWithdrawn: Bool {
        if case .withdrawn = state { return true }
        return false
    }
}

/// A withdrawal takes every edition along whose place the withdrawn one had taken: what was withdrawn stood mostly in them
/// too.
extension PublicEdition {
    /// A column of the edition `w` whose withdrawal holds for the edition `e`; null where `e` can be read.
    static func withdrawal(_ column: SQL) -> SQL {
        """
        (SELECT w.\(sql: column) FROM edition w
            WHERE w.disclosure = e.disclosure AND w.number >= e.number AND w.state = 'withdrawn'
            ORDER BY w.number LIMIT 1)
        """
    }

    /// The same for all of a disclosure's editions at hand, the newest first.
    static func withdrawingEarlier(_ editions: [PublicEdition]) -> [PublicEdition] {
        var withdrawn: State?
        return editions.map { edition in
            var edition = edition
            if edition.isWithdrawn {
                withdrawn = edition.state
            } else if let withdrawn {
                edition.state = withdrawn
            }
            return edition
        }
    }
}

/// A disclosure with everything around its rows.
struct DisclosureView: Sendable {
    let id: Disclosure.ID
    let path: [Division]
    let period: Period
    let firstPublished: Moment
    /// Newest first.
    let editions: [PublicEdition]
    let phones: [Phone]

    var village: Division? { path.last }
    var latest: PublicEdition? { editions.first }

    func edition(_ number: Int) -> PublicEdition? { editions.first { $0.number == number } }
}

/// An edition with what it says, as one tier may read it.
struct EditionContent: Sendable {
    let edition: PublicEdition
    /// The rows that are shown of it; nil for an article.
    let page: TablePage?
    let files: [PublicFile]
    let signatures: [PublicSignature]
}

/// A file that is shown with an edition.
struct PublicFile: Sendable {
    let id: Attachment.ID
    let purpose: String
    let name: String
    let mediaType: String

    var isPicture: Bool { mediaType.hasPrefix("image/") }
}

/// Which office signed a step of the review, and when.
struct PublicSignature: Sendable {
    let step: ReviewStep
    let unit: String
    let at: Moment
}
