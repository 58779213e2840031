import Database
import Domain

/// Everything a reviewer needs to judge one edition, read in one snapshot.
struct ReviewSheet: Sendable {
    let stored: StoredEdition
    /// From the city down to the village.
    let place: [Division]
    let people: [Officer.ID: OfficerName]
    /// The rows as officers who handle them see them; nil for an article.
    let table: MaskedTable?
    let changes: ReviewChanges?
    let findings: [Finding]
    let remarks: [ReviewRemark]
    /// Names of the villages that findings speak of.
    let villages: [DivisionCode: String]
    let attachments: [AttachmentNote]
    let offers: [ReviewOffer]
    let events: [EventEntry]
    let maySeeSecrets: Bool
    let mayOpenSource: Bool

    var edition: Edition { stored.edition }
    var village: Division? { place.last }

    func name(_ officer: Officer.ID) -> String { people[officer]?.name ?? "—" }
}

/// An officer's name with the unit.
struct OfficerName: Sendable {
    let name: String
    let unit: String
}

/// What changed since the edition before.
struct ReviewChanges: Sendable {
    /// What is compared with: an earlier edition of the period, or the period before.
    enum Base: Sendable {
        case edition(Int)
        case period(Period)
    }

    let base: Base
    let before: MaskedTable
    let difference: Difference
}

/// A file shown with the edition.
struct AttachmentNote: Sendable {
    let id: String
    let name: String
    /// Nothing could be read in it, so nobody but a person can tell whether it holds private numbers.
    let isUnreadable: Bool
}

/// What a reviewer should look at besides the rows' findings.
enum ReviewRemark: Sendable, Equatable {
    case sensitive(places: Int)
    /// Rows (from 0) where a column speaks of an illness or a disability grade.
    case disease(column: String, rows: [Int])
    case unreadableAttachment(name: String)
    /// The notice period cannot be counted.
    case calendarGap(CalendarGap)
}

/// A verb that the officer's role has here, and why it is refused now; nil where nothing stands in the way.
struct ReviewOffer: Sendable, Equatable {
    let verb: EditionVerb
    let refusal: Phrase?
}
