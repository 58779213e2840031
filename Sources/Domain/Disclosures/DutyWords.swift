extension DisclosureWords {
    /// How often an item is due.
    public func frequency(_ frequency: Frequency) -> String {
        switch frequency {
        case .monthly: say("每月", "Monthly")
        case .quarterly: say("每季度", "Quarterly")
        case .yearly: say("每年", "Yearly")
        case .onEvent: say("事项发生后 5 个工作日内", "Within 5 working days of the event")
        case .standing: say("长期公开，每季度核实", "Always there, confirmed every quarter")
        case .onChange: say("变动时更新", "Also on change")
        }
    }

    /// All frequencies of an item: `每月；变动时更新`, `Monthly; also on change`.
    public func frequencies(_ item: Item) -> String {
        let all = item.frequencies.map(frequency)
        return say(
            all.joined(separator: "；"),
            (all.prefix(1) + all.dropFirst().map { $0.lowercased() }).joined(separator: "; "))
    }

    /// Where a duty stands, as the village page shows it.
    public func duty(_ status: DutyStatus) -> String {
        switch status {
        case .onTime: say("按时公开", "On time")
        case .late(_, let days): say("超期 \(days) 天公开", "Published \(daysWord(days)) late")
        case .missing(let days): say("应公开未公开，已超期 \(days) 天", "Missing, \(daysWord(days)) overdue")
        case .notYetDue(0): say("今天截止", "Due today")
        case .notYetDue(let days): say("未到期，还剩 \(days) 天", "Due in \(daysWord(days))")
        case .unknown(let gap, _): calendarGap(gap)
        }
    }

    /// By when a duty is due.
    public func due(_ due: Duty.Due) -> String {
        switch due {
        case .on(let day): say("\(Period.event(day).words(.zh))前公开", "Due by \(Period.event(day).words(.en))")
        case .unknown(let gap): calendarGap(gap)
        }
    }

    /// The measure's short name.
    public func measure(_ measure: Measure) -> String {
        switch measure {
        case .coverage: say("公开覆盖率", "Coverage")
        case .records: say("公开记录", "Records")
        case .updates: say("更新", "Updates")
        case .corrections: say("更正", "Corrections")
        }
    }

    /// What the figure is made from, one tap away from it.
    public func definition(_ measure: Measure) -> String {
        switch measure {
        case .coverage:
            say("按时完成全部到期公开事项的村 ÷ 全部村", "Villages that met every due disclosure on time ÷ all villages")
        case .records: say("现行公开版本中的记录条数", "Rows in the editions that are public now")
        case .updates: say("公开的版本数，不含更正", "Editions published, corrections not counted")
        case .corrections: say("因更正而公开的版本数", "Editions published to correct an earlier one")
        }
    }

    /// `298 ÷ 305 = 97.7%`, `9657`; a share of nothing has no percentage.
    public func figure(_ figure: Figure) -> String {
        switch figure.value {
        case .count(let count): "\(count)"
        case .share(let numerator, let denominator):
            "\(numerator) ÷ \(denominator)" + (figure.permille.map { " = \($0 / 10).\($0 % 10)%" } ?? "")
        }
    }

    private func daysWord(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}
