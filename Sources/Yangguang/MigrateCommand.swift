import App
import ArgumentParser
import Database

/// Brings the schema up to date.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring the database's schema up to date, or say whether it is.",
        discussion: """
            Examples:
              yangguang migrate --data data            runs what has not run yet
              yangguang migrate --data data --status   changes nothing; exit code 2 when something has not run
            """)

    @OptionGroup var store: StoreOptions

    @Flag(help: "Only say which migrations have run.")
    var status = false

    func run() async throws {
        var settings = Settings()
        let store = store.read(&settings)
        let onlySays = settings.flag(status, "status")
        try settings.check()
        try store.prepare()
        let database = try await Database.open(store.location)
        do {
            let code = try await work(database, onlySays: onlySays)
            await database.close()
            if code != 0 { throw ExitCode(code) }
        } catch {
            await database.close()
            throw error
        }
    }

    private func work(_ database: Database, onlySays: Bool) async throws -> Int32 {
        let migrator = Migrator(database)
        let migrations = try Migration.bundled
        if onlySays {
            let lines = try await migrator.status(migrations)
            for line in lines { say("\(line.hasRun ? "done   " : "not run") \(line.name)") }
            return lines.allSatisfy(\.hasRun) ? 0 : 2
        }
        let ran = try await migrator.migrate(migrations)
        for name in ran { say("ran \(name)") }
        if ran.isEmpty { say("Nothing to do: the schema is up to date.") }
        return 0
    }
}
