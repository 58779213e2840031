import Database
import Domain

/// What an officer's inbox can show; the raw value stands in the address.
enum InboxView: String, Sendable, CaseIterable {
    /// Editions at the officer's own step.
    case review
    /// Drafts that the officer may go on with, returned ones first.
    case drafts
    /// What the officer's villages owe.
    case due
    /// Released editions that wait for their set time.
    case scheduled

    /// The views that an officer can use, in the order of the tabs.
    static func all(for actor: Actor) -> [InboxView] {
        allCases.filter { view in view.verbs.contains { !actor.reaches($0).isEmpty } }
    }

    private var verbs: [Verb] {
        switch self {
        case .review: [.reviewVillage, .reviewStation, .release]
        case .drafts: [.revise]
        case .due: [.draft]
        case .scheduled: [.release]
        }
    }
}

/// What the inbox is narrowed to.
struct InboxFilter: Sendable, Equatable {
    var item: Item.Number?
    var village: DivisionCode?

    var isEmpty: Bool { item == nil && village == nil }
}

/// One edition that waits for somebody.
struct InboxEntry: Sendable {
    let id: Edition.ID
    let version: Int
    let village: Division
    let item: Item
    let period: Period
    let number: Int
    let state: Edition.State.Kind
    let waitingSince: Moment
    let rows: Int
    /// Why a reviewer sent it back; nil where nobody did.
    let returned: String?
    /// When a scheduled edition will be public.
    let publication: Moment?

    /// Key and version in one text, as a check box sends them.
    var ticket: String { "\(id).\(version)" }
}

/// One page of an inbox with what stands around it.
struct Inbox: Sendable {
    var entries: [InboxEntry] = []
    /// How many editions wait under the filter.
    var count = 0
    /// How many more are at the officer's step but may not be signed by this officer, who wrote or signed them.
    var barred = 0
    var items: [Item] = []
    var villages: [Division] = []
}
