/// What can be done to a petition. Stored in events by raw value.
public enum PetitionVerb: String, Hashable, Sendable, CaseIterable {
    // The desk
    /// A first word to the person before anything is decided.
    case acknowledge
    case accept, decline, reclassify, merge
    /// A duplicate goes on by itself, because the one it was joined to ended without an answer; the clock's.
    case part
    /// The person of a duplicate said something, which lies with the duplicate; the clock's.
    case relay
    /// Ask the person something; the clocks may stand until `reply` or `stopAsking`.
    case ask, stopAsking
    case dispatch, reassign, grantExtension, refuseExtension
    /// The centre is not content with what the unit did.
    case sendBack
    case followUp, close, reopen, refuseReopening
    /// Let the public read it; take it off the public pages.
    case clear, conceal
    // The unit
    /// Not ours.
    case `return`
    case askExtension, resolve
    // The desk or the unit
    case answer, note, recordMeeting, openPetitioner
    // Supervision; `escalate` is the clock's
    case remind, supervise, escalate
    // The person
    case reply, add, withdraw, rate, askReopening
    /// Who the person is and everything that was said goes; the figures stay.
    case erase
}

/// Who may do a verb in a state.
public enum PetitionRight: Hashable, Sendable {
    /// Officers with this permission over the petition's place.
    case officer(Verb)
    /// Officers of the unit that leads, with `handlePetitions`.
    case lead
    /// Officers of the unit that leads or helps, with `handlePetitions`.
    case party
    /// Whoever holds the receipt code.
    case person
    case clock
}
