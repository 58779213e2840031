/// Writes one sheet as text for Excel and WPS: UTF-8 with a mark, CRLF, quotes as RFC 4180 says.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
public func writeCSV(_ sheet: OutputSheet) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    if let title = sheet.title { append([.text(title)], to: &bytes) }
    append(sheet.header.map(OutputCell.text), to: &bytes)
    for row in sheet.rows { append(row, to: &bytes) }
    return bytes
}

private func append(_ row: [OutputCell], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        appendField(csvText(cell), to: &bytes)
    }
    bytes.append(contentsOf: [13, 10])
}

private func csvText(_ cell: OutputCell) -> String {
    switch cell {
    case .text(let text): neutralised(PlainText.printable(text, alsoReturn: true))
    case .empty, .integer, .number, .money: PlainText.of(cell)
    }
}

private func appendField(_ field: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let isRisky = field.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 < 32 }
    guard isRisky || field.hasPrefix(" ") || field.hasSuffix(" ") else {
        return bytes.append(contentsOf: field.utf8)
    }
    bytes.append(quote)
    for byte in field.utf8 {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
    }
    bytes.append(quote)
}

/// Also the full-width signs, which East Asian settings read as the narrow ones; a plain number or a lone
/// dash stays.
private func neutralised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return text }
    let dangerous: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    guard dangerous.contains(first), !isPlainNumber(text), text != "-", text != "－" else { return text }
    return "'" + text
}

private func isPlainNumber(_ text: String) -> Bool {
    text.wholeMatch(of: #/[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?/#) != nil
}
