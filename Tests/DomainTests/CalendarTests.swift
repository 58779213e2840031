@testable import App
import Domain
import Testing

@Suite("Working days") struct CalendarTests {
    static let calendar = try? CalendarFile.calendar(
        folder: Resources.folder.appendingPathComponent("holiday-cn"))

    private func calendar() throws -> WorkingCalendar { try #require(Self.calendar) }

    @Test(arguments: [
        ("2026-02-13", true), ("2026-02-14", true), ("2026-02-15", false), ("2026-02-16", false),
        ("2026-02-23", false), ("2026-02-24", true), ("2026-02-28", true), ("2026-03-01", false),
        ("2026-01-04", true), ("2026-09-20", true), ("2026-10-08", true), ("2026-10-10", true),
        ("2018-09-29", true), ("2018-09-30", true), ("2018-10-01", false), ("2018-10-07", false),
        ("2018-12-28", true), ("2018-12-29", true), ("2018-12-30", false), ("2018-12-31", false),
        ("2022-12-30", true), ("2022-12-31", false), ("2023-01-02", false), ("2023-12-30", false),
        ("2018-11-10", false), ("2018-11-12", true),
    ])
    func `a day is worked as the State Council arranged it`(_ day: String, _ works: Bool) throws {
        #expect(try calendar().isWorkingDay(Fixture.day(day)) == works)
    }

    @Test(arguments: [
        ("2026-02-13", 5, "2026-02-27"), ("2026-02-13", 1, "2026-02-14"), ("2026-02-13", 2, "2026-02-24"),
        ("2026-02-14", 1, "2026-02-24"), ("2026-02-27", 1, "2026-02-28"), ("2026-02-28", 1, "2026-03-02"),
        ("2018-09-28", 2, "2018-09-30"), ("2018-09-30", 1, "2018-10-08"), ("2018-12-28", 2, "2019-01-02"),
        ("2022-12-30", 1, "2023-01-03"), ("2026-05-08", 1, "2026-05-09"), ("2018-10-03", 0, "2018-10-03"),
        ("2025-09-26", 3, "2025-09-30"), ("2025-09-30", 1, "2025-10-09"), ("2025-12-31", 1, "2026-01-04"),
    ])
    func `a term in working days ends on the right day`(_ from: String, _ count: Int, _ end: String) throws {
        let calendar = try calendar()
        let (from, end) = (Fixture.day(from), Fixture.day(end))
        #expect(try calendar.adding(workingDays: count, to: from) == end)
        #expect(try calendar.workingDays(from: from, to: end) == count)
        #expect(try calendar.workingDays(from: end, to: from) == -count)
    }

    @Test(arguments: [("2027-01-01", 2027), ("2026-12-25", 2027), ("2026-12-31", 2027), ("2017-12-29", 2017)])
    func `a year without its notice is named, never guessed`(_ day: String, _ year: Int) throws {
        let calendar = try calendar()
        #expect(throws: CalendarGap(year: year)) { try calendar.isWorkingDay(Fixture.day(day)) }
    }

    @Test func `a term that runs into an unknown year says which`() throws {
        let calendar = try calendar()
        #expect(throws: CalendarGap(year: 2027)) { try calendar.adding(workingDays: 5, to: "2026-12-21") }
        #expect(try calendar.adding(workingDays: 3, to: "2026-12-21") == "2026-12-24")
    }

    @Test func `the notices of 2018 to 2026 are read`() throws {
        #expect(try calendar().years == Set(2018...2026))
    }

    @Test(arguments: [
        #"{"year": 2026}"#, "[]", "",
        #"{"year": 2026, "days": [{"name": "", "date": "2026-02-30", "isOffDay": true}]}"#,
    ])
    func `a broken calendar file is refused`(_ text: String) {
        #expect(throws: CalendarFile.Fault.self) {
            try CalendarFile.read(.init(text.utf8), named: "2026.json")
        }
    }

    @Test(arguments: [
        (7, NoticePeriod.Unit.days, "2018-10-08", "2018-10-15"),
        (7, .workingDays, "2018-10-08", "2018-10-17"),
        (7, .days, "2018-09-28", "2018-10-05"), (7, .workingDays, "2018-09-28", "2018-10-12"),
    ])
    func `objections are open from the day of publication through the last day`(
        _ length: Int, _ unit: NoticePeriod.Unit, _ published: String, _ last: String
    ) throws {
        let notice = NoticePeriod(length: length, unit: unit)
        let (published, last, calendar) = (Fixture.day(published), Fixture.day(last), try calendar())
        #expect(try notice.lastDay(from: published, calendar: calendar) == last)
        let open = { (day: Day) in
            try notice.isOpenForObjection(on: day, published: published, calendar: calendar)
        }
        #expect(try open(published))
        #expect(try open(last))
        #expect(try !open(last.adding(days: 1)))
        #expect(try !open(published.adding(days: -1)))
    }

    @Test func `a notice in plain days needs no calendar`() throws {
        let notice = NoticePeriod(length: 7, unit: .days)
        #expect(try notice.lastDay(from: "2031-05-01", calendar: WorkingCalendar()) == "2031-05-08")
    }
}
