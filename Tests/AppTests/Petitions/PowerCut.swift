@testable import Database

/// A connection that the power leaves after some statements: what a transaction did by then is undone with it.
final class PowerCut: Connection {
    private let inner: any Connection
    private var left: Int
    /// How many statements ran.
    private(set) var ran = 0

    init(_ inner: any Connection, after statements: Int) {
        self.inner = inner
        left = statements
    }

    var search: any SearchEngine { inner.search }

    private func count() throws(DatabaseError) {
        guard left > 0 else { throw .closed }
        left -= 1
        ran += 1
    }

    func rows(_ sql: SQL) throws(DatabaseError) -> [Row] {
        try count()
        return try inner.rows(sql)
    }

    func first(_ sql: SQL) throws(DatabaseError) -> Row? {
        try count()
        return try inner.first(sql)
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try count()
        try inner.each(sql, body)
    }

    func run(_ sql: SQL) throws(DatabaseError) -> Int {
        try count()
        return try inner.run(sql)
    }

    func script(_ text: String) throws(DatabaseError) { try inner.script(text) }
    func checkSchema() throws { try inner.checkSchema() }
    func hasTable(_ name: String) throws(DatabaseError) -> Bool { try inner.hasTable(name) }
}

extension Transaction {
    /// The same transaction, cut off after some statements.
    func cut(after statements: Int) -> (tx: Transaction, cut: PowerCut) {
        let cut = PowerCut(connection, after: statements)
        return (Transaction(cut), cut)
    }
}
