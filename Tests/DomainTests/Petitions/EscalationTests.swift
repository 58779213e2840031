@testable import Domain
import Testing

@Suite("The ladder for what is slow") struct EscalationTests {
    /// A consultation of Monday the 6th, due on Thursday the 9th.
    private static let slow: [ClockTests.Line] = [
        ("2026-07-06", .received(.consultation)), ("2026-07-06", .accepted),
        ("2026-07-06", .dispatched(due: "2026-07-09")),
    ]

    private func owed(
        _ lines: [ClockTests.Line], on today: Day, done: Set<EscalationDue> = []
    ) throws -> [EscalationDue] {
        try ClockTests.history(lines).escalations(done: done, on: today, under: PetitionFixture.rules())
    }

    private func rung(_ rung: Escalation, run: Int = 1, _ clock: PetitionClock = .handling) -> EscalationDue {
        EscalationDue(clock: clock, run: run, rung: rung)
    }

    @Test(
        arguments: [
            ("2026-07-08", []), ("2026-07-09", [.reminded]), ("2026-07-10", [.reminded, .supervised]),
            ("2026-07-12", [.reminded, .supervised]), ("2026-07-15", [.reminded, .supervised]),
            ("2026-07-16", [.reminded, .supervised, .raised]),
        ] as [(String, [Escalation])])
    func `reminded when yellow, supervised when a day over, raised after five`(
        _ today: String, _ expected: [Escalation]
    ) throws {
        #expect(try owed(Self.slow, on: Fixture.day(today)) == expected.map { rung($0) })
    }

    @Test func `what falls due on a Friday is supervised on Monday, not on the days off`() throws {
        let lines: [ClockTests.Line] = [
            ("2026-07-07", .received(.consultation)), ("2026-07-07", .accepted),
        ]
        #expect(try owed(lines, on: "2026-07-12") == [rung(.reminded)])
        #expect(try owed(lines, on: "2026-07-13") == [rung(.reminded), rung(.supervised)])
    }

    @Test func `each rung is climbed once, however often it is asked and whatever was done before a stop`()
        throws
    {
        var done: Set<EscalationDue> = []
        var sent: [EscalationDue] = []
        for offset in 0..<30 {
            for due in try owed(Self.slow, on: Fixture.day("2026-07-06").adding(days: offset), done: done) {
                sent.append(due)
                done.insert(due)
            }
        }
        #expect(sent == Escalation.allCases.map { rung($0) })
        let afterKill = try owed(Self.slow, on: "2026-07-20", done: [rung(.supervised)])
        #expect(afterKill == [rung(.reminded), rung(.raised)])
    }

    @Test func `what is done, or waits for the person, owes nothing`() throws {
        // The longest wait ends on the 22nd.
        #expect(try owed(Self.slow + [("2026-07-08", .asked)], on: "2026-07-22").isEmpty)
        let done = Self.slow + [("2026-07-13", .resolved), ("2026-07-13", .answered)]
        #expect(try owed(done, on: "2026-07-30").isEmpty)
        #expect(try owed(Self.slow + [("2026-07-13", .withdrawn)], on: "2026-07-30").isEmpty)
    }

    @Test func `a reopened petition climbs again from the first rung`() throws {
        let lines =
            Self.slow + [("2026-07-13", .answered), ("2026-07-14", .followedUp), ("2026-07-20", .reopened)]
        let first = Set(Escalation.allCases.map { rung($0) })
        #expect(try owed(lines, on: "2026-07-23", done: first) == [rung(.reminded, run: 2)])
    }

    @Test func `acceptance and answers climb too, first replies and call backs do not`() throws {
        let waiting: [ClockTests.Line] = [("2026-07-06", .received(.help))]
        let all = Escalation.allCases.map { rung($0, .acceptance) }
        #expect(try owed(waiting, on: "2026-08-03") == all)
        let resolved = Self.slow + [("2026-07-07", .resolved)]
        #expect(
            try owed(resolved, on: "2026-07-09") == [rung(.reminded, .answer), rung(.supervised, .answer)])
        #expect(try owed(resolved + [("2026-07-08", .answered)], on: "2026-08-03").isEmpty)
    }

    @Test(
        arguments: [
            (.station(field: "民政所"), .townshipLead), (.township, .countyDiscipline),
            (.townshipDiscipline, .countyDiscipline), (.bureau(field: "民政所"), .leadingGroup),
            (.informationCentre, .leadingGroup),
        ] as [(Domain.Unit.Kind, Role)])
    func `one level up is whoever stands over the unit`(_ kind: Domain.Unit.Kind, _ role: Role) {
        #expect(Escalation.raised.addressee(for: kind) == role)
        #expect(Escalation.reminded.addressee(for: kind) == nil)
    }
}
