import Domain

/// What a village's ledger says of a month, for the item that publishes it (投诉受理办结情况).
struct DemoLedgerMonth: Sendable, Hashable {
    private(set) var received = 0
    private(set) var accepted = 0
    private(set) var closed = 0
    /// Accepted, and past their day without an outcome when the month ended.
    private(set) var overdue = 0
    /// Called back, or rated by the person.
    private(set) var followed = 0
    private(set) var satisfied = 0

    /// In the order of the item's columns.
    var columns: [Int] { [received, accepted, closed, overdue, followed, satisfied] }

    fileprivate mutating func count(_ deed: DemoDeed) {
        switch deed {
        case .receive: received += 1
        case .centre(.accept): accepted += 1
        case .calling(.close): closed += 1
        case .calling(.call(let said, _)): follow(said)
        case .person(.rate(let said, _)): follow(said)
        case .centre, .unit, .calling, .discipline, .person, .clock: break
        }
    }

    private mutating func follow(_ said: Satisfaction?) {
        followed += 1
        if said == .satisfied { satisfied += 1 }
    }

    fileprivate mutating func countOverdue() { overdue += 1 }
}

/// The months of every village's ledger.
typealias DemoLedger = [DivisionCode: [Period: DemoLedgerMonth]]

extension DemoPetitionCast {
    /// Counted from the petitions themselves, so that the published months and the ledger agree.
    func ledger() throws -> DemoLedger {
        var ledger: DemoLedger = [:]
        for petition in try petitions(objection: nil, photos: []) {
            let village = petition.submission.matter.division
            for step in petition.steps {
                ledger[village, default: [:]][.month(of: step.at.day), default: .init()].count(step.deed)
            }
            for month in overdueMonths(petition) {
                ledger[village, default: [:]][month, default: .init()].countOverdue()
            }
        }
        return ledger
    }

    /// The months at whose end the first round was past its day without an outcome.
    private func overdueMonths(_ petition: DemoPetition) -> [Period] {
        guard
            let accepted = petition.steps.first(where: { $0.deed.isAcceptance })?.at.day,
            !petition.steps.contains(where: { $0.deed.grantsTime })
        else { return [] }
        let due = days.day(petition.submission.matter.kind.usualTerm, after: accepted)
        let done = petition.steps.first { $0.deed.isOutcome }?.at.day ?? now.day
        return sequence(first: Period.month(of: due)) { $0.next }
            .prefix { ($0.lastDay ?? done) < done }.filter { ($0.lastDay ?? due) > due }
    }
}

extension DemoDeed {
    fileprivate var isAcceptance: Bool { if case .centre(.accept) = self { true } else { false } }
    fileprivate var grantsTime: Bool { if case .centre(.grantExtension) = self { true } else { false } }

    fileprivate var isOutcome: Bool {
        switch self {
        case .centre(.answer), .unit(.resolve, _): true
        case .receive, .centre, .unit, .calling, .discipline, .person, .clock: false
        }
    }
}
