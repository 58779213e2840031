/// What is written down beside the petition's way, and what the public may read of it.
extension Petition {
    /// Whether an internal note may be written; gives it without space around. Notes never leave the offices.
    public func note(_ words: String, by actor: Actor) throws(PetitionRefusal) -> String {
        try permit(.note, actor)
        guard let words = stated(words) else { throw .wordsMissing }
        return words
    }

    /// Whether a meeting may be recorded: it lies behind, and says when, where, with whom and what.
    public func record(
        _ meeting: Meeting, by actor: Actor, at now: Moment
    ) throws(PetitionRefusal) -> Meeting {
        try permit(.recordMeeting, actor)
        guard let place = stated(meeting.place), let people = stated(meeting.people),
            let account = stated(meeting.account)
        else { throw .wordsMissing }
        guard meeting.day <= now.day, meeting.day >= receivedAt.day else { throw .question(.meetingElsewhen) }
        return Meeting(day: meeting.day, place: place, people: people, account: account)
    }

    /// Whether a reminder may go out by hand.
    public func remind(by actor: Actor) throws(PetitionRefusal) { try permit(.remind, actor) }

    /// Whether a supervision order (督办单) may go out by hand; gives its reason without space around.
    public func supervise(reason: String, by actor: Actor) throws(PetitionRefusal) -> String {
        try permit(.supervise, actor)
        guard let reason = stated(reason) else { throw .reasonMissing }
        return reason
    }

    /// Whether the clock may climb the ladder: whatever was sent is noted as an `EscalationDue`.
    public func escalate() throws(PetitionRefusal) { try permit(.escalate, .clock) }

    /// Lets the public read it: the person agreed, the answer is a public one, and somebody else wrote it. The wording is
    /// held to the mask before it is stored, by whoever has the text.
    public mutating func clear(by actor: Actor, at now: Moment) throws(PetitionRefusal) {
        try permit(.clear, actor)
        guard publicity != .notAgreed else { throw .ending(.notAgreedToPublicity) }
        guard state.reply?.answer.isPublic == true else { throw .ending(.answerNotPublic) }
        guard state.reply?.answer.officer != actor.officer else { throw .ending(.ownAnswer) }
        publicity = .cleared(actor.officer, at: now)
    }

    /// Takes it off the public pages; it is counted as before.
    public mutating func conceal(by actor: Actor) throws(PetitionRefusal) {
        try permit(.conceal, actor)
        if publicity.isCleared { publicity = .agreed }
    }
}
