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

    @Option(help: .init("Statistical code of a city, county, township or village.", valueName: "code"))
    var division: String

    @Option(help: .init("Only the item of this number.", valueName: "n"))
    var item: Int?

    @Flag(help: "A table for spreadsheets; needs --item.")
    var csv = false

    @Option(help: .init("Where to write. [standard output]", valueName: "file"))
    var out: String?

    func run() async throws {
        guard let place = DivisionCode(division) else {
            throw ValidationError("--division is \"\(division)\"; write a code such as 411523")
        }
        if csv, item == nil { throw ValidationError("--csv needs --item: each item has its own columns") }
        let file = try output()
        let bar = ProgressBar()
        try await store.withPlatform { platform in
            let export = CountyExport(platform, place: place, item: item)
            if csv {
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

    private func output() throws -> FileHandle {
        guard let out else { return .standardOutput }
        guard FileManager.default.createFile(atPath: out, contents: nil),
            let file = FileHandle(forWritingAtPath: out)
        else { throw ValidationError("\(out) cannot be written") }
        return file
    }
}
