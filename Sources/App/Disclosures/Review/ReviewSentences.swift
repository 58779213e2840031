import Domain

/// Sentences of the review page that hold figures, names or days.
extension ReviewWords {
    func rows(_ count: Int) -> String { say("\(count) 条", count == 1 ? "1 row" : "\(count) rows") }

    func findingCount(_ count: Int) -> String {
        say("自动检查发现 \(count) 处，请核实", count == 1 ? "1 finding to check" : "\(count) findings to check")
    }

    /// What the approving button says: to whom it goes next.
    func approve(_ step: ReviewStep?, field: String) -> String {
        switch step {
        case .village: say("审核通过，交\(field)", "Approve, on to the station (\(field))")
        case .station: say("审核通过，交乡镇纪委", "Approve, on to the township discipline commission")
        case .discipline, nil: say("审核通过", "Approve")
        }
    }

    var release: String { say("审核通过并公开", "Approve and publish") }

    /// Why nothing is offered: whose turn it is.
    func turn(_ kind: Edition.State.Kind, field: String) -> String {
        switch kind {
        case .draft: say("这份材料还在村里填写，没有提交审核。", "The village is still writing it.")
        case .awaitingVillage: say("正在等村居审核人审核。", "Waiting for the village reviewer.")
        case .awaitingStation: say("正在等\(field)审核。", "Waiting for the station (\(field)).")
        case .awaitingDiscipline: say("正在等乡镇纪委审核。", "Waiting for the township discipline commission.")
        case .scheduled: say("审核已完成，等待定好的时间公开。", "Released, and waiting for its set time.")
        case .published:
            say("已经公开。公开后不能改，只能由村里更正或由乡镇纪委撤下。", "It is public: it can only be corrected or withdrawn.")
        case .superseded: say("已经被更正后的新版替换，留在历史里。", "A corrected edition took its place.")
        case .withdrawn: say("已经撤下。", "It has been withdrawn.")
        }
    }

    func comparedWith(_ base: ReviewChanges.Base) -> String {
        switch base {
        case .edition(let number): say("和第 \(number) 版比", "Compared with edition \(number)")
        case .period(let period): say("和\(period.words(.zh))比", "Compared with \(period.words(.en))")
        }
    }

    /// `新增 1 条 · 删除 1 条 · 修改 1 条 · 没变 83 条`.
    func differenceSummary(_ difference: Difference) -> String {
        let (added, removed) = (difference.added.count, difference.removed.count)
        let (changed, same) = (difference.changed.count, difference.unchanged)
        return say(
            "新增 \(added) 条 · 删除 \(removed) 条 · 修改 \(changed) 条 · 没变 \(same) 条",
            "\(added) added · \(removed) removed · \(changed) changed · \(same) the same")
    }

    func more(_ count: Int) -> String {
        say("还有 \(count) 处改动没有列出，请看下面的全部内容。", "\(count) more changes are not listed here.")
    }

    func columnsChanged(added: [String], removed: [String]) -> String {
        let plus =
            added.isEmpty
            ? "" : say("新增的列：\(listed(added))。", "New columns: \(listed(added)). ")
        let minus =
            removed.isEmpty
            ? "" : say("去掉的列：\(listed(removed))。", "Columns removed: \(listed(removed)).")
        return plus + minus
    }

    func added(_ change: RowMark) -> String {
        switch change {
        case .added: say("新增", "Added")
        case .removed: say("删除", "Removed")
        case .changed: say("修改", "Changed")
        }
    }

    enum RowMark { case added, removed, changed }

    func remark(_ remark: ReviewRemark) -> String {
        switch remark {
        case .sensitive(let places):
            say(
                "有 \(places) 处像是身份证号、银行卡号或手机号，删去之前不能公开，请退回修改",
                "\(places) places look like ID, card or mobile numbers; it cannot be published until they are gone"
            )
        case .disease(let column, let rows):
            say(
                "第 \(named(rows)) 条『\(column)』提到疾病或残疾，请看是否会暴露隐私",
                "“\(column)” mentions illness or disability in row \(named(rows)); check that it exposes nobody"
            )
        case .unreadableAttachment(let name):
            say("附件“\(name)”：\(unreadable)", "Attachment “\(name)”: \(unreadable)")
        case .calendarGap(let gap): ReviewPhrases.calendarGap(gap).text(language)
        }
    }

    /// At most ten rows are named, counted from 1.
    private func named(_ rows: [Int]) -> String {
        listed(rows.prefix(10).map { String($0 + 1) }) + (rows.count > 10 ? say("等", " …") : "")
    }

    func done(_ deed: ReviewDeed, _ name: String, state: Edition.State.Kind?, publication: Moment?) -> String
    {
        switch deed {
        case .approval: say("已审核通过：\(name)。", "Approved: \(name).")
        case .release:
            if let publication, state == .scheduled {
                say("已审核通过：\(name)，定于 \(publication) 公开。", "Released: \(name), public on \(publication).")
            } else {
                say("已审核通过并公开：\(name)。", "Released and published: \(name).")
            }
        case .return: say("已退回：\(name)。", "Returned: \(name).")
        case .withdrawal: say("已撤下：\(name)。", "Withdrawn: \(name).")
        }
    }

    func scheduled(_ moment: Moment) -> String {
        say("定于 \(moment) 公开", "To be public on \(moment)")
    }

    func noticePeriod(_ notice: NoticePeriod) -> String {
        switch notice.unit {
        case .days: say("公示 \(notice.length) 天", "Notice period: \(notice.length) days")
        case .workingDays: say("公示 \(notice.length) 个工作日", "Notice period: \(notice.length) working days")
        }
    }

    func position(_ first: Int, _ last: Int, of count: Int) -> String {
        say("第 \(first)–\(last) 条，共 \(count) 条", "Rows \(first)–\(last) of \(count)")
    }
    var previous: String { say("上一页", "Previous") }
    var next: String { say("下一页", "Next") }
}
