import Domain
import HTML

/// The forms about a petition that has come in, and those beside its way.
extension PetitionForms {
    func decline(_ h: inout HTML) {
        var ground = field(.decline, "ground", words.ground)
        ground.help = words.groundHelp
        h.selectField(
            ground,
            options: [(value: "", text: words.choose)]
                + NotTaken.allCases.map { (value: $0.rawValue, text: petitions.notTaken($0)) })
        text(
            &h, .decline, "reason", words.declineReason, words.declineReasonHelp, isOptional: true, rows: 3)
        text(&h, .decline, "elsewhere", words.elsewhere, words.elsewhereHelp, isOptional: true, rows: 3)
        h.fold(words.elsewhere) { h in
            h.facts { h in
                for ground in NotTaken.allCases {
                    let place = offer.elsewhere[ground] ?? petitions.whereInstead(ground)
                    if !place.isEmpty { h.fact(petitions.notTaken(ground), place) }
                }
            }
        }
    }

    func reclassify(_ h: inout HTML) {
        h.p(words.classifyHelp, .class("muted"))
        h.segmentField(
            field(.reclassify, "kind", words.kind, propose: view.head.matter.kind.rawValue),
            options: Petition.Kind.allCases.map { (value: $0.rawValue, text: petitions.kind($0)) })
        let current = view.head.matter.field ?? ""
        var field = field(.reclassify, "field", words.field, propose: current)
        field.optional = words.optional
        let known =
            offer.fields.contains(current) || current.isEmpty ? offer.fields : [current] + offer.fields
        h.selectField(
            field, options: [(value: "", text: words.noField)] + known.map { (value: $0, text: $0) })
    }

    /// Looks for the other petition: a page of its own address, so that it works without scripts.
    func search(_ h: inout HTML) {
        h.form(.class("form"), .method("get"), .action("\(view.path)#merger"), .role("search")) { h in
            var field = Field("seek", words.findOther)
            (field.form, field.optional, field.value) = ("merger", "", offer.sought ?? "")
            h.field(field)
            h.div(.class("actions")) { $0.secondaryButton(words.find) }
        }
    }

    func merge(_ h: inout HTML) {
        if offer.alike.isEmpty {
            h.p(words.noneAlike, .class("muted"))
        } else {
            var into = field(.merge, "into", words.into)
            into.help = words.intoHelp
            into.optional = ""
            h.radioField(
                into,
                options: offer.alike.map { other in
                    let number = other.serial.map {
                        petitions.serial($0, county: view.county?.name ?? $0.county.text)
                    }
                    let parts = [number, words.dayText(other.receivedAt.day), petitions.state(other.state)]
                    return (other.id.text, other.subject, parts.compactMap(\.self).joined(separator: " · "))
                })
        }
        var serial = field(.merge, "serial", words.otherSerial)
        serial.help = words.otherSerialHelp
        serial.optional = words.optional
        if offer.alike.isEmpty, page.opened == .merge, let fault = page.fault {
            serial.error = FormFaults(fault.fields, page.reader.language)["into"]
        }
        h.field(serial)
    }

    func note(_ h: inout HTML) {
        text(&h, .note, "words", words.note, words.noteHelp)
        guard view.isCentre else { return }
        h.checkField(
            "centre", words.noteForCentre, isOn: isTicked(.note, "centre", "1", propose: false),
            id: "f-notes-centre")
    }

    func recordMeeting(_ h: inout HTML) {
        date(&h, .recordMeeting, "day", words.day, nil, propose: view.today)
        h.field(field(.recordMeeting, "place", words.meetingPlace))
        h.field(field(.recordMeeting, "people", words.people))
        text(&h, .recordMeeting, "words", words.meetingWords, words.readByOffices)
    }

    func erase(_ h: inout HTML) {
        h.p(words.eraseHelp)
        if let error = field(.erase, "sure", "").error { h.p(error, .class("error")) }
        h.checkField("sure", words.eraseSure, isOn: false, id: "f-erasure-sure")
    }

    func add(_ h: inout HTML) {
        text(&h, .add, "words", words.added, words.readByPerson)
        var files = field(.add, "files", words.addedFiles)
        files.help = words.filesHelp
        files.optional = words.optional
        h.fileField(files, accept: "image/*,.pdf", many: true)
    }
}
