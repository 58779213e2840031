import Database
import Domain
import Logging

/// Makes scheduled editions public once their time has come, each in its own transaction, so that one that fails
/// holds up no other.
struct PublicationJob {
    let platform: Platform

    func run(at now: Moment) async throws {
        let due: [Edition.ID] = try await platform.database.read { tx in
            try tx.rows(
                "SELECT id FROM edition WHERE state = 'scheduled' AND publish_at <= \(now) ORDER BY publish_at"
            )
            .map { try $0.identifier(0) }
        }
        for id in due {
            do {
                try await platform.database.write { [platform] tx in
                    try EditionDesk(platform, at: now).publish(id, in: tx)
                }
            } catch let refused as Refused where refused.isOver {
                // Another node was first, or somebody took it back meanwhile.
                continue
            } catch {
                platform.logger.error(
                    "scheduled publication failed",
                    metadata: ["edition": "\(id)", "error": "\(type(of: error))"])
            }
        }
    }
}

extension Refused {
    /// Whether the edition had left the state in which the verb makes sense.
    fileprivate var isOver: Bool {
        switch refusal {
        case .notInThisState: true
        case .notYours, .authorCannotReview, .alreadySigned, .reasonMissing, .nothingToRead, .unbalanced,
            .sensitive,
            .publicationNotAhead, .notYetTime, .notASuccessor:
            false
        }
    }
}
