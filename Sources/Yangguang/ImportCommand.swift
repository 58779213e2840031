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

    @Option(help: .init("The item's number in the county's catalogue.", valueName: "n"))
    var item: Int

    @Option(
        help: .init("2018-10, 2018-Q3, 2018, a day such as 2018-10-08, or standing.", valueName: "period"))
    var period: String

    @Option(help: .init("Login of the uploader in whose name it is done.", valueName: "login"))
    var officer: String

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
    var reason: String = ""

    func run() async throws {
        let order = try order()
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
            "\(outcome.rows) rows stored in \(outcome.editions.count) drafts\(submit ? ", sent to review" : "")"
        )
        for edition in outcome.editions { say(edition) }
    }

    /// Throws every fault of the options together.
    private func order() throws -> FileImport.Order {
        var faults: [String] = []
        let data = FileManager.default.contents(atPath: file)
        if data == nil { faults.append("there is no readable file \(file)") }
        let period = Period(period)
        if period == nil {
            faults.append("--period is \"\(self.period)\"; write 2018-10, 2018-Q3, 2018 or standing")
        }
        let place = village.map { DivisionCode($0) }
        if case .some(nil) = place { faults.append("--village is not a code") }
        guard let data, let period, faults.isEmpty else {
            throw ValidationError(faults.joined(separator: "\n       "))
        }
        var order = FileImport.Order(
            name: (file as NSString).lastPathComponent, bytes: Array(data), item: item, period: period,
            officer: officer)
        order.village = place ?? nil
        order.submits = submit
        order.replaces = replace
        order.reason = reason
        return order
    }
}
