/// One transaction, used synchronously and only inside the closure that got it.
///
/// A statement that fails ends the transaction on both engines, whatever the body does with the error
/// (PostgreSQL works so); to go on after a failure, run the statement inside `attempt`.
public final class Transaction {
    struct Announcement: Sendable {
        let topic: String
        let payload: String
    }

    let connection: any Connection
    private(set) var announcements: [Announcement] = []
    /// The first failure that nothing undid.
    private(set) var failure: DatabaseError?
    private var isOver = false

    init(_ connection: any Connection) { self.connection = connection }

    /// Every row of the answer.
    public func rows(_ sql: SQL) throws -> [Row] {
        try guarded { try connection.rows(sql) }
    }

    /// The first row of the answer; write LIMIT 1 where there may be many.
    public func first(_ sql: SQL) throws -> Row? {
        try guarded { try connection.first(sql) }
    }

    /// Hands over the rows one by one, without an array of them; other statements may run meanwhile.
    public func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        // An error of the body is the body's: it does not mean that a statement failed.
        var thrown: (any Error)?
        try guarded {
            do {
                try connection.each(sql) { row in
                    do { try body(row) } catch {
                        thrown = error
                        throw BodyThrew()
                    }
                }
            } catch is BodyThrew {}
        }
        if let thrown { throw thrown }
    }

    /// Runs a statement; the number of rows inserted, updated or deleted.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int {
        try guarded { try connection.run(sql) }
    }

    /// Runs a part that may fail on its own: its error undoes its writes, and the transaction goes on.
    public func attempt<Value>(_ body: () throws -> Value) throws -> Value {
        let announced = announcements.count
        try run("SAVEPOINT attempt")
        do {
            let value = try body()
            try run("RELEASE SAVEPOINT attempt")
            return value
        } catch {
            if isOver || failure?.isRetryable == true { throw error }
            failure = nil
            announcements.removeSubrange(announced...)
            try run("ROLLBACK TO SAVEPOINT attempt")
            try run("RELEASE SAVEPOINT attempt")
            throw error
        }
    }

    /// Tells every node's `onAnnouncement` handlers once the transaction has committed, and never otherwise.
    /// Topic and payload together take up to 7,900 bytes.
    public func announce(_ topic: String, _ payload: String) {
        announcements.append(Announcement(topic: topic, payload: payload))
    }

    func script(_ text: String) throws {
        try guarded { try connection.script(text) }
    }

    func checkSchema() throws {
        try guarded { try connection.checkSchema() }
    }

    func hasTable(_ name: String) throws -> Bool {
        try guarded { try connection.hasTable(name) }
    }

    /// Called when the body has returned: throws what must keep the transaction from committing.
    func finish() throws(DatabaseError) {
        isOver = true
        if let failure { throw failure }
        for announcement in announcements where announcement.bytes > Announcement.limit {
            throw .announcementTooLong(bytes: announcement.bytes)
        }
    }

    /// Called when the body has thrown.
    func abandon() { isOver = true }

    private func guarded<Value>(_ body: () throws -> Value) throws -> Value {
        if isOver { throw DatabaseError.transactionOver }
        if let failure { throw failure.isRetryable ? failure : DatabaseError.transactionOver }
        do {
            return try body()
        } catch let error as DatabaseError {
            if failure == nil { failure = error }
            throw error
        }
    }
}

extension Transaction.Announcement {
    /// PostgreSQL takes 7,999 bytes; some are ours.
    static let limit = 7_900

    var bytes: Int { topic.utf8.count + payload.utf8.count }
}

private struct BodyThrew: Error {}
