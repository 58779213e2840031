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
        var text = text
        return text.withUTF8 { record($0, kinds: columns.map(\.type.kind)) }
    }

    /// The same from the bytes in the database.
    static func record(_ bytes: UnsafeBufferPointer<UInt8>, kinds: [ColumnType.Kind]) -> Record {
        var values: [Value] = []
        values.reserveCapacity(kinds.count)
        var start = 0
        for (place, kind) in kinds.enumerated() {
            guard start <= bytes.count else {
                values.append(.empty)
                continue
            }
            // The last column takes what is left.
            var end = place == kinds.count - 1 ? bytes.count : start
            while end < bytes.count, bytes[end] != separator { end += 1 }
            values.append(Value(canonical: UnsafeBufferPointer(rebasing: bytes[start..<end]), kind: kind))
            start = end + 1
        }
        return Record(values: values)
    }

    /// Where each of a number of cells ends in the stored form; missing ones at the end are empty.
    static func ends(_ bytes: UnsafeBufferPointer<UInt8>, count: Int, into ends: inout [Int32]) {
        ends.removeAll(keepingCapacity: true)
        for place in bytes.indices where bytes[place] == separator {
            // The last column takes what is left.
            guard ends.count < count - 1 else { break }
            ends.append(Int32(truncatingIfNeeded: place))
        }
        while ends.count < count { ends.append(Int32(truncatingIfNeeded: bytes.count)) }
    }

    /// Puts opened secret cells back into a record that was read without them.
    static func merge(secret text: String, into record: inout Record, columns: [Column]) {
        let secrets = Self.record(text, columns: columns)
        for (place, column) in columns.enumerated() where column.mask == .secret {
            record.values[place] = secrets.values[place]
        }
    }
}
