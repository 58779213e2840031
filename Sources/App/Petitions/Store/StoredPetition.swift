import Database
import Domain

/// A petition with everything that was said about it.
struct StoredPetition: Sendable {
    let head: PetitionHead
    /// The rules' value, at the version of the row.
    let petition: Petition
    /// Everything, whatever the audience; pages show `entries(for:)`.
    let entries: [PetitionEntry]

    /// What an audience may read.
    func entries(for audiences: [PetitionAudience]) -> [PetitionEntry] {
        entries.filter { audiences.contains($0.audience) }
    }

    /// Where the place's pages are cached.
    var place: DivisionCode { petition.matter.division }
}

/// Puts a petition's state together from its row, its entries and its parties: of every verb the newest entry tells who,
/// when and in which words, and the row tells which of them hold.
struct PetitionAssembly {
    let head: PetitionHead
    let entries: [PetitionEntry]
    let parties: PetitionParties

    func petition() throws -> Petition {
        guard let state = Petition.State(try stored()) else { throw DamagedRow(column: "petition.state") }
        return Petition(
            id: head.id, version: head.version, matter: head.matter, sender: head.sender,
            receivedAt: head.receivedAt, state: state, question: try question(), reopening: try reopening(),
            rating: head.rating, publicity: head.publicity, history: head.history, erasedAt: head.erasedAt)
    }

    private func stored() throws -> Petition.StoredState {
        var stored = Petition.StoredState(kind: head.state)
        stored.decline = try decline()
        stored.entry = try ledgerEntry()
        stored.returned = try returned()
        stored.dispatch = try dispatch()
        stored.answer = try answer()
        stored.resolution = try resolution()
        stored.followUp = try followUp()
        stored.closing = try closing()
        stored.merger = try merger()
        if head.state == .withdrawn { stored.withdrawn = try last(.withdraw).at }
        return stored
    }

    private func last(_ verbs: PetitionVerb...) throws -> PetitionEntry {
        guard let entry = entries.last(where: { entry in verbs.contains { entry.deed == .verb($0) } }) else {
            throw DamagedRow(column: "petition_entry.deed")
        }
        return entry
    }

    private func decision(_ entry: PetitionEntry) throws -> Petition.Decision {
        Petition.Decision(officer: try entry.by().officer, at: entry.at, reason: entry.words)
    }

    private func decline() throws -> Petition.Decline? {
        guard head.state == .declined, let ground = head.ground else { return nil }
        let entry = try last(.decline)
        var elsewhere = ""
        if case .elsewhere(let words)? = entry.detail { elsewhere = words }
        return Petition.Decline(
            officer: try entry.by().officer, at: entry.at, ground: ground, reason: entry.words,
            elsewhere: elsewhere)
    }

    private func ledgerEntry() throws -> Petition.LedgerEntry? {
        guard let serial = head.serial else { return nil }
        let entry = try last(.accept)
        return Petition.LedgerEntry(
            serial: serial, officer: try entry.by().officer, at: entry.at, round: head.round,
            reopened: head.round > 1 ? try decision(last(.reopen)) : nil, extension: try moreTime())
    }

    private func moreTime() throws -> Petition.Extension {
        guard head.extensionKind != .none, let until = head.extensionUntil else { return .none }
        let asked = try last(.askExtension)
        let request = Petition.ExtensionRequest(
            officer: try asked.by().officer, unit: try asked.by().unit, at: asked.at, until: until,
            reason: asked.words)
        switch head.extensionKind {
        case .none: return .none
        case .asked: return .asked(request)
        case .refused: return .refused(request, try decision(last(.refuseExtension)))
        case .granted:
            let granted = try last(.grantExtension)
            return .granted(request, try granted.by().officer, at: granted.at)
        }
    }

    private func returned() throws -> Petition.UnitReturn? {
        guard head.state == .accepted else { return nil }
        let entry = try last(.accept, .reopen, .return, .part)
        guard entry.deed == .verb(.return) else { return nil }
        let by = try entry.by()
        return Petition.UnitReturn(unit: by.unit, officer: by.officer, at: entry.at, reason: entry.words)
    }

    private func question() throws -> Petition.Question? {
        guard head.isAsking else { return nil }
        let entry = try last(.ask)
        return Petition.Question(officer: try entry.by().officer, at: entry.at, words: entry.words)
    }

    private func reopening() throws -> Petition.ReopeningRequest? {
        guard head.isReopening else { return nil }
        let entry = try last(.askReopening)
        return Petition.ReopeningRequest(at: entry.at, reason: entry.words, joined: entry.wisher)
    }
}

extension PetitionAssembly {
    private func dispatch() throws -> Petition.Dispatch? {
        guard let lead = parties.lead, let due = head.givenDay else { return nil }
        let entry = try last(.dispatch, .reassign)
        return Petition.Dispatch(
            lead: lead, helpers: parties.helpers, copies: parties.copies, due: due,
            officer: try entry.by().officer, at: entry.at)
    }

    private var isAnswered: Bool { head.answeredAt != nil }

    private func answer() throws -> Petition.Answer? {
        guard isAnswered else { return nil }
        let entry = try last(.answer)
        return Petition.Answer(
            words: entry.words, isPublic: head.isAnswerPublic, officer: try entry.by().officer,
            unit: try entry.by().unit, at: entry.at)
    }

    /// Where the centre answered by itself, its answer is the outcome too.
    private func resolution() throws -> Petition.Resolution? {
        guard let outcome = head.outcome, head.state == .resolved || isAnswered else { return nil }
        let entry = try parties.lead == nil ? last(.answer) : last(.resolve)
        return Petition.Resolution(
            outcome: outcome, account: entry.words, unit: try entry.by().unit,
            officer: try entry.by().officer, at: entry.at)
    }

    private func followUp() throws -> Petition.FollowUp? {
        guard let kind = head.followUp, let at = head.followUpAt else { return nil }
        switch (kind, head.followUpSatisfaction) {
        case (.rated, let said?): return Petition.FollowUp(result: .rated(said), at: at)
        case (.reached, let said?):
            let call = try last(.followUp)
            return Petition.FollowUp(
                result: .reached(said, by: try call.by().officer, notes: call.words), at: at)
        case (.notReached, nil):
            let call = try last(.followUp)
            return Petition.FollowUp(
                result: .notReached(by: try call.by().officer, notes: call.words), at: at)
        case (.rated, nil), (.reached, nil), (.notReached, .some):
            throw DamagedRow(column: "petition.follow_up")
        }
    }

    private func closing() throws -> Petition.Closing? {
        guard head.state == .closed else { return nil }
        let entry = try last(.close)
        return Petition.Closing(
            officer: try entry.by().officer, at: entry.at, reason: entry.words.isEmpty ? nil : entry.words)
    }

    private func merger() throws -> Petition.Merger? {
        guard let into = head.mergedInto else { return nil }
        let entry = try last(.merge)
        return Petition.Merger(into: into, officer: try entry.by().officer, at: entry.at)
    }
}
