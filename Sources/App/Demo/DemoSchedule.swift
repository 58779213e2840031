import Domain

/// Which disclosures the demo county has published, and when.
struct DemoSchedule: Sendable {
    /// One disclosure of one village (by its place in the list of villages).
    struct Publication: Sendable {
        let village: Int
        let item: Item.Number
        let period: Period
        let at: Moment
    }

    /// How much a village has told.
    struct Reach: Sendable {
        let months: Int
        /// Nil for every item.
        let only: Set<Item.Number>?
    }

    let now: Moment
    private(set) var publications: [Publication] = []

    /// Adds everything a village published; a village that is not punctual is late with some and misses some.
    mutating func add(village: Int, reach: Reach, punctuality: Int, random: inout DemoRandom) {
        for (item, period, due) in duties(reach, &random) where reach.only?.contains(item) ?? true {
            guard let at = moment(due, punctuality, &random), at < now else { continue }
            publications.append(Publication(village: village, item: item, period: period, at: at))
        }
    }

    /// Oldest first, as they happened.
    mutating func sort() { publications.sort { ($0.at, $0.village, $0.item) < ($1.at, $1.village, $1.item) } }

    /// The first month that a reach tells.
    static func firstMonth(_ months: Int, before now: Moment) -> Period {
        (0..<months).reduce(Period.month(of: now.day)) { period, _ in period.previous ?? period }
    }

    private func duties(_ reach: Reach, _ random: inout DemoRandom) -> [(Item.Number, Period, Day)] {
        let first = Self.firstMonth(reach.months, before: now)
        guard let since = first.firstDay else { return [] }
        var duties: [(Item.Number, Period, Day)] = []
        for month in periods(from: first) {
            for item in [1, 2, 13, 14, 23] { duties.append((item, month, month.dueDay ?? since)) }
        }
        for quarter in periods(from: Period.quarter(of: since)) where (quarter.firstDay ?? since) >= since {
            for item in [4, 8, 12, 15] { duties.append((item, quarter, quarter.dueDay ?? since)) }
        }
        for year in (since.year - 1)..<now.day.year {
            let due = Period.year(year).dueDay ?? since
            for item in [7, 9, 22] where due >= since { duties.append((item, .year(year), due)) }
        }
        for item in [10, 17, 19, 20, 21] { duties.append((item, .standing, since.adding(days: 12))) }
        return duties + events(since: since, &random)
    }

    private func periods(from first: Period) -> [Period] {
        Array(sequence(first: first) { $0.next }.prefix { ($0.lastDay ?? now.day) < now.day })
    }

    private func events(since: Day, _ random: inout DemoRandom) -> [(Item.Number, Period, Day)] {
        var events: [(Item.Number, Period, Day)] = []
        for year in since.year...now.day.year {
            for (month, day) in [(3, 20), (6, 25), (9, 20), (12, 15)] {
                guard let paid = Day(year: year, month: month, day: day) else { continue }
                events.append((11, .event(paid), paid.adding(days: 6)))
            }
        }
        let usual: [(Item.Number, Int)] = [(3, 100), (5, 330), (6, 480), (16, 80), (18, 150), (24, 300)]
        for (item, every) in usual {
            var day = since.adding(days: random.number(5...every))
            while day < now.day {
                events.append((item, .event(day), day.adding(days: 6)))
                day = day.adding(days: every / 2 + random.number(1...every))
            }
        }
        return events.filter { ($0.1.firstDay ?? since) >= since }
    }

    /// A weekday in office hours: before the due day, after it, or never.
    private func moment(_ due: Day, _ punctuality: Int, _ random: inout DemoRandom) -> Moment? {
        let luck = random.number(1...100)
        var day = due.adding(days: -random.number(0...4))
        if luck > punctuality { day = due.adding(days: random.number(1...18)) }
        if luck > punctuality + (100 - punctuality) / 2 { return nil }
        if day.weekday > 5 { day = day.adding(days: day.weekday - 8 > -2 ? -2 : -1) }
        return Moment(
            day: day, hour: random.number(9...16), minute: random.number(0...59),
            second: random.number(0...59))
    }
}
