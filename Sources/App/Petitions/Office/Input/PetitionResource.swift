import Domain

extension PetitionVerb {
    /// The last part of the address at which an officer does it, on the pages and by the API alike; nil for what only
    /// the person or the clock does.
    var resource: String? {
        switch self {
        case .acknowledge: "acknowledgement"
        case .accept: "acceptance"
        case .decline: "decline"
        case .reclassify: "classification"
        case .merge: "merger"
        case .ask: "question"
        case .stopAsking: "question-end"
        case .dispatch: "dispatch"
        case .reassign: "reassignment"
        case .grantExtension: "extension-grant"
        case .refuseExtension: "extension-refusal"
        case .sendBack: "sending-back"
        case .followUp: "follow-up"
        case .close: "closing"
        case .reopen: "reopening"
        case .refuseReopening: "reopening-refusal"
        case .clear: "clearance"
        case .conceal: "concealment"
        case .return: "return"
        case .askExtension: "extension"
        case .resolve: "resolution"
        case .answer: "answer"
        case .note: "notes"
        case .recordMeeting: "meetings"
        case .openPetitioner: "petitioner"
        case .remind: "reminders"
        case .supervise: "orders"
        case .reply: "replies"
        case .add: "additions"
        case .askReopening: "reopening-request"
        case .erase: "erasure"
        case .withdraw: "withdrawal"
        case .part, .relay, .escalate, .rate: nil
        }
    }

    /// Whether it changes the petition, so that it holds to the version that was looked at.
    var holdsVersion: Bool {
        switch self {
        case .note, .recordMeeting, .openPetitioner, .remind, .supervise, .add: false
        case .acknowledge, .accept, .decline, .reclassify, .merge, .ask, .stopAsking, .dispatch, .reassign,
            .grantExtension, .refuseExtension, .sendBack, .followUp, .close, .reopen, .refuseReopening,
            .clear, .conceal, .return, .askExtension, .resolve, .answer, .reply, .askReopening, .erase,
            .part, .relay, .escalate, .withdraw, .rate:
            true
        }
    }

    /// What an officer can ever do, in the order of a petition's life.
    static let ofOfficers = allCases.filter { $0.resource != nil }

    /// The verb of an address's last part.
    init?(resource: String) {
        guard let verb = Self.ofOfficers.first(where: { $0.resource == resource }) else { return nil }
        self = verb
    }
}
