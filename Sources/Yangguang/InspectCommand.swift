import App
import ArgumentParser
import Domain
import Foundation
import Intake
import Spreadsheet

/// Reads a spreadsheet as one item and says what it holds; stores nothing.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract:
            "Read a spreadsheet as one item and print what it holds and what is wrong with it, as JSON.",
        discussion: """
            Nothing is stored and no database is needed. Exit code 0: no problems; 2: problems; 1: the file cannot be
            read at all: the JSON names the reason under "refused", its rows are 0, and its one problem, in row 0, says
            what to do, as the upload page does.

            Examples:
              yangguang inspect 低保花名册.xlsx --item 1
              yangguang inspect 财务收支.csv --item 13 --lang en
            """)

    @Argument(help: "An .xlsx or .csv file.")
    var file: String

    @Option(
        help: .init("Needed: the item's number in the catalogue, 1 to 24 in the default one.", valueName: "n")
    )
    var item: String?

    @Option(help: .init("A catalogue of your own as JSON instead of the default one.", valueName: "file"))
    var catalogue: String?

    @Option(help: .init("Language of the reasons: zh or en. [zh]", valueName: "language"))
    var lang: String?

    private struct Order {
        let bytes: [UInt8]
        let item: Item
        let language: Language
    }

    func run() throws {
        var settings = Settings()
        let (json, code) = try answer(&settings)
        say(json)
        if code != 0 { throw ExitCode(code) }
    }

    /// What is printed, and the exit code.
    func answer(_ settings: inout Settings) throws -> (json: String, code: Int32) {
        let order = try order(&settings)
        let workbook: Workbook
        do throws(SpreadsheetRefusal) {
            workbook = try readSpreadsheet(order.bytes)
        } catch {
            let json = Inspection.refusedJSON(
                as: order.item, code: error.code, sentence: error.sentence(order.language),
                detail: error.detail)
            return (json, 1)
        }
        let inspection = inspect(workbook, as: order.item, settings: .checkingPrivacy)
        return (inspection.json(order.language), inspection.problems.isEmpty ? 0 : 2)
    }

    /// What is asked for; throws every fault of the options together.
    private func order(_ settings: inout Settings) throws -> Order {
        let number = settings.neededNumber(self.item, "item", 1...999)
        let name = settings.text(lang, "lang") ?? "zh"
        let language = Language(rawValue: name)
        if language == nil { settings.fault("--lang is \"\(name)\"; write zh or en") }
        let items = try DefaultCatalogue.items(file: settings.text(catalogue, "catalogue"))
        let item = items.first { $0.number == number }
        if let number, item == nil {
            let known = items.map { "\($0.number)" }.joined(separator: ", ")
            settings.fault("the catalogue has no item \(number); it has \(known)")
        }
        let data = FileManager.default.contents(atPath: file)
        if data == nil { settings.fault("there is no readable file \(file)") }
        guard let language, let item, let data, settings.faults.isEmpty else { throw settings.refusal }
        return Order(bytes: Array(data), item: item, language: language)
    }
}
