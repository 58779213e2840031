/// Between which days an extension may lie.
struct ExtensionWindow: Hashable, Sendable {
    /// The due day as it stands.
    let due: Day
    let latest: Day
}

extension Petition.History {
    /// The latest day an officer may set for handling: the rule's own. Once that has passed, the clock stays
    /// over whatever is set, and whoever gets the petition now may have the term of its kind from today.
    /// Nil where nothing is being handled.
    public func latestDeadline(on today: Day, under rules: PetitionRules) throws(CalendarGap) -> Day? {
        guard let run = try openHandling(on: today, under: rules) else { return nil }
        let latest = try run.ruleDue(rules.calendar)
        guard try run.isOver(on: today, rules.calendar) || latest < today else { return latest }
        return try run.afresh(from: today, rules.calendar)
    }

    /// Where an extension may lie: after the due day, by no more than the county's plain days, and within the
    /// law's. Nil where nothing is being handled.
    func extensionWindow(on today: Day, under rules: PetitionRules) throws(CalendarGap) -> ExtensionWindow? {
        guard let run = try openHandling(on: today, under: rules) else { return nil }
        let due = try run.due(rules.calendar)
        let most = due.adding(days: run.terms[.extension])
        return ExtensionWindow(due: due, latest: min(most, run.lastExtension ?? most))
    }

    /// The run of handling that has not ended, as it would be if the person answered today.
    private func openHandling(on today: Day, under rules: PetitionRules) throws(CalendarGap) -> ClockRun? {
        guard var run = try runs(of: .handling, under: rules).last, run.end == nil else { return nil }
        try run.goOn(on: today, isAnswered: false, rules.calendar)
        return run
    }
}

extension ClockRun {
    /// A full term from a day.
    func afresh(from day: Day, _ calendar: WorkingCalendar) throws(CalendarGap) -> Day {
        try calendar.adding(workingDays: terms[term], to: day)
    }
}
