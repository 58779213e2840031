extension PostgresConnection {
    /// Every text column must compare by bytes, as on SQLite; a database made with zh_CN would sort
    /// otherwise. A collation that a migration names itself is meant.
    func checkSchema() throws {
        let bytewise = try first(
            """
            SELECT 1 FROM pg_database WHERE datname = current_database()
            AND datlocprovider = 'c' AND datcollate IN ('C', 'POSIX')
            """)
        if bytewise != nil { return }
        let lax = try first(
            """
            SELECT c.relname::text, a.attname::text FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid JOIN pg_collation l ON l.oid = a.attcollation
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0
            AND NOT a.attisdropped AND l.collname = 'default' ORDER BY 1, 2 LIMIT 1
            """)
        if let lax { throw MigrationError.textByLocale(table: try lax.text(0), column: try lax.text(1)) }
    }
}
