/// Why a verb on a petition was refused.
public enum PetitionRefusal: Error, Hashable, Sendable {
    /// The workflow has no such verb in this state.
    case notInThisState(Petition.State.Kind, PetitionVerb)
    /// Neither role nor unit lets the officer do this; to be answered like "not found".
    case notYours(PetitionVerb)
    case reasonMissing
    /// The answer, the question, the account or the note says nothing.
    case wordsMissing
    case calendar(CalendarGap)
    case arrival(Arrival)
    case handover(Handover)
    case moreTime(MoreTime)
    case question(Question)
    case ending(Ending)
    case merger(Merger)

    /// About coming in.
    public enum Arrival: Hashable, Sendable {
        /// No county answers for the place.
        case placeTooWide
        /// The centre writes down calls, letters and visits, and the person nothing else.
        case channelNotYours(Petition.Channel)
        /// The number belongs to another county or year.
        case serialElsewhere(Serial)
    }

    /// About sending it to units.
    public enum Handover: Hashable, Sendable {
        case cannotHandle(Unit.ID)
        case unitElsewhere(Unit.ID)
        case unitTwice(Unit.ID)
        case deadlinePast
        /// Later than the county's rule allows.
        case deadlineTooLate(latest: Day)
    }

    /// About extensions.
    public enum MoreTime: Hashable, Sendable {
        case extendedAlready
        case askedAlready
        case notAsked
        case notLater(than: Day)
        case tooLong(latest: Day)
        /// An extension that comes after the due day would make an overdue disappear.
        case overdueAlready(due: Day)
        /// The unit or the officer that asked does not decide.
        case askerCannotGrant
    }

    /// About asking the person, and meeting.
    public enum Question: Hashable, Sendable {
        case alreadyAsked
        case nothingAsked
        /// A meeting lies behind, and after the petition came.
        case meetingElsewhen
    }

    /// About the end, and what comes after it.
    public enum Ending: Hashable, Sendable {
        /// Whoever found the outcome does not ask the person how it was.
        case ownWork
        case reopeningUndecided
        case noReopeningAsked
        /// The time for asking is over.
        case reopeningTooLate(until: Day)
        case notAgreedToPublicity
        case answerNotPublic
        /// Whoever wrote the answer does not clear it for the public.
        case ownAnswer
        /// What was said and who said it is gone; nothing can be done about it any more.
        case erased
        /// It is a report against an official, which has a way of its own.
        case closedOff
    }

    /// About joining duplicates.
    public enum Merger: Hashable, Sendable {
        case itself
        case elsewhere
        /// A petition is merged into the one that came first, so that no clock gains time.
        case younger
        case ended(Petition.State.Kind)
        /// What it was joined to still carries on for both.
        case carriesOn
    }
}
