/// Masks stored rows into a sheet, one after the other, as they come from the database.
///
/// Nearly every cell is plain: a common name, an amount, a word without digits. Such a row is masked where its bytes
/// lie (`RowMask.writePlain`). One with anything else in it goes through `RowMask.cells` like everywhere; a test holds
/// both ways to the same result.
public struct MaskedSheetWriter {
    private let mask: RowMask
    private let kinds: [ColumnType.Kind]
    /// Amounts and numbers of the row at hand, counted only once the row stands.
    private var numbers: [Int64?]
    public private(set) var sheet: MaskedSheet

    /// - Parameter rows: about how many will come.
    /// - Precondition: no column is shown only as a total; such a table has to be read as a whole (`MaskedTable`).
    public init(columns: [Column], tier: Tier, fullNamesFrom: Tier = .village, rows: Int) {
        mask = RowMask(columns: columns, tier: tier, fullNamesFrom: max(fullNamesFrom, .village))
        kinds = columns.map(\.type.kind)
        numbers = Array(repeating: nil, count: mask.columns.count)
        sheet = MaskedSheet(tier: tier, columns: mask.columns, rows: rows)
    }

    /// Masks one row.
    public mutating func append(_ cells: StoredCells, isMinor: Bool) {
        let mark = sheet.mark
        guard !isMinor, mask.writePlain(cells, kinds, to: &sheet, &numbers) else {
            sheet.goBack(to: mark)
            sheet.append(mask.cells(of: cells.record(kinds), isMinor: isMinor))
            return
        }
        for column in numbers.indices {
            if let number = numbers[column] { sheet.add(number, to: column) }
        }
        sheet.endRow()
    }
}
