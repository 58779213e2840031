import App
import ArgumentParser
import Database
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

    func run() async throws {
        var settings = Settings()
        let store = store.read(&settings)
        let configuration = site.read(&settings, store: store)
        let level = settings.logLevel(logLevel)
        let keepsSchema = settings.flag(noMigrate, "no-migrate")
        try settings.check()
        startLogging(level)

        let database = try await store.open(migrating: !keepsSchema)
        let platform = try Platform(
            database: database, keys: try Keys.load(from: store.keyFile), configuration: configuration,
            logger: Logger(label: "yangguang"))
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
}
