import Database
import Domain
import Logging

/// Walks the petitions whose day on the ladder has come, each in its own transaction: one that fails is passed over
/// until the next run and holds up no other.
struct EscalationJob {
    let platform: Platform
    static let batch = 100

    /// What a run did.
    struct Tally: Sendable, Hashable {
        /// Petitions looked at, and rungs climbed.
        var seen = 0
        var climbed = 0
        /// How many wait for the calendar of a year.
        var unknown: [Int: Int] = [:]
        /// How many failed, by the type of the error.
        var failed: [String: Int] = [:]
    }

    @discardableResult
    func run(at now: Moment) async throws -> Tally {
        let desk = PetitionDesk(platform, at: now)
        var tally = Tally()
        var last = Found(id: "", wakeOn: "")
        while !Task.isCancelled {
            let found = try await due(on: now.day, after: last)
            for petition in found {
                if Task.isCancelled { break }
                await climb(petition, desk, &tally)
            }
            guard found.count == Self.batch, let end = found.last else { break }
            last = end
        }
        tell(tally)
        return tally
    }

    private struct Found: Sendable {
        let id: String
        let wakeOn: String
    }

    /// The next ones by day and key; what a run leaves behind stays before the place it goes on from.
    private func due(on today: Day, after last: Found) async throws -> [Found] {
        try await platform.database.read { tx in
            try tx.rows(
                """
                SELECT id, wake_on FROM petition
                WHERE wake_on IS NOT NULL AND wake_on <= \(today) AND (wake_on, id) > (\(last.wakeOn), \(last.id))
                ORDER BY wake_on, id LIMIT \(Self.batch)
                """
            ).map { Found(id: try $0.text(0), wakeOn: try $0.text(1)) }
        }
    }

    private func climb(_ found: Found, _ desk: PetitionDesk, _ tally: inout Tally) async {
        tally.seen += 1
        do {
            guard let id = Petition.ID(found.id) else { throw DamagedRow(column: "petition.id") }
            let climb = try await platform.database.write { tx in
                try desk.climb(id, foundBy: found.wakeOn, in: tx)
            }
            switch climb {
            case .climbed(let rungs): tally.climbed += rungs
            case .unknown(let gap): tally.unknown[gap.year, default: 0] += 1
            case .refused: tally.failed["\(PetitionRefusal.self)", default: 0] += 1
            }
        } catch {
            tally.failed["\(type(of: error))", default: 0] += 1
        }
    }

    /// One line a kind of trouble, however many petitions have it.
    private func tell(_ tally: Tally) {
        for (error, count) in tally.failed {
            platform.logger.error(
                "petitions passed over on the ladder", metadata: ["error": "\(error)", "count": "\(count)"])
        }
        for (year, count) in tally.unknown {
            platform.logger.warning(
                "petitions wait for the calendar of a year",
                metadata: ["year": "\(year)", "count": "\(count)"])
        }
    }
}
