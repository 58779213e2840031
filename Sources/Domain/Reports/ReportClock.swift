/// Where the acknowledgement of a report stands: fifteen working days after the day it came.
public enum ReportClock: Hashable, Sendable {
    case due(Day, workingDaysLeft: Int)
    /// Plain days since the due day.
    case overdue(since: Day, days: Int)
    case met(on: Day)
    case metLate(on: Day, due: Day)

    /// Working days within which the person is told that the report has come.
    public static let term = 15

    /// Nothing stored says overdue; it follows from the days and the calendar.
    public init(
        of report: SealedReport, on today: Day, calendar: WorkingCalendar
    ) throws(CalendarGap) {
        let due = try calendar.adding(workingDays: Self.term, to: report.receivedOn)
        if let done = report.acknowledgedOn {
            self = done <= due ? .met(on: done) : .metLate(on: done, due: due)
        } else if today > due {
            self = .overdue(since: due, days: Int(today.number - due.number))
        } else {
            self = .due(due, workingDaysLeft: try calendar.workingDays(from: today, to: due))
        }
    }
}
