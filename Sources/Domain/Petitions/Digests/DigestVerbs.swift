extension Digest {
    /// How many working days a bureau can be given, and what the form proposes.
    public static let terms = 1...40
    public static let usualTerm = 10

    /// Hands the problems to the bureau of the field, to be answered within working days from today.
    public static func handOver(
        id: ID, _ serial: Serial, _ scope: Scope, to bureau: Unit, summary: String, petitions: Int,
        within days: Int, by actor: Actor, at now: Moment, _ calendar: WorkingCalendar
    ) throws(DigestRefusal) -> Digest {
        guard actor.may(.aggregatePetitions, on: Target(division: scope.county)) else {
            throw .notYours(.handOver)
        }
        guard scope.from <= scope.until, scope.until <= now.day else { throw .spanUnusable }
        guard bureau.kind == .bureau(field: scope.field), bureau.division == scope.county else {
            throw .notTheFieldsBureau
        }
        guard petitions > 0 else { throw .nothingInIt }
        guard let summary = stated(summary) else { throw .summaryMissing }
        let round = Round(
            officer: actor.officer, at: now, due: try due(days, from: now.day, calendar), reason: nil)
        return Digest(
            id: id, version: 1, serial: serial, scope: scope, bureau: Petition.Party(bureau),
            summary: summary, state: .handedOver(round))
    }

    /// The bureau answers as a whole: what it found, and what it will do.
    public mutating func answer(
        findings: String, measures: String, by actor: Actor, at now: Moment
    ) throws(DigestRefusal) {
        try permit(.answer, actor)
        guard case .handedOver(let round) = state else { throw .notInThisState(state.kind, .answer) }
        guard let findings = stated(findings) else { throw .findingsMissing }
        guard let measures = stated(measures) else { throw .measuresMissing }
        let answer = Answer(findings: findings, measures: measures, officer: actor.officer, at: now)
        state = .answered(Finished(round: round, answer: answer))
    }

    /// The centre is not content: a new round with a day of its own. What was late stays late.
    public mutating func sendBack(
        reason: String, within days: Int, by actor: Actor, at now: Moment, _ calendar: WorkingCalendar
    ) throws(DigestRefusal) {
        try permit(.sendBack, actor)
        guard case .answered(let finished) = state else { throw .notInThisState(state.kind, .sendBack) }
        guard let reason = stated(reason) else { throw .reasonMissing }
        let due = try Self.due(days, from: now.day, calendar)
        earlier.append(finished)
        state = .handedOver(Round(officer: actor.officer, at: now, due: due, reason: reason))
    }

    /// The centre is content.
    public mutating func close(words: String, by actor: Actor, at now: Moment) throws(DigestRefusal) {
        try permit(.close, actor)
        guard case .answered(let finished) = state else { throw .notInThisState(state.kind, .close) }
        state = .closed(finished, Closing(officer: actor.officer, at: now, words: stated(words) ?? ""))
    }

    /// The day that a term of working days ends on.
    public static func due(
        _ days: Int, from today: Day, _ calendar: WorkingCalendar
    ) throws(DigestRefusal) -> Day {
        guard terms.contains(days) else { throw .termOutOfBounds(terms) }
        do throws(CalendarGap) {
            return try calendar.adding(workingDays: days, to: today)
        } catch {
            throw .calendar(error)
        }
    }

    private func permit(_ verb: DigestVerb, _ actor: Actor) throws(DigestRefusal) {
        guard let rule = DigestWorkflow.rule(state.kind, verb) else {
            throw .notInThisState(state.kind, verb)
        }
        guard holds(rule.by, actor) else { throw .notYours(verb) }
    }

    private func holds(_ right: DigestRight, _ actor: Actor) -> Bool {
        switch right {
        case .officer(let verb): actor.may(verb, on: Target(division: scope.county))
        case .bureau:
            actor.unit.id == bureau.unit && actor.may(.answerDigests, on: Target(division: bureau.division))
        }
    }

    /// The verbs that the workflow offers the officer now.
    public func verbs(for actor: Actor) -> [DigestVerb] {
        DigestVerb.allCases.filter { verb in
            DigestWorkflow.rule(state.kind, verb).map { holds($0.by, actor) } ?? false
        }
    }

    /// As what an officer does a verb, for the record; nil where the officer may not.
    public func role(of actor: Actor, for verb: DigestVerb) -> Role? {
        let target = Target(division: scope.county)
        switch verb {
        case .handOver, .sendBack, .close: return actor.role(for: .aggregatePetitions, on: target)
        case .answer: return actor.role(for: .answerDigests, on: target)
        }
    }

    /// Whether the officer may know of it at all; what is not visible is "not found".
    public func isVisible(to actor: Actor) -> Bool {
        actor.may(.readDigests, on: Target(division: scope.county)) || holds(.bureau, actor)
    }
}
