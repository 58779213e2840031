@testable import Domain
import Testing

@Suite("The measures of petitions") struct PetitionMeasureTests {
    typealias Line = (Day, Petition.Fact)

    /// A consultation of Monday 6 July 2026: first reply and acceptance by the 7th, handled three working days after its
    /// acceptance, called three working days after its answer.
    @Test(
        arguments: [
            ("nothing has ended", [], false),
            (
                "each step on its last day", [("07", .accepted), ("10", .answered), ("15", .followedUp)],
                false
            ),
            ("accepted a day late", [("08", .accepted), ("10", .answered), ("15", .followedUp)], true),
            ("answered a day late", [("07", .accepted), ("13", .answered), ("14", .followedUp)], true),
            ("called a day late", [("07", .accepted), ("10", .answered), ("16", .followedUp)], true),
            (
                "late in its first round alone",
                [
                    ("07", .accepted), ("13", .answered), ("14", .followedUp), ("14", .closed),
                    ("15", .reopened),
                    ("16", .answered), ("17", .followedUp), ("17", .closed),
                ], true
            ),
            (
                "a wish to reopen, decided a day late",
                [
                    ("07", .accepted), ("10", .answered), ("10", .followedUp), ("10", .closed),
                    ("13", .reopeningAsked), ("15", .reopeningRefused),
                ], true
            ),
            (
                "a wish that nobody has decided: what has ended was on time",
                [
                    ("07", .accepted), ("10", .answered), ("10", .followedUp), ("10", .closed),
                    ("13", .reopeningAsked),
                ], false
            ),
            (
                "answered late, with an extension after the day",
                [
                    ("07", .accepted), ("13", .extended(until: "2026-07-20")), ("14", .answered),
                ], true
            ),
        ] as [(String, [(String, Petition.Fact)], Bool)])
    func `what has ended was late if any clock of any round was`(
        _ name: String, _ facts: [(String, Petition.Fact)], _ late: Bool
    ) throws {
        let lines: [Line] =
            [("2026-07-06", .received(.consultation))] + facts.map { (Fixture.day("2026-07-\($0)"), $1) }
        let history = ClockTests.history(lines)
        let rules = try PetitionFixture.rules()
        // Whatever day one looks from: what is closed stays what it was.
        for today in ["2026-07-17", "2026-07-31", "2026-12-01"] as [Day] {
            #expect(try history.standing(on: today, under: rules).endedLate == late, "\(name)")
        }
    }

    /// On-time and follow-up rates of petitions that were counted by hand.
    @Test(
        arguments: [
            // closed, on time, unknown, overdue, of these closed, with nothing else late, followed up
            ([0, 0, 0, 0, 0, 0, 0], "0 ÷ 0", "0 ÷ 0"),
            ([10, 8, 0, 0, 0, 0, 9], "8 ÷ 10 = 80.0%", "9 ÷ 10 = 90.0%"),
            // What is open and overdue stands below the line alone.
            ([10, 8, 0, 6, 0, 0, 10], "8 ÷ 16 = 50.0%", "10 ÷ 10 = 100.0%"),
            ([0, 0, 0, 3, 0, 0, 0], "0 ÷ 3 = 0.0%", "0 ÷ 0"),
            // A closed one whose wish lies too long stands below the line once, and not above it.
            ([10, 10, 0, 1, 1, 1, 10], "9 ÷ 10 = 90.0%", "10 ÷ 10 = 100.0%"),
            ([10, 9, 0, 1, 1, 0, 10], "9 ÷ 10 = 90.0%", "10 ÷ 10 = 100.0%"),
            // Nobody guesses of what runs into a year without a calendar.
            ([10, 7, 2, 0, 0, 0, 10], "7 ÷ 8 = 87.5%", "10 ÷ 10 = 100.0%"),
        ] as [([Int], String, String)])
    func `on time and followed up are shown as one number over another`(
        _ counted: [Int], _ onTime: String, _ followedUp: String
    ) {
        var counts = PetitionCounts()
        (counts.closed, counts.closedOnTime, counts.closedUnknown) = (counted[0], counted[1], counted[2])
        (counts.overdue, counts.closedOverdue) = (counted[3], counted[4])
        (counts.closedOverdueOnly, counts.closedFollowedUp) = (counted[5], counted[6])
        let words = PetitionWords(.zh)
        #expect(words.figure(counts.value(.onTimeRate)) == onTime)
        #expect(words.figure(counts.value(.followUpRate)) == followedUp)
        let twice = counts + counts
        #expect(twice.value(.onTimeRate).permille == counts.value(.onTimeRate).permille)
        #expect(twice.value(.followUpRate).permille == counts.value(.followUpRate).permille)
    }
}
