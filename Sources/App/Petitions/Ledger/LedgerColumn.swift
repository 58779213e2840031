import Domain
import HTML

/// The columns of the ledger, in their order: the page, the print and the file show the same.
enum LedgerColumn: String, Sendable, CaseIterable {
    case serial, received, kind, place, subject, channel, unit, deadline, clock, state, outcome, satisfaction

    /// What a row shows in it; empty where there is nothing to say.
    func text(_ row: LedgerRow, _ words: LedgerWords) -> String {
        let (head, said) = (row.head, words.petitions)
        switch self {
        case .serial: return head.serial.map { said.serial($0, county: words.county) } ?? ""
        case .received: return head.receivedAt.day.description
        case .kind: return said.kind(head.matter.kind)
        case .place: return [row.township, row.place.name].compactMap(\.self).joined(separator: " ")
        case .subject: return head.subject.isEmpty ? words.erased : head.subject
        case .channel: return said.channel(head.sender.channel)
        case .unit: return row.unit ?? ""
        case .deadline: return row.deadline?.description ?? ""
        case .clock: return words.clock(row)
        case .state: return said.state(head.state)
        case .outcome: return head.outcome.map(said.outcome) ?? ""
        case .satisfaction: return satisfaction(head, words)
        }
    }

    /// The person's own word counts before what was heard on the telephone.
    private func satisfaction(_ head: PetitionHead, _ words: LedgerWords) -> String {
        if let said = head.rating?.satisfaction ?? head.followUpSatisfaction {
            return words.petitions.satisfaction(said)
        }
        return head.followUp == .notReached ? words.notReached : ""
    }

    func table(_ words: LedgerWords) -> TableColumn {
        let title = words.column(self)
        switch self {
        case .serial, .received, .deadline: return TableColumn(title, .date)
        case .kind, .place, .subject, .channel, .unit, .clock, .state, .outcome, .satisfaction:
            return TableColumn(title)
        }
    }
}

extension LedgerRow {
    /// The colour of the clock that is due first; nil where nothing runs.
    var chip: Status? {
        guard case .success(let standing) = clocks else { return .information }
        guard standing.next != nil, let next else { return nil }
        switch next.reading {
        // What somebody else has to do shows no colour that calls.
        case .overdue: return isOwn ? .late : .information
        case .running(_, _, let isYellow): return isOwn ? isYellow ? .dueSoon : .onTime : .information
        case .paused, .met, .metLate, .dropped: return .information
        }
    }
}
