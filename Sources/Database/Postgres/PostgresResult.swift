import CPQ
import Glibc

/// An answer of PostgreSQL, in text format, freed with its last row.
final class PostgresResult {
    let raw: OpaquePointer

    init(_ raw: OpaquePointer) { self.raw = raw }

    deinit { PQclear(raw) }

    var rows: Int32 { PQntuples(raw) }
    var columns: Int32 { PQnfields(raw) }

    /// Rows inserted, updated or deleted; 0 for a SELECT.
    var changes: Int {
        guard let tag = PQcmdStatus(raw), strncmp(tag, "SELECT", 6) != 0, let count = PQcmdTuples(raw)
        else { return 0 }
        return Int(String(cString: count)) ?? 0
    }

    /// The command's own word for what it did: COMMIT of a failed transaction answers ROLLBACK.
    var tag: String { PQcmdStatus(raw).map { String(cString: $0) } ?? "" }

    func value(_ row: Int32, _ column: Int32) throws(DatabaseError) -> DatabaseValue {
        guard PQgetisnull(raw, row, column) == 0, let start = PQgetvalue(raw, row, column) else {
            return .null
        }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(raw, row, column)))
        let value: DatabaseValue? =
            switch PQftype(raw, column) {
            case Oids.bigint, Oids.integer, Oids.smallint: integer(bytes).map { .integer($0) }
            case Oids.boolean: .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
            case Oids.numeric: number(bytes)
            case Oids.double, Oids.float: Double(String(decoding: bytes, as: UTF8.self)).map { .real($0) }
            case Oids.bytea: unhex(bytes).map { .blob($0) }
            default: .text(String(decoding: bytes, as: UTF8.self))
            }
        guard let value else {
            throw .badColumn(index: Int(column), expected: "a value in PostgreSQL's own form")
        }
        return value
    }
}

/// PostgreSQL's fixed numbers for the types that the schema uses and that expressions over them give.
enum Oids {
    static let boolean: Oid = 16
    static let bytea: Oid = 17
    static let bigint: Oid = 20
    static let smallint: Oid = 21
    static let integer: Oid = 23
    static let text: Oid = 25
    static let float: Oid = 700
    static let double: Oid = 701
    static let numeric: Oid = 1700
}

private func integer(_ bytes: UnsafeRawBufferPointer) -> Int64? {
    var value: Int64 = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    for byte in bytes.dropFirst(isNegative ? 1 : 0) {
        let digit = Int64(byte) - 48
        guard (0...9).contains(digit) else { return nil }
        let (shifted, tooLong) = value.multipliedReportingOverflow(by: 10)
        let (next, tooBig) = shifted.subtractingReportingOverflow(digit)
        if tooLong || tooBig { return nil }
        value = next
    }
    return isNegative ? value : value == .min ? nil : -value
}

/// `sum(bigint)` is numeric: whole numbers come back as integers, as on SQLite.
private func number(_ bytes: UnsafeRawBufferPointer) -> DatabaseValue? {
    if let whole = integer(bytes) { return .integer(whole) }
    return Double(String(decoding: bytes, as: UTF8.self)).map { .real($0) }
}

/// `\x48616e` → bytes.
private func unhex(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    guard bytes.count >= 2, bytes.count.isMultiple(of: 2), bytes[1] == UInt8(ascii: "x") else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 2 - 1)
    for place in stride(from: 2, to: bytes.count, by: 2) {
        guard let high = nibble(bytes[place]), let low = nibble(bytes[place + 1]) else { return nil }
        result.append(high << 4 | low)
    }
    return result
}

private func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 97...102: byte - 87
    default: nil
    }
}
