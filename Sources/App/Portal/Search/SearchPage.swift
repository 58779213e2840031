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
            if view.isEmpty {
                h.emptyState(.search, words.nothingFound(request.text)) { $0.p(words.nothingFoundAdvice) }
                return
            }
            places(view, &h)
            items(view, &h)
            petitions(view, request, &h)
            disclosures(view, request, &h)
            rows(view, request, &h)
        }
    }

    private func places(_ view: SearchView, _ h: inout HTML) {
        guard !view.places.isEmpty else { return }
        h.sectionHead(words.foundPlaces)
        h.cells(label: words.foundPlaces) { h in
            for found in view.places {
                h.linkCell(
                    found.place.name, href: "/places/\(found.place.code)", note: found.within, icon: .place)
            }
        }
    }

    private func items(_ view: SearchView, _ h: inout HTML) {
        guard !view.items.isEmpty else { return }
        h.sectionHead(words.foundItems)
        h.cells(label: words.foundItems) { h in
            for found in view.items {
                h.linkCell(
                    found.item.name, href: "/places/\(found.place.code)/items/\(found.item.number)",
                    note: "\(found.place.name) · \(found.item.category)", icon: .table)
            }
        }
    }

    private func petitions(_ view: SearchView, _ request: SearchRequest, _ h: inout HTML) {
        guard !view.petitions.isEmpty else { return }
        let address = "/petitions?q=\(URLEncoded.encoded(request.text))"
        h.sectionHead(words.foundPetitions, count: words.newestFirst, more: (words.searchMore, address))
        PetitionParts(reader.language).lines(view.petitions, label: words.foundPetitions, place: true, to: &h)
    }

    private func disclosures(_ view: SearchView, _ request: SearchRequest, _ h: inout HTML) {
        guard !view.disclosures.isEmpty else { return }
        h.sectionHead(words.foundDisclosures, count: words.newestFirst)
        let cells = LineCells(reader, platform)
        h.cells(label: words.foundDisclosures) { h in
            for line in view.disclosures { cells.write(line, place: true, icon: .file, to: &h) }
        }
        if let next = view.nextDisclosure { more("before", next, request, &h) }
    }

    private func rows(_ view: SearchView, _ request: SearchRequest, _ h: inout HTML) {
        guard !view.rows.isEmpty else { return }
        h.sectionHead(words.foundRows, count: words.newestFirst)
        h.cells(label: words.foundRows) { h in
            for hit in view.rows {
                let page = (hit.position - 1) / TablePage.size + 1
                let query = page > 1 ? "?page=\(page)" : ""
                h.linkCell(
                    words.rowOf(hit.line, hit.position),
                    href: "/disclosures/\(hit.line.id)\(query)#row-\(hit.position)", note: hit.text,
                    icon: .table)
            }
        }
        if let next = view.nextRow { more("rows_before", next, request, &h) }
    }

    private func more(_ name: String, _ key: Int64, _ request: SearchRequest, _ h: inout HTML) {
        h.p { h in
            h.buttonLink(
                words.searchMore, href: "/search?q=\(URLEncoded.encoded(request.text))&\(name)=\(key)",
                icon: .chevron)
        }
    }
}
