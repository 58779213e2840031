import GRDB

/// PostgreSQL's names for what SQLite calls otherwise or lacks, so that one statement runs on both.
func registerFunctions(in database: GRDB.Database) {
    database.add(function: extreme("greatest") { $0 > $1 })
    database.add(function: extreme("least") { $0 < $1 })
    database.add(function: position)
    database.add(
        function: GRDB.DatabaseFunction("string_agg", argumentCount: 2, pure: true, aggregate: Joined.self))
}

/// `greatest(a, b, …)`: NULLs are passed over, as PostgreSQL does; integers, reals and texts.
private func extreme(
    _ name: String, _ wins: @escaping @Sendable (Comparand, Comparand) -> Bool
) -> GRDB.DatabaseFunction {
    GRDB.DatabaseFunction(name, pure: true) { values in
        var best: (value: GRDB.DatabaseValue, rank: Comparand)?
        for value in values {
            guard let rank = Comparand(value) else { continue }
            if let current = best, !wins(rank, current.rank) { continue }
            best = (value, rank)
        }
        return best?.value
    }
}

private enum Comparand: Comparable {
    case number(Double, exact: Int64)
    case text([UInt8])

    init?(_ value: GRDB.DatabaseValue) {
        switch value.storage {
        case .null, .blob: return nil
        case .int64(let integer): self = .number(Double(integer), exact: integer)
        case .double(let real): self = .number(real, exact: 0)
        case .string(let text): self = .text(Array(text.utf8))
        }
    }

    static func < (left: Comparand, right: Comparand) -> Bool {
        switch (left, right) {
        case (.number(let left, let leftExact), .number(let right, let rightExact)):
            left == right ? leftExact < rightExact : left < right
        case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right)
        case (.number, .text): true
        case (.text, .number): false
        }
    }
}

/// `strpos(text, part)`: 1 for the first character, 0 where the part is not there.
private let position = GRDB.DatabaseFunction("strpos", argumentCount: 2, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]), let part = String.fromDatabaseValue(values[1])
    else { return nil }
    guard !part.isEmpty else { return 1 }
    guard let found = text.unicodeScalars.firstRange(of: part.unicodeScalars) else { return 0 }
    return text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: found.lowerBound) + 1
}

/// `string_agg(text, separator)` in the order the rows come; NULL over no rows.
private struct Joined: GRDB.DatabaseAggregate {
    private var text: String?

    mutating func step(_ values: [GRDB.DatabaseValue]) {
        guard let next = String.fromDatabaseValue(values[0]) else { return }
        guard let text else {
            self.text = next
            return
        }
        self.text = text + (String.fromDatabaseValue(values[1]) ?? "") + next
    }

    func finalize() -> (any GRDB.DatabaseValueConvertible)? { text }
}
