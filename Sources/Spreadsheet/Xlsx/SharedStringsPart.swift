/// `sharedStrings.xml`: every text once, cells point to it by number.
struct SharedStringsPart: XMLPart {
    private(set) var strings: [String] = []
    private var item = RichText()
    private let limits: SpreadsheetLimits

    init(limits: SpreadsheetLimits) { self.limits = limits }

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {
        if depth == 2 { item.clear() } else if depth > 2 { item.begin(name, attributes) }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetRefusal) {
        try item.text(bytes, limit: limits.maxCellBytes)
    }

    mutating func end(_ name: XMLName, depth: Int) throws(SpreadsheetRefusal) {
        if depth > 2 { return item.end(name) }
        guard depth == 2, name == "si" else { return }
        guard strings.count < limits.maxCells else { throw .tooManyCells(limit: limits.maxCells) }
        strings.append(try item.string())
    }
}
