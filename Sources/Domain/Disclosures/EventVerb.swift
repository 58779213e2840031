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
            .dataExported:
            false
        }
    }
}
