import Domain
import HTTPTypes

/// Why a verb was not done, told on the page from which it was tried.
struct PetitionFault: Sendable {
    let status: HTTPResponse.Status
    /// What is wrong beside fields of the form.
    var fields: [FieldProblem] = []
    /// What is wrong as a whole: a refusal of the rules, or somebody was first.
    var sentence: Phrase?

    /// Nil for what is no refusal: not found, not signed in, and everything unexpected.
    init?(_ error: any Error, _ verb: PetitionVerb) {
        switch error {
        case let refused as PetitionRefused:
            status = .unprocessableContent
            if let field = refused.refusal.field(of: verb) {
                fields = [FieldProblem(field, zh: refused.phrase.zh, en: refused.phrase.en)]
            } else {
                sentence = refused.phrase
            }
        case let refused as RefusedFile:
            status = .unprocessableContent
            fields = [FieldProblem("files", zh: refused.phrase.zh, en: refused.phrase.en)]
        case Failure.refused(let phrase): (status, sentence) = (.unprocessableContent, phrase)
        case Failure.invalid(let problems): (status, fields) = (.unprocessableContent, problems)
        case Failure.conflict(let by, let at): (status, sentence) = (.conflict, DeskPhrases.conflict(by, at))
        case Failure.overtaken(let by, let deed, let at):
            (status, sentence) = (.conflict, DeskPhrases.overtaken(by, deed, at))
        case _: return nil
        }
    }
}

extension PetitionRefusal {
    /// The field of the verb's form that a refusal is about; nil where it is about the petition.
    func field(of verb: PetitionVerb) -> String? {
        switch self {
        case .reasonMissing: "reason"
        case .wordsMissing: verb == .resolve ? "account" : verb == .followUp ? "notes" : "words"
        case .handover(let refusal): refusal.field
        case .moreTime(.notLater), .moreTime(.tooLong): verb == .askExtension ? "until" : nil
        case .question(.meetingElsewhen): "day"
        case .merger: "into"
        case .calendar: verb == .askExtension ? "until" : verb.isHandover ? "due" : nil
        case .notInThisState, .notYours, .arrival, .moreTime, .question, .ending: nil
        }
    }
}

extension PetitionRefusal.Handover {
    fileprivate var field: String {
        switch self {
        case .cannotHandle, .unitElsewhere, .unitTwice: "lead"
        case .deadlinePast, .deadlineTooLate: "due"
        }
    }
}

extension PetitionVerb {
    /// Whether its form asks for units and a day.
    var isHandover: Bool { self == .dispatch || self == .reassign }
}
