import Database
import Domain

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

    var desk: PetitionDesk { PetitionDesk(platform, at: now) }

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
        try await each(tickets) { ticket, _, tx in
            let isNew = try desk.remind(
                ticket.petition, entries: ticket.entries, words: words, by: actor, in: tx)
            return isNew ? .done(due: nil) : .already
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
        } catch Failure.overtaken(let by, let deed, let at) {
            return .refused(BulkPhrases.overtaken(by, deed, at))
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
