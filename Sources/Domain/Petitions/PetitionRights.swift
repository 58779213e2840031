extension Petition {
    /// The workflow's rule, where the state allows the verb and the hand may do it.
    @discardableResult
    func permit(_ verb: PetitionVerb, _ hand: Hand) throws(PetitionRefusal) -> PetitionWorkflow.Rule {
        guard let rule = PetitionWorkflow.rule(state.kind, verb) else {
            throw .notInThisState(state.kind, verb)
        }
        guard rule.by.contains(where: { holds($0, hand) }) else { throw .notYours(verb) }
        guard erasedAt == nil else { throw .ending(.erased) }
        guard !isClosedOff || verb == .erase else { throw .ending(.closedOff) }
        return rule
    }

    /// The same for an officer.
    func permit(_ verb: PetitionVerb, _ actor: Actor) throws(PetitionRefusal) {
        try permit(verb, .officer(actor))
    }

    /// Whether a hand has a right to this petition.
    private func holds(_ right: PetitionRight, _ hand: Hand) -> Bool {
        switch (right, hand) {
        case (.officer(let verb), .officer(let actor)): actor.may(verb, on: matter.target)
        case (.lead, .officer(let actor)): state.dispatch.map { actor.handles($0.lead) } ?? false
        case (.party, .officer(let actor)):
            state.dispatch.map { ([$0.lead] + $0.helpers).contains(where: actor.handles) } ?? false
        case (.person, .person), (.clock, .clock): true
        case (.officer, .person), (.officer, .clock), (.lead, .person), (.lead, .clock), (.party, .person),
            (.party, .clock), (.person, .officer), (.person, .clock), (.clock, .officer), (.clock, .person):
            false
        }
    }

    /// As what an officer does a verb, for the record; nil where the officer may not.
    public func role(of actor: Actor, for verb: PetitionVerb) -> Role? {
        guard let rule = PetitionWorkflow.rule(state.kind, verb),
            let right = rule.by.first(where: { holds($0, .officer(actor)) })
        else { return nil }
        switch right {
        case .officer(let asked): return actor.role(for: asked, on: matter.target)
        case .lead, .party:
            return actor.role(for: .handlePetitions, on: Target(division: actor.unit.division))
        case .person, .clock: return nil
        }
    }

    /// The verbs that the workflow offers this hand now, for buttons and for `allow` lists. Pending requests
    /// are looked at; what a form still has to say is not.
    public func verbs(for hand: Hand) -> [PetitionVerb] {
        PetitionVerb.allCases.filter { verb in
            guard erasedAt == nil, !isClosedOff || verb == .erase,
                let rule = PetitionWorkflow.rule(state.kind, verb)
            else { return false }
            return rule.by.contains { holds($0, hand) } && hasOccasion(for: verb, hand)
        }
    }

    /// Whether what the verb answers to is there: a question, a request.
    private func hasOccasion(for verb: PetitionVerb, _ hand: Hand) -> Bool {
        switch verb {
        case .ask: question == nil
        case .stopAsking, .reply: question != nil
        case .askReopening, .close: reopening == nil
        case .refuseReopening: reopening != nil
        case .grantExtension, .refuseExtension: state.entry?.extension.request != nil
        case .askExtension: state.entry?.extension.mayBeAsked ?? false
        case .clear: publicity == .agreed && state.reply?.answer.isPublic == true
        case .conceal: publicity.isCleared
        case .withdraw: mayTakeBack(hand)
        case .acknowledge, .accept, .decline, .reclassify, .merge, .part, .dispatch, .reassign, .sendBack,
            .followUp, .reopen, .return, .resolve, .answer, .note, .recordMeeting, .openPetitioner, .remind,
            .supervise, .escalate, .relay, .add, .rate, .erase:
            true
        }
    }
}

extension Petition.Extension {
    /// The request that waits for a decision.
    var request: Petition.ExtensionRequest? {
        switch self {
        case .asked(let request): request
        case .none, .refused, .granted: nil
        }
    }

    var mayBeAsked: Bool {
        switch self {
        case .none, .refused: true
        case .asked, .granted: false
        }
    }
}

extension Petition.Publicity {
    /// Whether the public may read it.
    public var isCleared: Bool {
        switch self {
        case .cleared: true
        case .notAgreed, .agreed: false
        }
    }
}

extension Unit.Kind {
    /// Whether petitions can be sent to such an office; villages only enter data (product.md, section 2).
    public var handlesPetitions: Bool {
        switch self {
        case .station, .townshipDiscipline, .township, .bureau: true
        case .villageCommittee, .informationCentre, .countyDiscipline, .leadingGroup, .cityDiscipline,
            .administration:
            false
        }
    }
}

/// The words without space around them; nil where nothing is left.
func stated(_ words: String) -> String? {
    let core = words.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    return core.isEmpty ? nil : String(core)
}
