import Domain
import HTML

/// A supervision order as an official letter, one page on paper; below it, on the screen only, what has happened since.
struct OrderPage {
    let reader: Reader
    let view: OrderView

    var words: OrderWords { OrderWords(language: reader.language) }
    private var ladder: LadderWords { LadderWords(language: reader.language) }
    private var petitions: PetitionWords { PetitionWords(reader.language) }
    private var line: LadderLine { view.line }

    var number: String { petitions.orderNumber(view.serial, county: line.county) }

    func write(_ h: inout HTML) {
        h.div(.class("page-actions")) { h in
            h.buttonLink(words.back, href: "/office/petitions/orders", icon: .back)
            h.printButton(words.print)
        }
        h.div(.class("letter")) { h in letter(&h) }
        h.div(.class("no-print")) { h in since(&h) }
    }

    private func letter(_ h: inout HTML) {
        h.h1(words.title)
        h.p(number, .class("letter-number nowrap"))
        h.p(words.to(line.unit ?? view.centre ?? ladder.centre))
        let (kind, place) = (line.head.matter.kind, line.place)
        let about =
            line.head.serial.map {
                words.about(
                    petitions.serial($0, county: line.county), kind, place, isHandling: line.unit != nil)
            } ?? words.about(receivedOn: line.head.receivedAt.day, kind, place)
        h.p { $0.unbroken(about, days: true) }
        if let overdue = words.overdue(view.letter) { h.p { $0.unbroken(overdue, days: true) } }
        if let reason = view.reason { h.p(words.reason(reason)) }
        h.p { h in
            h.strong { $0.unbroken(words.demand(view.letter, wasRaised: view.wasRaised), days: true) }
        }
        h.facts { h in
            h.fact(ladder.petition, line.number(petitions, ladder))
            h.fact(ladder.kind, petitions.kind(kind))
            h.fact(ladder.place, place)
            if let due = view.letter.due { h.fact(words.due, due.description) }
            if let late = view.letter.late { h.fact(words.late, words.days(late)) }
            if let day = view.letter.reportBy { h.fact(words.reportBy, day.description) }
        }
        h.div(.class("letter-sign")) { h in
            h.p(signature)
            h.p(Period.event(line.at.day).words(reader.language))
        }
        if line.isByHand == false { h.p(words.byClock, .class("small muted")) }
    }

    /// The centre supervises the offices; what comes down on the centre itself comes from the platform.
    private var signature: String {
        let platform = words.platform(line.county)
        return view.issuer ?? (line.unit == nil ? platform : view.centre ?? platform)
    }

    private func since(_ h: inout HTML) {
        h.sectionHead(words.nowTitle)
        h.p(ladder.standing(line.standing, line.head.state))
        if line.isVisible {
            h.p { $0.a(words.openPetition, href: "/office/petitions/\(line.head.id)") }
        }
        h.sectionHead(words.sinceTitle)
        guard !line.since.isEmpty else {
            h.p(ladder.nothingSince, .class("muted"))
            return
        }
        h.timeline { h in
            for deed in line.since.reversed() {
                h.entry(nil, time: deed.at.description, datetime: deed.at.rfc3339, petitions.verb(deed.verb))
            }
        }
    }
}
