import Domain

/// One run of a clock as a page shows it.
struct ClockLine: Sendable, Hashable {
    let clock: PetitionClock
    /// From 1; above 1 where the clock began again.
    let run: Int
    let reading: ClockReading

    /// Every run of every clock, in the order of a petition's life; the last run of each is where it stands now.
    static func all(
        _ history: Petition.History, on today: Day, under rules: PetitionRules
    ) throws(CalendarGap) -> [ClockLine] {
        var lines: [ClockLine] = []
        for clock in PetitionClock.allCases {
            for (place, run) in try history.runs(of: clock, under: rules).enumerated() {
                lines.append(
                    ClockLine(
                        clock: clock, run: place + 1, reading: try run.reading(on: today, rules.calendar)))
            }
        }
        return lines
    }

    /// The day on which it became overdue: the one after its due day; nil where it never was.
    var breachedOn: Day? {
        switch reading {
        case .overdue(let due, _), .metLate(_, let due, _): due.adding(days: 1)
        case .dropped(let day, let late) where late > 0: day.adding(days: 1 - late)
        case .running, .paused, .met, .dropped: nil
        }
    }
}

extension ClockReading {
    /// Whether it ended in time, so that nothing about it presses any more.
    var isKept: Bool {
        switch self {
        case .met: true
        case .dropped(_, let late): late == 0
        case .running, .overdue, .paused, .metLate: false
        }
    }
}

extension [ClockLine] {
    /// Those for which the condition holds, and the others.
    func parted(_ holds: (ClockLine) -> Bool) -> (those: [ClockLine], others: [ClockLine]) {
        (filter(holds), filter { !holds($0) })
    }

    /// Where each clock stands now.
    var latest: [ClockLine] {
        filter { line in !contains { $0.clock == line.clock && $0.run > line.run } }
    }
}
