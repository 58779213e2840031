import Database
import Domain

/// A county's time limits in the database, each set from its day on.
enum PetitionTerms {
    /// What a county's clocks run under now, with a mark that changes when terms or calendar do.
    struct InForce: Sendable {
        let rules: PetitionRules
        let mark: String
    }

    static func inForce(
        of county: DivisionCode, _ platform: Platform, in tx: Transaction
    ) throws -> InForce {
        let rows = try tx.rows(
            "SELECT from_day, numbers FROM petition_terms WHERE county = \(county) ORDER BY from_day")
        var (editions, told): ([PetitionRules.Edition], String) = (
            [], Self.arithmetic + platform.calendarMark
        )
        for row in rows {
            let numbers = try row.text(1)
            editions.append(.init(from: try row.day(0), terms: try terms(numbers)))
            told += "\n\(try row.text(0)) \(numbers)"
        }
        let mark = String(digest(told).prefix(16))
        return InForce(rules: PetitionRules(editions, calendar: platform.calendar), mark: mark)
    }

    /// Changes with every release that computes clocks otherwise, so that no key of an earlier one is believed.
    private static let arithmetic = "a wait ends\n"

    /// Reads stored numbers; they were checked when they were written.
    static func terms(_ text: String) throws -> ClockTerms {
        let numbers = try fromJSON([String: Int].self, text)
        var known: [Term: Int] = [:]
        for (name, number) in numbers {
            guard let term = Term(rawValue: name) else { throw DamagedRow(column: "petition_terms.numbers") }
            known[term] = number
        }
        return try ClockTerms(known)
    }

    /// Every number, also those that are the usual ones: a later release with other usual numbers changes nothing.
    static func text(_ terms: ClockTerms) throws -> String {
        try jsonText(Dictionary(uniqueKeysWithValues: Term.allCases.map { ($0.rawValue, terms[$0]) }))
    }
}

extension WorkingCalendar {
    /// Changes with every year that is loaded or corrected.
    var mark: String {
        years.sorted().map { "\($0) \(workingDays(inYear: $0))" }.joined(separator: "\n")
    }

    /// How many working days the known part of a year has, weighted by their place, so that a moved day shows.
    private func workingDays(inYear year: Int) -> Int {
        guard let first = Day(year: year, month: 1, day: 1) else { return 0 }
        return (0..<366).reduce(into: 0) { sum, place in
            if (try? isWorkingDay(first.adding(days: place))) == true { sum += place * place + 1 }
        }
    }
}
