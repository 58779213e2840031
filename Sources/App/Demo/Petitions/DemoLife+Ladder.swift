import Domain

extension DemoLife {
    /// When the ladder's job finds the petition while a unit has it: on the first yellow day, and one and five working days
    /// after the due day. What is owed then is the ladder's own to say.
    var climbs: [DemoPetition.Step] {
        var accepted: Day?
        return steps.enumerated().flatMap { place, step -> [DemoPetition.Step] in
            if step.deed.beginsHandling { accepted = step.at.day }
            guard let accepted, let due = step.deed.deadline else { return [] }
            let end = steps.dropFirst(place + 1).first { $0.deed.takesFromUnit }?.at
            let share = (days.workingDays(from: accepted, to: due) * Term.yellow.usual + 99) / 100
            let rungs = [
                min(due, days.day(share, after: accepted)), days.day(Term.supervising.usual, after: due),
                days.day(Term.raising.usual, after: due),
            ]
            return rungs.map { Moment(day: $0, hour: 0, minute: 20) }
                .filter { $0 > step.at && $0 < (end ?? Moment(milliseconds: .max)) }
                .map { DemoPetition.Step(at: $0, deed: .clock) }
        }
    }
}

extension DemoDeed {
    fileprivate var beginsHandling: Bool {
        switch self {
        case .centre(.accept), .calling(.reopen): true
        case .receive, .centre, .unit, .calling, .discipline, .person, .clock: false
        }
    }

    /// By when the unit that gets it is to be done.
    fileprivate var deadline: Day? {
        switch self {
        case .centre(.dispatch(let units)), .centre(.reassign(let units)): units.due
        case .receive, .centre, .unit, .calling, .discipline, .person, .clock: nil
        }
    }

    /// Whether the unit has it no more, or has another day.
    fileprivate var takesFromUnit: Bool {
        switch self {
        case .unit(.resolve, _), .unit(.return, _), .centre(.answer), .person(.withdraw): true
        case .centre(.dispatch), .centre(.reassign), .centre(.grantExtension): true
        case .receive, .centre, .unit, .calling, .discipline, .person, .clock: false
        }
    }
}
