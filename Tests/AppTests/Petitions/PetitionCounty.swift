@testable import App

import Database
import Domain
import Testing

/// What the tests of petitions do again and again. The county's clock stands at Monday 2018-10-08, a working day.
extension TestCounty {
    var petitions: PetitionDesk { PetitionDesk(platform, at: time.now) }

    static let water = "村里停水三天了，没人管。\n请尽快修水管。"

    /// What somebody without a name hands in about the village's water.
    static func complaint(
        _ words: String = TestCounty.water, kind: Petition.Kind = .complaint, field: String? = "民政所",
        division: DivisionCode = TestCounty.village, channel: Petition.Channel = .website,
        person: Petitioner? = nil, mayBePublic: Bool = true, key: SubmissionKey = .new()
    ) -> PetitionSubmission {
        PetitionSubmission(
            matter: .init(kind: kind, field: field, division: division),
            sender: .init(channel: channel, isAnonymous: person == nil, mayBePublic: mayBePublic),
            words: words, person: person, key: key)
    }

    static let person = Petitioner(name: "王秀英", phone: "13803971234", address: "张湾村上湾组")

    func receive(_ submission: PetitionSubmission = TestCounty.complaint()) async throws -> PetitionReceipt {
        let (desk, centre) = (petitions, actor(.informationCentre))
        return try await database.write { tx in
            submission.sender.channel.isEnteredByCentre
                ? try desk.enter(submission, by: centre, in: tx) : try desk.receive(submission, in: tx)
        }
    }

    /// Runs verbs on the desk in one transaction.
    @discardableResult
    func act<Value: Sendable>(
        _ body: @escaping @Sendable (PetitionDesk, Transaction) throws -> Value
    ) async throws -> Value {
        let desk = petitions
        return try await database.write { tx in try body(desk, tx) }
    }

    /// A petition in the state asked for, brought there by the verbs.
    func petition(
        in state: Petition.State.Kind, _ submission: PetitionSubmission = TestCounty.complaint()
    ) async throws -> PetitionReceipt {
        let receipt = try await receive(submission)
        let (id, centre, station) = (receipt.petition, actor(.informationCentre), actor(.stationReviewer))
        try await act { desk, tx in
            switch state {
            case .received: return
            case .declined:
                return try desk.decline(
                    id, version: nil, ground: .court, reason: "已经起诉", by: centre, in: tx)
            case .withdrawn:
                return try desk.withdraw(desk.follow(receipt.code, from: "test", in: tx), in: tx)
            case .merged:
                return try desk.merge(
                    id, version: nil, into: Self.older(desk, in: tx), by: centre, in: tx)
            case .accepted, .dispatched, .resolved, .answered, .followedUp, .closed: break
            }
            try desk.accept(id, version: nil, by: centre, in: tx)
            if state == .accepted { return }
            try desk.dispatch(id, version: nil, to: handover, by: centre, in: tx)
            if state == .dispatched { return }
            try desk.resolve(id, version: nil, outcome: .solved, account: "水管已修好", by: station, in: tx)
            if state == .resolved { return }
            // The unit itself, so that the centre may clear it.
            try desk.answer(id, version: nil, words: "水已恢复。", isPublic: true, by: station, in: tx)
            if state == .answered { return }
            try desk.followUp(
                id, version: nil, satisfaction: .satisfied, notes: "电话接通", by: centre, in: tx)
            if state == .followedUp { return }
            try desk.close(id, version: nil, by: centre, in: tx)
        }
        return receipt
    }

    private static func older(_ desk: PetitionDesk, in tx: Transaction) throws -> Petition.ID {
        let earlier = PetitionDesk(desk.platform, at: desk.now.adding(seconds: -60))
        return try earlier.receive(complaint("一样的事情"), in: tx).petition
    }

    /// The station leads, the township helps, the bureau knows; due within the term.
    var handover: Handover {
        Handover(
            lead: actor(.stationReviewer).unit.id, helpers: [actor(.townshipLead).unit.id],
            copies: [actor(.bureau).unit.id], due: time.now.day.adding(days: 7))
    }

    func stored(_ id: Petition.ID) async throws -> StoredPetition {
        try await database.read { tx in try #require(try PetitionStore.find(id, in: tx)) }
    }

    /// How many parties have another sort key or rank than their petition and part say.
    func inboxKeysAstray() async throws -> Int {
        try await database.read { tx in
            try tx.first(
                """
                SELECT COUNT(*) FROM petition_party y JOIN petition p ON p.id = y.petition
                WHERE y.due_on <> p.due_on
                    OR y.part_rank <> CASE y.part WHEN 'lead' THEN 0 WHEN 'helper' THEN 1 ELSE 2 END
                """)?.int(0) ?? -1
        }
    }

    /// The verbs of the events on a petition, oldest first.
    func events(_ id: Petition.ID) async throws -> [EventVerb] {
        try await database.read { tx in
            try tx.rows(
                "SELECT verb FROM event WHERE subject_kind = 'petition' AND subject = \(id) ORDER BY id"
            ).compactMap { EventVerb(rawValue: try $0.text(0)) }
        }
    }
}
