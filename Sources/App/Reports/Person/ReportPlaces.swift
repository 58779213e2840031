import Database
import Domain

extension ReportPersonHandlers {
    /// The counties that a person can choose, by code.
    static func counties(in tx: Transaction) throws -> [Division] {
        try tx.rows(
            "SELECT code, name FROM division WHERE level = \(Division.Level.county.rawValue) ORDER BY code"
        ).map { Division(code: try $0.division(0), name: try $0.text(1)) }
    }
}

extension ReportStep: Comparable {
    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
