@testable import Domain
import Testing

@Suite("The clocks of a petition") struct ClockTests {
    typealias Line = (Day, Petition.Fact)

    static func history(_ lines: [Line]) -> Petition.History {
        Petition.History(lines.map { Petition.Step($0.1, on: $0.0) })
    }

    private func reading(
        _ clock: PetitionClock, _ lines: [Line], on today: Day, _ terms: ClockTerms = ClockTerms()
    ) throws -> ClockReading? {
        try Self.history(lines).reading(of: clock, on: today, under: PetitionFixture.rules(terms))
    }

    // MARK: Working days

    /// When handling is due for a kind accepted on a day; nil where the year's calendar is missing.
    @Test(
        arguments: [
            // Spring Festival 2026: off 15 to 23 February, worked on Saturdays 14 and 28.
            (.suggestion, "2026-02-13", "2026-02-27"), (.consultation, "2026-02-13", "2026-02-25"),
            (.consultation, "2026-02-16", "2026-02-26"), (.consultation, "2026-02-26", "2026-03-02"),
            (.complaint, "2026-01-30", "2026-02-27"),
            // Make-up Sundays: 4 January and 20 September.
            (.consultation, "2026-09-18", "2026-09-22"), (.suggestion, "2025-12-30", "2026-01-07"),
            // National Day: off 1 to 7 October, worked on Saturday 10.
            (.consultation, "2026-09-30", "2026-10-10"), (.help, "2026-10-03", "2026-10-10"),
            // Accepted on a Saturday off, and on a make-up Saturday.
            (.help, "2026-07-11", "2026-07-15"), (.help, "2026-02-28", "2026-03-04"),
            // The end of a year waits for the next year's notice.
            (.consultation, "2026-12-21", "2026-12-24"), (.consultation, "2026-12-22", nil),
            (.complaint, "2026-12-04", nil),
        ] as [(Petition.Kind, String, String?)])
    func `handling is due when the working days of its kind have gone by`(
        _ kind: Petition.Kind, _ accepted: String, _ due: String?
    ) throws {
        let day = Fixture.day(accepted)
        let lines: [Line] = [(day, .received(kind)), (day, .accepted)]
        guard let due else {
            #expect(throws: CalendarGap(year: 2027)) { try reading(.handling, lines, on: day) }
            return
        }
        #expect(try reading(.handling, lines, on: day)?.openDue == Fixture.day(due))
    }

    /// A minute decides: 13 February is a Friday, the next working days are Saturday 14 and Tuesday 24.
    @Test(arguments: [
        ("2026-02-13", 23, 59, "2026-02-14"), ("2026-02-14", 0, 0, "2026-02-24"),
        ("2026-02-16", 12, 0, "2026-02-24"), ("2026-02-23", 23, 59, "2026-02-24"),
        ("2026-02-24", 0, 0, "2026-02-25"),
    ])
    func `the first reply is due on the next working day after arrival in China's time`(
        _ day: String, _ hour: Int, _ minute: Int, _ due: String
    ) throws {
        let arrived = Moment(day: Fixture.day(day), hour: hour, minute: minute)
        let history = Petition.History([Petition.Step(.received(.help), on: arrived.day)])
        let rules = try PetitionFixture.rules()
        let reading = try history.reading(of: .firstReply, on: arrived.day, under: rules)
        #expect(reading?.openDue == Fixture.day(due))
    }

    // MARK: The colours

    @Test(
        arguments: [
            // Consultation of Monday the 6th, due on Thursday the 9th.
            (.consultation, "2026-07-06", .running(due: "2026-07-09", left: 3, isYellow: false)),
            (.consultation, "2026-07-08", .running(due: "2026-07-09", left: 1, isYellow: false)),
            (.consultation, "2026-07-09", .running(due: "2026-07-09", left: 0, isYellow: true)),
            (.consultation, "2026-07-10", .overdue(due: "2026-07-09", by: 1)),
            (.consultation, "2026-07-12", .overdue(due: "2026-07-09", by: 3)),
            // Four of five days, twelve of fifteen.
            (.suggestion, "2026-07-09", .running(due: "2026-07-13", left: 2, isYellow: false)),
            (.suggestion, "2026-07-10", .running(due: "2026-07-13", left: 1, isYellow: true)),
            (.complaint, "2026-07-21", .running(due: "2026-07-27", left: 4, isYellow: false)),
            (.complaint, "2026-07-22", .running(due: "2026-07-27", left: 3, isYellow: true)),
        ] as [(Petition.Kind, String, ClockReading)])
    func `four fifths gone is yellow, the day after the due day is red`(
        _ kind: Petition.Kind, _ today: String, _ expected: ClockReading
    ) throws {
        let lines: [Line] = [("2026-07-06", .received(kind)), ("2026-07-06", .accepted)]
        #expect(try reading(.handling, lines, on: Fixture.day(today)) == expected)
    }

