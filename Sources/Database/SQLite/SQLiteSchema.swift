extension SQLiteConnection {
    /// Every table must be STRICT, or SQLite would store text in an INTEGER column that PostgreSQL refuses.
    func checkSchema() throws {
        let lax = try first(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY name LIMIT 1
            """)
        if let lax { throw MigrationError.notStrict(table: try lax.text(0)) }
    }
}
