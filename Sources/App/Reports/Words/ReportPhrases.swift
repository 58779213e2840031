import Domain

/// Faults and refusals around sealed reports.
enum ReportPhrases {
    static func refused(_ refusal: ReportRefused) -> Phrase {
        switch refusal {
        case .noKey(let place):
            Phrase(
                zh: "\(place)纪委监委还没有开通这里的举报，我们什么也没有保存。请拨打 12388，或者登录 www.12388.gov.cn，也可以写信、当面反映。",
                en: "The discipline commission of \(place) does not take reports here yet; nothing was kept. "
                    + "Please call 12388, use www.12388.gov.cn, write, or go there in person.")
        case .noSuchCode:
            Phrase(
                zh: "没有找到这个查询码对应的举报，请对照回执核对。",
                en: "No report has this code. Please compare it with your receipt.")
        case .code(let fault):
            Phrase(zh: PetitionWords(.zh).fault(fault), en: PetitionWords(.en).fault(fault))
        case .tooManyEntries:
            Phrase(
                zh: "这件举报补充的次数太多了。请拨打 12388，或者另外提交一件。",
                en: "Too much has been added to this report. Please call 12388, or send another one.")
        case .rule(let refusal): Phrase(zh: rule(refusal, .zh), en: rule(refusal, .en))
        }
    }

    private static func rule(_ refusal: ReportRefusal, _ language: Language) -> String {
        switch refusal {
        case .notInThisState(let verb, let state):
            let done = ReportWords(language: language).state(state)
            let wish = ReportDeskWords(language: language).verb(verb)
            return language.pick(
                zh: "现在不能“\(wish)”：这件举报\(done)。请刷新看最新情况。",
                en: "“\(wish)” is not possible now: \(done). Please reload.")
        }
    }

    static let postMissing = FieldProblem("post", zh: "请选择要举报谁。", en: "Please choose whom it is about.")
    static let countyMissing = FieldProblem("county", zh: "请选择县（市、区）。", en: "Please choose the county.")
    static let accusedMissing = FieldProblem(
        "accused", zh: "请写被举报人的姓名；不知道姓名的，写他的职务。",
        en: "Please give the name, or the office if you do not know the name.")
    static let wordsMissing = FieldProblem(
        "words", zh: "请写发生了什么事。", en: "Please write what happened.")
    static let namedMissing = FieldProblem(
        "named", zh: "请选择是否留下姓名。", en: "Please choose whether to give your name.")
    static let nameMissing = FieldProblem("name", zh: "请写您的姓名。", en: "Please give your name.")
    static let contactMissing = FieldProblem(
        "contact", zh: "请写电话或者其他联系办法。", en: "Please say how you can be reached.")
    static let tooManyFiles = FieldProblem(
        "files", zh: "一次最多 \(ReportFileReading.most) 个文件。",
        en: "At most \(ReportFileReading.most) files at a time.")
    static let numberUnusable = FieldProblem(
        "number", zh: "应当是 64 个十六进制数字，每件举报用新的随机数。",
        en: "This must be 64 hexadecimal digits, random and new for each report.")

    static func tooLong(_ field: String, _ most: Int) -> FieldProblem {
        FieldProblem(field, zh: "太长了，最多 \(most) 个字。", en: "Too long: at most \(most) characters.")
    }

    static func file(_ name: String, _ refusal: RefusedFile) -> FieldProblem {
        let phrase = refusal.phrase
        return FieldProblem("files", zh: "“\(name)”：\(phrase.zh)", en: "“\(name)”: \(phrase.en)")
    }
}
