import Domain
import HTML

/// One petition at the officer's desk: how it stands, everything in order, and what can be done.
struct PetitionDeskPage {
    let platform: Platform
    let reader: Reader
    let view: PetitionDeskView
    let offer: PetitionOffer
    /// What was typed for the verb whose form stands open.
    var input = PetitionInput()
    var opened: PetitionVerb?
    var fault: PetitionFault?
    /// What was just done.
    var done: PetitionVerb?
    /// Who the person is, on the answer that opened it and nowhere else.
    var petitioner: Petitioner?

    var words: PetitionDeskWords { PetitionDeskWords(reader.language) }
    var petitions: PetitionWords { PetitionWords(reader.language) }

    init(_ platform: Platform, _ reader: Reader, _ view: PetitionDeskView, _ offer: PetitionOffer) {
        self.platform = platform
        self.reader = reader
        self.view = view
        self.offer = offer
    }

    var primary: PetitionVerb? { PetitionNextStep.primary(of: view.petition, among: view.verbs) }

    func page() -> HTML {
        let layout = Layout(platform, reader, title: title, place: view.way, here: title)
        return layout.page { h in
            messages(&h)
            head(&h)
            if let petitioner { identity(petitioner, &h) }
            clocks(&h)
            h.sectionHead(words.story)
            PetitionTimeline(view: view, language: reader.language).write(&h)
            actions(&h)
            facts(&h)
            h.p(.class("no-print"), body: back)
        }
    }

    /// Whoever has no list of petitions came from what was raised.
    private func back(_ h: inout HTML) {
        if view.actor.petitionSights.isEmpty {
            h.a(LadderWords(language: reader.language).title, href: "/office/petitions/orders")
        } else {
            h.a(words.list, href: LedgerRoutes.path)
        }
    }

    var title: String { view.head.subject.isEmpty ? words.erased : view.head.subject }

    private func head(_ h: inout HTML) {
        let head = view.head
        h.div(.class("page-head")) { h in
            h.h1(title)
            h.p(.class("meta")) { h in
                h.statusChip(head.state.status, petitions.state(head.state))
                h.span(serial, .class("nowrap"))
                h.span(petitions.kind(head.matter.kind))
                if let field = head.matter.field { h.span(field) }
                if head.round > 1 { h.span(words.round(head.round)) }
            }
        }
        h.div(.class("row")) { h in
            if head.isAsking { h.statusChip(.information, words.waitsForPerson) }
            if head.isReopening { h.statusChip(.dueSoon, words.reopeningAsked) }
            if head.extensionKind == .asked { h.statusChip(.dueSoon, words.extensionAsked) }
        }
        if let primary {
            h.p(.class("no-print")) { h in h.buttonLink(words.toNext(primary), href: "#next", icon: .chevron)
            }
        }
    }

    var serial: String {
        guard let serial = view.head.serial else { return words.noSerial }
        return petitions.serial(serial, county: view.county?.name ?? serial.county.text)
    }

    private func clocks(_ h: inout HTML) {
        h.sectionHead(words.clocks)
        if let gap = view.gap { h.notice(.attention, petitions.calendarGap(gap)) }
        let (kept, pressing) = view.clocks.latest.parted { $0.reading.isKept }
        if !pressing.isEmpty { cells(pressing, &h) }
        if !kept.isEmpty { h.fold(words.kept(kept.count)) { h in cells(kept, &h) } }
        if view.isDeadlineOnDayOff { h.notice(.attention, petitions.deadlineOnDayOff()) }
    }

    private func cells(_ lines: [ClockLine], _ h: inout HTML) {
        h.cells(label: words.clocks) { h in
            for line in lines {
                h.cell(
                    words.clock(line.clock, run: line.run), note: words.date(line.reading, on: view.today)
                ) {
                    $0.statusChip(line.reading.status, petitions.reading(line.reading))
                }
            }
        }
    }

    private func actions(_ h: inout HTML) {
        let forms = PetitionForms(page: self)
        h.section(.id("next"), .class("no-print")) { h in
            h.sectionHead(words.next)
            guard let primary else { return h.p(words.nothing, .class("muted")) }
            h.div(.class("card"), .id(primary.resource ?? "")) { h in
                h.h3(petitions.verb(primary))
                forms.write(&h, primary, isPrimary: true)
            }
        }
        let others = view.verbs.filter { $0 != primary }
        guard !others.isEmpty else { return }
        h.section(.class("no-print")) { h in
            h.sectionHead(words.others)
            for verb in others {
                h.div(.id(verb.resource ?? "")) { h in
                    h.fold(petitions.verb(verb), open: opened == verb) { h in
                        forms.write(&h, verb, isPrimary: false)
                    }
                }
            }
        }
    }

    private func identity(_ person: Petitioner, _ h: inout HTML) {
        let words = DeskFormWords(reader.language)
        h.div(.class("card"), .id("identity")) { h in
            h.h2(words.identity)
            h.facts { h in
                h.fact(words.name, person.name)
                h.fact(words.phone, person.phone.isEmpty ? words.none : person.phone)
                h.fact(words.address, person.address.isEmpty ? words.none : person.address)
            }
            h.p(words.identityNote, .class("muted small"))
        }
    }
}
