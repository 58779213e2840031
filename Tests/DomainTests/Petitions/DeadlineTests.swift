@testable import Domain
import Testing

/// A complaint of Monday 6 July 2026, handed over with Wednesday the 15th. July has no holidays.
@Suite("The deadline that is shown") struct DeadlineTests {
    typealias Line = ClockTests.Line

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let lines: [Line]
        let today: Day
        /// What is shown, and what the form of another hand-over proposes.
        let shown: Day?
        let kept: Day?

        init(_ name: String, _ lines: [Line], on today: Day, shown: Day?, kept: Day?) {
            (testDescription, self.lines, self.today) = (name, lines, today)
            (self.shown, self.kept) = (shown, kept)
        }
    }

    static let sent: [Line] = [
        ("2026-07-06", .received(.complaint)), ("2026-07-06", .accepted),
        ("2026-07-06", .dispatched(due: "2026-07-15")),
    ]
    static let extended = sent + [("2026-07-09", .extended(until: "2026-07-24"))]
    static let asked = sent + [("2026-07-08", .asked)]
    static let done: [Line] = [("2026-07-13", .resolved), ("2026-07-13", .answered)]

    static let cases: [Case] = [
        Case("as given", sent, on: "2026-07-06", shown: "2026-07-15", kept: "2026-07-15"),
        Case("extended", extended, on: "2026-07-10", shown: "2026-07-24", kept: "2026-07-24"),
        Case(
            "given again, earlier", extended + [("2026-07-10", .dispatched(due: "2026-07-20"))],
            on: "2026-07-10", shown: "2026-07-20", kept: "2026-07-20"),
        // Two working days have been waited on the 10th, four on the 14th.
        Case("waiting", asked, on: "2026-07-10", shown: nil, kept: "2026-07-17"),
        Case("waiting longer", asked, on: "2026-07-14", shown: nil, kept: "2026-07-21"),
        // Ten working days from the 8th end on the 22nd; the five that were left go on behind them.
        Case("the last day of the wait", asked, on: "2026-07-22", shown: nil, kept: "2026-07-29"),
        Case("waited long enough", asked, on: "2026-07-23", shown: "2026-07-29", kept: "2026-07-29"),
        Case(
            "after waiting", asked + [("2026-07-10", .heard)], on: "2026-07-10", shown: "2026-07-17",
            kept: "2026-07-17"),
        Case("over", sent, on: "2026-07-16", shown: "2026-07-15", kept: nil),
        Case(
            "over, and given another day", sent + [("2026-07-16", .dispatched(due: "2026-07-30"))],
            on: "2026-07-16", shown: "2026-07-15", kept: nil),
        Case("done", extended + done, on: "2026-08-10", shown: "2026-07-24", kept: nil),
        Case("not accepted", [sent[0]], on: "2026-07-06", shown: nil, kept: nil),
    ]

    @Test(arguments: cases)
    func `is the clock's, with every extension and every wait`(_ tried: Case) throws {
        let (history, rules) = (ClockTests.history(tried.lines), try PetitionFixture.rules())
        #expect(try history.deadline(on: tried.today, under: rules) == tried.shown)
        #expect(try history.keptDeadline(on: tried.today, under: rules) == tried.kept)
    }

    @Test(arguments: cases.filter { $0.kept != nil })
    func `stays where it is when other units get the petition with the day that is proposed`(_ tried: Case)
        throws
    {
        let kept = try #require(tried.kept)
        let rules = try PetitionFixture.rules()
        let (alone, heard) = (tried.lines, [(tried.today, Petition.Fact.heard)])
        let again = alone + [(tried.today, .dispatched(due: kept))]
        #expect(
            try ClockTests.history(again + heard).deadline(on: tried.today, under: rules)
                == ClockTests.history(alone + heard).deadline(on: tried.today, under: rules))
    }
}
