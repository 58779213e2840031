import Domain

/// What is wrong with what a person typed, and why something was not taken.
enum PetitionPersonPhrases {
    static let kindMissing = FieldProblem(
        "kind", zh: "请选择您要说的是哪一类。", en: "Please choose what kind of thing it is.")
    static let countyClosed = FieldProblem(
        "place", zh: "这个县（市、区）还没有在这里开通，请拨打政务服务热线 12345。",
        en: "This county does not take petitions here yet; please call 12345.")
    static let fieldMissing = FieldProblem(
        "field", zh: "请选择和哪方面有关；拿不准就选“不清楚”。",
        en: "Please choose what it is about; if you are not sure, choose “I do not know”.")
    static let namedMissing = FieldProblem(
        "named", zh: "请选择是否留下姓名。", en: "Please choose whether to give your name.")
    static let publicMissing = FieldProblem(
        "public", zh: "请选择答复以后可不可以公开。", en: "Please choose whether it may be shown once answered.")
    static let satisfactionMissing = FieldProblem(
        "satisfaction", zh: "请选择满意、基本满意或者不满意。",
        en: "Please choose satisfied, fairly satisfied or not satisfied.")
    static let keyUnusable = FieldProblem(
        "submission", zh: "应当是 20 到 64 位随机的字母、数字或短横线，每件诉求用新的。",
        en: "This must be 20 to 64 random letters, digits or dashes, new for each petition.")

    static func file(_ name: String, _ refusal: RefusedFile) -> FieldProblem {
        let phrase = refusal.phrase
        return FieldProblem("files", zh: "“\(name)”：\(phrase.zh)", en: "“\(name)”: \(phrase.en)")
    }

    static func notConfirmed(_ field: String) -> FieldProblem {
        FieldProblem(field, zh: "请先勾选，表示您确定。", en: "Please tick the box to say that you are sure.")
    }

    static func noSuchCode() -> FieldProblem {
        FieldProblem(
            "code", zh: "没有找到这个查询码对应的诉求，请对照回执核对。",
            en: "No petition has this code. Please compare it with your receipt.")
    }

    static func code(_ fault: ReceiptCode.Fault) -> FieldProblem {
        FieldProblem(
            "code", zh: PetitionWords(.zh).fault(fault) + "。", en: PetitionWords(.en).fault(fault) + ".")
    }

    /// Too often: how long to wait. What was typed stays on the page.
    static func wait(_ seconds: Int) -> Phrase {
        let minutes = max(1, (seconds + 59) / 60)
        return Phrase(
            zh: "这会儿从您这个网络提交得太多了，请 \(minutes) 分钟后再点一次。您写的内容还在。",
            en: "Too much was sent from your network just now. Please press the button again in \(minutes) "
                + "minute\(minutes == 1 ? "" : "s"); what you wrote is still here.")
    }

    /// Too much was done to one petition.
    static func tooOften(_ seconds: Int) -> FieldProblem {
        let phrase = wait(seconds)
        return FieldProblem("words", zh: phrase.zh, en: phrase.en)
    }

    /// Too many wrong codes.
    static func waitForCode(_ seconds: Int) -> FieldProblem {
        let minutes = max(1, (seconds + 59) / 60)
        return FieldProblem(
            "code", zh: "查询码输错的次数太多了，请 \(minutes) 分钟后再试。",
            en: "Too many wrong codes. Please try again in \(minutes) minute\(minutes == 1 ? "" : "s").")
    }
}
