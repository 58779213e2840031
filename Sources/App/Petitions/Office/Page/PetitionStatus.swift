import Domain
import HTML

extension ClockReading {
    /// How it is shown: colour, icon and word.
    var status: Status {
        switch self {
        case .running(_, _, let isYellow): isYellow ? .dueSoon : .onTime
        case .overdue, .metLate: .late
        case .paused: .information
        case .met: .onTime
        case .dropped(_, let late): late > 0 ? .late : .superseded
        }
    }
}

extension Petition.State.Kind {
    /// How it is shown: colour, icon and word.
    var status: Status {
        switch self {
        case .received: .dueSoon
        case .accepted, .dispatched, .resolved, .answered, .followedUp: .inReview
        case .closed: .onTime
        case .declined: .returned
        case .merged: .superseded
        case .withdrawn: .withdrawn
        }
    }
}
