@testable import Domain
import Testing

@Suite("What moves a clock, and what does not") struct ClockChangeTests {
    private typealias Line = ClockTests.Line

    private func reading(
        _ lines: [Line], on today: Day, _ terms: ClockTerms = ClockTerms(), _ clock: PetitionClock = .handling
    ) throws -> ClockReading? {
        try ClockTests.history(lines).reading(of: clock, on: today, under: PetitionFixture.rules(terms))
    }

    private func accepted(_ kind: Petition.Kind, on day: Day = "2026-07-06") -> [Line] {
        [(day, .received(kind)), (day, .accepted)]
    }

    // MARK: Waiting for the person

    /// Asked and answered on two days; a consultation of 6 July is due on the 9th.
    @Test(
        arguments: [
            ("2026-07-07", "2026-07-14", "2026-07-16"), ("2026-07-07", "2026-07-07", "2026-07-09"),
            ("2026-07-07", "2026-07-08", "2026-07-10"), ("2026-07-06", "2026-07-12", "2026-07-15"),
            // Asked on the last day: one working day is left after the answer.
            ("2026-07-09", "2026-07-12", "2026-07-13"), ("2026-07-09", "2026-07-13", "2026-07-14"),
            ("2026-07-09", "2026-07-09", "2026-07-09"),
            // Asked once it was over: it stays over.
            ("2026-07-10", "2026-07-20", "2026-07-09"),
        ])
    func `the clock stands while the centre waits, and goes on with the days that were left`(
        _ asked: String, _ heard: String, _ due: String
    ) throws {
        let (asked, heard) = (Fixture.day(asked), Fixture.day(heard))
        let lines = accepted(.consultation) + [(asked, .asked)]
        let waiting = try reading(lines, on: heard)
        #expect(
            waiting == (asked <= "2026-07-09" ? .paused(since: asked) : .overdue(due: "2026-07-09", by: 11)))
        #expect(try reading(lines + [(heard, .heard)], on: heard)?.openDue == Fixture.day(due))
    }

    /// A suggestion of 13 February is due on the 27th; the 15th to 23rd are off.
    @Test(arguments: [
        ("2026-02-14", "2026-02-20", "2026-02-27"), ("2026-02-14", "2026-02-23", "2026-02-27"),
        ("2026-02-14", "2026-02-24", "2026-02-28"), ("2026-02-18", "2026-02-22", "2026-02-27"),
        ("2026-02-13", "2026-02-28", "2026-03-06"),
    ])
    func `waiting over a holiday gives nothing that the holiday did not give`(
        _ asked: String, _ heard: String, _ due: String
    ) throws {
        let lines =
            accepted(.suggestion, on: "2026-02-13") + [
                (Fixture.day(asked), .asked), (Fixture.day(heard), .heard),
            ]
        #expect(try reading(lines, on: Fixture.day(heard))?.openDue == Fixture.day(due))
    }

    @Test func `yellow counts the days of work, not those of waiting`() throws {
        let lines = accepted(.complaint) + [("2026-07-08", .asked), ("2026-07-22", .heard)]
        #expect(
            try reading(lines, on: "2026-08-04") == .running(due: "2026-08-10", left: 4, isYellow: false))
        #expect(try reading(lines, on: "2026-08-05") == .running(due: "2026-08-10", left: 3, isYellow: true))
    }

    @Test func `a set day and an extended one wait too`() throws {
        let waited: [Line] = [("2026-07-08", .asked), ("2026-07-10", .heard)]
        let set = accepted(.complaint) + [("2026-07-06", .dispatched(due: "2026-07-15"))] + waited
        #expect(try reading(set, on: "2026-07-10")?.openDue == "2026-07-17")
        let extended = accepted(.consultation) + [("2026-07-07", .extended(until: "2026-07-20"))] + waited
        #expect(try reading(extended, on: "2026-07-10")?.openDue == "2026-07-22")
    }

    @Test func `a day set while the centre waits moves only by what is still waited`() throws {
        let lines: [Line] =
            accepted(.complaint) + [
                ("2026-07-07", .asked), ("2026-07-09", .dispatched(due: "2026-07-15")),
                ("2026-07-13", .heard),
            ]
        #expect(try reading(lines, on: "2026-07-13")?.openDue == "2026-07-17")
    }

    @Test func `a county may let the clocks go on`() throws {
        let lines = accepted(.consultation) + [("2026-07-07", .asked)]
        #expect(
            try reading(lines, on: "2026-07-10", ClockTerms([.pausing: 0]))
                == .overdue(due: "2026-07-09", by: 1))
    }

    @Test func `a question before acceptance is a first reply, and stops acceptance, then handling`() throws {
        let lines: [Line] = [("2026-07-06", .received(.help)), ("2026-07-06", .asked)]
        #expect(
            try reading(lines, on: "2026-07-20", .init(), .firstReply)
                == .met(on: "2026-07-06", due: "2026-07-07"))
        #expect(try reading(lines, on: "2026-07-20", .init(), .acceptance) == .paused(since: "2026-07-06"))
        let taken = lines + [("2026-07-08", .accepted)]
        #expect(
            try reading(taken, on: "2026-07-20", .init(), .acceptance)
                == .met(on: "2026-07-08", due: "2026-07-09"))
        #expect(try reading(taken, on: "2026-07-20") == .paused(since: "2026-07-08"))
        #expect(try reading(taken + [("2026-07-20", .heard)], on: "2026-07-20")?.openDue == "2026-07-23")
    }

    // MARK: Other kinds, units and days

    /// A change of kind on a day; the first kind, the day, the other kind, and the due day then.
    @Test(
        arguments: [
            (.consultation, "2026-07-08", .complaint, "2026-07-27"),
            (.consultation, "2026-07-10", .complaint, "2026-07-09"),
            (.complaint, "2026-07-07", .consultation, "2026-07-09"),
            (.complaint, "2026-07-15", .consultation, "2026-07-15"),
            (.complaint, "2026-07-28", .suggestion, "2026-07-27"),
        ] as [(Petition.Kind, String, Petition.Kind, String)])
    func `another kind changes the term and not the start, and undoes no overdue`(
        _ first: Petition.Kind, _ day: String, _ second: Petition.Kind, _ due: String
    ) throws {
        let lines = accepted(first) + [(Fixture.day(day), .reclassified(second))]
        #expect(try reading(lines, on: Fixture.day(day))?.openDue == Fixture.day(due))
    }

    @Test func `a return and another unit restart nothing`() throws {
        let sent: [Line] = accepted(.complaint) + [("2026-07-06", .dispatched(due: "2026-07-10"))]
        #expect(try reading(sent, on: "2026-07-09")?.openDue == "2026-07-10")
        let again = sent + [("2026-07-09", .dispatched(due: "2026-07-20"))]
        #expect(try reading(again, on: "2026-07-09")?.openDue == "2026-07-20")
        let tooLate = sent + [("2026-07-13", .dispatched(due: "2026-07-20"))]
        #expect(try reading(tooLate, on: "2026-07-14") == .overdue(due: "2026-07-10", by: 4))
        #expect(
            try reading(tooLate + [("2026-07-16", .resolved)], on: "2026-07-20")
                == .metLate(on: "2026-07-16", due: "2026-07-10", by: 6))
    }

    @Test(arguments: [("2026-07-09", "2026-07-20"), ("2026-07-10", "2026-07-09")])
    func `an extension moves the day, unless it is over`(_ day: String, _ due: String) throws {
        let lines = accepted(.consultation) + [(Fixture.day(day), .extended(until: "2026-07-20"))]
        #expect(try reading(lines, on: Fixture.day(day))?.openDue == Fixture.day(due))
    }

    @Test func `what is sent back goes on in the time it had`() throws {
        let lines: [Line] =
            accepted(.consultation) + [("2026-07-08", .resolved), ("2026-07-08", .sentBack)]
        #expect(
            try reading(lines, on: "2026-07-08") == .running(due: "2026-07-09", left: 1, isYellow: false))
        let late: [Line] =
            accepted(.consultation) + [("2026-07-08", .resolved), ("2026-07-13", .sentBack)]
        #expect(try reading(late, on: "2026-07-13") == .overdue(due: "2026-07-09", by: 4))
        #expect(
            try reading(late, on: "2026-07-13", .init(), .answer)
                == .metLate(on: "2026-07-13", due: "2026-07-09", by: 4))
    }

    @Test func `reopening begins a run of its own, and the earlier overdue stays`() throws {
        let first: [Line] =
            accepted(.consultation) + [
                ("2026-07-13", .resolved), ("2026-07-13", .answered), ("2026-07-14", .followedUp),
                ("2026-07-14", .closed),
            ]
        let lines = first + [("2026-07-20", .reopeningAsked), ("2026-07-22", .reopened)]
        let (history, rules) = (ClockTests.history(lines), try PetitionFixture.rules())
        let runs = try history.runs(of: .handling, under: rules)
        #expect(runs.count == 2)
        #expect(
            try runs[0].reading(on: "2026-07-22", rules.calendar)
                == .metLate(on: "2026-07-13", due: "2026-07-09", by: 4))
        #expect(try reading(lines, on: "2026-07-22")?.openDue == "2026-07-27")
        #expect(
            try reading(lines, on: "2026-07-22", .init(), .acceptance)
                == .metLate(on: "2026-07-22", due: "2026-07-21", by: 1))
        let done = lines + [("2026-07-23", .resolved), ("2026-07-23", .answered)]
        let standing = try ClockTests.history(done).standing(on: "2026-07-23", under: rules)
        #expect(standing.breached == [.acceptance, .handling])
    }

    @Test func `what was declined and is taken up again waits for a new decision`() throws {
        let lines: [Line] = [
            ("2026-07-06", .received(.help)), ("2026-07-06", .declined), ("2026-07-08", .reopeningAsked),
            ("2026-07-09", .reopened),
        ]
        #expect(try reading(lines, on: "2026-07-09", .init(), .acceptance)?.openDue == "2026-07-10")
        #expect(try reading(lines, on: "2026-07-09") == nil)
        let refused: [Line] = lines.dropLast() + [("2026-07-09", .reopeningRefused)]
        #expect(
            try reading(refused, on: "2026-07-09", .init(), .acceptance)
                == .met(on: "2026-07-09", due: "2026-07-09"))
    }

    @Test func `new numbers hold for clocks that begin from their day on`() throws {
        let strict = try ClockTerms([.complaint: 5])
        let rules = PetitionRules(
            [.init(from: "2026-07-08", terms: strict)], calendar: try #require(CalendarTests.calendar))
        let due = { (day: Day) in
            try ClockTests.history(accepted(.complaint, on: day))
                .reading(of: .handling, on: day, under: rules)?.openDue
        }
        #expect(try due("2026-07-07") == "2026-07-28")
        #expect(try due("2026-07-08") == "2026-07-15")
    }
}
