@testable import Domain
import Testing

@Suite("Duplicates of a petition") struct PetitionMergerTests {
    typealias F = PetitionFixture
    typealias Kind = Petition.State.Kind
    private let now = F.at("2026-07-08")

    @Test(arguments: Kind.allCases)
    func `the centre joins one only to what is still to be answered`(_ kind: Kind) throws {
        let first = try F.petition(kind)
        var late = try F.received(number: 400, on: "2026-07-07")
        switch kind {
        case .received, .accepted, .dispatched, .resolved:
            try late.merge(into: first, by: F.centre, at: now)
            #expect(late.state.kind == .merged)
        case .answered, .followedUp, .closed, .declined, .merged, .withdrawn:
            #expect(throws: PetitionRefusal.merger(.ended(kind))) {
                try late.merge(into: first, by: F.centre, at: now)
            }
            #expect(late.state == .received)
        }
    }

    /// A duplicate in a state, joined to what its neighbour said.
    private func joined(_ kind: Kind) throws -> (duplicate: Petition, first: Petition) {
        var duplicate = try F.petition(kind)
        let first = try F.received(number: 199)
        if kind == .dispatched {
            try duplicate.askExtension(
                until: "2026-07-20", reason: "等配件", by: F.station, at: now, under: F.rules())
        }
        if kind == .accepted { try duplicate.ask("在哪一组？", by: F.centre, at: now) }
        try duplicate.merge(into: first, by: F.centre, at: now)
        return (duplicate, first)
    }

    @Test(arguments: [(Kind.received, Kind.received), (.accepted, .accepted), (.dispatched, .accepted)])
    func `it goes on by itself where the one that leads was withdrawn`(_ before: Kind, _ after: Kind) throws {
        var (duplicate, first) = try joined(before)
        let serial = duplicate.state.entry?.serial
        try first.withdraw(by: .person, at: now)
        try duplicate.part(from: first, by: .clock, at: now)
        #expect(duplicate.state.kind == after && duplicate.state.entry?.serial == serial)
        #expect((serial != nil) == (after == .accepted) && duplicate.question == nil)
        #expect(duplicate.state.dispatch == nil && duplicate.state.entry?.extension.request == nil)
        #expect(duplicate.verbs(for: .person).contains(.withdraw))
    }

    @Test func `it goes on by itself where the one that leads was declined, and in no other case`() throws {
        let (duplicate, first) = try joined(.received)
        for kind in Kind.allCases {
            var copy = duplicate
            let other = try Self.state(kind, of: first)
            switch kind {
            case .declined, .withdrawn:
                try copy.part(from: other, by: .clock, at: now)
                #expect(copy.state == .received)
            case .received, .accepted, .dispatched, .resolved, .answered, .followedUp, .closed, .merged:
                #expect(throws: PetitionRefusal.merger(.carriesOn)) {
                    try copy.part(from: other, by: .clock, at: now)
                }
            }
        }
        var copy = duplicate
        #expect(throws: PetitionRefusal.merger(.carriesOn)) {
            try copy.part(from: F.petition(.withdrawn), by: .clock, at: now)
        }
    }

    /// What its person may do, by how far the one that leads has come; the rule written a second time.
    private static let pace: [Kind: [PetitionVerb]] = [
        .received: [.add, .withdraw], .accepted: [.add, .withdraw], .dispatched: [.add, .withdraw],
        .resolved: [.add], .answered: [.add, .rate], .followedUp: [.add, .rate], .closed: [.rate],
        .declined: [], .merged: [.add, .rate, .withdraw], .withdrawn: [],
    ]

    @Test(arguments: Kind.allCases)
    func `its person adds, takes back and rates only as far as the one that leads has come`(
        _ kind: Kind
    ) throws {
        let (duplicate, first) = try joined(.received)
        let other = try Self.state(kind, of: first)
        let offered = duplicate.verbs(for: .person, joinedTo: other)
        for verb in [PetitionVerb.add, .withdraw, .rate] {
            let isAllowed = Self.pace[kind]?.contains(verb) == true
            #expect(offered.contains(verb) == isAllowed, "\(verb)")
            do throws(PetitionRefusal) {
                try duplicate.keepPace(with: other, verb)
                #expect(isAllowed, "\(verb) while \(kind)")
            } catch {
                #expect(!isAllowed && error == .notInThisState(kind, verb))
            }
        }
    }

    @Test func `its person is asked and answers, and no clock of it waits`() throws {
        let (now, later) = (F.at("2026-07-06", hour: 11), F.at("2026-07-07"))
        var (duplicate, first) = (try F.received(), try F.received(number: 199))
        try duplicate.merge(into: first, by: F.centre, at: now)
        let before = duplicate.history
        try duplicate.ask("您家在几组？", by: F.centre, at: now)
        #expect(duplicate.verbs(for: .person, joinedTo: first).contains(.reply))
        // Whoever was asked may answer, however far the other one has come meanwhile.
        let answered = try Self.state(.closed, of: first)
        #expect(duplicate.verbs(for: .person, joinedTo: answered).contains(.reply))
        try duplicate.reply("三组", by: .person, at: now)
        #expect(duplicate.question == nil && duplicate.history == before)
        try duplicate.ask("还停水吗？", by: F.centre, at: now)
        try first.withdraw(by: .person, at: later)
        try duplicate.part(from: first, by: .clock, at: later)
        #expect(duplicate.question != nil, "the question outlives the parting")
        let standing = try duplicate.history.standing(on: "2026-07-20", under: F.rules())
        #expect(standing.reading(of: .acceptance) == .paused(since: later.day))
        #expect(standing.reading(of: .firstReply) == nil, "to be asked is to be heard of")
    }

    @Test func `whoever deals with the one that leads may open who spoke up, and nobody else of the units`()
        throws
    {
        let (duplicate, first) = try joined(.received)
        let sent = try Self.state(.dispatched, of: first)
        for (actor, may) in [(F.station, true), (F.township, false), (F.bureau, false), (F.stranger, false)] {
            #expect(
                duplicate.verbs(for: .officer(actor), joinedTo: sent).contains(.openPetitioner) == may)
            do throws(PetitionRefusal) {
                _ = try duplicate.openPetitioner(reason: "上门核实", by: actor, joinedTo: sent)
                #expect(may)
            } catch {
                #expect(!may && error == .notYours(.openPetitioner))
            }
        }
        var erased = duplicate
        try erased.erase(by: .person, at: now)
        #expect(throws: PetitionRefusal.ending(.erased)) {
            try erased.openPetitioner(reason: "上门核实", by: F.station, joinedTo: sent)
        }
    }

    /// The one that leads, as if it stood elsewhere.
    private static func state(_ kind: Kind, of first: Petition) throws -> Petition {
        var other = first
        other.state = try F.petition(kind).state
        return other
    }

    // MARK: The clocks

    @Test(arguments: [
        ("2026-07-07", "2026-07-07"), ("2026-07-07", "2026-07-09"), ("2026-07-07", "2026-08-20"),
        ("2026-08-03", "2026-08-04"), ("2026-07-20", "2026-09-01"),
    ])
    func `its clocks go on as if it had never been joined`(_ merged: String, _ parted: String) throws {
        let rules = try F.rules()
        let before: [Kind] = [.received, .accepted, .dispatched]
        for kind in before {
            var (duplicate, first) = (try F.petition(kind), try F.received(number: 199))
            let alone = duplicate.history
            try duplicate.merge(into: first, by: F.centre, at: F.at(Fixture.day(merged)))
            try first.withdraw(by: .person, at: F.at(Fixture.day(parted)))
            try duplicate.part(from: first, by: .clock, at: F.at(Fixture.day(parted)))
            for days in 0..<40 {
                let today = Fixture.day(parted).adding(days: days)
                let standing = try duplicate.history.standing(on: today, under: rules)
                #expect(try standing == alone.standing(on: today, under: rules), "\(kind) on \(today)")
            }
            #expect(
                try duplicate.history.escalations(done: [], on: "2026-10-01", under: rules)
                    == alone.escalations(done: [], on: "2026-10-01", under: rules))
        }
    }

    @Test func `what was withdrawn before is not revived by a later fact`() throws {
        let rules = try F.rules()
        var (duplicate, first) = (try F.received(), try F.received(number: 199))
        try duplicate.acknowledge("已收到", by: F.centre, at: F.at("2026-07-06"))
        try duplicate.merge(into: first, by: F.centre, at: F.at("2026-07-07"))
        try first.withdraw(by: .person, at: now)
        try duplicate.part(from: first, by: .clock, at: now)
        try duplicate.withdraw(by: .person, at: now)
        #expect(try duplicate.history.standing(on: "2026-09-01", under: rules).open.isEmpty)
    }
}
