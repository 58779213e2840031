import Database
import Domain

/// What a person gets for handing something in.
struct PetitionReceipt: Sendable {
    let code: ReceiptCode
    let petition: Petition.ID
    /// False where the same submission had come before.
    let isNew: Bool
    /// Whether other files came with it now than the first time; these were not taken.
    var hasOtherFiles = false
}

extension PetitionDesk {
    /// Takes what a person hands in by website, app or WeChat.
    func receive(_ submission: PetitionSubmission, in tx: Transaction) throws -> PetitionReceipt {
        try take(submission, by: .person, in: tx)
    }

    /// Writes down what came by telephone, letter or visit, for the person, who is given the code.
    func enter(_ submission: PetitionSubmission, by actor: Actor, in tx: Transaction) throws
        -> PetitionReceipt
    {
        try take(submission, by: .officer(actor), in: tx)
    }

    private func take(
        _ submission: PetitionSubmission, by doer: PetitionDoer, in tx: Transaction
    ) throws -> PetitionReceipt {
        let petition = try ask {
            try Petition.receive(
                id: Petition.ID(at: now), submission.matter, from: submission.sender, by: doer.hand, at: now)
        }
        let code = try code(of: submission)
        let form = form(of: submission)
        // Before the faults: what was good when it came is not refused for what has changed since.
        if let known = try repeated(code, form, by: doer, in: tx) { return known }
        let faults = try submission.faults + placeFaults(submission.matter, in: tx)
        guard faults.isEmpty else { throw Failure.invalid(faults) }
        try write(petition, submission, by: doer, in: tx)
        try PetitionReceipts.insert(code, from: form, for: petition.id, platform.keys, at: now, in: tx)
        try tx.record(
            Event(
                verb: .petitionReceive, subject: .petition, key: petition.id.text, version: 1,
                division: submission.matter.division),
            by: eventDoer(doer, petition), at: now)
        tx.announce(PageCache.topic, submission.matter.division.text)
        return PetitionReceipt(code: code, petition: petition.id, isNew: true)
    }

    private func write(
        _ petition: Petition, _ submission: PetitionSubmission, by doer: PetitionDoer, in tx: Transaction
    ) throws {
        let county = try county(of: petition)
        let terms = try terms(of: county, in: tx)
        let sort = PetitionSortKeys(
            petition.history, done: [], on: now.day, under: terms.rules, mark: terms.mark)
        try PetitionStore.insert(
            petition, county: county, subject: submission.shownSubject, keys: sort, by: doer.officer, in: tx)
        let entry = PetitionEntry(
            position: 1, deed: .receive, author: doer.author, audience: .person,
            words: submission.words.trimmed, detail: nil, at: now)
        try PetitionEntries.insert(entry, of: petition.id, in: tx)
        try PetitionFiles.insert(
            submission.files, to: petition.id, entry: 1, audience: .person, at: now, in: tx)
        if let person = submission.person {
            try Petitioners.insert(person, of: petition.id, platform.keys, in: tx)
        }
        if let officer = doer.officer {
            try PetitionSeen.mark(petition.id, upTo: 1, by: officer, in: tx)
        }
    }

    private func eventDoer(_ doer: PetitionDoer, _ petition: Petition) -> Doer {
        switch doer {
        case .officer(let actor):
            .officer(actor, role: actor.role(for: .registerPetitions, on: petition.matter.target))
        case .person: .person
        case .clock: .system
        }
    }

    /// Whether the place is there, and the row of the roster was ever public in it.
    private func placeFaults(_ matter: Petition.Matter, in tx: Transaction) throws -> [FieldProblem] {
        guard try PlaceQueries.find(matter.division, in: tx) != nil else {
            return [SubmissionPhrases.placeUnknown]
        }
        guard let row = matter.objection else { return [] }
        let found = try tx.first(
            """
            SELECT 1 FROM disclosure d JOIN edition e ON e.disclosure = d.id
                JOIN record r ON r.edition = e.id
            WHERE d.id = \(row.disclosure) AND d.village = \(matter.division) AND e.number = \(row.edition)
                AND e.published_at IS NOT NULL AND \(sql: PublicEdition.withdrawal("id")) IS NULL
                AND r.position = \(row.row + 1)
            """)
        return found == nil ? [SubmissionPhrases.rowUnknown] : []
    }
}
