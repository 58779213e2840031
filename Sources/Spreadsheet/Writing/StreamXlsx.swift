import CXlsxWriter

/// Writes one sheet whose rows come one after the other and are never all in memory: a ledger of hundreds of thousands.
/// - Parameters:
///   - head: name, title and header, and rows that come first.
///   - widths: of the columns, in characters.
///   - rows: calls its argument once a row, in order; its errors are thrown on.
public func writeXlsx(
    _ head: OutputSheet, widths: [Double], rows: (_ write: ([OutputCell]) throws -> Void) throws -> Void
) throws -> [UInt8] {
    let file = try TemporaryFile()
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let book = workbook_new_opt(file.path, &options) else {
        throw SpreadsheetWriteFailure.notWritten(code: -1)
    }
    var failure: (any Error)?
    do {
        try writeRows(to: book, head, widths, rows)
    } catch { failure = error }
    // Closing frees the workbook, after a failure too.
    let result = workbook_close(book)
    if let failure { throw failure }
    guard result == LXW_NO_ERROR else {
        throw SpreadsheetWriteFailure.notWritten(code: Int(result.rawValue))
    }
    return try file.bytes()
}

private func writeRows(
    to book: UnsafeMutablePointer<lxw_workbook>, _ head: OutputSheet, _ widths: [Double],
    _ rows: (([OutputCell]) throws -> Void) throws -> Void
) throws {
    let name = SheetName.clean(head.name, taken: [])
    guard let page = workbook_add_worksheet(book, name) else {
        throw SpreadsheetWriteFailure.notWritten(code: -1)
    }
    var writer = PageWriter(page: page, styles: Styles(book))
    try writer.begin(head, widths)
    for cells in head.rows { try writer.append(cells) }
    try rows { cells in try writer.append(cells) }
}
