import Domain
import HTML

/// One answered petition: what was asked, what was answered, and how long it took against the time limit.
struct PublicPetitionPage {
    let platform: Platform
    let reader: Reader
    private let words: PublicPetitionWords

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
        words = PublicPetitionWords(language: reader.language)
    }

    func page(_ view: PublicPetitionView) -> HTML {
        let petition = view.petition
        let layout = Layout(
            platform, reader, title: petition.subject, place: view.path, here: words.title)
        return layout.page { h in
            h.div(.class("page-head")) { h in
                h.h1(petition.subject)
                h.p(.class("meta")) { h in
                    h.span(words.note(petition, place: true))
                    PetitionParts(reader.language).outcome(petition.outcome, to: &h)
                }
            }
            text(words.question, petition.words, &h)
            text(words.answer, petition.answer, &h)
            h.sectionHead(words.facts)
            h.div(.class("card")) { h in h.facts { h in facts(view, &h) } }
            h.p(words.privacy, .class("muted"))
            h.div(.class("page-actions")) { h in
                h.buttonLink(words.backToList, href: "/places/\(petition.place.code)/petitions", icon: .back)
                h.buttonLink(words.speak, href: "/petitions/new?place=\(petition.place.code)", icon: .speak)
                h.printButton(FrameWords(language: reader.language).print)
            }
        }
    }

    private func text(_ title: String, _ text: String, _ h: inout HTML) {
        h.sectionHead(title)
        h.div(.class("card prose")) { h in h.paragraphs(of: text) }
    }

    private func facts(_ view: PublicPetitionView, _ h: inout HTML) {
        let petition = view.petition
        h.fact(words.received, words.day(petition.receivedAt.day))
        h.fact(
            words.answeredOn,
            "\(words.day(petition.answeredAt.day)) · \(words.after(petition.days))")
        h.fact(words.term) { h in term(view, &h) }
        if let unit = petition.unit { h.fact(words.handledBy, unit) }
        if let unit = view.answeredBy, unit != petition.unit { h.fact(words.answeredBy, unit) }
        if let outcome = petition.outcome { h.fact(words.outcome, words.petition.outcome(outcome)) }
        h.fact(words.rating, petition.satisfaction.map(words.petition.satisfaction) ?? words.notRated)
    }

    /// How long handling took against its term, as the clock says it.
    private func term(_ view: PublicPetitionView, _ h: inout HTML) {
        guard let handling = view.handling else {
            h.text(words.noCalendar)
            return
        }
        let (due, chip): (Day?, (Status, String)?) =
            switch handling {
            case .met(_, let due): (due, (.onTime, words.onTime))
            case .metLate(_, let due, let days): (due, (.late, words.late(days)))
            case .running(let due, _, _), .overdue(let due, _): (due, nil)
            case .paused, .dropped: (nil, nil)
            }
        let told = [due.map { words.due(words.day($0)) }, view.workingDays.map(words.took)].compactMap(\.self)
        h.text(told.joined(separator: words.say("，", ", ")) + " ")
        for (status, word) in chips(view, chip) {
            h.statusChip(status, word)
            h.text(" ")
        }
        if view.petition.round > 1 {
            h.br()
            h.text(words.again(view.petition.round - 1))
        }
    }
}

extension PublicPetitionPage {
    /// How it stands beside its limit. “On time” is said only where nothing was ever late, and nothing waits.
    private func chips(_ view: PublicPetitionView, _ handling: (Status, String)?) -> [(
        Status, String
    )] {
        var chips: [(Status, String)] = []
        if let handling, !view.wasOverdue || handling.0 == .late { chips.append(handling) }
        if view.isOverdue {
            chips.append((.late, words.overdueNow))
        } else if view.wasOverdue, chips.isEmpty {
            chips.append((.late, words.onceOverdue))
        }
        if view.isReopeningAsked { chips.append((.information, words.reopeningAsked)) }
        return chips
    }
}

extension HTML {
    /// Text as people wrote it: a paragraph for each line that says something.
    mutating func paragraphs(of text: String) {
        for line in text.split(whereSeparator: \.isNewline) where !line.trimmed.isEmpty { p(line.trimmed) }
    }
}

/// The piece of a page that a script puts below a text field: similar questions, each with its answer behind one tap.
struct SimilarPiece {
    let words: PublicPetitionWords

    init(_ words: PublicPetitionWords) { self.words = words }

    /// So much of an answer stands in the piece.
    private static let most = 160

    func html(_ found: [PublicPetition]) -> HTML {
        var h = HTML(capacity: 2_048)
        write(found, to: &h)
        return h
    }

    /// The same within a page.
    func write(_ found: [PublicPetition], to h: inout HTML) {
        guard !found.isEmpty else { return }
        h.p(words.similar(found.count), .class("notice-title"))
        for petition in found {
            h.fold(petition.subject) { h in
                h.p(words.note(petition, place: true), .class("muted"))
                h.paragraphs(
                    of: String(petition.answer.prefix(Self.most))
                        + (petition.answer.count > Self.most ? "…" : ""))
                h.p { $0.a(words.readOn, href: "/petitions/\(petition.id)", .target("_blank")) }
            }
        }
    }
}
