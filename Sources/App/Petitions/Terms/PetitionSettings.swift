import Database
import Domain

/// What a county has set for its petitions: every edition of its terms, and where to go with what is not taken.
struct PetitionSettings: Sendable {
    /// Terms from a day on, and who set them when.
    struct Edition: Sendable {
        let from: Day
        let terms: ClockTerms
        let officer: String
        let unit: String
        let at: Moment
    }

    let county: Division
    /// Counts the changes; a form says which it was made from.
    let version: Int
    /// The latest first.
    let editions: [Edition]
    let elsewhere: [NotTaken: String]

    /// Nil where there is no such county.
    init?(of county: DivisionCode, in tx: Transaction) throws {
        guard county.level == .county, let place = try PlaceQueries.find(county, in: tx) else { return nil }
        self.county = place
        version =
            try tx.first("SELECT version FROM petition_settings WHERE county = \(county)")?.int(0) ?? 0
        editions = try tx.rows(
            """
            SELECT t.from_day, t.numbers, o.name, u.name, t.at FROM petition_terms t
                JOIN officer o ON o.id = t.officer JOIN unit u ON u.id = o.unit
            WHERE t.county = \(county) ORDER BY t.from_day DESC
            """
        ).map { row in
            Edition(
                from: try row.day(0), terms: try PetitionTerms.terms(row.text(1)), officer: try row.text(2),
                unit: try row.text(3), at: try row.moment(4))
        }
        elsewhere = try PetitionElsewhere.all(of: county, in: tx)
    }

    /// The edition in force on a day; nil: the usual terms hold.
    func edition(on day: Day) -> Edition? { editions.first { $0.from <= day } }

    /// The numbers in force on a day.
    func terms(on day: Day) -> ClockTerms { edition(on: day)?.terms ?? ClockTerms() }

    /// What comes into force later, the next first.
    func coming(after day: Day) -> [Edition] { editions.filter { $0.from > day }.reversed() }

    /// The terms that differ between two sets.
    static func changes(from old: ClockTerms, to new: ClockTerms) -> [Term] {
        Term.allCases.filter { old[$0] != new[$0] }
    }
}
