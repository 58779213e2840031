import CXlsxWriter
import Foundation

/// Writes sheets as an Excel workbook: title, a bold frozen header, columns wide enough for Chinese.
///
/// The library keeps one row in memory at a time; its file is private to the process's user and gone on
/// return.
public func writeXlsx(_ sheets: [OutputSheet]) throws(SpreadsheetWriteFailure) -> [UInt8] {
    let file = try TemporaryFile()
    try writeWorkbook(sheets, to: file.path)
    return try file.bytes()
}

/// A file of the process's user, gone when nobody holds it any more.
struct TemporaryFile: ~Copyable {
    let path: [CChar]

    init() throws(SpreadsheetWriteFailure) {
        var template = Array((NSTemporaryDirectory() + "/yangguang-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .notWritten(code: Int(errno)) }
        close(descriptor)
        path = template
    }

    deinit { unlink(path) }

    func bytes() throws(SpreadsheetWriteFailure) -> [UInt8] {
        let name = path.withUnsafeBufferPointer { String(cString: Array($0)) }
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: name)) else {
            throw .notWritten(code: -1)
        }
        return [UInt8](data)
    }
}

private func writeWorkbook(_ sheets: [OutputSheet], to path: [CChar]) throws(SpreadsheetWriteFailure) {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let book = workbook_new_opt(path, &options) else { throw .notWritten(code: -1) }
    var failure: SpreadsheetWriteFailure?
    do throws(SpreadsheetWriteFailure) {
        let styles = Styles(book)
        var taken: [String] = []
        for sheet in sheets {
            let name = SheetName.clean(sheet.name, taken: taken)
            taken.append(name)
            guard let page = workbook_add_worksheet(book, name) else { throw .notWritten(code: -1) }
            var writer = PageWriter(page: page, styles: styles)
            try writer.write(sheet)
        }
    } catch { failure = error }
    // Closing frees the workbook, after a failure too.
    let result = workbook_close(book)
    if let failure { throw failure }
    guard result == LXW_NO_ERROR else { throw .notWritten(code: Int(result.rawValue)) }
}

/// The formats of one workbook, which owns and frees them.
struct Styles {
    let title: UnsafeMutablePointer<lxw_format>?
    let header: UnsafeMutablePointer<lxw_format>?
    let money: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        title = workbook_add_format(book)
        format_set_bold(title)
        format_set_font_size(title, 14)
        header = workbook_add_format(book)
        format_set_bold(header)
        format_set_text_wrap(header)
        format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        money = workbook_add_format(book)
        format_set_num_format(money, "#,##0.00")
    }
}

/// Writes one sheet from its head on.
struct PageWriter {
    let page: UnsafeMutablePointer<lxw_worksheet>
    let styles: Styles
    private var row: UInt32 = 0

    init(page: UnsafeMutablePointer<lxw_worksheet>, styles: Styles) {
        self.page = page
        self.styles = styles
    }

    mutating func write(_ sheet: OutputSheet) throws(SpreadsheetWriteFailure) {
        let columns = max(sheet.header.count, sheet.rows.lazy.map(\.count).max() ?? 0)
        guard columns <= CellReference.columns, sheet.rows.count <= CellReference.lastRow - 2 else {
            throw .tooLarge
        }
        try begin(sheet, (0..<columns).map { ColumnWidth.of(column: $0, in: sheet) })
        for cells in sheet.rows { try append(cells) }
    }

    /// Title and header, frozen above the rows.
    mutating func begin(_ sheet: OutputSheet, _ widths: [Double]) throws(SpreadsheetWriteFailure) {
        for (column, width) in widths.enumerated() {
            worksheet_set_column(page, UInt16(column), UInt16(column), width, nil)
        }
        if let title = sheet.title {
            try text(title, 0, styles.title)
            row += 1
        }
        for (column, heading) in sheet.header.enumerated() {
            try text(heading, UInt16(column), styles.header)
        }
        row += 1
        worksheet_freeze_panes(page, row, 0)
    }

    mutating func append(_ cells: [OutputCell]) throws(SpreadsheetWriteFailure) {
        guard row < CellReference.lastRow else { throw .tooLarge }
        for (column, cell) in cells.enumerated() { try write(cell, UInt16(column)) }
        row += 1
    }

    private func write(_ cell: OutputCell, _ column: UInt16) throws(SpreadsheetWriteFailure) {
        switch cell {
        case .empty: return
        case .text(let string): try text(string, column, nil)
        // Past 15 digits a number would lose its end.
        case .integer(let number) where number.magnitude > 999_999_999_999_999:
            try text(String(number), column, nil)
        case .integer(let number): try check(worksheet_write_number(page, row, column, Double(number), nil))
        case .number(let number) where !number.isFinite: return
        case .number(let number): try check(worksheet_write_number(page, row, column, number, nil))
        case .money(let fen):
            try check(worksheet_write_number(page, row, column, Double(fen) / 100, styles.money))
        }
    }

    private func text(
        _ string: String, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(SpreadsheetWriteFailure) {
        guard !string.isEmpty else { return }
        try check(worksheet_write_string(page, row, column, XlsxText.escaped(string), format))
    }

    private func check(_ result: lxw_error) throws(SpreadsheetWriteFailure) {
        switch result {
        case LXW_NO_ERROR: return
        case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: throw .textTooLong
        case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: throw .tooLarge
        case _: throw .notWritten(code: Int(result.rawValue))
        }
    }
}
