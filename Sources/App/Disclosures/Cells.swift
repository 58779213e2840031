import Domain

/// The stored form of a record's cells: canonical texts joined by U+001F in the order of the columns.
enum Cells {
    private static let separator = UInt8(0x1F)

    /// The cells that some public tier may read; those of secret columns stay empty.
    static func open(_ record: Record, columns: [Column]) -> String {
        joined(record, columns: columns) { $0 != .secret }
    }

    /// Only the cells of the secret columns, for sealing; nil where all of them are empty.
    static func secret(_ record: Record, columns: [Column]) -> [UInt8]? {
        let text = joined(record, columns: columns) { $0 == .secret }
        return text.utf8.allSatisfy { $0 == separator } ? nil : Array(text.utf8)
    }

    private static func joined(_ record: Record, columns: [Column], where keep: (Mask) -> Bool) -> String {
        var text = ""
        for (place, column) in columns.enumerated() {
            if place > 0 { text.unicodeScalars.append("\u{1F}") }
            guard keep(column.mask), place < record.values.count else { continue }
            text += record.values[place].canonical
        }
        return text
    }

    /// Reads the stored form; missing cells at the end are empty.
    static func record(_ text: String, columns: [Column]) -> Record {
        var values: [Value] = []
        values.reserveCapacity(columns.count)
        let cells = text.utf8.split(
            separator: separator, maxSplits: max(columns.count - 1, 0), omittingEmptySubsequences: false)
        for (place, column) in columns.enumerated() {
            guard place < cells.count else {
                values.append(.empty)
                continue
            }
            values.append(Value(canonical: String(Substring(cells[place])), type: column.type))
        }
        return Record(values: values)
    }

    /// Puts opened secret cells back into a record that was read without them.
    static func merge(secret text: String, into record: inout Record, columns: [Column]) {
        let secrets = Self.record(text, columns: columns)
        for (place, column) in columns.enumerated() where column.mask == .secret {
            record.values[place] = secrets.values[place]
        }
    }
}
