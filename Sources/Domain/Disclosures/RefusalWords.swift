extension DisclosureWords {
    /// What the officer reads when a verb is refused; `notYours` reads as “not found”.
    public func refusal(_ refusal: EditionRefusal) -> String {
        switch refusal {
        case .notInThisState(let kind, let verb):
            say(
                "这份材料现在是“\(state(kind))”，不能“\(self.verb(verb))”",
                "“\(self.verb(verb))” is not possible while this is “\(state(kind))”")
        case .notYours: say("没有找到", "Not found")
        case .authorCannotReview:
            say(
                "填报人不能审核自己填报的内容，请另一位审核人办理",
                "Nobody reviews what they wrote; another reviewer must do it")
        case .alreadySigned(let step):
            say(
                "“\(self.step(step))”这一道是您签的字，同一个人不能签两道，请另一位审核人办理",
                "You have signed “\(self.step(step))”, and nobody signs twice; another reviewer must do it")
        case .reasonMissing: say("请写明原因", "Please give a reason")
        case .nothingToRead:

            say(
                "内容是空的。本期确实没有内容的，请选“本期无”",
                "There is nothing to publish. If there was nothing in this period, please say so")
        case .unbalanced(let imbalance): self.imbalance(imbalance)
        case .sensitive(let places):
            say("有 \(places) 处像是身份证号、银行卡号或手机号，请先删去", sensitive(places))
        case .publicationNotAhead: say("公开时间要晚于现在", "The time of publication must lie ahead")
        case .notYetTime(let moment): say("还没到公开时间（\(moment)）", "Not before \(moment)")
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
        return say(
            "\(imbalance.row.map { "第 \($0 + 1) 条" } ?? "合计")收支不平：应为 \(computed) 元，填报 \(stated) 元",
            "\(imbalance.row.map { "Row \($0 + 1)" } ?? "The total") does not balance: "
                + "it should be \(computed) yuan, but says \(stated) yuan")
    }
}
