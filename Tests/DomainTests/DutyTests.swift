import Domain
import Testing

@Suite("What is due, and when") struct DutyTests {
    static func item(_ frequencies: [Frequency]) -> Item {
        Item(
            number: 1, name: "农村低保", category: "社会救助", frequencies: frequencies, notice: nil,
            columns: Fixture.roster, station: "民政所", legalBasis: "《村民委员会组织法》第三十条")
    }

    private func due(_ frequencies: [Frequency], _ since: Day, _ until: Day, events: [Day] = []) throws
        -> [String]
    {
        let calendar = try #require(CalendarTests.calendar)
        return Self.item(frequencies).duties(since: since, until: until, events: events, calendar: calendar)
            .map {
                switch $0.due {
                case .on(let day): "\($0.kind) \($0.period) \(day)"
                case .unknown(let gap): "\($0.kind) \($0.period) ?\(gap.year)"
                }
            }
    }

    @Test func `monthly items are due on the 10th of the next month, over the year's end too`() throws {
        #expect(
            try due([.monthly, .onChange], "2018-10-01", "2019-01-01") == [
                "publish 2018-10 2018-11-10", "publish 2018-11 2018-12-10", "publish 2018-12 2019-01-10",
            ])
    }

    @Test func `a duty arises when its period is over, not while it runs`() throws {
        #expect(try due([.monthly], "2018-10-01", "2018-10-30").isEmpty)
        #expect(try due([.monthly], "2018-10-01", "2018-10-31") == ["publish 2018-10 2018-11-10"])
        #expect(try due([.monthly], "2018-10-31", "2018-10-31") == ["publish 2018-10 2018-11-10"])
        #expect(try due([.monthly], "2018-11-01", "2018-10-01").isEmpty)
    }

    @Test func `quarterly, yearly and standing items each have their day`() throws {
        #expect(
            try due([.quarterly], "2018-07-01", "2018-12-31") == [
                "publish 2018-Q3 2018-10-10", "publish 2018-Q4 2019-01-10",
            ])
        #expect(
            try due([.yearly, .onChange], "2017-06-01", "2018-12-31") == [
                "publish 2017 2018-01-31", "publish 2018 2019-01-31",
            ])
        #expect(
            try due([.standing, .onChange], "2018-07-01", "2018-09-30") == ["confirm 2018-Q3 2018-10-10"])
    }

    @Test func `decisions are due five working days later, and an unknown calendar is said`() throws {
        #expect(
            try due(
                [.onEvent], "2018-09-01", "2026-12-31", events: ["2018-09-28", "2026-12-22", "2018-08-31"])
                == [
                    "publish 2018-09-28 2018-10-10", "publish 2026-12-22 ?2027",
                ])
        #expect(
            try due([.quarterly, .onEvent], "2018-09-01", "2018-09-30", events: ["2018-09-03"]) == [
                "publish 2018-09-03 2018-09-10", "publish 2018-Q3 2018-10-10",
            ])
    }

    @Test func `the statutory day stays although it is a weekend`() throws {
        #expect(Fixture.day("2018-11-10").weekday == 6)
        #expect(try due([.monthly], "2018-10-01", "2018-10-31") == ["publish 2018-10 2018-11-10"])
    }

    @Test(
        arguments: [
            ("2018-11-08", "2018-11-20", DutyStatus.onTime(published: "2018-11-08")),
            ("2018-11-10", "2018-11-20", .onTime(published: "2018-11-10")),
            ("2018-11-11", "2018-11-20", .late(published: "2018-11-11", days: 1)),
            (nil, "2018-11-10", .notYetDue(daysLeft: 0)), (nil, "2018-11-01", .notYetDue(daysLeft: 9)),
            (nil, "2018-11-11", .missing(overdueDays: 1)), (nil, "2018-12-10", .missing(overdueDays: 30)),
        ] as [(String?, String, DutyStatus)])
    func `a duty is on time, late, missing or not yet due`(
        _ published: String?, _ today: String, _ expected: DutyStatus
    ) {
        let duty = Duty(
            item: 1, kind: .publish, period: .month(year: 2018, month: 10), due: .on("2018-11-10"))
        #expect(duty.status(published: published.map(Fixture.day), today: Fixture.day(today)) == expected)
    }

    @Test(arguments: [
        (Period.month(year: 2018, month: 12), "2018-12-01", "2018-12-31", "2019-01", "2018-11"),
        (.month(year: 2020, month: 2), "2020-02-01", "2020-02-29", "2020-03", "2020-01"),
        (.month(year: 2018, month: 1), "2018-01-01", "2018-01-31", "2018-02", "2017-12"),
        (.quarter(year: 2018, quarter: 4), "2018-10-01", "2018-12-31", "2019-Q1", "2018-Q3"),
        (.quarter(year: 2018, quarter: 1), "2018-01-01", "2018-03-31", "2018-Q2", "2017-Q4"),
        (.year(2018), "2018-01-01", "2018-12-31", "2019", "2017"),
    ])
    func `a period knows its days and its neighbours`(
        _ period: Period, _ first: String, _ last: String, _ next: String, _ previous: String
    ) {
        #expect(period.firstDay?.description == first)
        #expect(period.lastDay?.description == last)
        #expect(period.next?.description == next)
        #expect(period.previous?.description == previous)
        #expect(period.next?.previous == period)
    }

    @Test func `the last period of the calendar ends, and events and standing items have no neighbours`() {
        #expect(Period.year(2199).next == nil)
        #expect(Period.month(year: 2199, month: 12).lastDay == "2199-12-31")
        #expect(Period.month(year: 1900, month: 1).previous == nil)
        #expect(Period.event("2018-09-05").next == nil)
        #expect(Period.standing.firstDay == nil)
    }

    @Test(arguments: [
        (Period.month(year: 2018, month: 9), "2018年9月", "September 2018"),
        (.quarter(year: 2018, quarter: 3), "2018年第三季度", "Q3 2018"), (.year(2018), "2018年", "2018"),
        (.event("2018-09-05"), "2018年9月5日", "5 September 2018"), (.standing, "长期公开", "Standing"),
    ])
    func `a period reads as people say it`(_ period: Period, _ zh: String, _ en: String) {
        #expect(period.words(.zh) == zh)
        #expect(period.words(.en) == en)
    }

    @Test(arguments: [
        ([Frequency.monthly, .onChange], "2018-10"), ([.quarterly, .onEvent], "2018-Q3"), ([.yearly], "2017"),
        ([.onEvent], "2018-11-22"), ([.standing, .onChange], "standing"),
    ])
    func `an edition begun today is about the last period that is over`(
        _ frequencies: [Frequency], _ period: String
    ) {
        #expect(Self.item(frequencies).currentPeriod(on: "2018-11-22").description == period)
    }
}
