extension PetitionVerb {
    /// The event that the verb writes.
    public var event: EventVerb {
        switch self {
        case .acknowledge: .petitionAcknowledge
        case .accept: .petitionAccept
        case .decline: .petitionDecline
        case .reclassify: .petitionReclassify
        case .merge: .petitionMerge
        case .part: .petitionPart
        case .relay: .petitionRelay
        case .ask: .petitionAsk
        case .stopAsking: .petitionStopAsking
        case .dispatch: .petitionDispatch
        case .reassign: .petitionReassign
        case .grantExtension: .petitionGrantExtension
        case .refuseExtension: .petitionRefuseExtension
        case .sendBack: .petitionSendBack
        case .followUp: .petitionFollowUp
        case .close: .petitionClose
        case .reopen: .petitionReopen
        case .refuseReopening: .petitionRefuseReopening
        case .clear: .petitionClear
        case .conceal: .petitionConceal
        case .return: .petitionReturn
        case .askExtension: .petitionAskExtension
        case .resolve: .petitionResolve
        case .answer: .petitionAnswer
        case .note: .petitionNote
        case .recordMeeting: .petitionRecordMeeting
        case .openPetitioner: .petitionOpenPetitioner
        case .remind: .petitionRemind
        case .supervise: .petitionSupervise
        case .escalate: .petitionEscalate
        case .reply: .petitionReply
        case .add: .petitionAdd
        case .withdraw: .petitionWithdraw
        case .rate: .petitionRate
        case .askReopening: .petitionAskReopening
        case .erase: .petitionErase
        }
    }
}

extension EventVerb {
    /// The verb of a petition that an event tells of; nil for its arrival and for every other event.
    public var petition: PetitionVerb? { Self.ofPetitions[self] }

    private static let ofPetitions = Dictionary(
        PetitionVerb.allCases.map { ($0.event, $0) }, uniquingKeysWith: { first, _ in first })
}
