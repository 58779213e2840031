import Domain
import HTML

/// The page of a village: what is late, the eight categories, what is new, whom to call.
struct VillagePage {
    let platform: Platform
    let reader: Reader
    private let words: PortalWords
    private let cells: LineCells

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
        words = PortalWords(reader.language)
        cells = LineCells(reader, platform)
    }

    func page(_ view: VillageView, _ petitions: PetitionBlock) -> HTML {
        let name = view.path.last?.name ?? ""
        let layout = Layout(
            platform, reader, title: name, place: view.path, supervisionPhone: view.phones.first?.number)
        return layout.page { h in
            head(view, name, &h)
            h.speakUp(in: view.path.last?.code, words)
            missing(view, &h)
            h.sectionHead(words.categories)
            let categories = Category.all(view)
            h.tiles { h in
                for category in categories {
                    h.tile(
                        category.icon, category.name,
                        note: words.categoryNote(
                            category.published, of: category.items.count, missing: category.missing),
                        href: "#\(category.anchor)")
                }
            }
            latest(view, &h)
            for category in categories { section(category, view, &h) }
            PetitionParts(reader.language).block(petitions, to: &h)
            contacts(view, &h)
        }
    }

    private func head(_ view: VillageView, _ name: String, _ h: inout HTML) {
        h.div(.class("page-head")) { h in
            h.h1(name)
            h.p(.class("meta")) { h in
                h.span(view.path.dropLast().map(\.name).joined(separator: " "))
                if let households = view.households { h.span(words.households(households)) }
                if let code = view.path.last?.code, reader.tier(in: code) >= .village {
                    h.statusChip(.information, words.passBadge)
                }
            }
        }
    }

    private func missing(_ view: VillageView, _ h: inout HTML) {
        let missing = view.missing
        guard !missing.isEmpty else {
            if view.hasBegun, !view.lines.isEmpty { h.notice(.good, words.allPublished) }
            return
        }
        guard let code = view.path.last?.code else { return }
        h.notice(.attention, words.missingTitle(missing.count)) { h in
            h.ul(.class("plain")) { h in
                for line in missing.prefix(5) { h.li { h in missingLine(line, code, &h) } }
            }
            guard missing.count > 5 else { return }
            h.details { h in
                h.summary("+\(missing.count - 5)")
                h.ul(.class("plain")) { h in
                    for line in missing.dropFirst(5) { h.li { h in missingLine(line, code, &h) } }
                }
            }
        }
    }

    private func missingLine(_ line: DutyBoard.Line, _ village: DivisionCode, _ h: inout HTML) {
        h.a(words.missingLine(line.item, line.duty), href: "/places/\(village)/items/\(line.item.number)")
        guard case .on(let due) = line.duty.due, let days = line.overdueDays else { return }
        h.raw(" ")
        h.text(words.missingDue(due, days: days))
    }

    private func latest(_ view: VillageView, _ h: inout HTML) {
        h.sectionHead(words.latest)
        guard !view.lines.isEmpty else {
            h.emptyState(.file, words.nothingYet) { $0.p(words.nothingYetAdvice) }
            return
        }
        h.cells(label: words.latest) { h in
            for line in view.lines.prefix(8) {
                cells.write(line, place: false, icon: Category.icon(of: line.item, in: view.items), to: &h)
            }
        }
    }

    private func section(_ category: Category, _ view: VillageView, _ h: inout HTML) {
        guard let code = view.path.last?.code else { return }
        h.section(.id(category.anchor)) { h in
            h.sectionHead(category.name)
            h.cells(label: category.name) { h in
                for item in category.items {
                    let newest = view.lines.filter { $0.item.number == item.number }
                        .max { ($0.period.description, $0.published) < ($1.period.description, $1.published) }
                    let overdue = view.missing.first { $0.item.number == item.number }
                    h.linkCell(
                        item.name, href: "/places/\(code)/items/\(item.number)",
                        note: newest.map { "\(words.latestIs($0.period)) · \(words.size($0))" }
                            ?? words.notYetPublished, icon: category.icon
                    ) { h in
                        if let overdue {
                            cells.chip(overdue.status, to: &h)
                        } else if let newest {
                            cells.chip(newest, to: &h)
                        }
                    }
                }
            }
        }
    }

    private func contacts(_ view: VillageView, _ h: inout HTML) {
        if !view.phones.isEmpty {
            h.sectionHead(words.supervision)
            h.div(.class("card")) { h in h.phoneFacts(view.phones) }
        }
        guard let code = view.path.last?.code, reader.tier(in: code) < .village else { return }
        h.fold(words.whyStars) { $0.p(words.whyStarsText) }
    }
}

extension HTML {
    /// Offices and their telephones, ready to be called.
    mutating func phoneFacts(_ phones: [Phone]) {
        facts { h in
            for phone in phones {
                h.fact(phone.unit) { $0.a(phone.number, href: phone.address) }
            }
        }
    }
}
