import Domain
import HTTPTypes

/// Why a reviewer's deed was not done, told on the page it was tried from.
struct ReviewFault: Sendable {
    let status: HTTPResponse.Status
    /// What stands on top; field problems link to their fields.
    let sentences: [(text: Phrase, field: String?)]

    /// Nil for what is no refusal of the rules: not found, not signed in, and everything unexpected.
    init?(_ error: any Error) {
        switch error {
        case let refused as Refused where refused.refusal == .publicationNotAhead:
            self.init(fields: [ReviewFaults.notAhead])
        case let refusal as any RefusalPhrase:
            self.init(.unprocessableContent, refusal.phrase)
        case Failure.refused(let phrase):
            self.init(.unprocessableContent, phrase)
        case Failure.invalid(let problems):
            self.init(fields: problems)
        case Failure.conflict(let by, let at):
            self.init(.conflict, Self.conflict(by, at))
        case _: return nil
        }
    }

    private init(_ status: HTTPResponse.Status, _ sentence: Phrase) {
        self.status = status
        sentences = [(sentence, nil)]
    }

    private init(fields: [FieldProblem]) {
        status = .unprocessableContent
        sentences = fields.map { ($0.message, $0.field) }
    }

    /// The page below shows the newest version already; what was typed stands in it.
    private static func conflict(_ by: String, _ at: Moment) -> Phrase {
        Phrase(
            zh: "\(by) 在 \(at) 先办理了这份材料，您的操作没有生效。下面是最新内容，请看过后再决定。",
            en: "\(by) acted on this at \(at) before you; nothing was done. Below is the newest state.")
    }

    func message(for field: String, _ language: Language) -> String? {
        sentences.first { $0.field == field }?.text.text(language)
    }
}
