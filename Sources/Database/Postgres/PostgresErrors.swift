import CPQ

/// What a failed answer means. DETAIL, CONTEXT and most messages are left out: they quote values.
func postgresError(_ result: OpaquePointer) -> DatabaseError {
    func field(_ code: Character) -> String? {
        code.asciiValue.flatMap { PQresultErrorField(result, Int32($0)) }.map { String(cString: $0) }
    }
    let state = field("C") ?? ""
    let violation = Violation(
        constraint: field("n"), table: field("t"),
        columns: field("c").map { [$0] } ?? field("D").map(columns(in:)) ?? [])
    switch state {
    case "23505", "23P01": return .uniqueViolation(violation)
    case "23503": return .foreignKeyViolation(violation)
    case "23514": return .checkViolation(Violation(constraint: violation.constraint, table: violation.table))
    case "23502": return .notNullViolation(violation)
    case "40001", "40P01": return .serialization
    case "25006": return .readOnly
    case "25P02": return .transactionOver
    case "42501": return .statement(code: state, message: "permission denied")
    default: break
    }
    switch state.prefix(2) {
    case "22": return .invalidValue(code: state)
    case "08", "53", "57", "58", "": return .unavailable("PostgreSQL \(state)")
    // These speak of the statement's own text.
    case "42", "0A", "26": return .statement(code: state, message: field("M") ?? "")
    default: return .statement(code: state, message: "")
    }
}

/// `Key (unit, login)=(7, 张三) already exists.` → the columns; the words around differ by the server's
/// language.
private func columns(in detail: String) -> [String] {
    guard let open = detail.firstIndex(of: "("), let close = detail.firstRange(of: ")=(") else { return [] }
    let names = detail[detail.index(after: open)..<close.lowerBound]
    return names.split(separator: ",").map { String($0.drop { $0 == " " }) }
}
