import Database
import Foundation
import Synchronization

/// Migrated databases to copy from, made once per process: copying is quicker than migrating.
let templates = Templates()

actor Templates {
    private var made: [String: Task<Database.Location, any Error>] = [:]

    /// A new database like the template of these migrations.
    func copy(_ engine: TestDatabase, _ migrations: [Migration]) async throws -> Database.Location {
        let key = "\(engine) " + migrations.map { "\($0.name) \($0.sql(for: engine.kind))" }.joined()
        let making = made[key] ?? Task { try await make(engine, migrations) }
        made[key] = making
        return try copyOf(try await making.value)
    }
}

extension TestDatabase {
    fileprivate var kind: Database.Engine {
        switch self {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }
}

private func make(_ engine: TestDatabase, _ migrations: [Migration]) async throws -> Database.Location {
    let location = try empty(engine)
    let database = try await Database.open(location, threads: 1)
    do {
        try await Migrator(database).migrate(migrations)
        await database.close()
    } catch {
        await database.close()
        throw error
    }
    return location
}

private func empty(_ engine: TestDatabase) throws -> Database.Location {
    switch engine {
    case .sqlite: return .sqlite(path: folder.appending(path: newName()).path)
    case .postgres:
        // A locale that does not compare by bytes, so that the tests notice where we depend on it.
        return try createDatabase("TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'zh-Hans-CN'")
    }
}

private func copyOf(_ template: Database.Location) throws -> Database.Location {
    switch template {
    case .sqlite(let path):
        let copy = folder.appending(path: newName()).path
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        return .sqlite(path: copy)
    case .postgres(let url):
        return try createDatabase("TEMPLATE \(URL(string: url)?.lastPathComponent ?? "")")
    }
}

/// Removes a test's database, thrown-off connections included.
func remove(_ location: Database.Location) throws {
    switch location {
    case .sqlite(let path):
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    case .postgres(let url):
        let name = URL(string: url)?.lastPathComponent ?? ""
        try PostgresAdministration.run("DROP DATABASE \(name) WITH (FORCE)", on: try server())
    }
}

private func createDatabase(_ options: String) throws -> Database.Location {
    let server = try server()
    let name = newName()
    try PostgresAdministration.run("CREATE DATABASE \(name) \(options)", on: server)
    guard var url = URLComponents(string: server) else { throw TestDatabaseError.noServer }
    url.path = "/\(name)"
    return .postgres(url: url.string ?? "")
}

private func server() throws -> String {
    guard let url = ProcessInfo.processInfo.environment["YANGGUANG_TEST_POSTGRES"], !url.isEmpty
    else { throw TestDatabaseError.noServer }
    return url
}

private let made = Mutex(0)

/// Unique among the processes that share the server.
private func newName() -> String {
    let number = made.withLock { number in
        number += 1
        return number
    }
    return "test_\(ProcessInfo.processInfo.processIdentifier)_\(number)"
}

/// Holds SQLite's files, and goes with the process.
private let folder: URL = {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "yangguang-tests-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { removeFolder() }
    return folder
}()

private func removeFolder() { try? FileManager.default.removeItem(at: folder) }