    @Test func `a deadline set on a day off stays that day, and the last working day before it is the last`()
        throws
    {
        let lines: [Line] = [
            ("2026-07-06", .received(.complaint)), ("2026-07-06", .accepted),
            ("2026-07-06", .dispatched(due: "2026-07-12")),
        ]
        #expect(Fixture.day("2026-07-12").weekday == 7)
        let expected: [(Day, ClockReading)] = [
            ("2026-07-09", .running(due: "2026-07-12", left: 1, isYellow: false)),
            ("2026-07-10", .running(due: "2026-07-12", left: 0, isYellow: true)),
            ("2026-07-12", .running(due: "2026-07-12", left: 0, isYellow: true)),
            ("2026-07-13", .overdue(due: "2026-07-12", by: 1)),
        ]
        for (day, reading) in expected { #expect(try self.reading(.handling, lines, on: day) == reading) }
    }

    @Test func `the law's sixty plain days end a long term`() throws {
        let terms = try ClockTerms([.complaint: 40])
        let lines: [Line] = [("2026-01-30", .received(.complaint)), ("2026-01-30", .accepted)]
        #expect(try reading(.handling, lines, on: "2026-02-02", terms)?.openDue == "2026-03-31")
        let help: [Line] = [("2026-01-30", .received(.help)), ("2026-01-30", .accepted)]
        #expect(try reading(.handling, help, on: "2026-02-02", terms)?.openDue == "2026-02-04")
    }

    // MARK: Ends

    @Test func `each clock has its own start and its own end`() throws {
        let lines: [Line] = [
            ("2026-07-06", .received(.consultation)), ("2026-07-07", .acknowledged),
            ("2026-07-08", .accepted),
            ("2026-07-08", .dispatched(due: "2026-07-13")), ("2026-07-14", .resolved),
            ("2026-07-15", .answered), ("2026-07-21", .followedUp), ("2026-07-21", .closed),
        ]
        let expected: [PetitionClock: ClockReading] = [
            .firstReply: .met(on: "2026-07-07", due: "2026-07-07"),
            .acceptance: .metLate(on: "2026-07-08", due: "2026-07-07", by: 1),
            .handling: .metLate(on: "2026-07-14", due: "2026-07-13", by: 1),
            .answer: .met(on: "2026-07-15", due: "2026-07-15"),
            .followUp: .metLate(on: "2026-07-21", due: "2026-07-20", by: 1),
        ]
        for clock in PetitionClock.allCases {
            #expect(try reading(clock, lines, on: "2026-08-01") == expected[clock], "\(clock)")
        }
        let standing = try Self.history(lines).standing(on: "2026-08-01", under: PetitionFixture.rules())
        #expect(standing.breached == [.acceptance, .handling, .followUp])
        #expect(standing.next == nil)
    }

    @Test(
        arguments: [
            (.merged, "2026-07-08", .dropped(on: "2026-07-08", late: 0)),
            (.merged, "2026-07-13", .dropped(on: "2026-07-13", late: 4)),
            (.withdrawn, "2026-07-09", .dropped(on: "2026-07-09", late: 0)),
            (.withdrawn, "2026-07-10", .dropped(on: "2026-07-10", late: 1)),
        ] as [(Petition.Fact, String, ClockReading)])
    func `a merger or a withdrawal stops the clock and keeps what was overdue`(
        _ fact: Petition.Fact, _ day: String, _ expected: ClockReading
    ) throws {
        let lines: [Line] = [
            ("2026-07-06", .received(.consultation)), ("2026-07-06", .accepted), (Fixture.day(day), fact),
        ]
        #expect(try reading(.handling, lines, on: "2026-09-01") == expected)
        #expect(
            try reading(.firstReply, lines, on: "2026-09-01") == .met(on: "2026-07-06", due: "2026-07-07"))
    }

    @Test func `what the centre answers by itself ends handling at once`() throws {
        let lines: [Line] = [
            ("2026-07-06", .received(.consultation)), ("2026-07-06", .accepted), ("2026-07-07", .answered),
        ]
        #expect(try reading(.handling, lines, on: "2026-07-08") == .met(on: "2026-07-07", due: "2026-07-09"))
        #expect(try reading(.answer, lines, on: "2026-07-08") == nil)
        #expect(try reading(.followUp, lines, on: "2026-07-08")?.openDue == "2026-07-10")
    }
}
