/// Working days counted from the first known day on: adding a term or measuring a span is one look-up,
/// however long it is. Days of which nobody knows are marked, and no answer reaches over one.
struct WorkingDayCount: Hashable, Sendable {
    private var first = Day(number: 0)
    /// For each day, and one more, the working days before it.
    private var before: [Int32] = [0]
    /// For each day, and one more, the first unknown day from it on, as a place in this list.
    private var unknown: [Int32] = [0]
    /// The place of every working day.
    private var working: [Int32] = []

    /// Knows nothing.
    init() {}

    /// - Parameter isWorking: throws for a day that is not known.
    init(from first: Day, through last: Day, _ isWorking: (Day) throws(CalendarGap) -> Bool) {
        self.first = first
        let length = Int(last.number - first.number) + 1
        before = [Int32](repeating: 0, count: length + 1)
        unknown = [Int32](repeating: Int32(length), count: length + 1)
        for place in 0..<length {
            do throws(CalendarGap) {
                if try isWorking(first.adding(days: place)) { working.append(Int32(place)) }
            } catch {
                unknown[place] = Int32(place)
            }
            before[place + 1] = Int32(working.count)
        }
        for place in stride(from: length - 1, through: 0, by: -1) where unknown[place] != place {
            unknown[place] = unknown[place + 1]
        }
    }

    /// The n-th working day on or after a day, n from 1; nil where an unknown day comes first.
    func workingDay(number: Int, from day: Day) -> Day? {
        guard let place = place(of: day) else { return nil }
        let index = Int(before[place]) + number - 1
        guard index < working.count, working[index] < unknown[place] else { return nil }
        return first.adding(days: Int(working[index]))
    }

    /// The working days from a day through another that is not before it; nil where one is unknown.
    func workingDays(from day: Day, through last: Day) -> Int? {
        guard let from = place(of: day), let to = place(of: last), to < unknown[from] else { return nil }
        return Int(before[to + 1] - before[from])
    }

    /// The first day on or after this one of which nobody knows.
    func firstUnknown(from day: Day) -> Day {
        guard let place = place(of: day) else { return day }
        return first.adding(days: Int(unknown[place]))
    }

    private func place(of day: Day) -> Int? {
        let place = Int(day.number) - Int(first.number)
        return place >= 0 && place < before.count - 1 ? place : nil
    }
}
