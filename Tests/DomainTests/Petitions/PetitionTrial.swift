@testable import Domain
import Testing

/// Does one verb as anybody, in circumstances where only state and right can stand in the way.
enum PetitionTrial {
    /// A petition in a state, with the question or the request that the verb answers to.
    static func petition(_ kind: Petition.State.Kind, readyFor verb: PetitionVerb) throws -> Petition {
        // The centre takes back only what it entered itself.
        var petition = try PetitionFixture.petition(kind, by: verb == .withdraw ? .phone : .website)
        guard PetitionWorkflow.rule(kind, verb) != nil else { return petition }
        let (now, rules) = (PetitionFixture.at("2026-07-06", hour: 11), try PetitionFixture.rules())
        switch verb {
        case .reply, .stopAsking: try petition.ask("在哪一组？", by: PetitionFixture.centre, at: now)
        case .grantExtension, .refuseExtension:
            try petition.askExtension(
                until: "2026-07-20", reason: "等配件", by: PetitionFixture.station, at: now, under: rules)
        case .refuseReopening:
            try petition.askReopening(reason: "又停水了", by: .person, at: now, under: rules)
        case .conceal: try petition.clear(by: PetitionFixture.centre, at: now)
        case .acknowledge, .accept, .decline, .reclassify, .merge, .part, .relay, .ask, .dispatch, .reassign,
            .sendBack,
            .followUp, .close, .reopen, .clear, .return, .askExtension, .resolve, .answer, .note,
            .recordMeeting, .openPetitioner, .remind, .supervise, .escalate, .add, .withdraw, .rate,
            .askReopening, .erase:
            break
        }
        return petition
    }

    static func perform(
        _ verb: PetitionVerb, on petition: inout Petition, by hand: Petition.Hand
    ) throws(PetitionRefusal) {
        let now = PetitionFixture.at("2026-07-07")
        guard let rules = try? PetitionFixture.rules(),
            let earlier = try? PetitionFixture.received(number: 190)
        else { return }
        switch verb {
        case .reply: try petition.reply("三组", by: hand, at: now)
        case .add: try petition.add("今天还是没水", files: 0, by: hand)
        case .withdraw: try petition.withdraw(by: hand, at: now)
        case .rate: try petition.rate(.fairly, by: hand, at: now)
        case .askReopening: try petition.askReopening(reason: "又停水了", by: hand, at: now, under: rules)
        case .erase: try petition.erase(by: hand, at: now)
        case .escalate: try petition.permit(.escalate, hand)
        case .part: try petition.part(from: ended(at: now), by: hand, at: now)
        case .relay: try petition.relay(by: hand)
        case .acknowledge, .accept, .decline, .reclassify, .merge, .ask, .stopAsking, .dispatch, .reassign,
            .grantExtension, .refuseExtension, .sendBack, .followUp, .close, .reopen, .refuseReopening,
            .clear, .conceal, .return, .askExtension, .resolve, .answer, .note, .recordMeeting,
            .openPetitioner, .remind, .supervise:
            switch hand {
            case .officer(let actor):
                try perform(verb, on: &petition, by: actor, at: now, under: rules, earlier: earlier)
            case .person, .clock: try petition.permit(verb, hand)
            }
        }
    }

    /// The petition that a merged one was joined to, taken back since.
    private static func ended(at now: Moment) throws(PetitionRefusal) -> Petition {
        guard var first = try? PetitionFixture.received(number: 199) else {
            throw .merger(.carriesOn)
        }
        try first.withdraw(by: .person, at: now)
        return first
    }

    private static func perform(
        _ verb: PetitionVerb, on petition: inout Petition, by actor: Actor, at now: Moment,
        under rules: PetitionRules, earlier: Petition
    ) throws(PetitionRefusal) {
        switch verb {
        case .acknowledge: try petition.acknowledge("已收到", by: actor, at: now)
        case .accept:
            guard let serial = PetitionFixture.serial else { return }
            try petition.accept(serial, by: actor, at: now)
        case .decline: try petition.decline(.court, reason: "", elsewhere: "", by: actor, at: now)
        case .reclassify: try petition.reclassify(as: .help, field: nil, by: actor, at: now)
        case .merge: try petition.merge(into: earlier, by: actor, at: now)
        case .ask: try petition.ask("在哪一组？", by: actor, at: now)
        case .stopAsking: try petition.stopAsking(by: actor, at: now)
        case .dispatch:
            try petition.dispatch(
                to: PetitionFixture.units, due: "2026-07-08", by: actor, at: now, under: rules)
        case .reassign:
            let units = Petition.Assignment(lead: PetitionFixture.township.unit)
            try petition.reassign(to: units, due: "2026-07-08", by: actor, at: now, under: rules)
        case .grantExtension: try petition.grantExtension(by: actor, at: now, under: rules)
        case .refuseExtension: try petition.refuseExtension(reason: "来得及", by: actor, at: now)
        case .sendBack: try petition.sendBack(reason: "没有照片", by: actor, at: now)
        case .followUp: try petition.followUp(.satisfied, notes: "电话回访", by: actor, at: now)
        case .close: try petition.close(by: actor, at: now)
        case .reopen: try petition.reopen(reason: "仍未解决", by: actor, at: now)
        case .refuseReopening: try petition.refuseReopening(reason: "已经修好", by: actor, at: now)
        case .clear: try petition.clear(by: actor, at: now)
        case .conceal: try petition.conceal(by: actor)
        case .return: try petition.return(reason: "不属本单位", by: actor, at: now)
        case .askExtension:
            try petition.askExtension(until: "2026-07-20", reason: "等配件", by: actor, at: now, under: rules)
        case .resolve: try petition.resolve(.solved, account: "已修好", by: actor, at: now)
        case .answer:
            try petition.answer("水已恢复", isPublic: true, by: actor, at: now)
        case .note: _ = try petition.note("电话打不通", by: actor)
        case .recordMeeting:
            let meeting = Petition.Meeting(day: "2026-07-07", place: "村部", people: "张某", account: "已说明")
            _ = try petition.record(meeting, by: actor, at: now)
        case .openPetitioner: _ = try petition.openPetitioner(reason: "上门核实", by: actor)
        case .remind: try petition.remind(by: actor)
        case .supervise: _ = try petition.supervise(reason: "超期未办", by: actor)
        case .reply, .add, .withdraw, .rate, .askReopening, .erase, .escalate, .part, .relay:
            try petition.permit(verb, .officer(actor))
        }
    }
}
