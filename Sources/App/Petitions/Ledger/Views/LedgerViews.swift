import Database
import Domain

/// A filter that an officer saved under a name.
struct LedgerView: Sendable, Hashable {
    typealias ID = Identifier<LedgerView>
    let id: ID
    let name: String
    /// The filter as an address writes it.
    let query: String
    /// Whether colleagues of the county see it too.
    let isShared: Bool
    let owner: Officer.ID

    var address: String { query.isEmpty ? LedgerRoutes.path : "\(LedgerRoutes.path)?\(query)" }
}

/// Saved views in the database: an officer's own, and those that the county shares.
enum LedgerViews {
    static let longestName = 20
    static let most = 30

    /// The officer's own and the shared ones, by name. Shared ones are for who sees the whole county.
    static func all(for actor: Actor, _ scope: LedgerScope, in tx: Transaction) throws -> [LedgerView] {
        var condition: SQL = "officer = \(actor.officer)"
        if !scope.isInbox { condition += " OR (shared = 1 AND county = \(scope.county))" }
        return try tx.rows(
            "SELECT id, name, filter, shared, officer FROM petition_view WHERE " + condition
                + " ORDER BY name, id"
        ).map(view)
    }

    /// Saves one; its faults are told together.
    static func save(
        _ name: String, _ filter: LedgerFilter, isShared: Bool, by actor: Actor, _ scope: LedgerScope,
        at now: Moment, in tx: Transaction
    ) throws -> LedgerView {
        var faults = try nameFaults(name, but: nil, of: actor, in: tx)
        let own = try tx.first("SELECT COUNT(*) FROM petition_view WHERE officer = \(actor.officer)")
        if try own?.int(0) ?? 0 >= most { faults.append(LedgerPhrases.tooManyViews) }
        if isShared, actor.reaches(.registerPetitions).isEmpty { faults.append(LedgerPhrases.notShareable) }
        guard faults.isEmpty else { throw Failure.invalid(faults) }
        let saved = LedgerView(
            id: LedgerView.ID(at: now), name: name.trimmed, query: filter.query, isShared: isShared,
            owner: actor.officer)
        try tx.run(
            """
            INSERT INTO petition_view (id, officer, county, name, filter, shared, at)
            VALUES (\(saved.id), \(actor.officer), \(scope.county), \(saved.name), \(saved.query), \(isShared),
                \(now))
            """)
        return saved
    }

    /// Renames one of the officer's own; another's is not there.
    static func rename(_ id: LedgerView.ID, to name: String, by actor: Actor, in tx: Transaction) throws {
        let faults = try nameFaults(name, but: id, of: actor, in: tx)
        guard faults.isEmpty else { throw Failure.invalid(faults) }
        let done = try tx.run(
            """
            UPDATE petition_view SET name = \(name.trimmed) WHERE id = \(id) AND officer = \(actor.officer)
            """)
        guard done == 1 else { throw Failure.notFound }
    }

    static func delete(_ id: LedgerView.ID, by actor: Actor, in tx: Transaction) throws {
        let done = try tx.run("DELETE FROM petition_view WHERE id = \(id) AND officer = \(actor.officer)")
        guard done == 1 else { throw Failure.notFound }
    }

    private static func nameFaults(
        _ name: String, but id: LedgerView.ID?, of actor: Actor, in tx: Transaction
    ) throws -> [FieldProblem] {
        let name = name.trimmed
        guard !name.isEmpty else { return [LedgerPhrases.viewNameMissing] }
        guard name.count <= longestName else { return [LedgerPhrases.viewNameTooLong] }
        let taken = try tx.first(
            """
            SELECT 1 FROM petition_view
            WHERE officer = \(actor.officer) AND name = \(name) AND id <> \(id?.text ?? "")
            """)
        return taken == nil ? [] : [LedgerPhrases.viewNameTaken]
    }

    private static func view(_ row: Row) throws -> LedgerView {
        LedgerView(
            id: try row.identifier(0), name: try row.text(1), query: try row.text(2),
            isShared: try row.bool(3),
            owner: try row.identifier(4))
    }
}
