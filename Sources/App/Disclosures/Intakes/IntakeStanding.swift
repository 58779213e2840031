import Database
import Domain
import Intake

/// One village of a file, and what its rows meet there.
struct IntakeVillage: Sendable {
    /// What stands already for the village, the item and the period.
    enum Standing: Sendable, Equatable {
        case free
        /// A draft whose content would be replaced.
        case draft(Edition.ID)
        /// Under review or scheduled: nothing can be changed now.
        case inReview(Edition.ID, Edition.State.Kind)
        /// Public, or withdrawn: only a correction with a reason goes on from here.
        case published(Edition.ID)
    }

    /// As the file writes it; empty where the file names no village.
    let name: String
    let rows: Int
    /// Nil where no village of that name lies within the officer's reach.
    let village: Division?
    let standing: Standing
}

extension IntakeVillage {
    /// The villages of an upload in the file's order, as the clerk's choices or their names tell.
    static func all(_ intake: StoredIntake, among villages: [Division], in tx: Transaction) throws
        -> [IntakeVillage]
    {
        let names =
            intake.outcome.villages.isEmpty
            ? [IntakeOutcome.Village(name: "", rows: intake.outcome.rows)] : intake.outcome.villages
        return try names.map { entry in
            let found = place(entry.name, intake.choices, among: villages)
            return IntakeVillage(
                name: entry.name, rows: entry.rows, village: found,
                standing: try found.map { try standing($0, intake, in: tx) } ?? .free)
        }
    }

    /// Whose rows a name in the file means.
    static func place(_ name: String, _ choices: IntakeChoices, among villages: [Division]) -> Division? {
        if let chosen = choices.villages[name] { return villages.first { $0.code.text == chosen } }
        if name.isEmpty { return villages.count == 1 ? villages.first : nil }
        return Intake.village(named: name, among: villages)
    }

    private static func standing(_ village: Division, _ intake: StoredIntake, in tx: Transaction) throws
        -> Standing
    {
        try standing(
            Disclosure.Key(village: village.code, item: intake.item.number, period: intake.period), in: tx)
    }

    /// The edition with the highest number decides: one in progress is always the last.
    static func standing(_ key: Disclosure.Key, in tx: Transaction) throws -> Standing {
        let row = try tx.first(
            """
            SELECT e.id, e.state FROM edition e JOIN disclosure d ON d.id = e.disclosure
            WHERE d.village = \(key.village) AND d.item = \(key.item) AND d.period = \(key.period)
            ORDER BY e.number DESC LIMIT 1
            """)
        guard let row, let kind = Edition.State.Kind(rawValue: try row.text(1)) else { return .free }
        let id: Edition.ID = try row.identifier(0)
        switch kind {
        case .draft: return .draft(id)
        case .awaitingVillage, .awaitingStation, .awaitingDiscipline, .scheduled: return .inReview(id, kind)
        case .published, .superseded, .withdrawn: return .published(id)
        }
    }
}
