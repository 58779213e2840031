/// One connection of an engine, used by one thread at a time: what a transaction needs of it.
protocol Connection: AnyObject {
    /// How the engine keeps and asks the search index.
    var search: any SearchEngine { get }
    func rows(_ sql: SQL) throws(DatabaseError) -> [Row]
    func first(_ sql: SQL) throws(DatabaseError) -> Row?
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws
    func run(_ sql: SQL) throws(DatabaseError) -> Int
    /// Runs every statement of a migration's text, without values.
    func script(_ text: String) throws(DatabaseError)
    /// Checks what the engine's own schema must keep to, once a migration has run.
    func checkSchema() throws
    func hasTable(_ name: String) throws(DatabaseError) -> Bool
}
