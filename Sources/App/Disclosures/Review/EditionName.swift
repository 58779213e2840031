import Database
import Domain

/// By what people call an edition: village, item and period.
struct EditionName: Sendable {
    let village: String
    let item: String
    let period: Period
    let state: Edition.State.Kind
    /// When it will be public, where that was set.
    let publication: Moment?

    func text(_ language: Language) -> String { "\(village) \(item) \(period.words(language))" }
}

extension InboxQueries {
    /// The name of an edition; nil where the officer may not see it.
    static func name(_ id: Edition.ID, by actor: Actor, in tx: Transaction) throws -> EditionName? {
        guard
            let row = try tx.first(
                """
                SELECT e.definition, d.period, v.name, e.state, e.publish_at, d.village, e.field
                FROM edition e JOIN disclosure d ON d.id = e.disclosure JOIN division v ON v.code = d.village
                WHERE e.id = \(id)
                """),
            actor.may(.readDraft, on: Target(division: try row.division(5), field: try row.text(6)))
        else { return nil }
        guard let state = Edition.State.Kind(rawValue: try row.text(3)) else {
            throw DamagedRow(column: "edition.state")
        }
        return EditionName(
            village: try row.text(2), item: try Definitions.item(try row.text(0)).name,
            period: try row.period(1),
            state: state, publication: try row.momentOrNil(4))
    }
}
