import Domain
import HTML

extension PetitionTimeline {
    private var words: PetitionDeskWords { PetitionDeskWords(language) }
    private var petitions: PetitionWords { PetitionWords(language) }

    /// What an entry says beside its words.
    func detail(_ entry: PetitionEntry, _ h: inout HTML) {
        if entry.deed == .verb(.decline), let ground = view.head.ground { h.p(words.ground(ground)) }
        let aside = view.stored.aside(of: entry, under: view.rules)
        if aside.tookDown { h.p(words.tookDown) }
        switch entry.detail {
        case nil: return
        case .elsewhere(let text): if !text.isEmpty { h.p(words.elsewhere(text)) }
        case .kind(let code):
            if let kind = Petition.Kind(rawValue: code) { h.p(petitions.kind(kind)) }
        case .merged(let key): merged(key, &h)
        case .parted(let key, let state): parted(key, state, &h)
        case .wish(let key): wish(key, &h)
        case .joined(let key, let verb): joined(key, verb, &h)
        case .handover(let lead, let helpers, let copies, let due):
            handover(lead, helpers, copies, &h)
            given(due, aside.wasDue, &h)
        case .until(let day): h.p(words.until(day))
        case .outcome(let code): outcome(code, &h)
        case .answer(let code, let isPublic):
            outcome(code, &h)
            h.p(words.answer(isPublic: isPublic), .class("small muted"))
        case .satisfaction(let code):
            let said = code.flatMap(Satisfaction.init(rawValue:)).map(petitions.satisfaction)
            h.p(said ?? words.notReached)
        case .meeting(let day, let place, let people): h.p(words.meeting(day, place, people))
        case .order(let code): order(code, &h)
        case .rung(let clock, _, let rung, let order, let addressee):
            self.rung(clock, rung, order, addressee, &h)
        }
    }

    private func outcome(_ code: String, _ h: inout HTML) {
        if let outcome = Outcome(rawValue: code) { h.p(petitions.outcome(outcome)) }
    }

    private func merged(_ key: String, _ h: inout HTML) {
        guard let other = view.mergedInto, other.id.text == key else { return }
        h.p(words.labelled(words.mergedInto, other.subject))
    }

    /// Whoever sees every petition of the county finds the other one.
    private func parted(_ key: String, _ state: String, _ h: inout HTML) {
        guard let kind = Petition.State.Kind(rawValue: state) else { return }
        let told = words.labelled(words.partedFrom, petitions.state(kind))
        guard view.actor.seesAll(of: view.petition.matter) else { return h.p(told) }
        h.p { $0.a(told, href: "/office/petitions/\(key)") }
    }

    /// Who asks holds the code of a petition that was joined to this one.
    private func wish(_ key: String, _ h: inout HTML) {
        guard let other = view.mergedHere.first(where: { $0.id.text == key }) else {
            return h.p(words.wishOfJoined)
        }
        h.p {
            $0.a(words.labelled(words.wishOfJoined, other.subject), href: "/office/petitions/\(key)")
        }
    }

    /// What its person said lies there.
    private func joined(_ key: String, _ verb: String, _ h: inout HTML) {
        let said = words.labelled(words.ofJoined, PetitionVerb(rawValue: verb).map(petitions.verb) ?? "")
        guard view.mergedHere.contains(where: { $0.id.text == key }) else { return h.p(said) }
        h.p { $0.a(said, href: "/office/petitions/\(key)") }
    }

    private func handover(
        _ lead: String, _ helpers: [String], _ copies: [String], _ h: inout HTML
    ) {
        func names(_ keys: [String]) -> String {
            words.listed(keys.compactMap { Unit.ID($0) }.map(view.names.unit))
        }
        h.p(words.labelled(words.lead, names([lead])))
        if !helpers.isEmpty { h.p(words.labelled(words.helpers, names(helpers))) }
        if !copies.isEmpty { h.p(words.labelled(words.copies, names(copies))) }
    }

    /// The day given at a hand-over; where it was over by then, the clock keeps the old one.
    private func given(_ due: String, _ wasDue: Day?, _ h: inout HTML) {
        let day = Day(due).map(words.dayText) ?? due
        guard let wasDue else { return h.p(words.labelled(words.due, day)) }
        h.p(words.labelled(words.givenLate, day))
        h.p(words.keepsOverdue(words.dayText(wasDue)), .class("small muted"))
    }

    private func order(_ code: String, _ h: inout HTML) {
        guard let number = Serial(code) else { return }
        guard let order = view.orders.first(where: { $0.number == number }), order.isReadable else {
            return h.p(view.title(of: number, petitions))
        }
        h.p { $0.a(view.title(of: number, petitions), href: order.path) }
    }

    private func rung(
        _ clock: String, _ rung: String, _ order: String?, _ addressee: String?, _ h: inout HTML
    ) {
        let parts = [
            PetitionClock(rawValue: clock).map(petitions.clock),
            Escalation(rawValue: rung).map(petitions.escalation),
            addressee.flatMap(Role.init(rawValue:)).map(words.level),
        ]
        h.p(parts.compactMap(\.self).joined(separator: " · "))
        if let order { self.order(order, &h) }
    }
}
