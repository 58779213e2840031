/// How wide a column must be to show its text; a Chinese character takes two places.
enum ColumnWidth {
    /// In Excel's unit, one digit of the standard font, from the header and the first rows, between 6 and 40.
    static func of(column: Int, in sheet: OutputSheet) -> Double {
        var widest = column < sheet.header.count ? min(places(sheet.header[column]), 20) : 0
        for row in sheet.rows.prefix(200) where column < row.count {
            widest = max(widest, places(PlainText.of(row[column], grouped: true)))
        }
        return Double(min(max(widest + 2, 6), 40))
    }

    static func places(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
    }
}
