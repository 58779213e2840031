import Domain

/// The working days of the demo's span, in order, and the hours in which offices write.
struct DemoOfficeDays: Sendable {
    private let days: [Day]
    /// The last day that may be set as a deadline: after it, working days depend on the next year's notice.
    let lastDeadline: Day

    /// Days of a year without a notice count as weekdays do, so that the demo can be loaded in any year.
    init(from start: Day, through end: Day, _ calendar: WorkingCalendar) {
        lastDeadline = calendar.years.max().flatMap { Day(year: $0, month: 12, day: 24) } ?? end
        days = (start.number...max(start.number, end.number)).map(Day.init(number:)).filter { day in
            (try? calendar.isWorkingDay(day)) ?? (day.weekday <= 5)
        }
    }

    /// The place of the first working day that is not before a day.
    private func place(notBefore day: Day) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The morning of the first one.
    var first: Moment { Moment(day: day(at: 0), hour: 9) }

    private func day(at place: Int) -> Day {
        days.indices.contains(place) ? days[place] : (days.last ?? Day(number: 0)).adding(days: 1)
    }

    func isWorkingDay(_ day: Day) -> Bool {
        let place = place(notBefore: day)
        return days.indices.contains(place) && days[place] == day
    }

    /// How many working days lie after a day up to and with another one.
    func workingDays(from start: Day, to end: Day) -> Int {
        place(notBefore: end.adding(days: 1)) - place(notBefore: start.adding(days: 1))
    }

    /// The n-th working day after a day, which does not count; negative: before it.
    func day(_ count: Int, after day: Day) -> Day {
        let place = place(notBefore: day)
        let isWorking = days.indices.contains(place) && days[place] == day
        return self.day(at: max(0, place + count - (isWorking || count <= 0 ? 0 : 1)))
    }

    /// A moment in office hours, `count` working days after another one; 0: the same day if there is time, else the
    /// next working morning.
    func moment(_ count: Int, after moment: Moment, _ random: inout DemoRandom) -> Moment {
        let today = moment.day
        if count == 0, isWorkingDay(today), moment.clock.hour < 17 {
            let morning = Moment(day: today, hour: 8, minute: 20)
            return max(moment, morning).adding(seconds: random.number(4...55) * 60)
        }
        let later = isWorkingDay(today) ? max(1, count) : count + 1
        let isMorning = count == 0 || random.chance(50)
        return Moment(
            day: day(later, after: today), hour: isMorning ? random.number(8...10) : random.number(14...16),
            minute: random.number(0...59), second: random.number(0...59))
    }
}
