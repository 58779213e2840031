import Domain
import HTTPTypes

/// Why a verb on a digest was not done, told on the page from which it was tried, with everything typed on it.
struct DigestFault: Sendable {
    let status: HTTPResponse.Status
    /// What is wrong beside fields of the form.
    var fields: [FieldProblem] = []
    /// What is wrong as a whole: a refusal of the rules, or somebody was first.
    var sentence: Phrase?

    /// Nil for what is no refusal: not found, not signed in, and everything unexpected.
    init?(_ error: any Error) {
        switch error {
        case Failure.refused(let phrase): (status, sentence) = (.unprocessableContent, phrase)
        case Failure.invalid(let problems): (status, fields) = (.unprocessableContent, problems)
        case Failure.conflict(let by, let at):
            (status, sentence) = (.conflict, DigestPhrases.conflict(by, at))
        case _: return nil
        }
    }
}
