import Domain

/// What the settings' forms are told, beside the field.
enum PetitionSettingsPhrases {
    static let unchanged = FieldProblem(
        "from", zh: "这些时限和当天的一样，没有改动。", en: "These are the limits of that day already.")
    static let dayMissing = FieldProblem(
        "from", zh: "请填写从哪一天起用，例如 2018-11-01。", en: "Say from which day on, such as 2018-11-01.")
    static let dayPast = FieldProblem(
        "from", zh: "生效日不能早于今天：已经过去的日子不能改。", en: "It cannot begin before today: the past stays.")
    static let dayTaken = FieldProblem(
        "from", zh: "这一天已经有一版时限，请换一天；还没生效的可以先撤销。",
        en: "Limits begin on that day already; choose another, or take back those to come.")
    static let inForceAlready = Phrase(
        zh: "这一版已经生效，不能撤销；请另设一版。", en: "It is in force and cannot be taken back; set a new one.")

    static func fieldName(_ term: Term) -> String { "term-\(term.rawValue)" }

    static func notANumber(_ term: Term) -> FieldProblem {
        FieldProblem(
            fieldName(term), zh: "“\(PetitionWords(.zh).term(term))”请填写整数。",
            en: "“\(PetitionWords(.en).term(term))” must be a whole number.")
    }

    static func fault(_ fault: TermFault) -> FieldProblem {
        let field =
            switch fault {
            case .outOfBounds(let term): fieldName(term)
            case .raisedBeforeSupervised: fieldName(.raising)
            }
        return FieldProblem(
            field, zh: PetitionWords(.zh).fault(fault) + "。", en: PetitionWords(.en).fault(fault) + ".")
    }
}
