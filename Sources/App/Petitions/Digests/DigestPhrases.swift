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
}
