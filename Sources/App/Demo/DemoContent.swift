import Domain

extension DemoVillage {
    /// What the village says on an item for a period: invented, but as a village says it.
    mutating func content(_ item: Item, _ period: Period, published: Day) -> (
        content: Content, opening: Money?
    ) {
        let rows = rows(item.number, period, published)
        if item.number == 24, let told = rows.first, random.chance(40) { return (article(told), nil) }
        guard !rows.isEmpty else { return (.nothingToReport(columns: item.columns), nil) }
        let opening = item.number == 13 ? Money(fen: Int64(finance(period).opening)) : nil
        return (.table(Table(columns: item.columns, records: rows.map(Record.init(values:)))), opening)
    }

    /// A case told as a text instead of a row.
    private func article(_ row: [Value]) -> Content {
        .article(
            Article(
                title: "\(shortName)：\(row[0].canonical)",
                paragraphs: [row[2].canonical, "处理结果：\(row[3].canonical)"]))
    }

    private mutating func rows(_ item: Item.Number, _ period: Period, _ published: Day) -> [[Value]] {
        let day = period.firstDay ?? published
        switch item {
        case 1: return lowIncomeRows(period)
        case 2: return extremelyPoorRows(period)
        case 3: return emergencyRows(day)
        case 4: return random.chance(25) ? [] : repairRows(period)
        case 5: return homesteadRows(day)
        case 6: return landRows()
        case 7: return helpedRows()
        case 8: return random.chance(15) ? [] : projectRows(period)
        case 9: return helperRows()
        case 10: return policyRows()
        case 11: return subsidyRows(day)
        case 12: return allowanceRows()
        case 13: return ledgerRows(period)
        case 14: return fundsRows(period)
        case 15: return leaseRows()
        case 16: return resolutionRows()
        case 17: return powerRows()
        case 18: return worksRows()
        case 19: return reimbursementRows()
        case 20: return illnessAidRows()
        case 21: return phoneRows(published)
        case 22: return cadreRows()
        case 23: return complaintRows(period)
        case 24: return caseRows(day)
        case _: return []
        }
    }
}
