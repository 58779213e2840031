import Domain

/// What offices do with an invented petition, from its dispatch to the follow-up.
extension BulkInventor {
    /// True where it came to a follow-up.
    mutating func handled(_ life: inout BulkLife, until stop: Petition.State.Kind?) throws -> Bool {
        if stop == nil, life.petition.matter.kind == .consultation, random.chance(60) {
            return try answered(&life, by: county.centre) && rated(&life)
        }
        guard let lead = try dispatched(&life), stop != .dispatched else { return false }
        // Some lie until somebody comes down on the office.
        guard stop != nil || !random.chance(3), try resolved(&life, by: lead), stop != .resolved,
            try answered(&life, by: random.chance(60) ? lead : county.centre), stop != .answered
        else { return false }
        return try random.chance(30) ? rated(&life) : called(&life)
    }

    private mutating func dispatched(_ life: inout BulkLife) throws -> Actor? {
        let candidates = county.candidates(for: life.petition.matter.division)
        guard !candidates.isEmpty, wait(&life, days: random.chance(20) ? 2...6 : 0...1) else { return nil }
        if random.chance(3), let wrong = try hand(&life, to: candidates), wait(&life, days: 1...1) {
            try life.petition.return(reason: BulkWords.notOurs, by: wrong, at: life.at)
            life.did(.return, by: wrong, BulkWords.notOurs)
            guard wait(&life, days: 0...0) else { return nil }
        }
        guard case .accepted = life.petition.state else { return nil }
        return try hand(&life, to: candidates)
    }

    private mutating func hand(_ life: inout BulkLife, to candidates: [Actor]) throws -> Actor? {
        let (lead, centre, rules) = (random.pick(candidates), county.centre, county.terms.rules)
        let others = candidates.filter { $0.unit.id != lead.unit.id }
        let helpers = random.chance(20) ? others.prefix(1).map(\.unit) : []
        let bureaus = others.filter { $0.unit.division == county.code }.dropFirst()
        let copies = random.chance(30) ? bureaus.prefix(1).map(\.unit).filter { !helpers.contains($0) } : []
        let units = Petition.Assignment(lead: lead.unit, helpers: helpers, copies: copies)
        guard let due = try life.petition.history.latestDeadline(on: life.at.day, under: rules) else {
            return nil
        }
        try life.petition.dispatch(to: units, due: due, by: centre, at: life.at, under: rules)
        life.did(.dispatch, by: centre, "", life.petition.state.dispatch.map(EntryDetail.handover))
        return lead
    }

    /// Mostly in time, sometimes after an extension, sometimes late.
    private mutating func resolved(_ life: inout BulkLife, by lead: Actor) throws -> Bool {
        if random.chance(5) { extend(&life, asked: lead) }
        guard let due = life.petition.state.dispatch?.due else { return false }
        let left = max(1, Int(due.number - life.at.day.number))
        guard wait(&life, days: random.chance(88) ? 1...left : left + 1...left + 20) else { return false }
        let outcome = random.pick(BulkWords.outcomes)
        try life.petition.resolve(outcome, account: BulkWords.account, by: lead, at: life.at)
        life.did(.resolve, by: lead, BulkWords.account, .outcome(outcome.rawValue))
        return true
    }

    /// Asks for more time and gets it, where the rules allow that.
    private mutating func extend(_ life: inout BulkLife, asked lead: Actor) {
        guard let due = life.petition.state.dispatch?.due, wait(&life, days: 0...0) else { return }
        let (until, rules) = (due.adding(days: 10), county.terms.rules)
        guard
            (try? life.petition.askExtension(
                until: until, reason: BulkWords.moreTime, by: lead, at: life.at, under: rules)) != nil
        else { return }
        life.did(.askExtension, by: lead, BulkWords.moreTime, .until(until.description))
        guard random.chance(80), wait(&life, days: 0...0),
            (try? life.petition.grantExtension(by: county.centre, at: life.at, under: rules)) != nil
        else { return }
        life.did(.grantExtension, by: county.centre, "", .until(until.description))
    }

    private mutating func answered(_ life: inout BulkLife, by actor: Actor) throws -> Bool {
        guard wait(&life, days: 0...1) else { return false }
        let isPublic = random.chance(70)
        try life.petition.answer(
            BulkWords.answer, outcome: .explained, isPublic: isPublic, by: actor,
            at: life.at)
        let found = life.petition.state.reply?.resolution.outcome ?? .explained
        life.did(.answer, by: actor, BulkWords.answer, .answer(outcome: found.rawValue, isPublic: isPublic))
        return true
    }

    private mutating func rated(_ life: inout BulkLife) throws -> Bool {
        guard wait(&life, days: 1...3) else { return false }
        let said = random.pick(BulkWords.said)
        try life.petition.rate(said, by: .person, at: life.at)
        life.did(.rate, by: nil, "", .satisfaction(said.rawValue))
        return true
    }

    private mutating func called(_ life: inout BulkLife) throws -> Bool {
        guard wait(&life, days: 1...4) else { return false }
        let said = random.pick(BulkWords.said)
        try life.petition.followUp(said, notes: BulkWords.call, by: county.centre, at: life.at)
        life.did(.followUp, by: county.centre, BulkWords.call, .satisfaction(said.rawValue))
        return true
    }
}
