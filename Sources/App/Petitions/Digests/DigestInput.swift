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
        var problems: [FieldProblem] = []
        let (unit, from, until) = (Unit.ID(unit), Day(from), Day(until))
        if unit == nil { problems.append(DigestPhrases.unitMissing) }
        if from == nil { problems.append(DigestPhrases.day("from")) }
        if until == nil { problems.append(DigestPhrases.day("until")) }
        guard let unit, let from, let until else { throw .invalid(problems) }
        return (unit, from, until)
    }

    /// The whole order, or every fault together.
    func order() throws(Failure) -> DigestOrder {
        let span = try span()
        var problems: [FieldProblem] = []
        if summary.isEmpty { problems.append(DigestPhrases.failureOfSummary) }
        if summary.count > DigestDesk.longestWords { problems.append(DigestPhrases.tooLong("summary")) }
        let term = days.utf8.count <= 3 ? Int(days) : nil
        if term == nil { problems.append(DigestPhrases.daysUnusable) }
        guard let term, problems.isEmpty else { throw .invalid(problems) }
        return DigestOrder(
            unit: span.unit, from: span.from, until: span.until, summary: summary, days: term,
            seen: seen.isEmpty ? nil : seen)
    }
}

/// What somebody typed for a verb on a digest, and which verb it was: a page that comes back shows it again there.
struct DigestDeedInput: Sendable {
    var verb: DigestVerb?
    var findings = ""
    var measures = ""
    var reason = ""
    var days = String(Digest.usualTerm)
    var words = ""

    init() {}

    init(_ form: Form, _ verb: DigestVerb) {
        self.verb = verb
        (findings, measures) = (form["findings"], form["measures"])
        (reason, days, words) = (form["reason"], form["days"], form["words"])
    }

    /// The term, with every fault of the fields that the verb has.
    func checked() throws(Failure) -> Int {
        let long = [
            ("findings", findings), ("measures", measures), ("reason", reason), ("words", words),
        ].filter { $0.1.count > DigestDesk.longestWords }
        var problems = long.map { DigestPhrases.tooLong($0.0) }
        let term = days.utf8.count <= 3 ? Int(days) : nil
        switch verb {
        case .answer:
            if findings.isEmpty { problems += DigestPhrases.problems(.findingsMissing) }
            if measures.isEmpty { problems += DigestPhrases.problems(.measuresMissing) }
        case .sendBack:
            if reason.isEmpty { problems += DigestPhrases.problems(.reasonMissing) }
            if term == nil { problems.append(DigestPhrases.daysUnusable) }
        case .handOver, .close, nil: break
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return term ?? Digest.usualTerm
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
