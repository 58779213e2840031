import Database
import Domain

/// What a reviewer compares: an edition with the one it corrects, or with the period before.
enum ComparisonAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/editions/{id}/changes", tag: "Editions",
            summary: "What changed since the edition before, or since the last period", access: .officer,
            answer: .json(comparison.schema), run: .read(compare))
    ]

    /// The changes of an edition; without a base there is nothing to compare with.
    struct Comparison: Sendable {
        let base: ReviewChanges.Base?
        let changes: [ChangesView.Change]
        let unchanged: Int
        let addedColumns: [String]
        let removedColumns: [String]
    }

    private static let comparison = Shape<Comparison>(
        "Comparison",
        [
            .integerOrNull("edition", "Number of the edition compared with") {
                if case .edition(let number)? = $0.base { number } else { nil }
            },
            .textOrNull("period", "The period compared with; both null where there is nothing to compare") {
                if case .period(let period)? = $0.base { period.description } else { nil }
            },
            .list("changes", DisclosureShapes.change) { $0.changes },
            .integer("unchanged", "Rows that stand in both alike") { $0.unchanged },
            .texts("addedColumns", "Columns only in this edition") { $0.addedColumns },
            .texts("removedColumns", "Columns only in the one before") { $0.removedColumns },
        ])

    private static func compare(_ call: Call) throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        return { tx in
            let desk = EditionDesk(platform, at: now)
            let stored = try desk.read(id, by: actor, in: tx)
            let rows = try ExaminedRows(stored, in: tx)
            let findings = try ReviewFindings(rows: rows, stored: stored, store: desk.store, tx: tx)
            return .one(comparison, Comparison(try findings.changes(), rows.masked))
        }
    }
}

extension ComparisonAPI.Comparison {
    fileprivate init(_ found: ReviewChanges?, _ after: MaskedTable?) {
        guard let found, let after else {
            (base, changes, unchanged, addedColumns, removedColumns) = (nil, [], 0, [], [])
            return
        }
        let (before, difference) = (found.before, found.difference)
        func row(_ table: MaskedTable, _ place: Int) -> PublicRecords.Row {
            PublicRecords.Row(
                position: table.rows[place].recordIndex + 1,
                cells: PublicRecords.cells(table.columns, table.rows[place].cells))
        }
        base = found.base
        unchanged = difference.unchanged
        addedColumns = difference.addedColumns
        removedColumns = difference.removedColumns
        changes =
            difference.removed.map { .init(before: row(before, $0), after: nil, columns: []) }
            + difference.changed.map { change in
                .init(
                    before: row(before, change.before), after: row(after, change.after),
                    columns: change.cells.map(\.column))
            } + difference.added.map { .init(before: nil, after: row(after, $0), columns: []) }
    }
}
