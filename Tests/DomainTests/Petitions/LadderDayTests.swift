@testable import Domain
import Testing

@Suite("The ladder around Spring Festival and at the end of a year") struct LadderDayTests {
    /// Off from 15 to 23 February 2026, worked on Saturdays 14 and 28.
    @Test(
        arguments: [
            // Kind, accepted, then the days of reminder, supervision order and one level up.
            (.consultation, "2026-02-09", "2026-02-12", "2026-02-13", "2026-02-26"),
            (.consultation, "2026-02-10", "2026-02-13", "2026-02-14", "2026-02-27"),
            (.consultation, "2026-02-11", "2026-02-14", "2026-02-24", "2026-02-28"),
            (.consultation, "2026-02-12", "2026-02-24", "2026-02-25", "2026-03-02"),
            (.consultation, "2026-02-14", "2026-02-26", "2026-02-27", "2026-03-04"),
            (.suggestion, "2026-02-13", "2026-02-26", "2026-02-28", "2026-03-05"),
            (.suggestion, "2026-02-17", "2026-02-27", "2026-03-02", "2026-03-06"),
            (.complaint, "2026-01-30", "2026-02-24", "2026-02-28", "2026-03-05"),
        ] as [(Petition.Kind, String, String, String, String)])
    func `a rung comes on a working day, holidays and make-up Saturdays counted`(
        _ kind: Petition.Kind, _ accepted: String, _ reminded: String, _ supervised: String,
        _ raised: String
    ) throws {
        let start = Fixture.day(accepted)
        let history = ClockTests.history([(start, .received(kind)), (start, .accepted)])
        let rules = try PetitionFixture.rules()
        var done: Set<EscalationDue> = []
        var days: [String] = []
        for offset in 0..<50 {
            let today = start.adding(days: offset)
            for due in try history.escalations(done: done, on: today, under: rules) {
                days.append(today.description)
                done.insert(due)
            }
            if let next = try history.nextEscalation(done: done, under: rules) { #expect(next > today) }
        }
        #expect(days == [reminded, supervised, raised])
    }

    @Test func `a rung whose day nobody knows holds up none before it`() throws {
        let history = ClockTests.history([("2026-12-21", .received(.help)), ("2026-12-21", .accepted)])
        let rules = try PetitionFixture.rules()
        let reminder = EscalationDue(clock: .handling, run: 1, rung: .reminded)
        // Due on the 24th; the order would be due a working day later, which next year's notice decides.
        #expect(try history.nextEscalation(done: [], under: rules) == "2026-12-24")
        #expect(try history.escalations(done: [], on: "2026-12-23", under: rules).isEmpty)
        #expect(try history.escalations(done: [], on: "2026-12-24", under: rules) == [reminder])
        #expect(throws: CalendarGap(year: 2027)) {
            try history.escalations(done: [reminder], on: "2026-12-24", under: rules)
        }
        #expect(throws: CalendarGap(year: 2027)) {
            try history.nextEscalation(done: [reminder], under: rules)
        }
    }

    @Test(
        arguments: [
            // On the day the order is due by the ladder: the day on which it would go one level up.
            ("2026-07-10", .handling, "2026-07-09", 1, "2026-07-16"),
            ("2026-07-20", .handling, "2026-07-09", 11, "2026-07-24"),
            // By hand before it is over: never earlier than the day the office has anyway.
            ("2026-07-06", nil, "2026-07-09", nil, "2026-07-10"),
            ("2026-07-08", nil, "2026-07-09", nil, "2026-07-14"),
        ] as [(String, PetitionClock?, String, Int?, String)])
    func `the letter says what is over, for how long, and by when to report`(
        _ today: String, _ clock: PetitionClock?, _ due: String, _ late: Int?, _ reportBy: String
    ) throws {
        let history = ClockTests.history([
            ("2026-07-06", .received(.consultation)), ("2026-07-06", .accepted),
            ("2026-07-06", .dispatched(due: "2026-07-09")),
        ])
        let letter = OrderLetter(
            history, about: clock, on: Fixture.day(today), under: try PetitionFixture.rules())
        #expect(letter.clock == .handling && letter.due == Fixture.day(due))
        #expect(letter.late == late && letter.reportBy == Fixture.day(reportBy))
    }

    @Test func `a letter about nothing that runs, or into an unknown year, names no day`() throws {
        let rules = try PetitionFixture.rules()
        let ended = ClockTests.history([("2026-07-06", .received(.help)), ("2026-07-06", .withdrawn)])
        let letter = OrderLetter(ended, about: nil, on: "2026-07-07", under: rules)
        #expect(letter.clock == nil && letter.due == nil && letter.reportBy == "2026-07-13")
        let open = ClockTests.history([("2026-12-22", .received(.help))])
        #expect(OrderLetter(open, about: .acceptance, on: "2026-12-24", under: rules).reportBy == nil)
    }
}
