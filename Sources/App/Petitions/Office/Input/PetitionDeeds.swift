import Database
import Domain

/// A verb on its way into a transaction: on which petition, as looked at in which version and with how many entries (nil:
/// it holds to none), by whom.
struct PetitionAsk {
    let desk: PetitionDesk
    let id: Petition.ID
    let version: Int?
    var entries: Int?
    let actor: Actor
    let tx: Transaction
}

extension PetitionInput {
    /// A verb with all that was filled in for it, ready for its transaction.
    typealias Deed = @Sendable (PetitionAsk) throws -> Void
    /// A verb of the desk that needs one thing besides the petition, and one that needs nothing.
    typealias Told<Content> = (Petition.ID, Int?, Content, Actor, Transaction) throws -> Void
    typealias Plain = (Petition.ID, Int?, Actor, Transaction) throws -> Void

    /// Reads what the verb needs, or throws every fault. What only the person or the clock does is not found.
    func deed(_ verb: PetitionVerb) throws(Failure) -> Deed {
        switch verb {
        case .acknowledge: try saying(PetitionDesk.acknowledge)
        case .accept: accept()
        case .decline: try decline()
        case .reclassify: try reclassify()
        case .merge: try merge()
        case .ask: try saying(PetitionDesk.ask)
        case .stopAsking: plain(PetitionDesk.stopAsking)
        case .dispatch: try handover(PetitionDesk.dispatch)
        case .reassign: try handover(PetitionDesk.reassign)
        case .grantExtension: plain(PetitionDesk.grantExtension)
        case .refuseExtension: try reasoned(PetitionDesk.refuseExtension)
        case .sendBack: try reasoned(PetitionDesk.sendBack)
        case .followUp: try followUp()
        case .close: try close()
        case .reopen: try reasoned(PetitionDesk.reopen)
        case .refuseReopening: try reasoned(PetitionDesk.refuseReopening)
        case .clear: clear()
        case .conceal: plain(PetitionDesk.conceal)
        case .return: try reasoned(PetitionDesk.return)
        case .askExtension: try askExtension()
        case .resolve: try resolve()
        case .answer: try answer()
        case .note: try note()
        case .recordMeeting: try recordMeeting()
        case .remind: try remind()
        case .supervise: try supervise()
        case .reply: try saying(PetitionDesk.reply)
        case .add: try add()
        case .askReopening: try reasoned(PetitionDesk.askReopening)
        case .withdraw: try reasoned(PetitionDesk.withdraw)
        case .erase: try erase()
        // Opening who the person is has an answer of its own.
        case .openPetitioner, .part, .relay, .escalate, .rate: throw .notFound
        }
    }

    private func plain(_ act: @escaping @Sendable (PetitionDesk) -> Plain) -> Deed {
        { try act($0.desk)($0.id, $0.version, $0.actor, $0.tx) }
    }

    private func saying(
        _ act: @escaping @Sendable (PetitionDesk) -> Told<String>
    ) throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let words = fields.words("words")
        let said = try fields.finish(words)
        return { try act($0.desk)($0.id, $0.version, said, $0.actor, $0.tx) }
    }

    private func reasoned(
        _ act: @escaping @Sendable (PetitionDesk) -> Told<String>
    ) throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let words = fields.reason()
        let reason = try fields.finish(words)
        return { try act($0.desk)($0.id, $0.version, reason, $0.actor, $0.tx) }
    }

    private func handover(
        _ act: @escaping @Sendable (PetitionDesk) -> Told<Handover>
    ) throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let (lead, due) = (fields.unit("lead"), fields.day("due"))
        let (helpers, copies) = (fields.units("helpers"), fields.units("copies"))
        let handover = try fields.finish(
            lead.flatMap { lead in
                due.map { Handover(lead: lead, helpers: helpers, copies: copies, due: $0) }
            })
        return { try act($0.desk)($0.id, $0.version, handover, $0.actor, $0.tx) }
    }
}
