import Domain
import Spreadsheet

/// A disclosure as a file: the same rows under the same masks as its page.
enum Download: String {
    case csv, xlsx

    var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    func bytes(_ table: MaskedTable, title: String, words: PortalWords) throws -> [UInt8] {
        let sheet = OutputSheet(
            name: title, title: title, header: RecordTable.columns(table.columns, words).map(\.title),
            rows: table.rows.map { $0.cells.map(Self.cell) })
        switch self {
        case .csv: return writeCSV(sheet)
        case .xlsx: return try writeXlsx([sheet])
        }
    }

    private static func cell(_ shown: Shown) -> OutputCell {
        switch shown.value {
        case .empty: .empty
        case .money(let money): .money(fen: Int(money.fen))
        case .number(let number):
            number.scaled % 10_000 == 0
                ? .integer(Int(number.scaled / 10_000)) : .number(Double(number.scaled) / 10_000)
        case .files(let keys): .text(keys.map { "/attachments/\($0)" }.joined(separator: " "))
        case .text, .date, .choice, .phone: .text(shown.text)
        }
    }
}
