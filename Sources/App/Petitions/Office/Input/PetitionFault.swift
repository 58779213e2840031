import Domain
import HTTPTypes

/// Why a verb on a petition or a digest was not done, told on the page from which it was tried.
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
            if let field = refused.refusal.field(of: verb) {
                self.init(beside: field, refused.phrase)
            } else {
                self.init(status: .unprocessableContent, sentence: refused.phrase)
            }
        case let refused as RefusedFile: self.init(beside: "files", refused.phrase)
        case Failure.overtaken(let by, let deed, let at):
            self.init(status: .conflict, sentence: DeskPhrases.overtaken(by, deed, at))
        case _: self.init(error, conflict: DeskPhrases.conflict)
        }
    }

    /// What every desk can be refused with, a petition's and a digest's alike; nil as above.
    /// - Parameter conflict: who was first, and when.
    init?(_ error: any Error, conflict: (String, Moment) -> Phrase) {
        switch error {
        case Failure.refused(let phrase): self.init(status: .unprocessableContent, sentence: phrase)
        case Failure.invalid(let problems): self.init(status: .unprocessableContent, fields: problems)
        case Failure.conflict(let by, let at): self.init(status: .conflict, sentence: conflict(by, at))
        case _: return nil
        }
    }

    private init(beside field: String, _ phrase: Phrase) {
        self.init(
            status: .unprocessableContent, fields: [FieldProblem(field, zh: phrase.zh, en: phrase.en)])
    }

    private init(status: HTTPResponse.Status, fields: [FieldProblem] = [], sentence: Phrase? = nil) {
        (self.status, self.fields, self.sentence) = (status, fields, sentence)
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
