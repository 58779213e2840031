import App
import ArgumentParser
import Domain
import Foundation

/// Writes what is public into a file.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write everything public of a place as JSON Lines, or one item as CSV.",
        discussion: """
            Names are starred and hidden columns are absent, as everyone reads them; the file may be passed on.

            Examples:
              yangguang export --data data --division 411523 > 新县.jsonl
              yangguang export --data data --division 411523103 --item 1 --csv --out 低保.csv
            """)

    @OptionGroup var store: StoreOptions

    @Option(
        help: .init("Needed: statistical code of a city, county, township or village.", valueName: "code"))
    var division: String?

    @Option(help: .init("Only the item of this number.", valueName: "n"))
    var item: String?

    @Flag(help: "A table for spreadsheets; needs --item.")
    var csv = false

    @Option(help: .init("Where to write. [standard output]", valueName: "file"))
    var out: String?

    struct Order {
        let place: DivisionCode
        let item: Int?
        let isTable: Bool
        let out: String?
    }

    func run() async throws {
        var settings = Settings()
        let order = try order(&settings)
        let file = try output(order.out)
        let bar = ProgressBar()
        try await store.withPlatform { platform in
            let export = CountyExport(platform, place: order.place, item: order.item)
            if order.isTable {
                let bytes = try await export.table { bar.show("disclosures", $0, $1) }
                try file.write(contentsOf: Data(bytes))
            } else {
                try await export.lines { bytes, done, total in
                    try file.write(contentsOf: Data(bytes))
                    bar.show("disclosures", done, total)
                }
            }
        }
        bar.end()
    }

    /// What is asked for; throws every fault of the options together.
    func order(_ settings: inout Settings) throws -> Order {
        let code = settings.needed(division, "division")
        let place = code.flatMap { DivisionCode($0) }
        if let code, place == nil {
            settings.fault("--division is \"\(code)\"; write a code such as 411523")
        }
        let item = settings.number(item, "item", 1...999)
        let isTable = settings.flag(csv, "csv")
        if isTable, settings.text(self.item, "item") == nil {
            settings.fault("--csv needs --item: each item has its own columns")
        }
        guard let place, settings.faults.isEmpty else { throw settings.refusal }
        return Order(place: place, item: item, isTable: isTable, out: settings.text(out, "out"))
    }

    private func output(_ path: String?) throws -> FileHandle {
        guard let path else { return .standardOutput }
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw ValidationError("\(path) cannot be written") }
        return file
    }
}
