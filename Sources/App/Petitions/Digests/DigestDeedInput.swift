import Domain

/// What somebody typed for a verb on a digest, and which verb it was: a page that comes back shows it again there.
struct DigestDeedInput: Sendable {
    var verb: DigestVerb?
    var findings = ""
    var measures = ""
    var reason = ""
    var days = String(Digest.usualTerm)
    var words = ""
    /// Whether files came along: a browser gives none of them back.
    var hadFiles = false

    init() {}

    init(_ form: Form, _ verb: DigestVerb) {
        self.verb = verb
        (findings, measures) = (form["findings"], form["measures"])
        (reason, days, words) = (form["reason"], form["days"], form["words"])
        hadFiles = form.isCut || form.uploads.contains { !$0.bytes.isEmpty }
    }

    init(_ body: JSON, _ verb: DigestVerb, days: Int) {
        func text(_ name: String) -> String { body[name]?.text?.trimmed ?? "" }
        self.verb = verb
        (findings, measures) = (text("findings"), text("measures"))
        (reason, self.days, words) = (text("reason"), String(days), text("words"))
    }

    /// A field of the verb; `missing` is what is told where it is empty, nil where it may be.
    private struct Said {
        let field: String
        let text: String
        var missing: DigestRefusal?
    }

    private var said: [Said] {
        switch verb {
        case .answer:
            [
                Said(field: "findings", text: findings, missing: .findingsMissing),
                Said(field: "measures", text: measures, missing: .measuresMissing),
            ]
        case .sendBack: [Said(field: "reason", text: reason, missing: .reasonMissing)]
        case .close: [Said(field: "words", text: words)]
        case .handOver, nil: []
        }
    }

    /// Whatever was written out, to be shown again where its form is gone.
    var prose: [String] { said.map(\.text).filter { !$0.isEmpty } }

    private var typedTerm: Int? { days.utf8.count <= 3 ? Int(days) : nil }

    /// Working days for the bureau's next answer; the usual ones where the verb asks for none.
    var term: Int { typedTerm ?? Digest.usualTerm }

    /// Every fault of the fields that the verb has.
    var problems: [FieldProblem] {
        let found = said.flatMap { said -> [FieldProblem] in
            guard said.text.isEmpty, let missing = said.missing else {
                return DigestText.faults(said.field, said.text)
            }
            return DigestPhrases.problems(missing)
        }
        return verb == .sendBack && typedTerm == nil ? found + [DigestPhrases.daysUnusable] : found
    }

    /// Whether this officer's words stand in the digest already: the form came twice on a bad network.
    func isDone(in digest: Digest, by officer: Officer.ID) -> Bool {
        switch verb {
        case .answer:
            digest.answer.map {
                $0.officer == officer && $0.findings == findings && $0.measures == measures
            } ?? false
        case .sendBack: digest.round.officer == officer && digest.round.reason == reason
        case .close: digest.closing.map { $0.officer == officer && $0.words == words } ?? false
        case .handOver, nil: false
        }
    }
}
