import Domain
import Spreadsheet

/// Reads a sheet's rows one after the other and gathers records, problems and sums.
struct RowReader {
    let plan: ColumnPlan
    let settings: IntakeSettings
    private let rules: BoundRules
    private var merged: MergedCells
    private var persons: Persons?
    private(set) var sums: ColumnSums
    private var ledgers: [Int: LedgerBalance] = [:]
    private var villages = VillageRun()
    private(set) var rows: [IntakeRow] = []
    private(set) var problems: [Problem] = []
    private(set) var skipped: [SkippedRow] = []
    private var faulty: Set<Int> = []

    init(plan: ColumnPlan, settings: IntakeSettings, merged: MergedCells, expectedRows: Int) {
        self.plan = plan
        self.settings = settings
        self.merged = merged
        rules = BoundRules(plan)
        persons = Persons(plan, expectedRows: expectedRows)
        sums = ColumnSums(columns: plan.columns.count)
        rows.reserveCapacity(expectedRows)
        villages.inheritsBlanks = plan.villagePosition.map { !merged.columns.contains($0) } ?? true
    }

    mutating func take(_ row: Row, as kind: RowKind) {
        switch kind {
        case .data: readRecord(row)
        case .skipped(let kind): skipped.append(SkippedRow(row: row.number, kind: kind))
        case .carried:
            skipped.append(SkippedRow(row: row.number, kind: .carriedForward))
            carry(row)
        case .total(let kind):
            skipped.append(SkippedRow(row: row.number, kind: .total))
            checkTotal(row, kind)
        }
    }

    private mutating func report(_ row: Row, _ column: Int, _ reason: Reason) {
        problems.append(Problem(row: row.number, column: plan.columns[column].name, reason: reason))
    }

    private mutating func readRecord(_ row: Row) {
        if !faulty.isEmpty { faulty.removeAll() }
        let village = readVillage(row)
        var values: [Value] = []
        values.reserveCapacity(plan.columns.count)
        for index in plan.sources.indices { values.append(readCell(row, index)) }
        rules.check(values, faulty: faulty) { column, reason in
            problems.append(Problem(row: row.number, column: plan.columns[column].name, reason: reason))
        }
        if let earlier = persons?.earlierRow(values, village: village, row: row.number) {
            report(row, earlier.column, .duplicate(row: earlier.row))
        }
        if plan.ledger != nil { balance(row, values, village) }
        rows.append(
            IntakeRow(number: row.number, village: villages.name(village), record: Record(values: values)))
    }

    /// The number of the row's village; -1 where no column names it.
    private mutating func readVillage(_ row: Row) -> Int {
        guard let position = plan.villagePosition else { return -1 }
        if let village = villages.take(cell(row, position)) { return village }
        problems.append(Problem(row: row.number, column: villageColumn, reason: .noVillage))
        return -1
    }

    private func cell(_ row: Row, _ position: Int) -> Cell {
        let own = ownCell(row, position)
        if merged.isEmpty { return own }
        return if case .empty = own { merged.cell(row: row.number, position: position) ?? own } else { own }
    }

    private func ownCell(_ row: Row, _ position: Int) -> Cell {
        position < row.cells.count ? row.cells[position] : .empty
    }

    /// Asks the plan piece by piece: a copy of a column's source, for every cell, would count its references.
    private mutating func readCell(_ row: Row, _ index: Int) -> Value {
        let position = plan.sources[index].position
        guard position >= 0 else { return .empty }
        let cell = plan.sources[index].fillsDown ? cell(row, position) : ownCell(row, position)
        switch plan.sources[index].parser.read(cell) {
        case .value(let value): return accept(value, row, index)
        case .blank:
            if plan.sources[index].isRequired { fail(row, index, .blank) }
            return .empty
        case .fault(let reason):
            fail(row, index, reason)
            return .empty
        }
    }

    private mutating func fail(_ row: Row, _ index: Int, _ reason: Reason) {
        faulty.insert(index)
        sums.markIncomplete(index)
        report(row, index, reason)
    }

    /// The checks of one value by itself.
    private mutating func accept(_ value: Value, _ row: Row, _ index: Int) -> Value {
        if let scaled = value.scaled {
            if scaled < 0, !plan.sources[index].mayBeNegative {
                report(row, index, .negative(value))
            } else if plan.sources[index].isPercentage, scaled > 100 * 10_000 {
                report(row, index, .notAPercentage(value))
            }
            sums.add(scaled, to: index)
        } else if plan.sources[index].isOpenText, case .text(let text) = value, couldHoldNumber(text),
            settings.sensitive(text)
        {
            fail(row, index, .sensitive)
            return .empty
        }
        return value
    }
}

