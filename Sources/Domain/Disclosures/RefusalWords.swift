extension DisclosureWords {
    /// What the officer reads when a verb is refused; `notYours` reads as “not found”.
    public func refusal(_ refusal: EditionRefusal) -> String {
        switch refusal {
        case .notInThisState(let kind, let verb):
            say(
                "“\(state(kind))”状态下不能“\(self.verb(verb))”",
                "\(self.verb(verb)): not possible while “\(state(kind))”")
        case .notYours: say("没有找到", "Not found")
        case .authorCannotReview: say("填报人不能审核自己填报的内容", "Whoever wrote an edition cannot review it")
        case .alreadySigned(let step):
            say(
                "您已在“\(self.step(step))”环节签过字，同一人不能审核两次",
                "You signed “\(self.step(step))” already; nobody signs twice")
        case .reasonMissing: say("请填写原因", "Please give a reason")
        case .nothingToRead:
            say("内容为空。如本期确无内容，请勾选“本期无”", "Nothing to publish. If there is nothing this period, say so")
        case .unbalanced(let imbalance): self.imbalance(imbalance)
        case .sensitive(let places):
            say("发现 \(places) 处疑似身份证号、银行卡号或手机号，请先删除", sensitive(places))
        case .publicationNotAhead: say("公开时间必须晚于现在", "The time of publication must lie ahead")
        case .notYetTime(let moment): say("未到公开时间（\(moment)）", "Not before \(moment)")
        case .notASuccessor: say("只能由同一事项的后一版替换", "Only a later published edition can take its place")
        }
    }

    private func sensitive(_ places: Int) -> String {
        let what = places == 1 ? "1 place looks" : "\(places) places look"
        return "\(what) like an ID, card or mobile number; remove them first"
    }

    /// Where a finance table does not add up, in yuan.
    public func imbalance(_ imbalance: Imbalance) -> String {
        let (computed, stated) = (imbalance.computed.grouped, imbalance.stated.grouped)
        return switch language {
        case .zh: "\(imbalance.row.map { "第\($0 + 1)条" } ?? "合计")收支不平：应为 \(computed) 元，填报 \(stated) 元"
        case .en:
            "\(imbalance.row.map { "Row \($0 + 1)" } ?? "The total") does not balance: "
                + "computed \(computed) yuan, stated \(stated) yuan"
        }
    }
}
