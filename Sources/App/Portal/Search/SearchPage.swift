import Domain
import HTML

/// The page of a search.
struct SearchPage {
    let platform: Platform
    let reader: Reader
    private let words: PortalWords

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
        words = PortalWords(reader.language)
    }

    func page(_ request: SearchRequest, _ view: SearchView) -> HTML {
        let title = request.text.isEmpty ? words.search : words.searchFor(request.text)
        return Layout(platform, reader, title: title).page { h in
            h.div(.class("page-head")) { h in h.h1(title) }
            h.searchBox(
                words.searchPrompt, action: "/search", query: request.text, button: words.find,
                help: words.findHelp, suggest: "/suggestions")
            if request.text.isEmpty { return }
            if view.isEmpty { return nothing(request, &h) }
            places(view, request, &h)
            items(view, &h)
            petitions(view, request, &h)
            disclosures(view, request, &h)
            rows(view, request, &h)
        }
    }

    /// A link to a later page may be older than what it led to.
    private func nothing(_ request: SearchRequest, _ h: inout HTML) {
        guard request.isNarrow else {
            return h.emptyState(.search, words.nothingFound(request.text)) { $0.p(words.nothingFoundAdvice) }
        }
        h.emptyState(.search, words.nothingFurther) { h in
            h.p { h in h.a(words.fromTheBeginning, href: request.address) }
        }
    }

    private func places(_ view: SearchView, _ request: SearchRequest, _ h: inout HTML) {
        guard !view.places.isEmpty else { return }
        h.sectionHead(words.foundPlaces, count: words.found(view.places.count))
        h.cells(label: words.foundPlaces) { h in
            for found in view.places.entries {
                h.linkCell(
                    found.place.name, href: "/places/\(found.place.code)", note: found.within, icon: .place)
            }
        }
        pages(.places, words.foundPlaces, view.places, request, &h)
    }

    private func items(_ view: SearchView, _ h: inout HTML) {
        guard !view.items.isEmpty else { return }
        h.sectionHead(words.foundItems, count: words.found(view.items.count))
        h.cells(label: words.foundItems) { h in
            for found in view.items {
                h.linkCell(
                    found.item.name, href: "/places/\(found.place.code)/items/\(found.item.number)",
                    note: "\(found.place.name) · \(found.item.category)", icon: .table)
            }
        }
    }

    private func petitions(_ view: SearchView, _ request: SearchRequest, _ h: inout HTML) {
        let found = view.petitions
        guard !found.isEmpty else { return }
        let address = "/petitions?q=\(URLEncoded.encoded(request.text))"
        h.sectionHead(
            words.foundPetitions,
            count: words.newestFirst(words.found(found.count, most: PublicPetitionList.mostCounted)),
            more: found.next == nil ? nil : (text: words.searchMore, href: address))
        PetitionParts(reader.language).lines(found.entries, label: words.foundPetitions, place: true, to: &h)
    }

    private func disclosures(_ view: SearchView, _ request: SearchRequest, _ h: inout HTML) {
        let found = view.disclosures
        guard !found.isEmpty else { return }
        h.sectionHead(words.foundDisclosures, count: words.newestFirst(words.found(found.count)))
        let cells = LineCells(reader, platform)
        h.cells(label: words.foundDisclosures) { h in
            for line in found.entries { cells.write(line, place: true, icon: .file, to: &h) }
        }
        pages(.disclosures, words.foundDisclosures, found, request, &h)
    }

    private func rows(_ view: SearchView, _ request: SearchRequest, _ h: inout HTML) {
        let found = view.rows
        guard !found.isEmpty else { return }
        h.sectionHead(words.foundRows, count: words.newestFirst(words.found(found.count)))
        h.cells(label: words.foundRows) { h in
            for hit in found.entries {
                let page = (hit.position - 1) / TablePage.size + 1
                let query = page > 1 ? "?page=\(page)" : ""
                h.linkCell(
                    words.rowOf(hit.line, hit.position),
                    href: "/disclosures/\(hit.line.id)\(query)#row-\(hit.position)", note: hit.text,
                    icon: .table)
            }
        }
        pages(.rows, words.foundRows, found, request, &h)
    }

    /// Back and on in one list.
    private func pages<Entry: Sendable>(
        _ list: SearchList, _ label: String, _ found: FoundList<Entry>, _ request: SearchRequest,
        _ h: inout HTML
    ) {
        guard found.next != nil || found.previous != nil else { return }
        func address(_ query: String?) -> String { request.address + (query.map { "&\($0)" } ?? "") }
        h.pagination(
            words.searchPages(label),
            previous: found.previous.map { key in
                Shell.Link(words.previousPage, address(list.query(previous: key)))
            },
            position: words.found(found.count),
            next: found.next.map { key in Shell.Link(words.nextPage, address(list.query(next: key))) })
    }
}
