extension RowMask {
    /// Masks a row of plain cells where its bytes lie; false where one of them needs a closer look, and then what was
    /// written is worth nothing. Only what every rule leaves as it is, or changes in one known way, counts as plain.
    ///
    /// - Parameter numbers: by shown column what its amount or number is, in fen or ten-thousandths.
    func writePlain(
        _ cells: StoredCells, _ kinds: [ColumnType.Kind], to sheet: inout MaskedSheet,
        _ numbers: inout [Int64?]
    ) -> Bool {
        guard tier.isPublic, cells.count == kinds.count,
            secretTexts.allSatisfy({ cells[$0].isEmpty }), hasPlainNames(cells)
        else { return false }
        for place in treatments.indices {
            let source = columns[place].source
            let cell = cells[source]
            numbers[place] = nil
            if !cell.isEmpty {
                let isPlain =
                    switch treatments[place] {
                    case .name: writeName(cell, to: &sheet)
                    case .group: writeText(Self.upToGroup(cell), cells, to: &sheet)
                    case .open: writeOpen(cell, kinds[source], cells, to: &sheet, &numbers[place])
                    case .asWritten, .minors, .hidden: false
                    }
                guard isPlain else { return false }
            }
            sheet.endCell()
        }
        return true
    }

    private var starsNames: Bool { tier < fullNamesFrom }

    /// Free text must not repeat a name of the row, so every name has to be one that can be looked for as it stands;
    /// a column that names children is never plain.
    private func hasPlainNames(_ cells: StoredCells) -> Bool {
        nameColumns.allSatisfy {
            !namesMinors[$0] && (cells[$0].isEmpty || NameStar.quick(cells[$0]) != nil)
        }
    }

    private func writeName(_ cell: UnsafeBufferPointer<UInt8>, to sheet: inout MaskedSheet) -> Bool {
        guard let (front, back) = NameStar.quick(cell) else { return false }
        guard starsNames, front < cell.count else {
            sheet.put(cell)
            return true
        }
        sheet.put(UnsafeBufferPointer(rebasing: cell[..<front]))
        sheet.put(UInt8(ascii: "*"))
        if back > 0 { sheet.put(UnsafeBufferPointer(rebasing: cell[(cell.count - back)...])) }
        return true
    }

    private func writeOpen(
        _ cell: UnsafeBufferPointer<UInt8>, _ kind: ColumnType.Kind, _ cells: StoredCells,
        to sheet: inout MaskedSheet, _ number: inout Int64?
    ) -> Bool {
        switch kind {
        case .money:
            guard let money = Money(bytes: cell) else { return false }
            number = money.fen
            sheet.put(money.digits(grouped: true))
        case .number:
            guard let decimal = Decimal4(bytes: cell) else { return false }
            number = decimal.scaled
            sheet.put(decimal.digits(grouped: true))
        case .date:
            guard PartialDay(bytes: cell) != nil else { return false }
            sheet.put(cell)
        case .file: sheet.put(cell)
        case .choice, .phone:
            guard !DigitRunReader.mayHoldRun(cell) else { return false }
            sheet.put(cell)
        case .text: return writeText(cell, cells, to: &sheet)
        }
        return true
    }

    private func writeText(
        _ text: UnsafeBufferPointer<UInt8>, _ cells: StoredCells, to sheet: inout MaskedSheet
    ) -> Bool {
        guard !DigitRunReader.mayHoldRun(text),
            !starsNames || !nameColumns.contains(where: { text.holds(cells[$0]) })
        else { return false }
        sheet.put(text)
        return true
    }

    /// A village group ends at its 组.
    private static func upToGroup(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        groupEnd(bytes).map { UnsafeBufferPointer(rebasing: bytes[..<$0]) } ?? bytes
    }
}
