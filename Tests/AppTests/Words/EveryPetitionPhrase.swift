@testable import App
import Domain

extension SaidInChinese {
    /// What petitions are told by: names, clocks, what is not taken, and why something is refused.
    static var petitions: [String] {
        let words = PetitionWords(.zh)
        return Concern.allCases.flatMap { [words.concern($0), words.hint($0)] }
            + Petition.Channel.allCases.map(words.channel) + Petition.State.Kind.allCases.map(words.state)
            + Outcome.allCases.map(words.outcome) + Satisfaction.allCases.map(words.satisfaction)
            + PetitionVerb.allCases.map(words.verb) + PetitionClock.allCases.map(words.clock)
            + Escalation.allCases.map(words.escalation) + Term.allCases.map(words.term)
            + Term.allCases.map { words.amount(3, of: $0) }
            + Term.allCases.map { words.fault(.outOfBounds($0)) }
            + NotTaken.allCases.map(words.notTaken)
            + NotTaken.allCases.map(words.whereInstead).filter { !$0.isEmpty }
            + every(after: everyReading).map(words.reading)
            + every(after: everyPetitionRefusal).map(words.refusal)
            + [ReceiptCode.Fault.wrongLength, .strangeCharacter("!"), .mistyped].map(words.fault)
            + [words.fault(TermFault.raisedBeforeSupervised), words.deadlineOnDayOff()]
            + speakingUp
    }
}

func everyReading(after reading: ClockReading?) -> ClockReading? {
    let due = day("2026-07-09")
    return switch reading {
    case nil: .running(due: due, left: 3, isYellow: false)
    case .running: .overdue(due: due, by: 2)
    case .overdue: .paused(since: due)
    case .paused: .met(on: due, due: due)
    case .met: .metLate(on: due, due: due, by: 2)
    case .metLate: .dropped(on: due, late: 2)
    case .dropped: nil
    }
}
