import CSQLite
import GRDB

/// How our SQLite connections are set up. As much of the file as SQLite can is mapped: what lies beyond is copied from the
/// system's cache page by page, and a county with 200,000 petitions has twice what used to be mapped.
struct SQLiteSettings {
    /// What the writer asks for; anything but FULL is refused when it is read back. Tests ask for less.
    var synchronous: SQL = "PRAGMA synchronous = FULL"

    func configuration(readOnly: Bool) -> GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.readonly = readOnly
        configuration.label = readOnly ? "database.reader" : "database.writer"
        configuration.journalMode = readOnly ? .default : .wal
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA trusted_schema = OFF;
                    PRAGMA secure_delete = ON;
                    PRAGMA case_sensitive_like = ON;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -8000;
                    PRAGMA mmap_size = 2147418112;
                    PRAGMA journal_size_limit = 67108864;
                    """)
            // Damage is found before the writer could spread it. A reader meets a mapped page anew each time it steps
            // on it, and would check all its cells each time: twice the work of a page of the ledger.
            if !readOnly { try database.execute(sql: "PRAGMA cell_size_check = ON") }
            registerFunctions(in: database)
        }
        return configuration
    }

    /// Asked for once, before the process opens its first connection; what came of it matters to nothing but speed.
    private static let memoryIsNotCounted = shim_sqlite_count_no_memory() == 0

    /// Opens the writer. GRDB sets synchronous to NORMAL while it opens, and a power cut then loses
    /// acknowledged writes; so FULL is set on the open connection and read back.
    func openWriter(_ path: String) throws -> SQLiteConnection {
        _ = Self.memoryIsNotCounted
        let writer = try SQLiteConnection(path, configuration(readOnly: false))
        do {
            try writer.perform {
                _ = try writer.pragma(synchronous)
                try require(writer, "synchronous", .integer(2))
                try require(writer, "journal_mode", .text("wal"))
                try require(writer, "foreign_keys", .integer(1))
            }
        } catch {
            writer.close()
            throw error
        }
        return writer
    }

    func openReader(_ path: String) throws -> SQLiteConnection {
        try SQLiteConnection(path, configuration(readOnly: true))
    }

    private func require(_ writer: SQLiteConnection, _ name: StaticString, _ expected: DatabaseValue) throws {
        let value = try writer.pragma("PRAGMA \(raw: name)")
        guard value == expected else {
            throw DatabaseError.notDurable(setting: name.description, value: "\(value)")
        }
    }
}
