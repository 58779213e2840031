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
            read at all, and the JSON says why under "refused".

            Examples:
              yangguang inspect 低保花名册.xlsx --item 1
              yangguang inspect 财务收支.csv --item 13 --lang en
            """)

    @Argument(help: "An .xlsx or .csv file.")
    var file: String

    @Option(help: .init("The item's number in the catalogue, 1 to 24 in the default one.", valueName: "n"))
    var item: Int

    @Option(help: .init("A catalogue of your own as JSON instead of the default one.", valueName: "file"))
    var catalogue: String?

    @Option(help: .init("Language of the reasons: zh or en. [zh]", valueName: "language"))
    var lang: String = "zh"

    func run() throws {
        guard let language = Language(rawValue: lang) else { throw ValidationError("--lang is zh or en") }
        let items = try DefaultCatalogue.items(file: catalogue)
        guard let item = items.first(where: { $0.number == item }) else {
            throw ValidationError(
                "the catalogue has no item \(item); it has \(items.map { "\($0.number)" }.joined(separator: ", "))"
            )
        }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ValidationError("there is no readable file \(file)")
        }
        let inspection: Inspection
        do {
            let workbook = try readSpreadsheet(Array(data))
            inspection = inspect(workbook, as: item, settings: .checkingPrivacy)
        } catch {
            say("{\"refused\": \"\(error.code)\"}")
            throw ExitCode(1)
        }
        say(inspection.json(language))
        if !inspection.problems.isEmpty { throw ExitCode(2) }
    }
}
