/// A report of an official's wrongdoing (检举控告), as far as it is known without the commission's key: what the clock
/// needs and nothing else. What it says, whom it names and how it ended lie sealed (ADR 0013).
public struct SealedReport: Hashable, Sendable {
    public typealias ID = Identifier<SealedReport>

    /// How far it has come.
    public enum State: Hashable, Sendable {
        case received
        /// The commission has told the person that it has the report, on this day.
        case acknowledged(on: Day)
        /// It has been decided what becomes of it; what was decided is sealed.
        case concluded(acknowledged: Day, on: Day)
    }

    public let id: ID
    /// The county or city whose discipline commission reads it.
    public let commission: DivisionCode
    /// The day it came, never a finer time.
    public let receivedOn: Day
    public private(set) var state: State

    public init(id: ID, commission: DivisionCode, receivedOn: Day, state: State = .received) {
        self.id = id
        self.commission = commission
        self.receivedOn = receivedOn
        self.state = state
    }
}

extension SealedReport {
    /// Tells the person that the report has come.
    public mutating func acknowledge(on day: Day) throws(ReportRefusal) {
        try allow(.acknowledge)
        state = .acknowledged(on: day)
    }

    /// Writes to the person; the first letter acknowledges the report too.
    public mutating func reply(on day: Day) throws(ReportRefusal) {
        try allow(.reply)
        if case .received = state { state = .acknowledged(on: day) }
    }

    /// Decides what becomes of it, and acknowledges it where nobody has.
    public mutating func conclude(on day: Day) throws(ReportRefusal) {
        try allow(.conclude)
        state = .concluded(acknowledged: acknowledgedOn ?? day, on: day)
    }

    /// Takes a concluded one up again.
    public mutating func reopen() throws(ReportRefusal) {
        try allow(.reopen)
        if let day = acknowledgedOn { state = .acknowledged(on: day) }
    }

    /// The person adds something; possible at any time, and no step of the commission's.
    public func add() throws(ReportRefusal) { try allow(.add) }

    /// The day on which the person was told that it has come.
    public var acknowledgedOn: Day? {
        switch state {
        case .received: nil
        case .acknowledged(let day), .concluded(let day, _): day
        }
    }

    private func allow(_ verb: ReportVerb) throws(ReportRefusal) {
        guard ReportWorkflow.rules[verb]?.contains(state.kind) == true else {
            throw .notInThisState(verb, state.kind)
        }
    }
}

extension SealedReport.State {
    /// The state without what is known in it.
    public enum Kind: String, Hashable, Sendable, CaseIterable { case received, acknowledged, concluded }

    public var kind: Kind {
        switch self {
        case .received: .received
        case .acknowledged: .acknowledged
        case .concluded: .concluded
        }
    }
}

extension Identifier {
    /// A key that does not tell when it was made: all 128 bits are random.
    public static func unordered(using random: inout some RandomNumberGenerator) -> Self {
        let time = Int64(UInt64.random(in: 0..<(1 << 48), using: &random))
        return Self(at: Moment(milliseconds: time), using: &random)
    }
}
