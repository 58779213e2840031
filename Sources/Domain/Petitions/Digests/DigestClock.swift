/// The bureau's clock, computed from the rounds: nothing about lateness is stored.
extension Digest {
    /// The round that runs, or ran last.
    public var round: Round {
        switch state {
        case .handedOver(let round): round
        case .answered(let finished), .closed(let finished, _): finished.round
        }
    }

    /// What the bureau answered last and the centre has not sent back; nil while it is asked.
    public var answer: Answer? {
        switch state {
        case .handedOver: nil
        case .answered(let finished), .closed(let finished, _): finished.answer
        }
    }

    /// How the centre ended it; nil until then.
    public var closing: Closing? {
        switch state {
        case .handedOver, .answered: nil
        case .closed(_, let closing): closing
        }
    }

    /// What the clock of the last round shows on a day.
    public func reading(on today: Day, _ calendar: WorkingCalendar) throws(CalendarGap) -> ClockReading {
        let due = round.due
        if let answered = answer?.at.day {
            return answered <= due
                ? .met(on: answered, due: due)
                : .metLate(on: answered, due: due, by: Int(answered.number - due.number))
        }
        guard today <= due else { return .overdue(due: due, by: Int(today.number - due.number)) }
        let total = try calendar.workingDays(from: round.at.day, to: due)
        let left = try calendar.workingDays(from: today, to: due)
        // Yellow as with petitions: four fifths of the term have gone by.
        return .running(due: due, left: left, isYellow: (total - left) * 5 >= total * 4)
    }

    /// Whether a round was ever over: sending it back with a new day takes no overdue away.
    public func wasOverdue(on today: Day) -> Bool {
        let over = (answer?.at.day ?? today) > round.due
        return over || earlier.contains { $0.answer.at.day > $0.round.due }
    }
}
