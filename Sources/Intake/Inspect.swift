import Domain
import Spreadsheet

/// Reads a workbook as one item: chooses the sheet, finds the header, reads and checks every row.
///
/// The sheet whose header matches most columns is read, of equal ones the first.
/// - Parameter progress: called with the rows read, every 1,000 rows and at the end.
/// - Returns: everything found, problems included; never throws, whatever the file holds.
public func inspect(
    _ workbook: Workbook, as item: Item, settings: IntakeSettings = IntakeSettings(),
    progress: ((Int) -> Void)? = nil
) -> Inspection {
    let search = HeaderSearch(item: item, remembered: settings.mapping)
    var best: (sheet: Sheet, header: Header)?
    for sheet in workbook.sheets {
        guard let header = search.find(in: sheet), header.matched > (best?.header.matched ?? 0) else {
            continue
        }
        best = (sheet, header)
    }
    guard let best else { return headless(item, sheet: workbook.sheets.first) }
    return inspect(best.sheet, header: best.header, as: item, settings: settings, progress: progress)
}

/// Nothing in the file reads like the item's header.
private func headless(_ item: Item, sheet: Sheet?) -> Inspection {
    Inspection(
        item: item, sheet: sheet?.name ?? "", headerRows: nil, headers: [],
        missing: item.columns.indices.filter(Requirements(item).needsHeader).map { item.columns[$0].name },
        rows: [], totals: [], ledger: nil,
        problems: [
            Problem(
                row: sheet?.rows.first?.number ?? 1, column: item.columns.first?.name ?? "", reason: .noHeader
            )
        ],
        skippedRows: [])
}

func inspect(
    _ sheet: Sheet, header: Header, as item: Item, settings: IntakeSettings, progress: ((Int) -> Void)?
) -> Inspection {
    let plan = ColumnPlan(item: item, targets: header.targets)
    let sorter = RowSorter(header: header, plan: plan, sheet: sheet)
    let filled = plan.sources.filter(\.fillsDown).map(\.position) + [plan.villagePosition ?? -1]
    let merged = MergedCells(sheet, from: header.rows.upperBound + 1, positions: Set(filled))
    var reader = RowReader(
        plan: plan, settings: settings, merged: merged,
        expectedRows: max(0, sheet.rows.count - header.firstDataIndex))
    var count = 0
    for row in sheet.rows[header.firstDataIndex...] {
        reader.take(row, as: sorter.kind(of: row))
        count += 1
        if count % 1_000 == 0 { progress?(count) }
    }
    progress?(count)

    let missing = missingColumns(item, plan)
    var problems = missing.map { Problem(row: header.rows.upperBound, column: $0, reason: .missingColumn) }
    problems += tenThousands(plan, header)
    problems += reader.problems
    if reader.rows.isEmpty {
        problems.append(
            Problem(row: header.rows.upperBound, column: item.columns.first?.name ?? "", reason: .noRows))
    }
    return Inspection(
        item: item, sheet: sheet.name, headerRows: header.rows, headers: header.headers, missing: missing,
        rows: reader.rows, totals: reader.totals, ledger: reader.ledgerTotals, problems: problems,
        skippedRows: reader.skipped)
}

private func missingColumns(_ item: Item, _ plan: ColumnPlan) -> [String] {
    let requirements = Requirements(item)
    var missing = item.columns.indices.filter {
        requirements.needsHeader($0) && plan.sources[$0].position < 0
    }
    if let ledger = plan.ledger, plan.sources[ledger.income].position < 0,
        plan.sources[ledger.expense].position < 0
    {
        missing += [ledger.income, ledger.expense]
    }
    return missing.sorted().map { item.columns[$0].name }
}

/// Amounts in ten thousand yuan are never multiplied in silence.
private func tenThousands(_ plan: ColumnPlan, _ header: Header) -> [Problem] {
    zip(plan.columns, plan.sources)
        .filter { $0.type == .money && $1.position >= 0 && header.isInTenThousands(position: $1.position) }
        .map { Problem(row: header.rows.upperBound, column: $0.0.name, reason: .columnInTenThousands) }
}
