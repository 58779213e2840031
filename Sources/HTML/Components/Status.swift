/// How something stands. Shown as colour, icon and word together, never as colour alone.
public enum Status: Sendable, CaseIterable {
    case onTime, dueSoon, late, information, draft, inReview, returned, withdrawn, superseded

    var icon: Icon {
        switch self {
        case .onTime: .ok
        case .dueSoon: .soon
        case .late: .late
        case .information: .info
        case .draft: .draft
        case .inReview: .review
        case .returned: .returned
        case .withdrawn: .withdrawn
        case .superseded: .history
        }
    }

    var chip: StaticString {
        switch self {
        case .onTime: "chip chip-ok"
        case .dueSoon: "chip chip-soon"
        case .late: "chip chip-late"
        case .information, .inReview: "chip chip-info"
        case .draft: "chip chip-draft"
        case .returned: "chip chip-returned"
        case .withdrawn: "chip chip-withdrawn"
        case .superseded: "chip chip-quiet"
        }
    }
}

extension HTML {
    /// A state as icon and word, such as 按时公开.
    public mutating func statusChip(_ status: Status, _ word: String) {
        span(.class(status.chip)) { h in
            h.icon(status.icon)
            h.text(word)
        }
    }
}
