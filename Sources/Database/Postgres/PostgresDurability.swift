/// The settings without which PostgreSQL loses acknowledged writes in a power cut.
private let durableSettings: [StaticString] = ["fsync", "full_page_writes", "synchronous_commit"]

extension PostgresConnection {
    /// Reads the settings back as this session has them; any of them may be set per role or per database.
    func requireDurability() throws(DatabaseError) {
        for setting in durableSettings {
            let value = try first("SELECT current_setting(\(setting.description))")?.text(0) ?? ""
            if value == "off" { throw .notDurable(setting: setting.description, value: value) }
        }
        let encoding = try first("SELECT current_setting('server_encoding')")?.text(0) ?? ""
        guard encoding == "UTF8" else {
            throw .unavailable("PostgreSQL: the database is in \(encoding), not UTF8")
        }
    }
}
