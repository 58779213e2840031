extension Item {
    /// What a village owes for this item over the periods that end within `since … until`, by due day.
    /// A duty arises when its period is over; periods that are still running owe nothing yet.
    /// - Parameter events: the days of decisions within the span, for items published on event.
    public func duties(since: Day, until: Day, events: [Day] = [], calendar: WorkingCalendar) -> [Duty] {
        guard since <= until else { return [] }
        let duties = frequencies.flatMap { frequency -> [Duty] in
            switch frequency {
            case .monthly: regular(.month(of: since), since, until)
            case .quarterly: regular(.quarter(of: since), since, until)
            case .yearly: regular(.year(since.year), since, until)
            case .onEvent: events.filter { since <= $0 && $0 <= until }.map { onEvent($0, calendar) }
            case .standing: regular(.quarter(of: since), since, until, kind: .confirm)
            case .onChange: []
            }
        }
        return duties.sorted { ($0.due.order, $0.period.description) < ($1.due.order, $1.period.description) }
    }

    private func regular(_ first: Period, _ since: Day, _ until: Day, kind: Duty.Kind = .publish) -> [Duty] {
        var duties: [Duty] = []
        var period: Period? = first
        while let current = period, let last = current.lastDay, last <= until {
            if last >= since, let due = current.dueDay {
                duties.append(Duty(item: number, kind: kind, period: current, due: .on(due)))
            }
            period = current.next
        }
        return duties
    }

    /// Within 5 working days of the decision.
    private func onEvent(_ day: Day, _ calendar: WorkingCalendar) -> Duty {
        let due: Duty.Due
        do throws(CalendarGap) {
            due = .on(try calendar.adding(workingDays: 5, to: day))
        } catch {
            due = .unknown(error)
        }
        return Duty(item: number, kind: .publish, period: .event(day), due: due)
    }

    /// The period an edition begun today is most likely about: the last one that is over.
    public func currentPeriod(on today: Day) -> Period {
        for frequency in frequencies {
            switch frequency {
            case .monthly: return Period.month(of: today).previous ?? .month(of: today)
            case .quarterly: return Period.quarter(of: today).previous ?? .quarter(of: today)
            case .yearly: return .year(today.year - 1)
            case .onEvent: return .event(today)
            case .standing: return .standing
            case .onChange: continue
            }
        }
        return .event(today)
    }
}

extension Period {
    /// The statutory day a regular period is due: the 10th after a month or a quarter, 31 January
    /// after a year.
    /// Nil for events, which need the calendar, and for `.standing`.
    public var dueDay: Day? {
        switch self {
        case .month, .quarter: next?.firstDay?.adding(days: 9)
        case .year: next?.firstDay?.adding(days: 30)
        case .event, .standing: nil
        }
    }
}

extension Duty.Due {
    /// Known days first, in their order.
    fileprivate var order: Int32 {
        switch self {
        case .on(let day): day.number
        case .unknown: .max
        }
    }
}
