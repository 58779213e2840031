import Database
import Domain

/// The span whose petitions figures count, by the day they came.
enum FigureSpan: String, Sendable, CaseIterable {
    case month, year, all

    /// The first moment that counts.
    func start(_ today: Day) -> Moment {
        switch self {
        case .month: Moment(day: today.adding(days: 1 - today.dayOfMonth))
        case .year: Day(year: today.year, month: 1, day: 1).map { Moment(day: $0) } ?? Moment(day: today)
        case .all: Moment(milliseconds: .min)
        }
    }
}

/// The figures of a place and a span.
struct PetitionFigures: Sendable {
    let span: FigureSpan
    var counts = PetitionCounts()
    /// How many open ones lie in a year without a calendar, so that nobody knows whether they are overdue.
    var unknown = 0
}
