/// The numbers a county may set (product.md, section 5). Stored by raw value.
public enum Term: String, Hashable, Sendable, CaseIterable {
    case firstReply, acceptance
    case consultation, help, suggestion, complaint
    case answer, followUp
    /// The law's ceiling on handling, counted in plain days from acceptance (信访工作条例第三十四条).
    case ceiling
    /// By how many plain days the ceiling moves when handling is extended, and an extension at most.
    case `extension`
    /// Per cent of a term after which it is yellow.
    case yellow
    /// 1: the clocks stand while the centre waits for the person; 0: they go on.
    case pausing
    /// For how many working days they stand at most; then they go on without an answer.
    case waiting
    /// For how many plain days the person may ask to reopen.
    case reopening
    /// Working days overdue after which a supervision order is due, and after which it goes one level up.
    case supervising, raising

    /// What the number counts.
    public enum Measure: Hashable, Sendable { case workingDays, days, percent, onOff }

    public var measure: Measure {
        switch self {
        case .firstReply, .acceptance, .consultation, .help, .suggestion, .complaint, .answer, .followUp,
            .waiting, .supervising, .raising:
            .workingDays
        case .ceiling, .extension, .reopening: .days
        case .yellow: .percent
        case .pausing: .onOff
        }
    }

    /// What holds until the county says otherwise. Acceptance takes as long as the first reply, since the
    /// centre registers at once (G1); the law allows 15 days.
    public var usual: Int {
        switch self {
        case .firstReply, .acceptance, .answer, .supervising, .pausing: 1
        case .consultation, .help, .followUp: 3
        case .suggestion, .raising: 5
        case .waiting: 10
        case .complaint: 15
        case .ceiling: 60
        case .extension, .reopening: 30
        case .yellow: 80
        }
    }

    /// Its place among all. Every clock of every petition asks for numbers, and to hash a name each time would take longer
    /// than the clock.
    var place: Int {
        switch self {
        case .firstReply: 0
        case .acceptance: 1
        case .consultation: 2
        case .help: 3
        case .suggestion: 4
        case .complaint: 5
        case .answer: 6
        case .followUp: 7
        case .ceiling: 8
        case .extension: 9
        case .yellow: 10
        case .pausing: 11
        case .waiting: 12
        case .reopening: 13
        case .supervising: 14
        case .raising: 15
        }
    }

    /// The least and the most a county may set; never more than the law allows: 15 days for acceptance, of
    /// which ten are working days, and 60 days and 30 for handling.
    public var bounds: ClosedRange<Int> {
        switch self {
        case .firstReply, .acceptance: 1...10
        case .consultation, .help, .suggestion, .complaint, .waiting: 1...40
        case .answer, .followUp: 1...20
        case .ceiling: 1...60
        case .extension: 1...30
        case .yellow: 50...99
        case .pausing: 0...1
        case .reopening: 7...365
        case .supervising: 1...20
        case .raising: 2...40
        }
    }
}

/// A county's numbers, checked.
public struct ClockTerms: Hashable, Sendable {
    /// One for each term, in order.
    private var numbers = Self.usual
    private static let usual = Term.allCases.map(\.usual)

    /// The usual numbers.
    public init() {}

    /// The county's numbers, over the usual ones; throws every fault together.
    public init(_ numbers: [Term: Int]) throws(TermFaults) {
        for (term, number) in numbers { self.numbers[term.place] = number }
        var faults = Term.allCases.filter { !$0.bounds.contains(self[$0]) }.map(TermFault.outOfBounds)
        if self[.supervising] >= self[.raising] { faults.append(.raisedBeforeSupervised) }
        guard faults.isEmpty else { throw TermFaults(all: faults) }
    }

    /// The number of a term.
    public subscript(term: Term) -> Int { numbers[term.place] }

    var pauses: Bool { self[.pausing] == 1 }
}

extension Petition.Kind {
    /// The term of its handling.
    public var term: Term {
        switch self {
        case .consultation: .consultation
        case .help: .help
        case .suggestion: .suggestion
        case .complaint: .complaint
        }
    }
}

/// What is wrong with one of a county's numbers.
public enum TermFault: Hashable, Sendable {
    case outOfBounds(Term)
    /// A case cannot go one level up before there was a supervision order.
    case raisedBeforeSupervised
}

/// Everything that is wrong with a county's numbers.
public struct TermFaults: Error, Hashable, Sendable {
    public let all: [TermFault]

    public init(all: [TermFault]) { self.all = all }
}
