import Domain

/// What the centre typed to choose problems and hand them over, to the letter.
struct DigestInput: Sendable {
    var unit = ""
    var from = ""
    var until = ""
    var summary = ""
    var days = String(Digest.usualTerm)
    var seen = ""

    /// What the page proposes: the thirty days up to today.
    init(on today: Day) {
        from = today.adding(days: -30).description
        until = today.description
    }

    init(unit: String, from: String, until: String) {
        (self.unit, self.from, self.until) = (unit, from, until)
    }

    init(_ form: Form) {
        (unit, from, until) = (form["unit"], form["from"], form["until"])
        (summary, days, seen) = (form["summary"], form["days"], form["seen"])
    }

    /// Bureau and days, or every fault together.
    func span() throws(Failure) -> (unit: Unit.ID, from: Day, until: Day) {
        guard let unit = Unit.ID(unit), let from = Day(from), let until = Day(until) else {
            throw .invalid(spanProblems)
        }
        return (unit, from, until)
    }

    private var spanProblems: [FieldProblem] {
        var problems: [FieldProblem] = []
        if Unit.ID(unit) == nil { problems.append(DigestPhrases.unitMissing) }
        if Day(from) == nil { problems.append(DigestPhrases.day("from")) }
        if Day(until) == nil { problems.append(DigestPhrases.day("until")) }
        return problems
    }

    private var term: Int? { days.utf8.count <= 3 ? Int(days) : nil }

    /// Every fault of the whole order.
    var problems: [FieldProblem] {
        var problems = spanProblems
        if summary.isEmpty { problems.append(DigestPhrases.failureOfSummary) }
        problems += DigestText.faults("summary", summary)
        if term == nil { problems.append(DigestPhrases.daysUnusable) }
        return problems
    }

    /// The whole order, or every fault together.
    func order() throws(Failure) -> DigestOrder {
        let faults = problems
        guard faults.isEmpty, let term else { throw .invalid(faults) }
        let span = try span()
        return DigestOrder(
            unit: span.unit, from: span.from, until: span.until, summary: summary, days: term,
            seen: seen.isEmpty ? nil : seen)
    }
}

extension DigestPhrases {
    /// What stands beside a field for a refusal.
    static func problems(_ refusal: DigestRefusal) -> [FieldProblem] {
        if case .invalid(let problems) = failure(refusal) { problems } else { [] }
    }

    static var failureOfSummary: FieldProblem {
        let phrase = phrase(.summaryMissing)
        return FieldProblem("summary", zh: phrase.zh, en: phrase.en)
    }
}
