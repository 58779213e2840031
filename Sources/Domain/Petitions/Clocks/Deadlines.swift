/// Between which days an extension may lie.
struct ExtensionWindow: Hashable, Sendable {
    /// The due day as it stands.
    let due: Day
    let latest: Day
}

extension Petition.History {
    /// The day by which the unit is to be done, or was to be: the clock's own, with every extension and every wait. The
    /// one day that pages, files and calls show; the one that was given at a hand-over stands in that hand-over's entry
    /// alone. Nil while the clock waits for the person, and where nothing was ever handled.
    public func deadline(on today: Day, under rules: PetitionRules) throws(CalendarGap) -> Day? {
        guard let last = try runs(of: .handling, under: rules).last else { return nil }
        let run = try last.asOf(today, rules.calendar)
        return run.waiting == nil ? try run.due(rules.calendar) : nil
    }

    /// The day by which it should have been done, where that had passed when a day began; nil where it had not. Once it is
    /// over nothing moves it, so that what was given later is an order to the unit and no deadline.
    public func wasDue(before day: Day, under rules: PetitionRules) throws(CalendarGap) -> Day? {
        guard let run = try runs(of: .handling, under: rules).last(where: { $0.start <= day }) else {
            return nil
        }
        let due = try run.asOf(day, rules.calendar).due(rules.calendar)
        return due < day ? due : nil
    }

    /// The day that keeps the deadline where it is, if the petition is handed to other units today: what waits goes on
    /// from today. Nil where nothing is being handled, and where it is over, so that no day moves it any more.
    public func keptDeadline(on today: Day, under rules: PetitionRules) throws(CalendarGap) -> Day? {
        guard let run = try openHandling(on: today, under: rules), try !run.isOver(on: today, rules.calendar)
        else { return nil }
        return try run.due(rules.calendar)
    }

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
