/// What the person does by the receipt code; the centre may write down for somebody what was said by
/// telephone, but not a rating, and a withdrawal only of what it entered itself.
extension Petition {
    /// Answers the question that waits.
    public mutating func reply(_ words: String, by hand: Hand, at now: Moment) throws(PetitionRefusal) {
        try permit(.reply, hand)
        guard question != nil else { throw .question(.nothingAsked) }
        guard stated(words) != nil else { throw .wordsMissing }
        question = nil
        clock(.heard, at: now)
    }

    /// Adds to what was said, in words or files. No clock hears of it.
    public func add(_ words: String, files: Int, by hand: Hand) throws(PetitionRefusal) {
        try permit(.add, hand)
        guard stated(words) != nil || files > 0 else { throw .wordsMissing }
    }

    /// Takes it back; the centre does so for somebody who has no way to do it alone.
    public mutating func withdraw(by hand: Hand, at now: Moment) throws(PetitionRefusal) {
        try permit(.withdraw, hand)
        guard mayTakeBack(hand) else { throw .notYours(.withdraw) }
        state = .withdrawn(at: now, state.entry)
        question = nil
        history.append(.withdrawn, at: now)
    }

    /// Whether a hand may ever take it back: whoever sent it by website or telephone app does so by the receipt code, and
    /// nobody else for them.
    func mayTakeBack(_ hand: Hand) -> Bool {
        switch hand {
        case .person: true
        case .officer: sender.channel.isEnteredByCentre
        case .clock: false
        }
    }

    /// Says what the outcome is worth; before anybody called, that is the follow-up.
    public mutating func rate(
        _ satisfaction: Satisfaction, by hand: Hand, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.rate, hand)
        rating = Rating(satisfaction: satisfaction, at: now)
        guard case .answered(let entry, let reply) = state else { return }
        state = .followedUp(entry, reply, FollowUp(result: .rated(satisfaction), at: now))
        history.append(.followedUp, at: now)
    }

    /// Asks to have it taken up again, within the county's days after the answer, the close or the refusal.
    /// - Parameter joined: the petition of whoever asks, where that one was joined to this.
    public mutating func askReopening(
        reason: String, from joined: Petition.ID? = nil, by hand: Hand, at now: Moment,
        under rules: PetitionRules
    ) throws(PetitionRefusal) {
        try permit(.askReopening, hand)
        guard reopening == nil else { throw .ending(.reopeningUndecided) }
        guard let reason = stated(reason) else { throw .reasonMissing }
        if let last = lastDayToAskReopening(under: rules), now.day > last {
            throw .ending(.reopeningTooLate(until: last))
        }
        reopening = ReopeningRequest(at: now, reason: reason, joined: joined)
        history.append(.reopeningAsked, at: now)
    }

    /// Erases, on the person's request, who the person is and everything that was said (个人信息保护法第四十七条). Kind,
    /// place, days, outcome and rating stay for the figures; the row of a roster that was objected to does not.
    /// A wish to have it taken up again goes too, and the clock that it began ends.
    public mutating func erase(by hand: Hand, at now: Moment) throws(PetitionRefusal) {
        try permit(.erase, hand)
        matter = Matter(kind: matter.kind, field: matter.field, division: matter.division)
        if publicity.isCleared { publicity = .agreed }
        if reopening != nil { history.append(.reopeningDropped, at: now) }
        (question, reopening) = (nil, nil)
        erasedAt = now
    }

    /// The last day on which reopening may be asked for; nil where nothing has ended, and where it may not.
    public func lastDayToAskReopening(under rules: PetitionRules) -> Day? {
        let ended: Moment? =
            switch state {
            case .declined(let decline): isClosedOff ? nil : decline.at
            case .answered(_, let reply), .followedUp(_, let reply, _): reply.answer.at
            case .closed(_, _, _, let closing): closing.at
            case .received, .accepted, .dispatched, .resolved, .merged, .withdrawn: nil
            }
        return ended.map { $0.day.adding(days: rules.terms(on: $0.day)[.reopening]) }
    }
}
