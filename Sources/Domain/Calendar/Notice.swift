extension NoticePeriod {
    /// The last day on which an objection may be raised. The day of publication does not count (民法典第二百零一条);
    /// plain days are not moved off a weekend, since objections come in online on any day.
    public func lastDay(from published: Day, calendar: WorkingCalendar) throws(CalendarGap) -> Day {
        switch unit {
        case .days: published.adding(days: length)
        case .workingDays: try calendar.adding(workingDays: length, to: published)
        }
    }

    /// Whether an objection may be raised on a day: from the day of publication through the last day.
    public func isOpenForObjection(
        on day: Day, published: Day, calendar: WorkingCalendar
    ) throws(CalendarGap) -> Bool {
        guard day >= published else { return false }
        return day <= (try lastDay(from: published, calendar: calendar))
    }
}
