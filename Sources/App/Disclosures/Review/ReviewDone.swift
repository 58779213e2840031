import Database
import Domain
import Hummingbird

/// What a reviewer can do to one edition from the review page; the raw value stands in addresses.
enum ReviewDeed: String, Sendable, CaseIterable {
    case approval, release, `return`, withdrawal

    /// What the workflow calls it.
    func verb(isScheduled: Bool) -> EditionVerb {
        switch self {
        case .approval: .approve
        case .release: isScheduled ? .schedule : .release
        case .return: .return
        case .withdrawal: .withdraw
        }
    }
}

/// The deed that a redirect tells of: `?done=approval&edition=…`.
struct ReviewDone: Sendable {
    let deed: ReviewDeed
    let edition: Edition.ID

    init(_ deed: ReviewDeed, _ edition: Edition.ID) {
        self.deed = deed
        self.edition = edition
    }

    init?(_ query: Parameters) {
        guard let deed = query.get("done").flatMap(ReviewDeed.init(rawValue:)),
            let edition = query.get("edition").flatMap({ Edition.ID($0) })
        else { return nil }
        self.init(deed, edition)
    }

    var address: String { "/office?done=\(deed.rawValue)&edition=\(edition)" }

    /// What was done, for the top of the next page; nil where the officer may not see the edition.
    func words(_ language: Language, by actor: Actor, in tx: Transaction) throws -> String? {
        guard let name = try InboxQueries.name(edition, by: actor, in: tx) else { return nil }
        return ReviewWords(language: language).done(
            deed, name.text(language), state: name.state, publication: name.publication)
    }
}
