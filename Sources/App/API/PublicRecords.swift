import Database
import Domain

/// The rows of a public edition as a tier may see them: always through the mask engine, never with secret columns.
struct PublicRecords: Sendable {
    /// One row: its place from 1, and the shown cells.
    struct Row: Sendable {
        let position: Int
        let cells: [(column: String, text: String)]
    }

    let table: MaskedTable
    /// For each row what it is matched by between editions.
    let keys: [String]

    /// The whole masked table.
    init(_ edition: ServedEdition, tier: Tier, in tx: Transaction) throws {
        guard edition.isReadable, edition.kind != "article" else {
            table = MaskedTable(Table(columns: [], records: []), for: tier, rules: .init(minors: []))
            keys = []
            return
        }
        let (open, minors) = try RecordStore.open(edition.edition, columns: edition.item.columns, in: tx)
        table = MaskedTable(open, for: tier, rules: MaskingRules(minors: minors))
        let persons = try tx.rows(
            "SELECT person FROM record WHERE edition = \(edition.edition) ORDER BY position"
        )
        .map { try $0.textOrNil(0) }
        keys = zip(RowKey.keys(of: open), persons).map { $1 ?? $0 }
    }

    /// One page of rows after a position.
    static func page(
        _ edition: ServedEdition, tier: Tier, after: Int, limit: Int, in tx: Transaction
    ) throws -> [Row] {
        guard edition.isReadable else { return [] }
        let columns = edition.item.columns
        let mask = RowMask(columns: columns, tier: tier)
        return try tx.rows(
            """
            SELECT position, cells, minor FROM record
            WHERE edition = \(edition.edition) AND position > \(after) ORDER BY position LIMIT \(limit)
            """
        ).map { row in
            let record = Cells.record(try row.text(1), columns: columns)
            return Row(
                position: try row.int(0),
                cells: cells(mask.columns, mask.cells(of: record, isMinor: try row.bool(2))))
        }
    }

    static func cells(_ columns: [MaskedColumn], _ shown: [Shown]) -> [(column: String, text: String)] {
        zip(columns, shown).map { ($0.name, $1.value.canonical) }
    }

    func row(_ place: Int) -> Row {
        Row(
            position: table.rows[place].recordIndex + 1,
            cells: Self.cells(table.columns, table.rows[place].cells))
    }
}
