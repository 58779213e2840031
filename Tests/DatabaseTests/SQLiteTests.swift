import DatabaseTesting
import Foundation
import Testing

@testable import Database

@Suite struct SQLiteTests {
    @Test(arguments: ["PRAGMA synchronous = NORMAL", "PRAGMA synchronous = OFF"] as [SQL])
    func `a file that would lose writes in a power cut is refused`(_ asked: SQL) async throws {
        try await TestDatabase.sqlite.withLocation(migrations: []) { location in
            guard case .sqlite(let path) = location else { return }
            #expect(throws: DatabaseError.self) {
                try Database.sqlite(path, 1, Announcements(), SQLiteSettings(synchronous: asked))
            }
        }
    }

    @Test(
        arguments: [
            ("PRAGMA foreign_keys", 1, 1), ("PRAGMA trusted_schema", 0, 0), ("PRAGMA secure_delete", 1, 1),
            ("PRAGMA mmap_size", 2_147_418_112, 2_147_418_112), ("PRAGMA cell_size_check", 0, 1),
        ] as [(SQL, Int, Int)])
    func `readers are set up like the writer, which alone checks every page that it takes up`(
        _ pragma: SQL, _ reader: Int, _ writer: Int
    ) async throws {
        try await TestDatabase.sqlite.withFresh(migrations: []) { database in
            let read = try await database.read { try $0.first(pragma)?.int(0) }
            let written = try await database.write { try $0.first(pragma)?.int(0) }
            #expect(read == reader)
            #expect(written == writer)
        }
    }

    @Test func `only its owner may read the file`() async throws {
        try await TestDatabase.sqlite.withLocation(migrations: []) { location in
            guard case .sqlite(let path) = location else { return }
            try FileManager.default.removeItem(atPath: path)
            let database = try await Database.open(location)
            try await database.write { try $0.script("CREATE TABLE t (id INTEGER) STRICT") }
            for file in [path, path + "-wal"] {
                let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
                #expect(mode == 0o600)
            }
            await database.close()
        }
    }

    @Test func `concurrent writes share commits`() async throws {
        try await TestDatabase.sqlite.withFresh(migrations: schema) { database in
            let started = Gate()
            let goOn = Gate()
            let first = Task {
                try await database.write { tx in
                    started.open()
                    goOn.wait()
                    try tx.add(0, "先")
                }
            }
            await started.opened()
            let rest = (1...32).map { id in Task { try await database.write { try $0.add(id, "后") } } }
            try await Task.sleep(for: .milliseconds(100))
            let before = try await frames(database)
            goOn.open()
            try await first.value
            for write in rest { try await write.value }
            // A commit of its own costs each write at least the table's page and two indexes' pages.
            #expect(try await frames(database) - before < 33)
        }
    }

    /// Pages appended to the WAL so far.
    private func frames(_ database: Database) async throws -> Int {
        try await database.read { tx in
            try tx.first("SELECT file, 1 FROM pragma_database_list WHERE name = 'main'").map { row in
                let path = try row.text(0) + "-wal"
                let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
                return max(0, size - 32) / (4_096 + 24)
            } ?? 0
        }
    }

    @Test func `an open row is not readable once the statement went on`() async throws {
        try await TestDatabase.sqlite.withFresh(migrations: schema) { database in
            try await database.write { tx in
                try tx.add(1, "甲")
                try tx.add(2, "乙")
                var kept: [Row] = []
                try tx.each("SELECT name FROM village") { kept.append($0) }
                for row in kept { #expect(throws: DatabaseError.self) { try row.text(0) } }
            }
        }
    }
}
