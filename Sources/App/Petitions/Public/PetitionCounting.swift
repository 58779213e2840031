import Database
import Domain

/// Counting petitions of a place: what the state says by SQL over one index; what is overdue, and what was closed on time,
/// by the clocks, never by a stored flag. Histories are read of those whose day has come, and of those whose keys are of
/// other rules than hold now (ADR 0012): what is closed keeps its history until it is taken up again.
struct PetitionCounting {
    let platform: Platform
    let now: Moment

    /// - Parameter place: nil: everywhere.
    func figures(_ span: FigureSpan, in place: DivisionCode?, in tx: Transaction) throws -> PetitionFigures {
        var figures = PetitionFigures(span: span)
        for county in try counties(of: place, in: tx) {
            let within = place.map { $0.level > .county ? $0 : county } ?? county
            let scope = Scope(
                county: county, place: within, from: span.start(now.day),
                terms: try PetitionTerms.inForce(of: county, platform, in: tx))
            var counts = try count(scope, in: tx)
            figures.unknown += try countOverdue(scope, &counts, in: tx)
            try countClosed(scope, &counts, in: tx)
            figures.unknown += counts.closedUnknown
            figures.counts = figures.counts + counts
        }
        return figures
    }

    /// Which petitions are counted, and the rules of their clocks.
    struct Scope {
        let county: DivisionCode
        let place: DivisionCode
        let from: Moment
        let terms: PetitionTerms.InForce

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
        let mark = scope.terms.mark
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
                COUNT(CASE WHEN COALESCE(rating, follow_up_satisfaction) = 'satisfied' THEN 1 END),
                COUNT(CASE WHEN state = 'closed' AND ended_late = 0 AND keyed_under = \(mark) THEN 1 END),
                COUNT(CASE WHEN state = 'closed' AND ended_late IS NULL AND keyed_under = \(mark) THEN 1 END),
                COUNT(CASE WHEN state = 'closed' AND (rating IS NOT NULL OR follow_up IN ('rated', 'reached'))
                    THEN 1 END)
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
        (counts.closedOnTime, counts.closedUnknown) = try (cells.int(), cells.int())
        counts.closedFollowedUp = try cells.int()
        counts.open = counts.received - counts.dropped - counts.declined - counts.closed + asked
        return counts
    }
}
