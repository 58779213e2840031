extension DisclosureWords {
    /// - Parameter place: the name of a village by its code, as the reader may know it.
    public func finding(_ finding: Finding, place: (DivisionCode) -> String) -> String {
        switch finding.kind {
        case .sumChanged(let column, let before, let after, let percent):
            say(
                "『\(column)』合计由 \(before.grouped) 元变为 \(after.grouped) 元（\(signed(percent))）",
                "Total of “\(column)” went from \(before.grouped) to \(after.grouped) yuan (\(signed(percent)))"
            )
        case .countChanged(let before, let after, let percent):
            say(
                "条数由 \(before) 变为 \(after)（\(signed(percent))）",
                "Number of rows went from \(before) to \(after) (\(signed(percent)))")
        case .unbalanced(let imbalance): self.imbalance(imbalance)
        case .duplicateInTable:
            say("第 \(rows(finding)) 条重复", "Rows \(rows(finding)) repeat each other")
        case .listedElsewhere(let listings):
            say(
                "第 \(rows(finding)) 条的人员同时列在：\(listed(listings.map { place($0.village) }))",
                "The person in row \(rows(finding)) is also listed in: "
                    + listed(listings.map { place($0.village) }))
        case .excludedCombination(let listing):
            say(
                "第 \(rows(finding)) 条的人员在\(place(listing.village))同时享受低保和特困供养",
                "The person in row \(rows(finding)) receives low-income allowance and destitute support "
                    + "at once (\(place(listing.village)))")
        case .unusualAmount(let column, let amount, let usual, let times):
            say(
                "第 \(rows(finding)) 条『\(column)』\(amount.grouped) 元，是中位数 \(usual.grouped) 元的 \(times) 倍",
                "Row \(rows(finding)): “\(column)” \(amount.grouped) yuan is \(times) times the median "
                    + usual.grouped)
        case .missingEvidence(let column):
            say(
                "有 \(finding.rows.count) 条缺『\(column)』",
                "“\(column)” is missing in \(finding.rows.count) rows")
        }
    }

    /// How a finding should be read.
    public func weight(_ weight: Finding.Weight) -> String {
        switch weight {
        case .notice: say("提示", "Notice")
        case .serious: say("重点核查", "Check closely")
        case .blocking: say("不得通过", "Blocks approval")
        }
    }

    private func rows(_ finding: Finding) -> String { listed(finding.rows.map { String($0 + 1) }) }

    private func signed(_ percent: Int) -> String { percent > 0 ? "+\(percent)%" : "\(percent)%" }
}
