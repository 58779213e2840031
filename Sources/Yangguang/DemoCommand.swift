import App
import ArgumentParser
import Database
import Domain
import Foundation
import Logging

/// Fills an empty database with the demo county.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Fill an empty database with an invented county to look around in.",
        discussion: """
            Villages, people and figures are invented; townships are the real ones of 光山县 and 新县. The same seed and
            day give the same data. One account per role, with generated passwords, is written to demo-accounts.txt
            (for people) and demo-accounts.json (for programs) in the data folder.

            Examples:
              yangguang demo --data data                  one year of one township, and a little everywhere
              yangguang demo --data data --size full      24 months of 263 villages
              yangguang demo --database postgres://yangguang@127.0.0.1/yangguang --key-file /etc/yangguang.key \\
                --accounts accounts.json
            """)

    @OptionGroup var store: StoreOptions

    @Option(help: .init("tiny (a few villages), small or full. [small]", valueName: "size"))
    var size: String?

    @Option(help: .init("Another number, other data. [411523]", valueName: "n"))
    var seed: String?

    @Option(help: .init("The day the data runs up to, such as 2026-11-22. [today]", valueName: "day"))
    var today: String?

    @Flag(help: "Do nothing, and succeed, where there is data already.")
    var ifEmpty = false

    @Option(help: .init("Where to write the accounts as JSON. [DIR/demo-accounts.json]", valueName: "file"))
    var accounts: String?

    func run() async throws {
        var settings = Settings()
        let store = store.read(&settings)
        let configuration = try SiteOptions.quiet(&settings, store: store)
        let plan = plan(&settings)
        let ifEmpty = settings.flag(ifEmpty, "if-empty")
        let accounts = settings.text(accounts, "accounts") ?? store.folder.map { "\($0)/demo-accounts.json" }
        if accounts == nil {
            settings.fault("--accounts FILE says where the passwords go; they are shown nowhere else")
        }
        try settings.check()
        startLogging(.warning)
        let database = try await store.open()
        do {
            let platform = try Platform(
                database: database, keys: try Keys.load(from: store.keyFile), configuration: configuration,
                logger: Logger(label: "yangguang"))
            try await load(platform, plan, to: accounts ?? "", ifEmpty: ifEmpty)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private func plan(_ settings: inout Settings) -> DemoPlan {
        let name = settings.text(size, "size") ?? "small"
        let size = DemoPlan.Size(rawValue: name)
        if size == nil { settings.fault("--size is \"\(name)\"; choose tiny, small or full") }
        var now = Platform.systemClock()
        if let text = settings.text(today, "today") {
            if let day = Day(text) {
                now = Moment(day: day, hour: 10)
            } else {
                settings.fault("--today is \"\(text)\"; write a day as 2026-11-22")
            }
        }
        let seed = settings.number(seed, "seed", 0...Int.max, else: 411_523)
        return DemoPlan(size: size ?? .small, seed: UInt64(seed), now: now)
    }

    private func load(_ platform: Platform, _ plan: DemoPlan, to accounts: String, ifEmpty: Bool)
        async throws
    {
        guard try await Demo.isEmpty(platform) else {
            guard ifEmpty else {
                throw Trouble("there is data already; demo only fills an empty database")
            }
            note("There is data already; nothing to do.")
            return
        }
        let bar = ProgressBar()
        let began = ContinuousClock.now
        let loaded = try await Demo.load(platform, plan) { step, done, of in bar.show(step, done, of) }
        bar.end()
        try DemoAccountFiles.write(loaded, json: accounts)
        let seconds = (ContinuousClock.now - began).components.seconds
        note(
            "\(loaded.villages) villages, \(loaded.disclosures) published disclosures, "
                + "\(loaded.petitions) petitions, \(loaded.rows) rows in \(seconds) s")
        if !loaded.petitionCode.isEmpty {
            note("Follow a petition at /petitions/track with the receipt code \(loaded.petitionCode)")
        }
    }
}
