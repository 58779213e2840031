import Domain
import HTML

/// The answered petitions of a place, with what became of all of them.
struct PetitionListPage {
    let platform: Platform
    let reader: Reader
    let words: PublicPetitionWords
    private let parts: PetitionParts

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
        words = PublicPetitionWords(language: reader.language)
        parts = PetitionParts(reader.language)
    }

    func page(_ view: PetitionListView) -> HTML {
        let title = view.path.last.map { words.title(of: $0.name) } ?? words.title
        let layout = Layout(
            platform, reader, title: title, place: view.path, here: view.path.isEmpty ? nil : words.title)
        return layout.page { h in
            h.div(.class("page-head")) { h in
                h.h1(title)
                h.p(words.lead, .class("lead"))
            }
            ways(view, &h)
            if !view.asked.filter.isNarrowed, view.asked.filter.before == nil { figures(view, &h) }
            search(view, &h)
            list(view, &h)
        }
    }

    private func ways(_ view: PetitionListView, _ h: inout HTML) {
        let place = view.asked.filter.place
        h.div(.class("page-actions")) { h in
            h.buttonLink(
                words.speak, href: "/petitions/new" + (place.map { "?place=\($0)" } ?? ""), icon: .speak)
            h.buttonLink(words.track, href: "/petitions/track", icon: .search)
            let county = place?.ancestor(.county)
            h.buttonLink(
                words.rules, href: "/petitions/rules" + (county.map { "?county=\($0)" } ?? ""), icon: .file)
        }
    }

    private func figures(_ view: PetitionListView, _ h: inout HTML) {
        h.sectionHead(words.figures)
        let place = view.asked.filter.place == view.asked.scope ? nil : view.asked.filter.place
        h.tabs(
            words.spans,
            FigureSpan.allCases.map { span in
                let query = (place.map { "place=\($0)&" } ?? "") + "span=\(span.rawValue)"
                return (
                    text: words.span(span), href: "\(view.asked.path)?\(query)",
                    isCurrent: span == view.asked.span
                )
            })
        parts.figures(view.figures, isShort: false, to: &h)
        parts.definitions(to: &h)
    }

    private func list(_ view: PetitionListView, _ h: inout HTML) {
        let list = view.list
        h.sectionHead(words.answered, count: words.count(list.count))
        guard !list.petitions.isEmpty else {
            let isNarrowed = view.asked.filter.isNarrowed || view.asked.filter.before != nil
            h.emptyState(.speak, isNarrowed ? words.nothingFound : words.nothingYet) { h in
                h.p(isNarrowed ? words.nothingFoundAdvice : words.nothingYetAdvice)
            }
            return
        }
        parts.lines(
            list.petitions, label: words.answered, place: view.asked.filter.place?.level != .village, to: &h)
        guard list.next != nil || view.asked.filter.before != nil else { return }
        h.nav(.class("pages"), .aria("label", words.pages)) { h in
            if view.asked.filter.before != nil {
                h.buttonLink(words.first, href: address(view, before: nil), icon: .back)
            } else {
                h.span("")
            }
            if let next = list.next {
                h.buttonLink(words.older, href: address(view, before: next), icon: .chevron)
            }
        }
    }

    private func address(_ view: PetitionListView, before: Int64?) -> String {
        let place = view.asked.filter.place == view.asked.scope ? nil : view.asked.filter.place
        let query = [place.map { "place=\($0)" }, view.asked.filter.query(before: before)]
            .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "&")
        return view.asked.path + (query.isEmpty ? "" : "?\(query)")
    }
}
