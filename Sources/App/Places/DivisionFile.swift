import Domain
import Spreadsheet

/// A table of places: `code,name[,parent[,households]]` with a header row, as CSV or .xlsx.
struct DivisionFile: Sendable {
    struct Line: Sendable {
        /// Row of the file, counted from 1.
        let number: Int
        let wish: Divisions.Wish
    }

    let lines: [Line]

    /// Reads the whole file; throws every fault together, each with its row.
    init(_ bytes: [UInt8]) throws {
        let workbook: Workbook
        do throws(SpreadsheetRefusal) {
            workbook = try readSpreadsheet(bytes)
        } catch {
            throw Failure.invalid([PlacePhrases.unreadableFile])
        }
        var lines: [Line] = []
        var problems: [FieldProblem] = []
        var seen: Set<DivisionCode> = []
        for row in workbook.sheets.first?.rows ?? [] {
            let cells = row.cells.map(Self.text)
            if lines.isEmpty, cells.first?.lowercased() == "code" || cells.first == "代码" { continue }
            do throws(Failure) {
                let wish = try Self.wish(cells, row.number)
                if !seen.insert(wish.code).inserted {
                    problems.append(PlacePhrases.duplicateCode(row.number))
                }
                lines.append(Line(number: row.number, wish: wish))
            } catch {
                if case .invalid(let faults) = error { problems += faults }
            }
        }
        if lines.isEmpty, problems.isEmpty { problems = [PlacePhrases.emptyFile] }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        self.lines = lines
    }

    private static func wish(_ cells: [String], _ row: Int) throws(Failure) -> Divisions.Wish {
        guard let code = DivisionCode(cells.first ?? "") else {
            throw .invalid([PlacePhrases.unreadableCode(row, cells.first ?? "")])
        }
        let name = cells.count > 1 ? cells[1] : ""
        guard !name.isEmpty, name.count <= 40 else { throw .invalid([PlacePhrases.unusableName(row)]) }
        if cells.count > 2, !cells[2].isEmpty, DivisionCode(cells[2]) != code.parent {
            throw .invalid([PlacePhrases.wrongParent(row, code)])
        }
        var households: Int?
        if cells.count > 3, !cells[3].isEmpty {
            guard let number = Int(cells[3]), (0...100_000).contains(number) else {
                throw .invalid([PlacePhrases.unusableHouseholds(row)])
            }
            households = number
        }
        return Divisions.Wish(code: code, name: name, households: households)
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): text.trimmed
        case .number(let number):
            number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
        case .formula(_, let cached): cached.trimmed
        case .empty, .date, .bool, .error: ""
        }
    }
}
