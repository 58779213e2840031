import Domain
import HTML

/// The forms of a petition's page, one for each verb that the officer may do now.
struct PetitionForms {
    let page: PetitionDeskPage

    var view: PetitionDeskView { page.view }
    var offer: PetitionOffer { page.offer }
    var words: DeskFormWords { DeskFormWords(page.reader.language) }
    var petitions: PetitionWords { page.petitions }

    func write(_ h: inout HTML, _ verb: PetitionVerb, isPrimary: Bool) {
        if verb == .followUp, view.isOwnWork { return h.notice(.attention, words.ownWork) }
        if verb == .clear, view.isOwnAnswer {
            return h.notice(.attention, words.ownAnswer) { $0.p(words.clearers(offer.clearers)) }
        }
        if verb == .merge { search(&h) }
        if verb == .answer { templates(&h) }
        h.postForm(
            "\(view.path)/\(verb.resource ?? "")", token: page.reader.formToken, upload: verb == .add
        ) { h in
            if verb.holdsVersion { h.input(.type("hidden"), .name("version"), .value(view.head.version)) }
            if verb.holdsEntries { h.input(.type("hidden"), .name("entries"), .value(view.head.entries)) }
            fields(&h, verb)
            button(&h, verb, isPrimary: isPrimary)
        }
    }

    private func button(_ h: inout HTML, _ verb: PetitionVerb, isPrimary: Bool) {
        let word = petitions.verb(verb)
        if isPrimary {
            // Not held at the thumb: forms follow below, and it would cover their fields.
            h.div(.class("actions")) { $0.primaryButton(word) }
        } else if verb == .merge || verb == .decline || verb == .withdraw
            || verb == .erase
        {
            h.div(.class("actions")) { $0.dangerButton(word) }
        } else {
            h.div(.class("actions")) { $0.secondaryButton(word) }
        }
    }

    private func fields(_ h: inout HTML, _ verb: PetitionVerb) {
        switch verb {
        case .accept: h.p(words.acceptHelp, .class("muted"))
        case .stopAsking: h.p(words.stopAskingHelp, .class("muted"))
        case .conceal: h.p(words.concealHelp, .class("muted"))
        case .grantExtension:
            h.p(words.grantHelp(view.head.extensionUntil.map(words.dayText) ?? ""), .class("muted"))
        case .acknowledge:
            text(&h, verb, "words", words.toPerson, words.toPersonHelp, propose: words.acknowledgeProposal)
        case .ask:
            let isJoined = view.mergedInto != nil
            text(
                &h, verb, "words", words.question,
                isJoined ? words.questionOfJoinedHelp : words.questionHelp)
        case .reply: text(&h, verb, "words", words.saidByPhone, words.readByPerson)
        case .note: note(&h)
        case .remind: text(&h, verb, "words", words.reminder, words.readByOffices, isOptional: true)
        case .supervise: text(&h, verb, "reason", words.order, words.readByOffices)
        case .refuseExtension, .sendBack, .return: text(&h, verb, "reason", words.reason, words.readByOffices)
        case .reopen, .refuseReopening: text(&h, verb, "reason", words.reason, words.readByPerson)
        case .askReopening: text(&h, verb, "reason", words.saidOnReopening, words.readByPerson)
        case .close: text(&h, verb, "reason", words.closeReason, words.closeReasonHelp, isOptional: true)
        case .openPetitioner: text(&h, verb, "reason", words.openReason, words.openHelp, rows: 2)
        case .decline: decline(&h)
        case .reclassify: reclassify(&h)
        case .merge: merge(&h)
        case .dispatch, .reassign: handover(&h, verb)
        case .askExtension: askExtension(&h)
        case .resolve: resolve(&h)
        case .answer: answer(&h)
        case .followUp: followUp(&h)
        case .clear: clear(&h)
        case .recordMeeting: recordMeeting(&h)
        case .add: add(&h)
        case .erase: erase(&h)
        case .withdraw: text(&h, verb, "reason", words.saidOnWithdrawal, words.withdrawalHelp)
        case .part, .relay, .escalate, .rate: return
        }
    }

    /// A field of a verb's form, with what was typed and what is wrong where that form was sent.
    func field(_ verb: PetitionVerb, _ name: String, _ label: String, propose proposal: String = "") -> Field
    {
        var field = Field(name, label)
        field.form = verb.resource ?? ""
        field.value = page.opened == verb ? page.input[name] : proposal
        guard page.opened == verb, let fault = page.fault else { return field }
        field.error = FormFaults(fault.fields, page.reader.language)[name]
        return field
    }

    func text(
        _ h: inout HTML, _ verb: PetitionVerb, _ name: String, _ label: String, _ help: String? = nil,
        propose proposal: String = "", isOptional: Bool = false, rows: Int = 4
    ) {
        var field = field(verb, name, label, propose: proposal)
        field.help = help
        if isOptional { field.optional = words.optional }
        h.textField(field, rows: rows)
    }

    func date(
        _ h: inout HTML, _ verb: PetitionVerb, _ name: String, _ label: String, _ help: String?, propose: Day?
    ) {
        var field = field(verb, name, label, propose: propose?.description ?? "")
        (field.type, field.isShort, field.help) = ("date", true, help)
        h.field(field)
    }

    /// Whether a box is ticked: as it was sent, or as proposed.
    func isTicked(_ verb: PetitionVerb, _ name: String, _ value: String, propose: Bool) -> Bool {
        page.opened == verb && page.fault != nil ? page.input.all(name).contains(value) : propose
    }
}
