import Database
import Domain

/// The rows of editions in the database: open cells in `record`, secret ones sealed in `record_secret`.
struct RecordStore {
    let keys: Keys

    /// Writes all rows of a new or emptied edition.
    func insert(_ table: Table, minors: Set<Int>, edition: Edition.ID, item: Item, in tx: Transaction) throws
    {
        let persons = PersonKeys(item: item, keys: keys)
        for (place, record) in table.records.enumerated() {
            let position = place + 1
            let open = record.withoutRepeatedSecrets(table.columns)
            try tx.run(
                """
                INSERT INTO record (edition, position, cells, person, minor)
                VALUES (\(edition), \(position), \(Cells.open(open, columns: table.columns)),
                    \(persons.key(of: record)), \(minors.contains(place)))
                """)
            guard let secret = Cells.secret(record, columns: table.columns) else { continue }
            let sealed = try keys.seal(secret, context: context(edition, position))
            try tx.run(
                "INSERT INTO record_secret (edition, position, sealed) VALUES (\(edition), \(position), \(sealed))"
            )
        }
    }

    /// Removes the rows of a draft before they are written again.
    func removeAll(of edition: Edition.ID, in tx: Transaction) throws {
        try tx.run("DELETE FROM record_secret WHERE edition = \(edition)")
        try tx.run("DELETE FROM record WHERE edition = \(edition)")
    }

    /// The rows without their secret columns, as every public surface reads them, with the places of minors.
    static func open(_ edition: Edition.ID, columns: [Column], in tx: Transaction) throws
        -> (table: Table, minors: Set<Int>)
    {
        var records: [Record] = []
        var minors: Set<Int> = []
        let kinds = columns.map(\.type.kind)
        try tx.each("SELECT cells, minor FROM record WHERE edition = \(edition) ORDER BY position") { row in
            if try row.bool(1) { minors.insert(records.count) }
            try row.withText(0) { records.append(Cells.record($0, kinds: kinds)) }
        }
        return (Table(columns: columns, records: records), minors)
    }

    /// The rows as a reader of a public tier sees them, masked as they come; no column may be shown only as a total.
    /// - Parameter count: about how many rows there are.
    static func sheet(
        _ edition: Edition.ID, columns: [Column], for tier: Tier, count: Int, in tx: Transaction
    ) throws -> MaskedSheet {
        var writer = MaskedSheetWriter(columns: columns, tier: tier, rows: count)
        var ends: [Int32] = []
        try tx.each("SELECT cells, minor FROM record WHERE edition = \(edition) ORDER BY position") { row in
            let isMinor = try row.bool(1)
            try row.withText(0) { bytes in
                Cells.ends(bytes, count: columns.count, into: &ends)
                ends.withUnsafeBufferPointer { ends in
                    writer.append(StoredCells(bytes: bytes, ends: ends), isMinor: isMinor)
                }
            }
        }
        return writer.sheet
    }

    /// The rows with their secret columns opened: only for the officers who may, after an event says so.
    func full(_ edition: Edition.ID, columns: [Column], in tx: Transaction) throws -> Table {
        var table = try Self.open(edition, columns: columns, in: tx).table
        try tx.each("SELECT position, sealed FROM record_secret WHERE edition = \(edition)") { row in
            let position = try row.int(0)
            guard table.records.indices.contains(position - 1) else { return }
            let plain = try keys.open(try row.blob(1), context: context(edition, position))
            Cells.merge(
                secret: String(decoding: plain, as: UTF8.self), into: &table.records[position - 1],
                columns: columns)
        }
        return table
    }

    /// Binds a sealed row to its place, so that rows cannot be swapped in the database unnoticed.
    private func context(_ edition: Edition.ID, _ position: Int) -> String { "record \(edition) \(position)" }
}

/// The keyed digest under which the same person is found in other tables: the ID number where the item has one,
/// else nothing, because a name alone would accuse namesakes.
struct PersonKeys {
    private let column: Int?
    private let keys: Keys

    init(item: Item, keys: Keys) {
        column = item.columns.firstIndex { $0.name == "身份证号" }
        self.keys = keys
    }

    func key(of record: Record) -> String? {
        guard let column, column < record.values.count, case .text(let number) = record.values[column] else {
            return nil
        }
        return keys.personDigest(number)
    }
}
