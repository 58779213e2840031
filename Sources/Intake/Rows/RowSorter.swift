import Domain
import Spreadsheet

/// Tells records from everything else that stands below a header. Clean rows are decided by one or two cells.
struct RowSorter {
    let header: Header
    /// File position of the item's first column.
    let key: Int
    /// Where a ledger's words stand (摘要); nil for other tables.
    let ledgerText: Int?
    let isLedger: Bool
    /// Positions of amounts and numbers: a row with one of them filled is no note and no signature.
    let figures: [Int]
    /// Merged ranges of one row over at least half of the width, by row.
    let wide: Set<Int>
    /// What the header says above the first column.
    private let keyLabels: [String]

    init(header: Header, plan: ColumnPlan, sheet: Sheet) {
        self.header = header
        key = plan.keyPosition
        ledgerText = plan.ledger == nil ? nil : plan.position(of: "摘要")
        isLedger = plan.ledger != nil
        figures = plan.figurePositions
        let width = max(header.labels.count, 1)
        wide = Set(
            sheet.merges.filter {
                $0.firstRow == $0.lastRow && ($0.lastColumn - $0.firstColumn + 1) * 2 >= width
            }
            .map(\.firstRow))
        keyLabels = key >= 0 && key < header.labels.count ? header.labels[key] : []
    }

    func kind(of row: Row) -> RowKind {
        let cells = row.cells
        guard key >= 0, key < cells.count, isPlain(cells[key]) else { return slowKind(of: row) }
        if key > 0, case .text(let text) = cells[0], looksLikeLabel(text) { return slowKind(of: row) }
        if let ledgerText, ledgerText < cells.count, case .text(let text) = cells[ledgerText],
            looksLikeLabel(text)
        {
            return slowKind(of: row)
        }
        return .data
    }

    /// Whether the first column's cell alone proves a record.
    private func isPlain(_ cell: Cell) -> Bool {
        switch cell {
        case .empty, .formula, .error: false
        case .text(let text): !looksLikeLabel(text) && !isKeyLabel(text)
        case .number, .date, .bool: true
        }
    }

    /// Lengths first: that two Chinese texts differ is found out slowly.
    private func isKeyLabel(_ text: String) -> Bool {
        keyLabels.contains { $0.utf8.count == text.utf8.count && $0 == text }
    }

    private func slowKind(of row: Row) -> RowKind {
        let texts = row.cells.map(Self.text)
        let filled = texts.indices.filter { !texts[$0].isEmpty }
        guard let first = filled.first else { return .skipped(.blank) }
        if isRepeatedHeader(texts, filled) { return .skipped(.repeatedHeader) }
        for position in filled {
            let word = texts[position].filter { !":()".contains($0) }
            if isLedger, carriedWords.contains(word) { return .carried }
            if pageWords.contains(word) { return .total(.running) }
            if let total = total(word, at: position, texts) { return .total(total) }
        }
        if hasFigures(row.cells) { return .data }
        if filled.count <= 2, noteWords.contains(where: { texts[first].hasPrefix($0) }) {
            return .skipped(.note)
        }
        if filled.count * 2 <= max(header.matched, 4) + 1, isSignature(texts, filled) {
            return .skipped(.signature)
        }
        if filled.count == 1, header.titles.contains(texts[first]) || wide.contains(row.number) {
            return .skipped(.title)
        }
        return .data
    }

    /// 合计 wherever it stands; longer forms (王楼村小计, 合计38户) only where no record's first column is filled.
    private func total(_ word: String, at position: Int, _ texts: [String]) -> TotalKind? {
        if let kind = totalWords[word] { return kind }
        guard word.count <= 12, key < 0 || key >= texts.count || texts[key].isEmpty || position == key else {
            return nil
        }
        if word.hasSuffix("小计") { return .part }
        if word.hasSuffix("累计") { return .running }
        if word.hasSuffix("合计") || word.hasSuffix("总计") { return .whole }
        let rest =
            word.hasPrefix("合计") || word.hasPrefix("总计") || word.hasPrefix("共计") ? word.dropFirst(2) : ""
        return rest.first?.isNumber == true || rest.hasPrefix("大写") || rest.hasPrefix("人民币") ? .whole : nil
    }

    private func isRepeatedHeader(_ texts: [String], _ filled: [Int]) -> Bool {
        filled.count >= 2
            && filled.allSatisfy { $0 < header.labels.count && header.labels[$0].contains(texts[$0]) }
    }

    private func isSignature(_ texts: [String], _ filled: [Int]) -> Bool {
        if filled.contains(where: { texts[$0].contains("公章") || texts[$0].contains("盖章") }) { return true }
        guard let first = filled.first.map({ texts[$0] }) else { return false }
        return signatureWords.contains {
            first.hasPrefix($0) && first.dropFirst($0.count).prefix(8).contains(":")
        }
    }

    private func hasFigures(_ cells: [Cell]) -> Bool {
        figures.contains { position in
            guard position < cells.count else { return false }
            return switch cells[position] {
            case .number, .date, .formula, .error: true
            case .text(let text):
                text.utf8.contains(where: isDigit) && !text.contains("：") && !text.contains(":")
            case .empty, .bool: false
            }
        }
    }

    static func text(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): squeezed(text)
        case .formula(_, let cached): cached.isEmpty ? "=" : squeezed(cached)
        case .number(let number): plainText(number)
        case .date(let year, let month, let day): "\(year)-\(month)-\(day)"
        case .bool, .error: "?"
        case .empty: ""
        }
    }
}

/// Whether a cell's text could be a row's label rather than a record's content; most names fail at once.
private func looksLikeLabel(_ text: String) -> Bool {
    let answer = text.utf8.withContiguousStorageIfAvailable { bytes in
        guard let first = bytes.first, let last = bytes.last else { return true }
        if first <= 32 || last <= 32 || last == UInt8(ascii: ":") || last == UInt8(ascii: ")") { return true }
        guard bytes.count >= 6 else { return false }
        // A first or last character that some label begins or ends with, or anything as long as a sentence.
        return bytes.count > 24 || labelEnds.contains(triple(bytes, bytes.count - 3))
            || labelStarts.contains(triple(bytes, 0))
    }
    return answer ?? true
}

private func triple(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    Int(bytes[place]) << 16 | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2])
}

private func triples(_ characters: String) -> Set<Int> {
    Set(characters.map { $0.utf8.reduce(0) { $0 << 8 | Int($1) } })
}

private let labelEnds = triples("计转余存页：）　")
private let labelStarts = triples("注备说填附※合总共监举公审制单负经村支主会出复报包分签日时民理　")
