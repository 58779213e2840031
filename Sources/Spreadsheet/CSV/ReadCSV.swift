/// Reads text in columns (RFC 4180, and what offices make of it) into one sheet without a name.
func readCSV(
    _ bytes: [UInt8], limits: SpreadsheetLimits, progress: ((Int) -> Void)?
) throws(SpreadsheetRefusal) -> Workbook {
    let text = try TextEncoding.utf8(bytes)
    guard text.contains(where: { !isXMLSpace($0) }) else { throw .notASpreadsheet }
    guard !text.contains(where: isControl) else { throw .notASpreadsheet }
    var records = CSVRecords(text, separator: Separator.detect(in: text), limits: limits)
    var tally = Tally(limits: limits, progress: progress)
    var rows: [Row] = []
    while let record = try records.next() {
        guard !record.cells.isEmpty else { continue }
        try tally.add(cells: record.cells.count)
        rows.append(record)
    }
    progress?(tally.rows)
    return Workbook(sheets: [Sheet(name: "", rows: rows, merges: [])], format: .csv)
}

/// Old programs end a text with 1A, and printers' page feeds occur; other control bytes mean it is no text.
private func isControl(_ byte: UInt8) -> Bool { byte < 32 && !(9...13).contains(byte) && byte != 0x1A }

/// Cuts text into records; a line break inside quotes belongs to its field.
struct CSVRecords {
    private let text: [UInt8]
    private let separator: UInt8
    private let limits: SpreadsheetLimits
    private var at = 0
    private var number = 0
    private var field: [UInt8] = []

    private enum End { case field, record, text }

    init(_ text: [UInt8], separator: UInt8, limits: SpreadsheetLimits) {
        self.text = text
        self.separator = separator
        self.limits = limits
    }

    /// The next record without the empty cells at its end, nil after the last.
    mutating func next() throws(SpreadsheetRefusal) -> Row? {
        guard at < text.count else { return nil }
        number += 1
        var cells: [Cell] = []
        var column = 0
        while true {
            let end = try readField()
            let cell = csvCell(field)
            if cell != .empty {
                guard column < limits.maxColumns else { throw .tooManyColumns(limit: limits.maxColumns) }
                while cells.count < column { cells.append(.empty) }
                cells.append(cell)
            }
            column += 1
            if end != .field { return Row(number: number, cells: cells) }
        }
    }

    private mutating func readField() throws(SpreadsheetRefusal) -> End {
        field.removeAll(keepingCapacity: true)
        var isQuoted = false
        if at < text.count, text[at] == UInt8(ascii: "\"") {
            isQuoted = true
            at += 1
        }
        while at < text.count {
            let byte = text[at]
            at += 1
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    try append(byte)
                } else if at < text.count, text[at] == byte {
                    at += 1
                    try append(byte)
                } else {
                    isQuoted = false
                }
            } else if byte == separator {
                return .field
            } else if byte == 10 || byte == 13 {
                if byte == 13, at < text.count, text[at] == 10 { at += 1 }
                return .record
            } else if byte != 0x1A {
                try append(byte)
            }
        }
        guard !isQuoted else { throw .damaged("a quote that opens in record \(number) never closes") }
        return .text
    }

    private mutating func append(_ byte: UInt8) throws(SpreadsheetRefusal) {
        guard field.count < limits.maxCellBytes else { throw .damaged("text of one cell too long") }
        field.append(byte)
    }
}

/// Numbers stay text; `="00123"`, the way exports keep long numbers as text, is that text; other `=` are
/// formulas.
private func csvCell(_ field: [UInt8]) -> Cell {
    guard let first = field.first else { return .empty }
    guard first == UInt8(ascii: "=") else { return .text(String(decoding: field, as: UTF8.self)) }
    let quote = UInt8(ascii: "\"")
    let inner = field.dropFirst(2).dropLast()
    if field.count >= 4, field[1] == quote, field.last == quote, inner.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
        return .text(String(decoding: inner, as: UTF8.self))
    }
    return .formula(String(decoding: field.dropFirst(), as: UTF8.self), cached: "")
}
