/// What an event says was done; every change writes one, in its own transaction. Stored by raw value.
public enum EventVerb: String, Hashable, Sendable, CaseIterable {
    // Editions
    case drafted, revised, discarded, submitted, approved, returned, released, scheduled, published
    case correctionBegun, corrected, superseded, withdrawn, confirmed
    case evidenceAttached, sourceStored, sourceOpened, secretOpened, mappingRemembered
    // Officers
    case signedIn, signInFailed, lockedOut, signedOut, passwordChanged, tokenIssued
    case officerAdded, officerChanged, officerDisabled, rolesGranted, rolesTaken
    // The county
    case catalogueEdited, divisionAdded, divisionChanged, zoneChanged, unitAdded, unitChanged
    case villagePassIssued, villagePassRevoked, calendarLoaded, settingChanged, dataImported, dataExported
    // Petitions: the arrival, and one for each PetitionVerb
    case petitionReceive, petitionAcknowledge, petitionAccept, petitionDecline, petitionReclassify
    case petitionMerge, petitionPart, petitionRelay, petitionAsk, petitionStopAsking, petitionDispatch,
        petitionReassign
    case petitionGrantExtension, petitionRefuseExtension, petitionSendBack, petitionFollowUp
    case petitionClose, petitionReopen, petitionRefuseReopening, petitionClear, petitionConceal
    case petitionReturn, petitionAskExtension, petitionResolve, petitionAnswer, petitionNote
    case petitionRecordMeeting, petitionOpenPetitioner, petitionRemind, petitionSupervise
    case petitionEscalate, petitionReply, petitionAdd, petitionWithdraw, petitionRate
    case petitionAskReopening, petitionErase
    // Digests (汇总转交)
    case digestHandOver, digestAnswer, digestSendBack, digestClose

    /// Whether the event is part of a disclosure's public history.
    public var isPublic: Bool {
        switch self {
        case .published, .corrected, .superseded, .withdrawn, .confirmed: true
        case .drafted, .revised, .discarded, .submitted, .approved, .returned, .released, .scheduled,
            .correctionBegun, .evidenceAttached, .sourceStored, .sourceOpened, .secretOpened,
            .mappingRemembered,
            .signedIn, .signInFailed, .lockedOut, .signedOut, .passwordChanged, .tokenIssued,
            .officerAdded, .officerChanged, .officerDisabled, .rolesGranted, .rolesTaken,
            .catalogueEdited, .divisionAdded, .divisionChanged, .zoneChanged, .unitAdded, .unitChanged,
            .villagePassIssued, .villagePassRevoked, .calendarLoaded, .settingChanged, .dataImported,
            .dataExported, .petitionReceive, .petitionAcknowledge, .petitionAccept, .petitionDecline,
            .petitionReclassify, .petitionMerge, .petitionPart, .petitionRelay, .petitionAsk,
            .petitionStopAsking,
            .petitionDispatch,
            .petitionReassign, .petitionGrantExtension, .petitionRefuseExtension, .petitionSendBack,
            .petitionFollowUp, .petitionClose, .petitionReopen, .petitionRefuseReopening, .petitionClear,
            .petitionConceal, .petitionReturn, .petitionAskExtension, .petitionResolve, .petitionAnswer,
            .petitionNote, .petitionRecordMeeting, .petitionOpenPetitioner, .petitionRemind,
            .petitionSupervise, .petitionEscalate, .petitionReply, .petitionAdd, .petitionWithdraw,
            .petitionRate, .petitionAskReopening, .petitionErase, .digestHandOver, .digestAnswer,
            .digestSendBack, .digestClose:
            false
        }
    }
}
