/// A worksheet: its rows and merged ranges, gathered while the XML streams past.
///
/// The elements by depth: worksheet 1, sheetData or mergeCells 2, row or mergeCell 3, c 4, v, f or is 5.
struct SheetPart: XMLPart {
    private enum Section { case rows, merges, other }
    private enum Capture { case nothing, value, formula, inline }

    private(set) var rows: [Row] = []
    private(set) var merges: [CellRange] = []
    private(set) var tally: Tally

    private var cells: CellBuilder
    private var section = Section.other
    private var capture = Capture.nothing
    private var isInRow = false
    private var isInCell = false
    private var rowNumber = 0
    private var column = -1
    private var row: [Cell] = []

    init(cells: CellBuilder, tally: Tally) {
        self.cells = cells
        self.tally = tally
    }

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(SpreadsheetRefusal) {
        switch depth {
        case 4 where isInRow && name == "c": try beginCell(attributes)
        case 5 where isInCell: beginValue(name)
        case 3 where section == .rows && name == "row": try beginRow(attributes)
        case 3 where section == .merges && name == "mergeCell": try merge(attributes)
        case 2:
            section = name == "sheetData" ? .rows : name == "mergeCells" ? .merges : .other
            if name == "dimension" { expect(attributes) }
        case 1: guard name == "worksheet" else { throw .damaged("sheet: not a worksheet") }
        case _: if capture == .inline { cells.inline.begin(name, attributes) }
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SpreadsheetRefusal) {
        let limit = tally.limits.maxCellBytes
        switch capture {
        case .nothing: return
        case .value:
            guard cells.value.count &+ bytes.count <= limit else {
                throw .damaged("value of one cell too long")
            }
            cells.value.append(bytes)
        case .formula:
            guard cells.formula.count &+ bytes.count <= limit else { throw .damaged("formula too long") }
            cells.formula.append(bytes)
        case .inline: try cells.inline.text(bytes, limit: limit)
        }
    }

    mutating func end(_ name: XMLName, depth: Int) throws(SpreadsheetRefusal) {
        switch depth {
        case 5: capture = .nothing
        case 4 where isInCell: try endCell()
        case 3 where isInRow: try endRow()
        case 2: section = .other
        case _: if capture == .inline { cells.inline.end(name) }
        }
    }

    /// Makes room for as many rows as the sheet says it has; what it says is only a hint.
    private mutating func expect(_ attributes: XMLAttributes) {
        guard let written = attributes.bytes("ref"), let range = CellReference.range(written) else { return }
        rows.reserveCapacity(min(range.lastRow - range.firstRow + 1, tally.limits.maxRows))
    }

    /// A row without a number follows the one before it.
    private mutating func beginRow(_ attributes: XMLAttributes) throws(SpreadsheetRefusal) {
        let next: Int
        if let written = attributes.bytes("r") {
            guard let number = smallInteger(written) else { throw .damaged("row number after \(rowNumber)") }
            next = number
        } else {
            next = rowNumber &+ 1
        }
        guard next > rowNumber, next <= CellReference.lastRow else {
            throw .damaged("row number after \(rowNumber)")
        }
        rowNumber = next
        column = -1
        isInRow = true
        if !row.isEmpty { row = [] }
    }

    private mutating func beginCell(_ attributes: XMLAttributes) throws(SpreadsheetRefusal) {
        var next = column &+ 1
        if let written = attributes.bytes("r") {
            guard let reference = CellReference.read(written), reference.row == rowNumber,
                reference.column > column
            else { throw .damaged("cell reference in row \(rowNumber)") }
            next = reference.column
        }
        guard next < CellReference.columns else { throw .damaged("cell reference in row \(rowNumber)") }
        column = next
        isInCell = true
        try cells.start(type: attributes.bytes("t"), style: attributes.integer("s") ?? 0)
    }

    private mutating func beginValue(_ name: XMLName) {
        switch name {
        case "v": capture = .value
        case "is": capture = .inline
        case "f":
            capture = .formula
            cells.hasFormula = true
            cells.formula.clear()
        case _: capture = .nothing
        }
    }

    /// Empty cells, such as whole rows that only carry a border, are not kept and not held against a limit.
    private mutating func endCell() throws(SpreadsheetRefusal) {
        isInCell = false
        let cell: Cell
        do throws(SpreadsheetRefusal) { cell = try cells.cell() } catch {
            guard case .damaged(let what) = error else { throw error }
            throw .damaged("\(what), row \(rowNumber) column \(column + 1)")
        }
        if case .empty = cell { return }
        let limits = tally.limits
        guard column < limits.maxColumns else { throw .tooManyColumns(limit: limits.maxColumns) }
        while row.count < column { row.append(.empty) }
        row.append(cell)
    }

    private mutating func endRow() throws(SpreadsheetRefusal) {
        isInRow = false
        guard !row.isEmpty else { return }
        try tally.add(cells: row.count)
        rows.append(Row(number: rowNumber, cells: row))
        row = []
        row.reserveCapacity(rows.last?.cells.count ?? 0)
    }

    private mutating func merge(_ attributes: XMLAttributes) throws(SpreadsheetRefusal) {
        guard let written = attributes.bytes("ref"), let range = CellReference.range(written) else {
            throw .damaged("merged range")
        }
        guard merges.count < tally.limits.maxRows else { throw .tooManyRows(limit: tally.limits.maxRows) }
        merges.append(range)
    }
}
