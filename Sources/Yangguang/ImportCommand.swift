import App
import ArgumentParser
import Domain
import Foundation

/// Stores a spreadsheet as drafts, as the upload page does.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Store a spreadsheet as drafts, in an uploader's name; all of it or nothing.",
        discussion: """
            A township's file with several villages becomes one draft per village. Exit code 0: stored; 2: the file has
            problems, which are listed, and nothing was stored; 1: it cannot be read or stored.

            Examples:
              yangguang import --data data 低保花名册.xlsx --item 1 --period 2018-10 --officer xinxiyuan --submit
              yangguang import --data data 全镇汇总.xlsx --item 2 --period 2018-10 --officer zhenxinxiyuan
            """)

    @OptionGroup var store: StoreOptions

    @Argument(help: "An .xlsx or .csv file.")
    var file: String

    @Option(help: .init("Needed: the item's number in the county's catalogue.", valueName: "n"))
    var item: String?

    @Option(
        help: .init(
            "Needed: 2018-10, 2018-Q3, 2018, a day such as 2018-10-08, or standing.", valueName: "period"))
    var period: String?

    @Option(help: .init("Needed: login of the uploader in whose name it is done.", valueName: "login"))
    var officer: String?

    @Option(
        help: .init(
            "Code of the village, where the file names none and the uploader has several.", valueName: "code")
    )
    var village: String?

    @Flag(help: "Send the drafts to review at once.")
    var submit = false

    @Flag(help: "Replace drafts that stand already.")
    var replace = false

    @Option(help: .init("Why what is public already is corrected.", valueName: "text"))
    var reason: String?

    func run() async throws {
        var settings = Settings()
        let order = try order(&settings)
        let bar = ProgressBar()
        let outcome = try await store.withPlatform { platform in
            try await FileImport(platform).run(order) { done, total in bar.show("rows", done, total) }
        }
        bar.end()
        if let refusal = outcome.refusal { throw Trouble(refusal) }
        guard outcome.problemCount == 0 else {
            for problem in outcome.problems { say(problem) }
            note("\(outcome.problemCount) problems; nothing was stored")
            throw ExitCode(2)
        }
        say(
            "\(outcome.rows) rows stored in \(outcome.editions.count) drafts\(order.submits ? ", sent to review" : "")"
        )
        for edition in outcome.editions { say(edition) }
    }

    /// What is asked for; throws every fault of the options together.
    func order(_ settings: inout Settings) throws -> FileImport.Order {
        let data = FileManager.default.contents(atPath: file)
        if data == nil { settings.fault("there is no readable file \(file)") }
        let item = settings.neededNumber(item, "item", 1...999)
        let written = settings.needed(self.period, "period")
        let period = written.flatMap { Period($0) }
        if let written, period == nil {
            settings.fault("--period is \"\(written)\"; write 2018-10, 2018-Q3, 2018 or standing")
        }
        let officer = settings.needed(officer, "officer")
        let code = settings.text(self.village, "village")
        let village = code.flatMap { DivisionCode($0) }
        if code != nil, village == nil { settings.fault("--village is not a code") }
        let (submits, replaces) = (settings.flag(submit, "submit"), settings.flag(replace, "replace"))
        guard let data, let item, let period, let officer, settings.faults.isEmpty else {
            throw settings.refusal
        }
        var order = FileImport.Order(
            name: (file as NSString).lastPathComponent, bytes: Array(data), item: item, period: period,
            officer: officer)
        order.village = village
        order.submits = submits
        order.replaces = replaces
        order.reason = settings.text(reason, "reason") ?? ""
        return order
    }
}
