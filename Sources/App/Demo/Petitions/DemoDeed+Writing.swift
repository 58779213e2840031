import Database
import Domain

/// The receipts of the petitions written so far, by their submission's key.
typealias DemoReceipts = [String: PetitionReceipt]

extension DemoDeed {
    /// Does it, at the desk's moment.
    func write(
        to petition: DemoPetition, _ desk: PetitionDesk, _ receipts: inout DemoReceipts, in tx: Transaction
    ) throws {
        let (key, county) = (petition.submission.key.code, petition.desks.county)
        if case .receive = self {
            receipts[key] = try petition.receive(desk, in: tx)
            return
        }
        guard let receipt = receipts[key] else { throw Failure.notFound }
        let id = receipt.petition
        switch self {
        case .receive: return
        case .centre(.merge(let other)):
            guard let first = receipts[other]?.petition else { throw Failure.notFound }
            try desk.merge(id, version: nil, into: first, by: county.centre, in: tx)
        case .centre(let deed): try deed.write(id, petition, desk, in: tx)
        case .unit(let deed, let unit): try deed.write(id, desk, by: unit, in: tx)
        case .calling(let deed): try deed.write(id, desk, by: county.calling, in: tx)
        case .discipline(let reason): try desk.supervise(id, reason: reason, by: county.discipline, in: tx)
        case .clock: _ = try desk.climb(id, in: tx)
        case .person(let deed):
            try deed.write(desk.follow(receipt.code, from: "demo", in: tx), desk, in: tx)
        }
    }
}

extension DemoPetition {
    fileprivate func receive(_ desk: PetitionDesk, in tx: Transaction) throws -> PetitionReceipt {
        submission.sender.channel.isEnteredByCentre
            ? try desk.enter(submission, by: desks.county.centre, in: tx)
            : try desk.receive(submission, in: tx)
    }
}

extension DemoDeed.Centre {
    fileprivate func write(
        _ id: Petition.ID, _ petition: DemoPetition, _ desk: PetitionDesk, in tx: Transaction
    ) throws {
        let centre = petition.desks.county.centre
        switch self {
        case .acknowledge(let words): try desk.acknowledge(id, version: nil, words: words, by: centre, in: tx)
        case .accept: try desk.accept(id, version: nil, by: centre, in: tx)
        case .decline(let ground, let reason):
            try desk.decline(id, version: nil, ground: ground, reason: reason, by: centre, in: tx)
        case .merge: return
        case .ask(let words): try desk.ask(id, version: nil, words: words, by: centre, in: tx)
        case .stopAsking: try desk.stopAsking(id, version: nil, by: centre, in: tx)
        case .reclassify(let kind, let field):
            try desk.reclassify(id, version: nil, as: kind, field: field, by: centre, in: tx)
        case .dispatch(let units): try desk.dispatch(id, version: nil, to: units, by: centre, in: tx)
        case .reassign(let units): try desk.reassign(id, version: nil, to: units, by: centre, in: tx)
        case .grantExtension: try desk.grantExtension(id, version: nil, by: centre, in: tx)
        case .refuseExtension(let reason):
            try desk.refuseExtension(id, version: nil, reason: reason, by: centre, in: tx)
        case .sendBack(let reason): try desk.sendBack(id, version: nil, reason: reason, by: centre, in: tx)
        case .answer(let words, let outcome, let isPublic):
            try desk.answer(
                id, version: nil, words: words, outcome: outcome, isPublic: isPublic, by: centre, in: tx)
        case .clear(let answer):
            let said = petition.submission
            let wording = PublicWording(subject: said.shownSubject, words: said.words, answer: answer)
            // Whoever wrote the answer does not clear it.
            let other = petition.desks.county.calling
            try desk.clear(id, version: nil, wording: wording, by: other, in: tx)
        case .remind(let words): try desk.remind(id, words: words, by: centre, in: tx)
        }
    }
}

extension DemoDeed.Office {
    fileprivate func write(
        _ id: Petition.ID, _ desk: PetitionDesk, by unit: Actor, in tx: Transaction
    ) throws {
        switch self {
        case .return(let reason): try desk.return(id, version: nil, reason: reason, by: unit, in: tx)
        case .askExtension(let until, let reason):
            try desk.askExtension(id, version: nil, until: until, reason: reason, by: unit, in: tx)
        case .resolve(let outcome, let account):
            try desk.resolve(id, version: nil, outcome: outcome, account: account, by: unit, in: tx)
        case .note(let words): try desk.note(id, words: words, by: unit, in: tx)
        case .meet(let meeting): try desk.recordMeeting(id, meeting: meeting, by: unit, in: tx)
        case .open(let reason): _ = try desk.openPetitioner(id, reason: reason, by: unit, in: tx)
        }
    }
}

extension DemoDeed.Calling {
    fileprivate func write(
        _ id: Petition.ID, _ desk: PetitionDesk, by officer: Actor, in tx: Transaction
    ) throws {
        switch self {
        case .call(let said, let notes):
            try desk.followUp(id, version: nil, satisfaction: said, notes: notes, by: officer, in: tx)
        case .close(let reason): try desk.close(id, version: nil, reason: reason, by: officer, in: tx)
        case .reopen(let reason): try desk.reopen(id, version: nil, reason: reason, by: officer, in: tx)
        case .refuseReopening(let reason):
            try desk.refuseReopening(id, version: nil, reason: reason, by: officer, in: tx)
        }
    }
}

extension DemoDeed.Person {
    fileprivate func write(_ tracked: TrackedPetition, _ desk: PetitionDesk, in tx: Transaction) throws {
        switch self {
        case .reply(let words): try desk.reply(tracked, words: words, in: tx)
        case .add(let words): try desk.add(tracked, words: words, in: tx)
        case .withdraw: try desk.withdraw(tracked, in: tx)
        case .rate(let said, let words): try desk.rate(tracked, said, words: words, in: tx)
        case .askReopening(let reason): try desk.askReopening(tracked, reason: reason, in: tx)
        }
    }
}
