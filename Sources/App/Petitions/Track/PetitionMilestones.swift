import Domain
import HTML

/// How far a petition has come, in five steps that everybody understands.
enum PetitionMilestone: CaseIterable, Sendable { case received, accepted, handled, answered, closed }

/// The five steps with their days: when each was reached, or by when it is due.
struct PetitionMilestones {
    let petition: Petition
    let standing: Standing?
    let today: Day
    let words: PetitionTrackWords

    /// Nil where the way ended elsewhere: not taken, withdrawn, joined to another.
    var steps: [Step]? {
        guard let reached else { return nil }
        return PetitionMilestone.allCases.enumerated().map { place, milestone in
            Step(
                words.milestone(milestone), note: note(milestone, isReached: place < reached),
                place < reached ? .done : place == reached ? .current : .ahead)
        }
    }

    /// How many steps are behind.
    private var reached: Int? {
        switch petition.state {
        case .received: 1
        case .accepted, .dispatched: 2
        case .resolved: 3
        case .answered, .followedUp: 4
        case .closed: 5
        case .declined, .merged, .withdrawn: nil
        }
    }

    private func note(_ milestone: PetitionMilestone, isReached: Bool) -> String {
        let common = PetitionWords(words.language)
        if isReached { return day(milestone).map { common.date($0, on: today) } ?? "" }
        switch clock(milestone).flatMap({ standing?.reading(of: $0) }) {
        case .running(let due, _, _): return words.until(common.date(due, on: today))
        case .overdue(let due, let days): return words.overdue(common.date(due, on: today), days)
        case .paused, .met, .metLate, .dropped, nil: return ""
        }
    }

    /// The day on which a step was reached last.
    private func day(_ milestone: PetitionMilestone) -> Day? {
        petition.history.steps.last { step in
            switch (milestone, step.fact) {
            case (.received, .received), (.accepted, .accepted), (.accepted, .reopened),
                (.handled, .resolved), (.answered, .answered), (.closed, .closed):
                true
            case (.received, _), (.accepted, _), (.handled, _), (.answered, _), (.closed, _): false
            }
        }?.day
    }

    private func clock(_ milestone: PetitionMilestone) -> PetitionClock? {
        switch milestone {
        case .received, .closed: nil
        case .accepted: .acceptance
        case .handled: .handling
        case .answered: .answer
        }
    }
}