extension RowReader {
    private mutating func balance(_ row: Row, _ values: [Value], _ village: Int) {
        guard let columns = plan.ledger else { return }
        let readable = [columns.income, columns.expense, columns.balance].allSatisfy { !faulty.contains($0) }
        let computed = ledgers[village, default: LedgerBalance()].move(
            income: values[columns.income].scaled ?? 0, expense: values[columns.expense].scaled ?? 0,
            stated: values[columns.balance].scaled, isReadable: readable)
        guard let computed else { return }
        report(
            row, columns.balance,
            .balanceDisagrees(stated: values[columns.balance], computed: money(computed)))
    }

    /// 上月结转: the balance stands under 余额; some ledgers write it under 收入.
    private mutating func carry(_ row: Row) {
        guard let columns = plan.ledger else { return }
        let village =
            plan.villagePosition == nil ? -1 : villages.take(cell(row, plan.villagePosition ?? 0)) ?? -1
        for column in [columns.balance, columns.income] {
            guard let stated = stated(row, column) else { continue }
            ledgers[village, default: LedgerBalance()].carry(stated)
            return
        }
    }

    /// A figure in a row that is no record; there a formula's result is as good as a typed one.
    private func stated(_ row: Row, _ column: Int) -> Int64? {
        let source = plan.sources[column]
        guard source.position >= 0, source.position < row.cells.count else { return nil }
        let reading =
            if case .formula(_, let cached) = row.cells[source.position] {
                source.parser.read(Double(cached).map(Cell.number) ?? .text(cached))
            } else {
                source.parser.read(row.cells[source.position])
            }
        return if case .value(let value) = reading { value.scaled } else { nil }
    }

    private mutating func checkTotal(_ row: Row, _ kind: TotalKind) {
        for column in plan.columns.indices where plan.sources[column].isSummed {
            guard let stated = stated(row, column),
                let computed = sums.disagreement(column, stated: stated, kind: kind)
            else { continue }
            report(
                row, column, .totalDisagrees(stated: value(stated, column), computed: value(computed, column))
            )
        }
        if let columns = plan.ledger, kind != .running, ledgers.count == 1, let ledger = ledgers.values.first,
            let stated = stated(row, columns.balance), let computed = ledger.disagreement(withClosing: stated)
        {
            report(row, columns.balance, .balanceDisagrees(stated: money(stated), computed: money(computed)))
        }
        if kind != .running { sums.startAnew() }
    }

    private func money(_ scaled: Int64) -> Value { .money(Money(fen: scaled / 100)) }

    private func value(_ scaled: Int64, _ column: Int) -> Value {
        plan.columns[column].type == .money ? money(scaled) : .number(Decimal4(scaled: scaled))
    }

    /// The sums of all columns that can be summed and that the file has.
    var totals: [ColumnTotal] {
        var totals: [ColumnTotal] = []
        if let opening = ledgerTotals?.opening {
            totals.append(ColumnTotal(column: "上期结余", value: .money(opening)))
        }
        for column in plan.columns.indices
        where plan.sources[column].isSummed && plan.sources[column].position >= 0 {
            totals.append(
                ColumnTotal(column: plan.columns[column].name, value: value(sums.whole[column], column)))
        }
        if let columns = plan.ledger, let closing = ledgerTotals?.closing {
            totals.append(ColumnTotal(column: plan.columns[columns.balance].name, value: .money(closing)))
        }
        return totals
    }

    var ledgerTotals: LedgerTotals? {
        guard let columns = plan.ledger else { return nil }
        let openings = ledgers.values.compactMap(\.opening)
        return LedgerTotals(
            opening: openings.isEmpty ? nil : Money(fen: openings.reduce(0, +) / 100),
            income: Money(fen: sums.whole[columns.income] / 100),
            expense: Money(fen: sums.whole[columns.expense] / 100))
    }
}

/// Eleven digits are the shortest number of a person; in Chinese numerals they take 33 bytes.
private func couldHoldNumber(_ text: String) -> Bool {
    let length = text.utf8.count
    guard length >= 11 else { return false }
    return length >= 33 || text.utf8.count(where: isDigit) >= 11
}
