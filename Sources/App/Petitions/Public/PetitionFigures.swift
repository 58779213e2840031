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

/// Counting petitions of a place: what the state says by SQL over one index; what is overdue by the clocks, never by a
/// stored flag. Only those are read whose day has come, or whose sort key is of other rules than hold now (ADR 0012).
struct PetitionCounting {
    let platform: Platform
    let now: Moment

    /// - Parameter place: nil: everywhere.
    func figures(_ span: FigureSpan, in place: DivisionCode?, in tx: Transaction) throws -> PetitionFigures {
        var figures = PetitionFigures(span: span)
        for county in try counties(of: place, in: tx) {
            let within = place.map { $0.level > .county ? $0 : county } ?? county
            let scope = Scope(county: county, place: within, from: span.start(now.day))
            var counts = try count(scope, in: tx)
            (counts.overdue, figures.unknown) = try overdue(scope, figures.unknown, in: tx)
            figures.counts = figures.counts + counts
        }
        return figures
    }

    /// Which petitions are counted.
    private struct Scope {
        let county: DivisionCode
        let place: DivisionCode
        let from: Moment

        var condition: SQL {
            """
            county = \(county) AND place >= \(place) AND place < \(place.text + ":")
                AND received_at >= \(from)
            """
        }

        /// The same without a say in which index is taken: with it the planner reads every petition of the county instead
        /// of those whose day has come.
        var beside: SQL {
            """
            county = \(county) AND place || '' >= \(place) AND place || '' < \(place.text + ":")
                AND received_at + 0 >= \(from)
            """
        }
    }

    private func counties(of place: DivisionCode?, in tx: Transaction) throws -> [DivisionCode] {
        if let county = place?.ancestor(.county) { return [county] }
        guard let place else {
            return try tx.rows("SELECT code FROM division WHERE level = 2 ORDER BY code").map {
                try $0.division(0)
            }
        }
        return try PlaceQueries.all(.county, in: place, in: tx).map(\.code)
    }

    private func count(_ scope: Scope, in tx: Transaction) throws -> PetitionCounts {
        let row = try tx.first(
            """
            SELECT COUNT(*), COUNT(CASE WHEN state IN ('withdrawn', 'merged') THEN 1 END),
                COUNT(CASE WHEN state = 'declined' THEN 1 END), COUNT(serial_year),
                COUNT(CASE WHEN serial_year IS NOT NULL AND state IN ('withdrawn', 'merged') THEN 1 END),
                COUNT(CASE WHEN state IN ('answered', 'followedUp', 'closed') THEN 1 END),
                COUNT(CASE WHEN state = 'closed' THEN 1 END),
                COUNT(CASE WHEN state = 'closed' AND outcome = 'solved' THEN 1 END),
                COUNT(CASE WHEN reopening = 1 AND state IN ('declined', 'closed') THEN 1 END),
                COUNT(COALESCE(rating, follow_up_satisfaction)),
                COUNT(CASE WHEN COALESCE(rating, follow_up_satisfaction) = 'satisfied' THEN 1 END)
            FROM petition WHERE \(sql: scope.condition)
            """)
        var counts = PetitionCounts()
        guard let row else { return counts }
        var cells = RowReader(row)
        (counts.received, counts.dropped) = try (cells.int(), cells.int())
        (counts.declined, counts.accepted) = try (cells.int(), cells.int())
        (counts.acceptedDropped, counts.answered) = try (cells.int(), cells.int())
        (counts.closed, counts.solved) = try (cells.int(), cells.int())
        let asked = try cells.int()
        (counts.rated, counts.satisfied) = try (cells.int(), cells.int())
        counts.open = counts.received - counts.dropped - counts.declined - counts.closed + asked
        return counts
    }

    private func overdue(_ scope: Scope, _ known: Int, in tx: Transaction) throws -> (Int, unknown: Int) {
        let terms = try PetitionTerms.inForce(of: scope.county, platform, in: tx)
        let today = now.day.description
        // Written out, so that the partial index petition_keyed serves it: PetitionSortKeys.ended.
        let stale: SQL = "due_on >= \(today) AND due_on < '9999-12-30'"
        var (late, unknown) = (0, known)
        try tx.each(
            """
            SELECT history FROM petition WHERE \(sql: scope.beside) AND due_on < \(today)
            UNION ALL
            SELECT history FROM petition
            WHERE \(sql: scope.beside) AND \(sql: stale) AND keyed_under < \(terms.mark)
            UNION ALL
            SELECT history FROM petition
            WHERE \(sql: scope.beside) AND \(sql: stale) AND keyed_under > \(terms.mark)
            UNION ALL
            SELECT history FROM petition
            WHERE \(sql: scope.beside) AND due_on = \(PetitionSortKeys.unknown)
                AND keyed_under = \(terms.mark)
            """
        ) { row in
            guard let history = Petition.History(try row.text(0)) else {
                throw DamagedRow(column: "petition.history")
            }
            do throws(CalendarGap) {
                if try history.standing(on: now.day, under: terms.rules).isOverdue { late += 1 }
            } catch {
                unknown += 1
            }
        }
        return (late, unknown)
    }
}
