import Database
import Domain

/// One row before something is done to it: what will happen, or why it cannot.
struct BulkPreview: Sendable {
    let row: LedgerRow
    /// The day by which it is to be done; only for a dispatch.
    let due: Day?
    /// Nil where it can be done.
    let refusal: Phrase?

    var ticket: PetitionTicket {
        PetitionTicket(row.head.id, version: row.head.version, entries: row.head.entries)
    }
}

extension LedgerBulk {
    /// Tries a dispatch on copies; nil: only the rows.
    func preview(
        _ tickets: [PetitionTicket], _ handover: BulkHandover?, in tx: Transaction
    ) throws -> [BulkPreview] {
        let queries = try LedgerQueries(actor, scope, platform, at: now, in: tx)
        return try queries.rows(of: tickets.map(\.petition)).map { row in
            guard let handover else {
                return BulkPreview(row: row, due: nil, refusal: try refusal(row, .dispatch, in: tx))
            }
            return try preview(row, handover, queries.rules, in: tx)
        }
    }

    private func preview(
        _ row: LedgerRow, _ handover: BulkHandover, _ rules: PetitionRules, in tx: Transaction
    ) throws -> BulkPreview {
        var petition = try desk.read(row.head.id, by: actor, in: tx).petition
        do throws(PetitionRefusal) {
            let due = try handover.due(of: petition, on: now.day, under: rules)
            try petition.dispatch(to: handover.assignment, due: due, by: actor, at: now, under: rules)
            return BulkPreview(row: row, due: due, refusal: nil)
        } catch {
            return BulkPreview(row: row, due: nil, refusal: PetitionRefused(refusal: error).phrase)
        }
    }

    /// What stands against a reminder of each.
    func remindable(_ tickets: [PetitionTicket], in tx: Transaction) throws -> [BulkPreview] {
        let queries = try LedgerQueries(actor, scope, platform, at: now, in: tx)
        return try queries.rows(of: tickets.map(\.petition)).map { row in
            BulkPreview(row: row, due: nil, refusal: try refusal(row, .remind, in: tx))
        }
    }

    private func refusal(_ row: LedgerRow, _ verb: PetitionVerb, in tx: Transaction) throws -> Phrase? {
        let petition = try desk.read(row.head.id, by: actor, in: tx).petition
        if petition.verbs(for: .officer(actor)).contains(verb) { return nil }
        return PetitionRefused(refusal: .notInThisState(petition.state.kind, verb)).phrase
    }
}

extension LedgerQueries {
    /// The rows of these petitions, as far as the officer sees them, in the order given.
    func rows(of ids: [Petition.ID]) throws -> [LedgerRow] {
        let seen = try tx.rows(
            "SELECT p.id, p.due_on, p.received_at, p.history FROM petition p WHERE p.id IN \(list: ids) AND "
                + actor.petitionCondition
        ).map { row in
            LedgerKey(
                id: try row.identifier(0), dueOn: try row.text(1), receivedAt: try row.moment(2), serial: nil,
                facts: try row.text(3), part: nil)
        }
        return try rows(ids.compactMap { id in seen.first { $0.id == id } })
    }
}
