import Domain
import Testing

@Suite("Working days, counted") struct WorkingDayCountTests {
    /// Day by day, as one would count on a calendar on the wall.
    private func walked(_ count: Int, from day: Day, _ calendar: WorkingCalendar) throws(CalendarGap) -> Day {
        var (current, left) = (day, count)
        while left > 0 {
            current = current.adding(days: 1)
            if try calendar.isWorkingDay(current) { left -= 1 }
        }
        return current
    }

    private func outcome(_ work: () throws(CalendarGap) -> Day) -> Result<Day, CalendarGap> {
        do throws(CalendarGap) { return .success(try work()) } catch { return .failure(error) }
    }

    @Test func `a look-up says what walking the calendar says, gaps included`() throws {
        let whole = try #require(CalendarTests.calendar)
        var holed = WorkingCalendar()
        holed.add(year: 2018, days: [(day: "2018-10-01", isOff: true)])
        holed.add(year: 2020, days: [])
        var random = Fixture.Counter(value: 5).scrambled
        for calendar in [whole, holed, WorkingCalendar()] {
            for _ in 0..<4000 {
                let from = Fixture.day("2017-06-01")
                    .adding(days: Int.random(in: 0..<3900, using: &random))
                let count = Int.random(in: 0..<90, using: &random)
                let looked = outcome { () throws(CalendarGap) in
                    try calendar.adding(workingDays: count, to: from)
                }
                #expect(
                    looked == outcome { () throws(CalendarGap) in try walked(count, from: from, calendar) },
                    "\(from) + \(count)")
                guard case .success(let end) = looked else { continue }
                #expect(try calendar.workingDays(from: from, to: end) == count)
            }
        }
    }

    @Test func `a span over a year that is missing names the year`() throws {
        var calendar = WorkingCalendar()
        calendar.add(year: 2018, days: [])
        calendar.add(year: 2020, days: [])
        #expect(throws: CalendarGap(year: 2019)) {
            try calendar.workingDays(from: "2018-12-01", to: "2020-02-01")
        }
        #expect(throws: CalendarGap(year: 2021)) {
            try calendar.workingDays(from: "2020-12-01", to: "2020-12-31")
        }
        #expect(try calendar.workingDays(from: "2020-02-03", to: "2020-02-03") == 0)
    }
}
