import Domain

/// What one entry of a report's conversation says, once opened. Its words lie apart from its files, so that a list is
/// read without them.
enum ReportContent: Codable, Sendable, Equatable {
    case statement(ReportStatement)
    case addition(words: String)
    case letter(ReportLetter, officer: String)
}

/// What a person reports.
struct ReportStatement: Codable, Sendable, Equatable {
    var post: AccusedPost
    /// Code of the county.
    var county: String
    /// Whom it is about: the name, or the office where the name is not known.
    var accused: String
    var unit: String
    /// The village or town, in the person's own words.
    var place: String
    var words: String
    /// Empty where the person stays unnamed.
    var name: String
    var contact: String

    var isNamed: Bool { !name.isEmpty }
}

/// What the commission tells the person.
struct ReportLetter: Codable, Sendable, Equatable {
    enum Kind: String, Codable, Sendable, CaseIterable { case acknowledgement, reply, conclusion, reopening }

    let kind: Kind
    let words: String
    var conclusion: ReportConclusion?
}
