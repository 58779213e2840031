import Testing

@testable import Domain

/// A consultation accepted on Monday 9 February 2026, three working days, ten of waiting at most. The Spring Festival is off
/// from the 15th to the 23rd; the Saturdays 14 and 28 are worked.
@Suite("The longest wait for the person's answer") struct LongestWaitTests {
    typealias Line = ClockTests.Line

    private static let accepted: [Line] = [
        ("2026-02-09", .received(.consultation)), ("2026-02-09", .accepted),
    ]

    private func reading(
        _ lines: [Line], on today: Day, _ terms: ClockTerms = ClockTerms()
    ) throws -> ClockReading? {
        try ClockTests.history(Self.accepted + lines).reading(
            of: .handling, on: today, under: PetitionFixture.rules(terms))
    }

    /// The day of the question, the last day of the wait, and the day by which it is due after it.
    @Test(
        arguments: [
            // The tenth working day is the make-up Saturday 28; three days were left.
            ("2026-02-09", "2026-02-28", "2026-03-04"), ("2026-02-10", "2026-03-02", "2026-03-04"),
            ("2026-02-11", "2026-03-03", "2026-03-04"),
            // Asked on the last day: one day is left, since the last day of the wait does not count.
            ("2026-02-12", "2026-03-04", "2026-03-05"),
        ] as [(String, String, String)])
    func `ends after so many working days, and the clock goes on with what was left`(
        _ asked: String, _ last: String, _ due: String
    ) throws {
        let (asked, last, due) = (Fixture.day(asked), Fixture.day(last), Fixture.day(due))
        let lines: [Line] = [(asked, .asked)]
        #expect(try reading(lines, on: last) == .paused(since: asked))
        #expect(try reading(lines, on: last.adding(days: 1))?.openDue == due)
        #expect(try reading(lines, on: due.adding(days: 2)) == .overdue(due: due, by: 2))
        let history = ClockTests.history(Self.accepted + lines)
        let rules = try PetitionFixture.rules()
        // Known from the day of the question on: nobody has to touch it when the wait is over.
        #expect(try history.firstDue(under: rules) == due)
        #expect(try history.deadline(on: last, under: rules) == nil)
        #expect(try history.deadline(on: last.adding(days: 1), under: rules) == due)
    }

    /// What happens on a day, and the day by which it is due then; all were asked on the 9th and waited for until the 28th.
    @Test(
        arguments: [
            ("2026-02-27", .heard, "2026-03-03"), ("2026-02-28", .heard, "2026-03-04"),
            // Too late to stop what has been going on since the 28th.
            ("2026-03-02", .heard, "2026-03-04"), ("2026-03-04", .heard, "2026-03-04"),
            // Another day for the unit does not prolong the wait.
            ("2026-02-24", .extended(until: "2026-03-10"), "2026-03-16"),
            ("2026-03-02", .extended(until: "2026-03-10"), "2026-03-10"),
        ] as [(String, Petition.Fact, String)])
    func `is as long whatever comes in between or after`(
        _ day: String, _ fact: Petition.Fact, _ due: String
    ) throws {
        let lines: [Line] = [("2026-02-09", .asked), (Fixture.day(day), fact)]
        let history = ClockTests.history(Self.accepted + lines)
        #expect(try history.firstDue(under: PetitionFixture.rules()) == Fixture.day(due))
        #expect(try reading(lines, on: "2026-03-04")?.openDue == Fixture.day(due))
    }

    @Test func `what runs over after it is late for good, and an answer cures nothing`() throws {
        let lines: [Line] = [("2026-02-09", .asked), ("2026-03-06", .heard), ("2026-03-06", .answered)]
        #expect(
            try reading(lines, on: "2026-03-20") == .metLate(on: "2026-03-06", due: "2026-03-04", by: 2))
    }

    @Test func `counts from the question, also for handling that begins while it waits`() throws {
        let lines: [Line] = [
            ("2026-02-02", .received(.consultation)), ("2026-02-02", .asked), ("2026-02-09", .accepted),
        ]
        // Ten working days from the 2nd end on Saturday the 14th; three working days behind that.
        let rules = try PetitionFixture.rules()
        let history = ClockTests.history(lines)
        #expect(
            try history.reading(of: .handling, on: "2026-02-14", under: rules)
                == .paused(since: "2026-02-09"))
        #expect(
            try history.reading(of: .handling, on: "2026-02-24", under: rules)
                == .running(due: "2026-02-26", left: 2, isYellow: false))
    }

    @Test func `is the county's own`() throws {
        let lines: [Line] = [("2026-02-09", .asked)]
        let terms = try ClockTerms([.waiting: 2])
        #expect(try reading(lines, on: "2026-02-11", terms) == .paused(since: "2026-02-09"))
        #expect(try reading(lines, on: "2026-02-12", terms)?.openDue == "2026-02-14")
        #expect(
            try reading(lines, on: "2026-02-12", ClockTerms([.pausing: 0]))?.openDue == "2026-02-12")
    }

    @Test func `nothing climbs the ladder before it is over, and everything does after`() throws {
        let history = ClockTests.history(Self.accepted + [("2026-02-09", .asked)])
        let rules = try PetitionFixture.rules()
        func owed(on day: Day) throws -> [Escalation] {
            try history.escalations(done: [], on: day, under: rules).map(\.rung)
        }
        #expect(try owed(on: "2026-02-28").isEmpty)
        #expect(try owed(on: "2026-03-04") == [.reminded])
        #expect(try owed(on: "2026-03-05") == [.reminded, .supervised])
        #expect(try history.nextEscalation(done: [], under: rules) == "2026-03-04")
    }

    @Test func `into a year without a calendar nobody knows its end, and it waits`() throws {
        let lines: [Line] = [
            ("2026-12-21", .received(.consultation)), ("2026-12-21", .accepted), ("2026-12-22", .asked),
        ]
        let (history, rules) = (ClockTests.history(lines), try PetitionFixture.rules())
        #expect(
            try history.reading(of: .handling, on: "2026-12-31", under: rules)
                == .paused(since: "2026-12-22"))
        #expect(try history.escalations(done: [], on: "2026-12-31", under: rules).isEmpty)
    }
}
