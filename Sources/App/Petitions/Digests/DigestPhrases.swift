import Domain

/// Faults of the forms around digests, beside their fields.
enum DigestPhrases {
    static func unit(_ refusal: DigestRefusal) -> FieldProblem { problem("unit", refusal) }
    static func until(_ refusal: DigestRefusal) -> FieldProblem { problem("until", refusal) }

    private static func problem(_ field: String, _ refusal: DigestRefusal) -> FieldProblem {
        let phrase = phrase(refusal)
        return FieldProblem(field, zh: phrase.zh, en: phrase.en)
    }

    static func phrase(_ refusal: DigestRefusal) -> Phrase {
        Phrase(
            zh: PetitionWords(.zh).digestRefusal(refusal) + "。",
            en: PetitionWords(.en).digestRefusal(refusal) + ".")
    }

    /// What a refusal is over HTTP: what is wrong with a field stands beside it.
    static func failure(_ refusal: DigestRefusal) -> Failure {
        switch refusal {
        case .notYours: .notFound
        case .notInThisState: .refused(phrase(refusal))
        case .nothingInIt, .spanUnusable: .invalid([problem("until", refusal)])
        case .notTheFieldsBureau: .invalid([problem("unit", refusal)])
        case .summaryMissing: .invalid([problem("summary", refusal)])
        case .findingsMissing: .invalid([problem("findings", refusal)])
        case .measuresMissing: .invalid([problem("measures", refusal)])
        case .reasonMissing: .invalid([problem("reason", refusal)])
        case .termOutOfBounds, .calendar: .invalid([problem("days", refusal)])
        }
    }

    static let tooMany = FieldProblem(
        "until", zh: "超过 \(DigestEntries.most) 件，请缩短时间，分几次汇总。",
        en: "More than \(DigestEntries.most) petitions; please choose fewer days.")
    static let listChanged = FieldProblem(
        "summary", zh: "您看过之后清单有变化，请再看一遍下面的清单，然后转交。",
        en: "The list has changed since you looked; please look again, then hand over.")
    static let alreadyOpen = FieldProblem(
        "until", zh: "这个口、这段时间已经有一份没有办结的汇总，请不要重复转交。",
        en: "There is an open digest of this field and these days already.")
    static let dayMissing = Phrase(zh: "请选择日期。", en: "Please choose a day.")
    static let unitMissing = FieldProblem("unit", zh: "请选择部门。", en: "Please choose the bureau.")
    static let daysUnusable = FieldProblem(
        "days", zh: "请写工作日的天数，例如 10。", en: "Give working days, such as 10.")

    static func day(_ field: String) -> FieldProblem {
        FieldProblem(field, zh: dayMissing.zh, en: dayMissing.en)
    }

    static func tooLong(_ field: String) -> FieldProblem {
        let most = DigestDesk.longestWords
        return FieldProblem(
            field, zh: "太长了，最多 \(most) 个字。", en: "Too long: at most \(most) characters.")
    }

    /// A number of somebody in what others will read.
    static func personal(_ field: String, _ kind: SensitiveFinding.Kind, line: Int) -> FieldProblem {
        let (zh, en) = name(kind)
        return FieldProblem(
            field, zh: "第 \(line) 行像是有\(zh)。汇总和答复别人也会看到，请删去后再提交。",
            en:
                "Line \(line) looks like it holds \(en). Others will read it too; please remove it and send again."
        )
    }

    private static func name(_ kind: SensitiveFinding.Kind) -> (zh: String, en: String) {
        switch kind {
        case .idNumber: ("身份证号", "an ID number")
        case .bankCard: ("银行卡号", "a bank card number")
        case .mobile: ("手机号", "a mobile number")
        case .disease: ("病情或残疾等级", "an illness or a disability grade")
        }
    }

    /// The page below shows the newest state already; what was typed stands in it.
    static func conflict(_ by: String, _ at: Moment) -> Phrase {
        Phrase(
            zh: "\(by)在 \(at) 先办理了这份汇总，您的操作没有生效。下面是最新情况，您填写的内容还在，请看过后再决定。",
            en:
                "\(by) acted on this digest at \(at) before you; nothing was done. Below is the newest state, "
                + "with what you typed.")
    }
}
