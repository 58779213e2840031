import Domain
import Testing

@Suite("A sealed report's life") struct SealedReportTests {
    private static let came: Day = "2026-02-13"
    private static let later: Day = "2026-03-02"

    private static let states: [SealedReport.State] = [
        .received, .acknowledged(on: came), .concluded(acknowledged: came, on: later),
    ]

    /// Every state and verb, written a second time: what comes of it, or nil where it is refused.
    private static let table: [(SealedReport.State, ReportVerb, SealedReport.State?)] = [
        (states[0], .acknowledge, .acknowledged(on: later)), (states[0], .reply, .acknowledged(on: later)),
        (states[0], .conclude, .concluded(acknowledged: later, on: later)), (states[0], .reopen, nil),
        (states[0], .add, states[0]),
        (states[1], .acknowledge, nil), (states[1], .reply, states[1]),
        (states[1], .conclude, .concluded(acknowledged: came, on: later)), (states[1], .reopen, nil),
        (states[1], .add, states[1]),
        (states[2], .acknowledge, nil), (states[2], .reply, states[2]), (states[2], .conclude, nil),
        (states[2], .reopen, .acknowledged(on: came)), (states[2], .add, states[2]),
    ]

    private static func report(_ state: SealedReport.State, on day: Day = came) -> SealedReport {
        var random = SystemRandomNumberGenerator()
        return SealedReport(
            id: .unordered(using: &random), commission: Fixture.place("411522"), receivedOn: day,
            state: state)
    }

    private static func done(_ verb: ReportVerb, to report: inout SealedReport) throws(ReportRefusal) {
        switch verb {
        case .acknowledge: try report.acknowledge(on: later)
        case .reply: try report.reply(on: later)
        case .conclude: try report.conclude(on: later)
        case .reopen: try report.reopen()
        case .add: try report.add()
        }
    }

    @Test func `every verb in every state does what the table says, or is refused`() {
        #expect(Self.table.count == Self.states.count * ReportVerb.allCases.count)
        for (state, verb, expected) in Self.table {
            var report = Self.report(state)
            do throws(ReportRefusal) {
                try Self.done(verb, to: &report)
                #expect(report.state == expected, "\(verb) in \(state.kind)")
            } catch {
                #expect(expected == nil && error == .notInThisState(verb, state.kind))
                #expect(report.state == state)
            }
        }
    }

    @Test func `fifteen working days to acknowledge run over the Spring Festival as offices work`() throws {
        let calendar = try #require(CalendarTests.calendar)
        // 14 and 28 February are made-up working Saturdays, 15 to 23 are off.
        let due: Day = "2026-03-12"
        let clock = { (state: SealedReport.State, today: Day) in
            try ReportClock(of: Self.report(state), on: today, calendar: calendar)
        }
        #expect(try clock(.received, Self.came) == .due(due, workingDaysLeft: 15))
        #expect(try clock(.received, due) == .due(due, workingDaysLeft: 0))
        #expect(try clock(.received, due.adding(days: 3)) == .overdue(since: due, days: 3))
        #expect(try clock(.acknowledged(on: due), due.adding(days: 9)) == .met(on: due))
        let late = due.adding(days: 1)
        #expect(try clock(.concluded(acknowledged: late, on: late), late) == .metLate(on: late, due: due))
        #expect(throws: CalendarGap.self) {
            try ReportClock(
                of: Self.report(.received, on: "2033-05-05"), on: Self.came, calendar: calendar)
        }
    }

    @Test func `a commission never reads what is said about itself or about those who lead it`() {
        let (county, city) = (Fixture.place("411522"), Fixture.place("4115"))
        let readers = AccusedPost.allCases.map { $0.commission(above: county) }
        #expect(readers == [county, county, county, city, city])
        for post in AccusedPost.allCases {
            #expect(post.commission(above: city) == nil)
            #expect(post.commission(above: Fixture.place("411522101")) == nil)
        }
    }

    @Test func `a report's key does not tell when it was made`() {
        var random = SystemRandomNumberGenerator()
        let keys = (0..<200).map { _ in SealedReport.ID.unordered(using: &random).text }
        #expect(Set(keys).count == 200)
        #expect(Set(keys.map { $0.prefix(1) }).count >= 6)
        #expect(keys != keys.sorted())
    }
}
