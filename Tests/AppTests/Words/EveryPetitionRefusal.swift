import Domain

/// Every refusal of a petition's verbs; a new one must be given its place here.
func everyPetitionRefusal(after refusal: PetitionRefusal?) -> PetitionRefusal? {
    switch refusal {
    case nil: .notInThisState(.closed, .dispatch)
    case .notInThisState: .notYours(.accept)
    case .notYours: .reasonMissing
    case .reasonMissing: .wordsMissing
    case .wordsMissing: .calendar(CalendarGap(year: 2027))
    case .calendar: every(after: everyArrival).first.map { .arrival($0) }
    case .arrival(let arrival): everyArrival(after: arrival).map { .arrival($0) } ?? .handover(.deadlinePast)
    case .handover(let handover):
        everyHandover(after: handover).map { .handover($0) } ?? .moreTime(.extendedAlready)
    case .moreTime(let time): everyMoreTime(after: time).map { .moreTime($0) } ?? .question(.alreadyAsked)
    case .question(.alreadyAsked): .question(.nothingAsked)
    case .question(.nothingAsked): .question(.meetingElsewhen)
    case .question(.meetingElsewhen): .ending(.ownWork)
    case .ending(let ending): everyEnding(after: ending).map { .ending($0) } ?? .merger(.itself)
    case .merger(.itself): .merger(.elsewhere)
    case .merger(.elsewhere): .merger(.younger)
    case .merger(.younger): .merger(.ended(.closed))
    case .merger(.ended): .merger(.carriesOn)
    case .merger(.carriesOn): nil
    }
}

private func everyArrival(after arrival: PetitionRefusal.Arrival?) -> PetitionRefusal.Arrival? {
    switch arrival {
    case nil: .placeTooWide
    case .placeTooWide: .channelNotYours(.phone)
    case .channelNotYours(.phone): .channelNotYours(.website)
    case .channelNotYours: Serial("411523-2026-000001").map { .serialElsewhere($0) }
    case .serialElsewhere: nil
    }
}

private func everyHandover(after handover: PetitionRefusal.Handover) -> PetitionRefusal.Handover? {
    let unit = Unit.ID(at: Moment(milliseconds: 0))
    return switch handover {
    case .deadlinePast: .cannotHandle(unit)
    case .cannotHandle: .unitElsewhere(unit)
    case .unitElsewhere: .unitTwice(unit)
    case .unitTwice: .deadlineTooLate(latest: day("2026-07-09"))
    case .deadlineTooLate: nil
    }
}

private func everyMoreTime(after time: PetitionRefusal.MoreTime) -> PetitionRefusal.MoreTime? {
    switch time {
    case .extendedAlready: .askedAlready
    case .askedAlready: .notAsked
    case .notAsked: .notLater(than: day("2026-07-09"))
    case .notLater: .tooLong(latest: day("2026-07-09"))
    case .tooLong: .overdueAlready(due: day("2026-07-09"))
    case .overdueAlready: .askerCannotGrant
    case .askerCannotGrant: nil
    }
}

private func everyEnding(after ending: PetitionRefusal.Ending) -> PetitionRefusal.Ending? {
    switch ending {
    case .ownWork: .reopeningUndecided
    case .reopeningUndecided: .noReopeningAsked
    case .noReopeningAsked: .reopeningTooLate(until: day("2026-07-09"))
    case .reopeningTooLate: .notAgreedToPublicity
    case .notAgreedToPublicity: .answerNotPublic
    case .answerNotPublic: .ownAnswer
    case .ownAnswer: .erased
    case .erased: .closedOff
    case .closedOff: nil
    }
}
