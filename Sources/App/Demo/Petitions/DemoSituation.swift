import Domain

/// What people in a village speak up about, with how they tell it and what an office finds. In the texts `{村}`, `{镇}`,
/// `{组}`, `{天}`, `{户}` and `{单位}` stand for the petition's own.
struct DemoSituation: Sendable {
    /// Who is to handle it.
    enum Lead: Sendable { case station, township, bureau }

    let subject: String
    let field: String
    let kind: Petition.Kind
    let lead: Lead
    let tellings: [String]
    /// What came of it, as a clerk writes it: the middle of the account and of the answer.
    let findings: [Finding]

    struct Finding: Sendable {
        let outcome: Outcome
        let words: String
    }

    init(
        _ kind: Petition.Kind, _ subject: String, _ field: String, lead: Lead = .station,
        _ tellings: [String], _ findings: [(Outcome, String)]
    ) {
        self.subject = subject
        self.field = field
        self.kind = kind
        self.lead = lead
        self.tellings = tellings
        self.findings = findings.map { Finding(outcome: $0.0, words: $0.1) }
    }

    static let all =
        waterTroubles + roadTroubles + allowanceTroubles + landTroubles + serviceTroubles + needs
        + wishes + allowanceQuestions + officeQuestions

    static let byKind = Dictionary(grouping: all, by: \.kind)

    /// One of the findings with the outcome, or without it where `isSolved` is false; the first where there is none.
    func finding(isSolved: Bool, _ random: inout DemoRandom) -> Finding {
        let fitting = findings.filter { ($0.outcome == .solved) == isSolved }
        return random.pick(fitting.isEmpty ? findings : fitting)
    }
}
