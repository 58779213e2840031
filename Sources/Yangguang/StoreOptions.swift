import App
import ArgumentParser
import Database
import Foundation
import Logging

/// Where the data lies: a folder with SQLite in it, or a PostgreSQL database and a key file.
struct StoreOptions: ParsableArguments {
    @Option(
        help: .init(
            "Folder of the data: yangguang.sqlite and yangguang.key in it; made where there is none. [data]",
            valueName: "dir"))
    var data: String?

    @Option(help: .init("PostgreSQL instead of SQLite: postgres://user@host/name", valueName: "url"))
    var database: String?

    @Option(
        help: .init(
            "The master key; made where there is none. Keep a copy apart from the database's. [DIR/yangguang.key]",
            valueName: "file"))
    var keyFile: String?

    /// Folder, database and key file; faults go to the settings.
    func read(_ settings: inout Settings) -> Store {
        let folder = settings.text(data, "data")
        let url = settings.text(database, "database")
        let key = settings.text(keyFile, "key-file")
        guard let url else {
            let folder = folder ?? "data"
            return Store(
                location: .sqlite(path: "\(folder)/yangguang.sqlite"),
                keyFile: key ?? "\(folder)/yangguang.key",
                folder: folder)
        }
        if data != nil, database != nil {
            settings.fault("--data and --database exclude each other: choose one")
        }
        if !url.hasPrefix("postgres://"), !url.hasPrefix("postgresql://") {
            settings.fault("--database must begin with postgres:// or postgresql://")
        }
        if key == nil, folder == nil {
            settings.fault("--database needs --key-file FILE: the key lies outside the database")
        }
        return Store(
            location: .postgres(url: url), keyFile: key ?? "\(folder ?? ".")/yangguang.key", folder: nil)
    }
}

/// An installation's database and key.
struct Store {
    let location: Database.Location
    let keyFile: String
    /// The data folder; nil on PostgreSQL.
    let folder: String?

    /// Makes the folder where there is none; only its owner may look inside.
    func prepare() throws {
        let keyFolder = (keyFile as NSString).deletingLastPathComponent
        for folder in [folder, keyFolder.isEmpty ? nil : keyFolder].compactMap({ $0 }) {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }

    /// Opens the database and brings its schema up to date; without `migrating` an old schema is refused.
    func open(migrating: Bool = true) async throws -> Database {
        try prepare()
        let database = try await Database.open(location)
        do {
            if migrating {
                try await Migrator(database).migrate(try Migration.bundled)
            } else {
                try await requireCurrent(database)
            }
            return database
        } catch {
            await database.close()
            throw error
        }
    }

    private func requireCurrent(_ database: Database) async throws {
        let open = try await Migrator(database).status(try Migration.bundled).filter { !$0.hasRun }.map(
            \.name)
        guard open.isEmpty else {
            throw Trouble(
                "the database is older than this program: run `yangguang migrate` first (\(open.joined(separator: ", ")))"
            )
        }
    }
}

/// A sentence for the operator.
struct Trouble: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

extension StoreOptions {
    /// Opens the database for a command, migrated, and closes it whatever happens.
    func withDatabase<Value>(_ body: (Database) async throws -> Value) async throws -> Value {
        var settings = Settings()
        let store = read(&settings)
        try settings.check()
        let database = try await store.open()
        do {
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }
}

extension StoreOptions {
    /// Opens a whole platform for a command that does what officers do.
    func withPlatform<Value>(_ body: (Platform) async throws -> Value) async throws -> Value {
        var settings = Settings()
        let store = read(&settings)
        let configuration = try SiteOptions.quiet(&settings, store: store)
        try settings.check()
        return try await withDatabase { database in
            let platform = try Platform(
                database: database, keys: try Keys.load(from: store.keyFile), configuration: configuration,
                logger: Logger(label: "yangguang"))
            return try await body(platform)
        }
    }
}
