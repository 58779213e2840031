import Database
import Domain

/// What only the clocks tell.
extension PetitionCounting {
    /// Counts what is over today. Gives how many open ones lie in a year without a calendar; what is closed and has a wish
    /// that nobody decided is told by `countClosed`.
    func countOverdue(_ scope: Scope, _ counts: inout PetitionCounts, in tx: Transaction) throws -> Int {
        let (today, mark) = (now.day.description, scope.terms.mark)
        // Written out, so that the partial index petition_keyed serves it: PetitionSortKeys.ended.
        let stale: SQL = "due_on >= \(today) AND due_on < '9999-12-30'"
        var unknown = 0
        try tx.each(
            """
            SELECT state, history FROM petition WHERE \(sql: scope.beside) AND due_on < \(today)
            UNION ALL
            SELECT state, history FROM petition
            WHERE \(sql: scope.beside) AND \(sql: stale) AND keyed_under < \(mark)
            UNION ALL
            SELECT state, history FROM petition
            WHERE \(sql: scope.beside) AND \(sql: stale) AND keyed_under > \(mark)
            UNION ALL
            SELECT state, history FROM petition
            WHERE \(sql: scope.beside) AND due_on = \(PetitionSortKeys.unknown) AND keyed_under = \(mark)
            """
        ) { row in
            let isClosed = try row.text(0) == Petition.State.Kind.closed.rawValue
            guard let standing = try standing(row, scope) else {
                if !isClosed { unknown += 1 }
                return
            }
            guard standing.isOverdue else { return }
            counts.overdue += 1
            guard isClosed else { return }
            counts.closedOverdue += 1
            if !standing.endedLate { counts.closedOverdueOnly += 1 }
        }
        return unknown
    }

    /// Counts those closed ones on time whose keys are of other rules than hold now, or of none yet.
    func countClosed(_ scope: Scope, _ counts: inout PetitionCounts, in tx: Transaction) throws {
        let mark = scope.terms.mark
        try tx.each(
            """
            SELECT state, history FROM petition
            WHERE \(sql: scope.beside) AND state = 'closed' AND keyed_under < \(mark)
            UNION ALL
            SELECT state, history FROM petition
            WHERE \(sql: scope.beside) AND state = 'closed' AND keyed_under > \(mark)
            """
        ) { row in
            guard let standing = try standing(row, scope) else { return counts.closedUnknown += 1 }
            if !standing.endedLate { counts.closedOnTime += 1 }
        }
    }

    /// Nil where the calendar of a clock's year is missing.
    private func standing(_ row: Row, _ scope: Scope) throws -> Standing? {
        guard let history = Petition.History(try row.text(1)) else {
            throw DamagedRow(column: "petition.history")
        }
        do throws(CalendarGap) {
            return try history.standing(on: now.day, under: scope.terms.rules)
        } catch {
            return nil
        }
    }
}
