import Domain

extension ClockReading {
    /// As the API says it.
    static let states = ["running", "yellow", "overdue", "paused", "met", "metLate", "dropped"]

    var stateName: String {
        switch self {
        case .running(_, _, let isYellow): isYellow ? "yellow" : "running"
        case .overdue: "overdue"
        case .paused: "paused"
        case .met: "met"
        case .metLate: "metLate"
        case .dropped: "dropped"
        }
    }

    var dueDay: Day? {
        switch self {
        case .running(let due, _, _), .overdue(let due, _), .met(_, let due), .metLate(_, let due, _): due
        case .paused, .dropped: nil
        }
    }

    var endedOn: Day? {
        switch self {
        case .met(let day, _), .metLate(let day, _, _), .dropped(let day, _): day
        case .running, .overdue, .paused: nil
        }
    }

    var overdueDays: Int {
        switch self {
        case .overdue(_, let days), .metLate(_, _, let days), .dropped(_, let days): days
        case .running, .paused, .met: 0
        }
    }
}
