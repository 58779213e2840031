import Domain

/// What an officer typed for a deed on a report, and which deed it was: a page that comes back shows it again there.
struct ReportDeedInput: Sendable {
    var verb: ReportLog.Verb?
    var words = ""
    var outcome = ""
    var office = ""
    var letter = ""
    var reason = ""

    init() {}

    init(_ form: Form, _ verb: ReportLog.Verb) {
        self.verb = verb
        (words, outcome, office) = (form["words"], form["outcome"], form["office"])
        (letter, reason) = (form["letter"], form["reason"])
    }

    init(words: String, outcome: String = "", office: String = "", letter: String = "", reason: String = "") {
        (self.words, self.outcome, self.office, self.letter, self.reason) = (
            words, outcome, office, letter, reason
        )
    }

    private static let mostWords = 5_000
    private static let mostLine = 100

    /// The words, where the deed is nothing without them.
    func neededWords() throws(Failure) -> String {
        if words.isEmpty { throw .invalid([ReportDeskWords(language: .zh).wordsMissing]) }
        if words.count > Self.mostWords { throw .invalid([ReportPhrases.tooLong("words", Self.mostWords)]) }
        return words
    }

    /// What goes with a conclusion: the reason stands in the conclusion itself where the report is closed.
    var lettersWords: String { outcome == "closed" ? "" : reason }

    /// The outcome, or every fault together.
    func conclusion() throws(Failure) -> ReportConclusion {
        let phrases = ReportDeskWords(language: .zh)
        var problems: [FieldProblem] = []
        if reason.count > Self.mostWords { problems.append(ReportPhrases.tooLong("reason", Self.mostWords)) }
        for (name, value) in [("office", office), ("letter", letter)] where value.count > Self.mostLine {
            problems.append(ReportPhrases.tooLong(name, Self.mostLine))
        }
        var conclusion = ReportConclusion.taken
        switch outcome {
        case "taken": break
        case "transferred":
            if office.isEmpty { problems.append(phrases.officeMissing) }
            if letter.isEmpty { problems.append(phrases.letterMissing) }
            conclusion = .transferred(to: office, letter: letter)
        case "closed":
            if reason.isEmpty { problems.append(phrases.reasonMissing) }
            conclusion = .closed(reason: reason)
        case _: problems.append(phrases.outcomeMissing)
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return conclusion
    }
}
