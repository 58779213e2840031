import Database
import Domain

/// A form is one act of sending: what comes with it again is the petition that it brought, or is refused.
extension PetitionDesk {
    /// The receipt of what a person sends again; nil where nothing came with the form yet. One look-up, no file opened and
    /// nothing written: it may be asked before the gate, by somebody who has used up what an address may send. It tells
    /// nothing without the form's random key, and the code to nobody without the same words.
    /// - Throws: `SubmissionFormUsed` where something else was said with the form.
    func repeated(_ submission: PetitionSubmission, in tx: Transaction) throws -> PetitionReceipt? {
        try repeated(code(of: submission), form(of: submission), by: .person, in: tx)
    }

    func repeated(
        _ code: ReceiptCode, _ form: SentForm, by doer: PetitionDoer, in tx: Transaction
    ) throws -> PetitionReceipt? {
        switch try PetitionReceipts.earlier(code, form, platform.keys, in: tx) {
        case nil: return nil
        case .same(let id, let hasOtherFiles)?:
            return PetitionReceipt(code: code, petition: id, isNew: false, hasOtherFiles: hasOtherFiles)
        case .other?: throw SubmissionFormUsed(by: doer)
        }
    }

    func code(of submission: PetitionSubmission) throws -> ReceiptCode {
        try PetitionReceipts.code(submission.key, saying: submission.content, platform.keys)
    }

    func form(of submission: PetitionSubmission) -> SentForm {
        SentForm(submission.key, with: submission.sentFiles, platform.keys)
    }
}

/// Something else came with a form that had brought a petition: nothing of it was taken.
struct SubmissionFormUsed: RefusalPhrase {
    let phrase: Phrase

    init(by doer: PetitionDoer) {
        phrase =
            switch doer {
            case .officer: SubmissionPhrases.formEntered
            case .person, .clock: SubmissionPhrases.formSent
            }
    }
}
