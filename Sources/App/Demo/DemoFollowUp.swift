import Database
import Domain

/// What happened to an edition after it was public, done by the verbs themselves.
struct DemoFollowUp: Sendable {
    enum Deed: Sendable {
        /// A new edition with a reason; `row` of `column` gets the value.
        case correction(row: Int, column: Int, Value, reason: String)
        case withdrawal(reason: String)
        /// A standing item still holds.
        case confirmation
    }

    let edition: Edition.ID
    let station: Actor
    let team: DemoStaff.Team
    let at: Moment
    let deed: Deed

    func write(_ platform: Platform, in tx: Transaction) throws {
        switch deed {
        case .confirmation: try desk(platform, 0).confirm(edition, by: team.uploader, in: tx)
        case .withdrawal(let reason):
            try desk(platform, 0).withdraw(edition, version: nil, reason: reason, by: team.discipline, in: tx)
        case .correction(let row, let column, let value, let reason):
            let draft = try desk(platform, -97_000).correct(
                edition, reason: reason, by: team.uploader, in: tx)
            guard case .table(var table) = draft.content else { return }
            table.records[row].values[column] = value
            try desk(platform, -95_000).revise(
                draft.id, version: nil, content: .table(table), by: team.uploader, in: tx)
            try desk(platform, -93_000).submit(draft.id, version: nil, by: team.uploader, in: tx)
            try desk(platform, -86_000).approve(draft.id, version: nil, by: team.village, in: tx)
            try desk(platform, -11_000).approve(draft.id, version: nil, by: station, in: tx)
            try desk(platform, 0).release(draft.id, version: nil, by: team.discipline, in: tx)
        }
    }

    private func desk(_ platform: Platform, _ seconds: Int) -> EditionDesk {
        EditionDesk(platform, at: at.adding(seconds: seconds))
    }
}

extension DemoEdition {
    /// A standing item is confirmed in each quarter that follows, by a punctual village at least.
    func confirmations(until now: Moment, punctuality: Int, _ random: inout DemoRandom) -> [DemoFollowUp] {
        guard item.frequencies.contains(.standing), let station = team.stations[item.station] else {
            return []
        }
        var deeds: [DemoFollowUp] = []
        var quarter = Period.quarter(of: published.day).next
        while let first = quarter?.firstDay, first < now.day {
            let at = Moment(
                day: first.adding(days: random.number(8...40)), hour: 10, minute: random.number(0...59))
            if random.chance(punctuality), at < now {
                deeds.append(
                    DemoFollowUp(edition: id, station: station, team: team, at: at, deed: .confirmation))
            }
            quarter = quarter?.next
        }
        return deeds
    }

    /// What becomes of it: most editions stay as they are.
    func followUp(_ random: inout DemoRandom) -> DemoFollowUp? {
        let luck = random.number(1...1000)
        let later = published.adding(seconds: 86_400 * random.number(3...12))
        guard luck <= 24, !item.frequencies.contains(.standing), let station = team.stations[item.station]
        else { return nil }
        if luck <= 2 {
            let reason = random.pick(["误将未定稿的材料公开，撤下后重新核对。", "经群众反映，材料与实际不符，撤下核实。"])
            return DemoFollowUp(
                edition: id, station: station, team: team, at: later, deed: .withdrawal(reason: reason))
        }
        guard let deed = correction(&random) else { return nil }
        return DemoFollowUp(edition: id, station: station, team: team, at: later, deed: deed)
    }

    /// A correction that is always there: the first household drew 50 yuan more than the ledger says.
    func shownCorrection() -> DemoFollowUp? {
        guard let station = team.stations[item.station], let table = content.table,
            let column = item.columns.firstIndex(where: { $0.name == "月保障金" }),
            case .money(let money)? = table.records.first?.value(column)
        else { return nil }
        let deed = DemoFollowUp.Deed.correction(
            row: 0, column: column, .money(Money(fen: money.fen - 5_000)), reason: "第一户月保障金录入有误，按发放台账核减 50 元。"
        )
        return DemoFollowUp(
            edition: id, station: station, team: team, at: published.adding(seconds: 6 * 86_400), deed: deed)
    }

    /// One cell was wrong: an amount or a group; ledgers are left alone, since they would no longer balance.
    private func correction(_ random: inout DemoRandom) -> DemoFollowUp.Deed? {
        guard let table = content.table, !table.records.isEmpty, ![13, 14].contains(item.number) else {
            return nil
        }
        let row = random.number(0...table.records.count - 1)
        for (column, value) in table.records[row].values.enumerated() {
            switch (value, item.columns[column].mask) {
            case (.money(let money), .open) where money.fen > 20_000:
                let right = Money(fen: money.fen - 10_000)
                return .correction(
                    row: row, column: column, .money(right), reason: "录入时多写了 100 元，按发放台账更正。")
            case (.text(let group), .group):
                let right = DemoRegister.group(random.number(1...6))
                return right == group
                    ? nil : .correction(row: row, column: column, .text(right), reason: "村民组写错，按户籍登记更正。")
            case (_, _): continue
            }
        }
        return nil
    }
}
