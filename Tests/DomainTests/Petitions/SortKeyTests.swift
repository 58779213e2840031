@testable import App
@testable import Domain
import Testing

@Suite("What lists are sorted by, where a year has no calendar") struct SortKeyTests {
    @Test func `a day that is known counts, also where the days up to it cannot be counted`() throws {
        let history = ClockTests.history([
            ("2026-11-30", .received(.complaint)), ("2026-12-01", .accepted),
            ("2026-12-01", .dispatched(due: "2026-12-10")), ("2026-12-02", .extended(until: "2027-01-08")),
        ])
        let keys = try PetitionSortKeys(
            history, done: [], on: "2026-12-02", under: PetitionFixture.rules(), mark: "")
        #expect(keys.dueOn == "2027-01-08" && keys.endedLate == nil)
    }

    @Test func `a day that follows from a term is unknown`() throws {
        let history = ClockTests.history([("2026-12-21", .received(.complaint)), ("2026-12-21", .accepted)])
        let keys = try PetitionSortKeys(
            history, done: [], on: "2026-12-21", under: PetitionFixture.rules(), mark: "")
        #expect(keys.dueOn == PetitionSortKeys.unknown)
    }
}
