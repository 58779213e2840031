import Domain
import HTML

extension PetitionDeskPage {
    /// What is known of the petition besides its story.
    func facts(_ h: inout HTML) {
        sentTo(&h)
        related(&h)
        if let objection = view.objection { self.objection(objection, &h) }
        h.sectionHead(words.details)
        h.facts { h in
            h.fact(words.serial, serial)
            h.fact(words.place) { h in
                let place = view.petition.matter.division
                h.a(view.way.map(\.name).joined(separator: " "), href: "/places/\(place)")
            }
            h.fact(words.kind, petitions.kind(view.head.matter.kind))
            h.fact(words.field, view.head.matter.field ?? words.noField)
            h.fact(words.channel, petitions.channel(view.head.sender.channel))
            h.fact(words.receivedAt, InboxWords(language: reader.language).dateTime(view.head.receivedAt))
            h.fact(words.person, view.head.sender.isAnonymous ? words.anonymous : words.named)
            h.fact(words.publicity) { h in
                h.text(words.publicity(view.petition.publicity))
                if view.petition.publicity.isCleared {
                    h.raw(" ")
                    h.a(words.publicPage, href: "/petitions/\(view.head.id)")
                }
            }
            if let outcome = view.head.outcome { h.fact(words.outcome, petitions.outcome(outcome)) }
            if let rating = view.head.rating {
                h.fact(words.rating, petitions.satisfaction(rating.satisfaction))
            }
        }
    }

    private func sentTo(_ h: inout HTML) {
        guard let dispatch = view.petition.state.dispatch else { return }
        h.sectionHead(words.sentTo)
        h.facts { h in
            h.fact(words.lead, view.names.unit(dispatch.lead.unit))
            for (term, parties) in [(words.helpers, dispatch.helpers), (words.copies, dispatch.copies)]
            where !parties.isEmpty {
                h.fact(term, words.listed(parties.map { view.names.unit($0.unit) }))
            }
            if let due = view.deadline.map(words.dayText) ?? waiting { h.fact(words.due, due) }
        }
    }

    /// What stands for the day while the clock waits for the person.
    private var waiting: String? {
        let handling = view.clocks.latest.first { $0.clock == .handling }
        guard case .paused? = handling?.reading else { return nil }
        return handling.map { petitions.reading($0.reading) }
    }

    private func related(_ h: inout HTML) {
        if let other = view.mergedInto {
            h.sectionHead(words.mergedInto)
            h.cells { h in cell(other, &h) }
        }
        if !view.mergedHere.isEmpty {
            h.sectionHead(words.mergedHere, count: "\(view.mergedHere.count)")
            h.cells { h in for other in view.mergedHere { cell(other, &h) } }
        }
        if !view.digests.isEmpty {
            h.sectionHead(words.digests, count: "\(view.digests.count)")
            DigestsOfPetition(digests: view.digests, today: view.today, language: reader.language).write(&h)
        }
        guard !view.orders.isEmpty else { return }
        h.sectionHead(words.orders, count: "\(view.orders.count)")
        h.cells { h in
            for order in view.orders { cell(order, &h) }
        }
    }

    private func cell(_ order: PetitionDeskView.IssuedOrder, _ h: inout HTML) {
        let to = order.unit.map(view.names.unit) ?? words.theCentre
        let note = "\(to) · \(words.dayText(order.at.day))"
        let title = view.title(of: order.number, petitions)
        guard order.isReadable else { return h.cell(title, note: note, icon: .warning) }
        h.linkCell(title, href: order.path, note: note, icon: .warning)
    }

    /// Whoever deals with the one that leads may open those that were joined to it.
    private func cell(_ other: RelatedPetition, _ h: inout HTML) {
        let number = other.serial.map { petitions.serial($0, county: view.county?.name ?? $0.county.text) }
        let note = [number, words.dayText(other.receivedAt.day)].compactMap(\.self).joined(separator: " · ")
        h.linkCell(other.subject, href: "/office/petitions/\(other.id)", note: note) {
            $0.statusChip(other.state.status, petitions.state(other.state))
        }
    }

    private func objection(_ objection: DeskObjection, _ h: inout HTML) {
        let row = objection.row
        h.sectionHead(words.objection)
        h.p { h in
            h.a(
                words.objection(
                    objection.item, objection.period.words(reader.language), row.edition, row.row + 1),
                href: "/disclosures/\(row.disclosure)/editions/\(row.edition)")
        }
        h.facts { h in
            for cell in objection.cells where !cell.text.isEmpty { h.fact(cell.column, cell.text) }
        }
    }
}
