import Database

/// A small schema in the shared text: what a migration of ours looks like.
let schema = [
    Migration(
        name: "0001_village",
        sql: """
            CREATE TABLE village (
                id INTEGER PRIMARY KEY, -- TEXT in a comment
                name TEXT NOT NULL,
                code TEXT,
                share REAL,
                seal BLOB,
                count INTEGER NOT NULL DEFAULT 0 CHECK (count >= 0),
                CONSTRAINT village_code_once UNIQUE (code, name)
            ) STRICT;
            CREATE TABLE notice (
                id TEXT PRIMARY KEY,
                village INTEGER NOT NULL REFERENCES village (id) DEFERRABLE INITIALLY DEFERRED,
                title TEXT NOT NULL DEFAULT 'TEXT; INTEGER'
            ) STRICT;
            CREATE UNIQUE INDEX village_lower ON village (lower(code));
            """)
]

extension Transaction {
    func add(_ id: Int, _ name: String, code: String? = nil) throws {
        try run("INSERT INTO village (id, name, code) VALUES (\(id), \(name), \(code))")
    }

    func names() throws -> [String] {
        try rows("SELECT name FROM village ORDER BY name").map { try $0.text(0) }
    }

    func count() throws -> Int { try first("SELECT count(*) FROM village")?.int(0) ?? -1 }
}
