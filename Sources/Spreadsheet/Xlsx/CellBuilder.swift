/// Turns the type, style, formula and value of one `c` element into a cell.
struct CellBuilder {
    enum Kind {
        case number, shared, inline, formulaText, bool, error, isoDate
    }

    let strings: [String]
    let dateStyles: [Bool]
    let calendar: SerialCalendar

    var kind = Kind.number
    var style = 0
    var hasFormula = false
    var value = ByteBuffer()
    var formula = ByteBuffer()
    var inline = RichText()

    mutating func start(type: UnsafeBufferPointer<UInt8>?, style: Int) throws(SpreadsheetRefusal) {
        value.clear()
        hasFormula = false
        self.style = style
        guard let type else { return kind = .number }
        if type.count == 1 {
            switch type[0] {
            case UInt8(ascii: "s"): return kind = .shared
            case UInt8(ascii: "n"): return kind = .number
            case UInt8(ascii: "b"): return kind = .bool
            case UInt8(ascii: "e"): return kind = .error
            case UInt8(ascii: "d"): return kind = .isoDate
            case _: break
            }
        }
        switch XMLName(bytes: type) {
        case "inlineStr":
            inline.clear()
            kind = .inline
        case "str": kind = .formulaText
        case _: throw .damaged("unknown cell type")
        }
    }

    func cell() throws(SpreadsheetRefusal) -> Cell {
        let plain = try plainCell()
        guard hasFormula else { return plain }
        return .formula(try unescaped(formula), cached: cached(plain))
    }

    private func plainCell() throws(SpreadsheetRefusal) -> Cell {
        switch kind {
        case .shared:
            if value.count == 0 { return .empty }
            return text(try sharedString())
        case .number:
            // A closure, not the method itself: binding the method would copy the whole builder for each cell.
            return try value.withBytes { bytes throws(SpreadsheetRefusal) in try numberCell(bytes) }
        case .inline: return text(try inline.string())
        case .formulaText: return text(try unescaped(value))
        case .bool: return try bool()
        case .error: return value.count == 0 ? .empty : .error(try unescaped(value))
        case .isoDate: return try isoDate()
        }
    }

    @inline(__always)
    private func text(_ string: String) -> Cell { string.isEmpty ? .empty : .text(string) }

    private func bool() throws(SpreadsheetRefusal) -> Cell {
        switch try unescaped(value) {
        case "": .empty
        case "1", "true": .bool(true)
        case "0", "false": .bool(false)
        case _: throw .damaged("a truth value is none")
        }
    }

    private func sharedString() throws(SpreadsheetRefusal) -> String {
        guard let index = value.withBytes(smallInteger), index < strings.count else {
            throw .damaged("shared text number out of range")
        }
        return strings[index]
    }

    private func numberCell(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetRefusal) -> Cell {
        if bytes.isEmpty { return .empty }
        guard let number = plainNumber(bytes) else {
            guard isBeyondNumbers(bytes) else { throw .damaged("a number is none") }
            return .error("#NUM!")
        }
        if style < dateStyles.count, dateStyles[style], let date = calendar.date(number) { return date }
        return .number(number)
    }

    /// `2018-10-08T00:00:00`, the way strict workbooks write dates; anything else is kept as text.
    private func isoDate() throws(SpreadsheetRefusal) -> Cell {
        let whole = try unescaped(value)
        let parts = whole.prefix(10).split(separator: "-").map { Int($0) ?? 0 }
        guard whole.utf8.count >= 10, parts.count == 3, (1900...9999).contains(parts[0]),
            (1...12).contains(parts[1]), (1...31).contains(parts[2])
        else { return text(whole) }
        return .date(year: parts[0], month: parts[1], day: parts[2])
    }

    private func cached(_ cell: Cell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text), .error(let text), .formula(_, let text): text
        case .number: value.withBytes { String(decoding: $0, as: UTF8.self) }
        case .date(let year, let month, let day): "\(year)-\(twoDigits(month))-\(twoDigits(day))"
        case .bool(let isTrue): isTrue ? "TRUE" : "FALSE"
        }
    }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
