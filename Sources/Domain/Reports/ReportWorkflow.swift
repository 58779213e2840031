/// What can be done to a sealed report.
public enum ReportVerb: String, Hashable, Sendable, CaseIterable {
    case acknowledge, reply, conclude, reopen
    /// The person's own verb; the others are the commission's.
    case add
}

/// In which states each verb may be done: the one table. What is not in it is forbidden.
public enum ReportWorkflow {
    public static let rules: [ReportVerb: Set<SealedReport.State.Kind>] = [
        .acknowledge: [.received],
        .reply: [.received, .acknowledged, .concluded],
        .conclude: [.received, .acknowledged],
        .reopen: [.concluded],
        .add: [.received, .acknowledged, .concluded],
    ]
}

/// Why a verb is not done.
public enum ReportRefusal: Error, Hashable, Sendable {
    case notInThisState(ReportVerb, SealedReport.State.Kind)
}

/// What the commission decided. Sealed with the letter that tells it.
public enum ReportConclusion: Hashable, Sendable, Codable {
    /// The commission looks into it itself (受理核查).
    case taken
    /// Another office is competent; it went there by a letter with this number.
    case transferred(to: String, letter: String)
    /// Nothing further, and why.
    case closed(reason: String)
}
