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

/// What came of one row.
struct PetitionOutcome: Sendable {
    enum Result: Sendable {
        case done(due: Day?)
        /// The same had been done before by the same officer: a form that was sent twice.
        case already
        case refused(Phrase)
    }

    let petition: Petition.ID
    /// Nil where the officer may not see it.
    let row: LedgerRow?
    let result: Result

    static func isSmooth(_ outcome: PetitionOutcome) -> Bool {
        switch outcome.result {
        case .done, .already: true
        case .refused: false
        }
    }
}

/// Does one thing to many petitions, each in its own transaction: one that is refused holds up no other, and nothing is
/// done half.
struct LedgerBulk: Sendable {
    let platform: Platform
    let actor: Actor
    let scope: LedgerScope
    let now: Moment

    private var desk: PetitionDesk { PetitionDesk(platform, at: now) }

    // MARK: Looking before

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

    // MARK: Doing

    func dispatch(_ tickets: [PetitionTicket], _ handover: BulkHandover) async throws -> [PetitionOutcome] {
        try await each(tickets) { ticket, stored, tx in
            if let dispatch = stored.petition.state.dispatch, stored.head.version > ticket.version,
                dispatch.officer == actor.officer, dispatch.lead.unit == handover.lead.id
            {
                return .already
            }
            let rules = try desk.terms(of: scope.county, in: tx).rules
            let due = try handover.due(of: stored.petition, on: now.day, under: rules)
            try desk.dispatch(
                ticket.petition, version: ticket.version, to: handover.handover(due: due), by: actor, in: tx)
            return .done(due: due)
        }
    }

    /// A reminder leaves an entry and no version: what was written since the page was made is looked at first.
    func remind(_ tickets: [PetitionTicket], words: String) async throws -> [PetitionOutcome] {
        try await each(tickets) { ticket, stored, tx in
            guard stored.head.entries == ticket.entries else {
                let last = stored.entries.last
                let isOwn = last?.deed == .verb(.remind) && last?.author == PetitionDoer.officer(actor).author
                return isOwn ? .already : .refused(BulkPhrases.newEntries)
            }
            try desk.remind(ticket.petition, words: words, by: actor, in: tx)
            return .done(due: nil)
        }
    }

    private func each(
        _ tickets: [PetitionTicket],
        _ deed:
            @escaping @Sendable (PetitionTicket, StoredPetition, Transaction) throws ->
            PetitionOutcome.Result
    ) async throws -> [PetitionOutcome] {
        var results: [PetitionOutcome.Result?] = []
        for ticket in tickets {
            results.append(
                try await result {
                    try await platform.database.write { tx in
                        try deed(ticket, desk.read(ticket.petition, by: actor, in: tx), tx)
                    }
                })
        }
        return try await told(tickets, results)
    }

    /// Nil: not there, or not the officer's.
    private func result(
        _ work: () async throws -> PetitionOutcome.Result
    ) async throws -> PetitionOutcome.Result? {
        do {
            return try await work()
        } catch Failure.notFound {
            return nil
        } catch let refusal as PetitionRefusal {
            return .refused(PetitionRefused(refusal: refusal).phrase)
        } catch let refusal as any RefusalPhrase {
            return .refused(refusal.phrase)
        } catch Failure.conflict(let by, let at) {
            return .refused(BulkPhrases.conflict(by, at))
        } catch Failure.invalid(let problems) {
            return .refused(problems.first?.message ?? BulkPhrases.notFound)
        } catch Failure.refused(let phrase) {
            return .refused(phrase)
        }
    }

    /// The rows as they are now, each with what came of it.
    private func told(
        _ tickets: [PetitionTicket], _ results: [PetitionOutcome.Result?]
    ) async throws -> [PetitionOutcome] {
        let rows = try await platform.database.read { tx in
            try LedgerQueries(actor, scope, platform, at: now, in: tx).rows(of: tickets.map(\.petition))
        }
        return zip(tickets, results).map { ticket, result in
            PetitionOutcome(
                petition: ticket.petition, row: rows.first { $0.head.id == ticket.petition },
                result: result ?? .refused(BulkPhrases.notFound))
        }
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
