/// `styles.xml`, as far as it tells dates from numbers.
struct StylesPart: XMLPart {
    /// For each cell style, whether it shows numbers as dates.
    private(set) var isDate: [Bool] = []
    private var custom: [Int: Bool] = [:]
    private var formats: [Int] = []
    private var isInFormats = false
    private var isInCellStyles = false

    /// Excel itself stops at 65,490 cell styles.
    private static let limit = 65_536

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(SpreadsheetRefusal) {
        if depth == 2 {
            isInFormats = name == "numFmts"
            isInCellStyles = name == "cellXfs"
        }
        guard depth == 3 else { return }
        if isInFormats, name == "numFmt", let id = attributes.integer("numFmtId") {
            guard custom.count < Self.limit else { throw .damaged("styles: too many formats") }
            custom[id] = DateFormat.isDate(String((attributes.string("formatCode") ?? "").prefix(255)))
        } else if isInCellStyles, name == "xf" {
            guard formats.count < Self.limit else { throw .damaged("styles: too many styles") }
            formats.append(attributes.integer("numFmtId") ?? 0)
        }
    }

    mutating func end(_ name: XMLName, depth: Int) {
        guard depth == 1 else { return }
        isDate = formats.map { custom[$0] ?? DateFormat.isDate(builtIn: $0) }
    }
}
