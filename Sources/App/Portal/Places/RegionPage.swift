import Domain
import HTML

/// The page of a city, a county or a township: the places in it and how they stand.
struct RegionPage {
    let platform: Platform
    let reader: Reader
    private let words: PortalWords

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
        words = PortalWords(reader.language)
    }

    func page(_ view: RegionView, _ petitions: PetitionBlock) -> HTML {
        let name = view.place?.name ?? ""
        return Layout(platform, reader, title: name, place: view.path).page { h in
            h.div(.class("page-head")) { h in
                h.h1(name)
                h.p(.class("meta")) { h in
                    h.span(view.path.dropLast().map(\.name).joined(separator: " "))
                    h.span(words.villages(view.villages))
                }
            }
            h.searchBox(
                words.findVillage, action: "/search", query: "", button: words.find, suggest: "/suggestions")
            h.speakUp(in: view.place?.code, words)
            if let level = view.place?.code.level {
                h.sectionHead(words.below(level), count: "\(view.children.count)")
            }
            children(view, &h)
            PetitionParts(reader.language).block(petitions, to: &h)
            guard !view.latest.isEmpty else { return }
            h.sectionHead(words.latest)
            let cells = LineCells(reader, platform)
            h.cells(label: words.latest) { h in
                for line in view.latest { cells.write(line, place: true, to: &h) }
            }
        }
    }

    private func children(_ view: RegionView, _ h: inout HTML) {
        guard !view.children.isEmpty else {
            h.emptyState(.place, words.noVillages) { $0.p(words.noVillagesAdvice) }
            return
        }
        h.cells(label: view.place.map { words.below($0.code.level) }) { h in
            for child in view.children {
                h.linkCell(
                    child.place.name, href: "/places/\(child.place.code)",
                    note: words.placeNote(villages: child.villages, month: child.thisMonth), icon: .place
                ) { h in
                    if child.late > 0 {
                        h.statusChip(
                            .late,
                            child.villages == nil
                                ? words.missingItems(child.late) : words.villagesLate(child.late))
                    } else if child.thisMonth > 0 {
                        h.statusChip(.onTime, words.allOnTime)
                    }
                }
            }
        }
    }
}
