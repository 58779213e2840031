import App
import ArgumentParser
import Database
import Domain
import Foundation
import Logging

/// Serves the site until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the site; Ctrl-C finishes the requests at hand and stops.",
        discussion: """
            Examples:
              yangguang serve --data data
              yangguang serve --data /var/lib/yangguang --listen 127.0.0.1:8080 --trust-proxy --secure
              yangguang serve --database postgres://yangguang@127.0.0.1/yangguang --key-file /etc/yangguang.key
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var site: SiteOptions

    @Option(help: .init("trace, debug, info, notice, warning, error or critical. [info]", valueName: "level"))
    var logLevel: String?

    @Flag(help: "Do not change the schema: refuse to start where it is not this program's.")
    var noMigrate = false

    @Option(
        help: .init(
            "For tests, on a demo county only: the moment the clock begins at, such as 2026-06-01T09:00.",
            valueName: "moment", visibility: .hidden))
    var clock: String?

    func run() async throws {
        var settings = Settings()
        let store = store.read(&settings)
        let configuration = site.read(&settings, store: store)
        let level = settings.logLevel(logLevel)
        let keepsSchema = settings.flag(noMigrate, "no-migrate")
        let given = testClock(&settings)
        try settings.check()
        startLogging(level)

        let database = try await store.open(migrating: !keepsSchema)
        let platform = try Platform(
            database: database, keys: try Keys.load(from: store.keyFile), configuration: configuration,
            logger: Logger(label: "yangguang"), clock: given ?? Platform.systemClock)
        if given != nil, try await !Demo.isThere(platform) {
            await database.close()
            throw Trouble("--clock is for tests on a demo county; this is none")
        }
        let accounts = store.folder.map { "\($0)/demo-accounts.txt" }
        do {
            try await Site.run(platform) { port in
                say("阳光村务 is ready at http://\(configuration.host):\(port)/   (Ctrl-C stops)")
                if let accounts, let text = try? String(contentsOfFile: accounts, encoding: .utf8) {
                    say("\n" + text)
                }
            }
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    /// A clock that begins at the moment that a test gives, and goes on from there; nil: the system's.
    private func testClock(_ settings: inout Settings) -> (@Sendable () -> Moment)? {
        guard let text = settings.text(clock, "clock") else { return nil }
        let parts = text.split(separator: "T").map(String.init)
        let time = parts.last?.split(separator: ":").compactMap { Int($0) } ?? []
        guard parts.count == 2, let day = Day(parts[0]), time.count == 2, (0..<24).contains(time[0]),
            (0..<60).contains(time[1])
        else {
            settings.fault("--clock is \"\(text)\"; write a moment as 2026-06-01T09:00")
            return nil
        }
        let begun = Platform.systemClock().milliseconds
        let first = Moment(day: day, hour: time[0], minute: time[1]).milliseconds
        return { Moment(milliseconds: first + Platform.systemClock().milliseconds - begun) }
    }
}
