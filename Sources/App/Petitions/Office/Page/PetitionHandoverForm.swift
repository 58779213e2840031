import Domain
import HTML

/// Handing a petition over: who leads, who helps, who knows, and by when.
extension PetitionForms {
    func handover(_ h: inout HTML, _ verb: PetitionVerb) {
        let now = view.petition.state.dispatch
        lead(&h, verb, now?.lead.unit)
        let due = now.flatMap { dispatch in
            offer.latest.map { Swift.min(Swift.max(offer.kept ?? dispatch.due, view.today), $0) }
        }
        date(
            &h, verb, "due", words.due,
            offer.latest.map { words.dueHelp(words.dayText($0)) } ?? words.dueUnknown,
            propose: due ?? offer.latest)
        if offer.isLatestOff { h.p(petitions.deadlineOnDayOff(), .class("help")) }
        checks(&h, verb, "helpers", words.helpers, nil, ticked: now?.helpers.map(\.unit) ?? [])
        let bureau = [offer.bureau].compactMap(\.self)
        checks(
            &h, verb, "copies", words.copies, bureau.isEmpty ? nil : words.copiesHelp,
            ticked: now?.copies.map(\.unit) ?? bureau)
    }

    private func lead(_ h: inout HTML, _ verb: PetitionVerb, _ current: Unit.ID?) {
        let field = field(verb, "lead", words.lead, propose: current?.text ?? "")
        h.field(around: field) { h in
            h.select(
                .class("input"), .id(field.id), .name(field.name), .required,
                .if(field.error != nil, .aria("describedby", "\(field.id)-error")),
                .if(field.error != nil, .aria("invalid", "true"))
            ) { h in
                h.option(words.choose, .value(""))
                for group in groups {
                    h.optgroup(.label(group.name)) { h in
                        for unit in group.units {
                            h.option(
                                unit.name, .value(unit.id.text), .if(unit.id.text == field.value, .selected))
                        }
                    }
                }
            }
        }
    }

    /// The offices by place: those of the petition's own township first, then the bureaus, then the other townships.
    private var groups: [(name: String, units: [Unit])] {
        let own = view.petition.matter.division.ancestor(.township)
        let order = [own, view.county?.code].compactMap(\.self)
        let places = order + Set(offer.units.map(\.division)).subtracting(order).sorted { $0.text < $1.text }
        return places.compactMap { place -> (name: String, units: [Unit])? in
            let units = offer.units.filter { $0.division == place }
            let name = place == view.county?.code ? words.bureaus : offer.places[place] ?? place.text
            return units.isEmpty ? nil : (name, units)
        }
    }

    /// Boxes for the offices that are likely: of the own township, and the county's bureaus; and those ticked already.
    private func checks(
        _ h: inout HTML, _ verb: PetitionVerb, _ name: String, _ label: String, _ help: String?,
        ticked: [Unit.ID]
    ) {
        let own = view.petition.matter.division.ancestor(.township)
        let likely = groups.flatMap { group in
            group.units.filter { unit in
                unit.division == own || unit.division == view.county?.code || ticked.contains(unit.id)
                    || page.input.all(name).contains(unit.id.text)
            }
        }
        let chosen = likely.filter {
            isTicked(verb, name, $0.id.text, propose: ticked.contains($0.id))
        }
        guard !likely.isEmpty else { return }
        h.fold(words.optional(label), open: !chosen.isEmpty) { h in
            h.fieldset(.class("field"), .id("f-\(verb.resource ?? "")-\(name)")) { h in
                h.legend(label)
                if let help { h.p(help, .class("help")) }
                for unit in likely {
                    h.checkField(
                        name, unit.name, isOn: chosen.contains(unit), value: unit.id.text,
                        id: "f-\(verb.resource ?? "")-\(name)-\(unit.id)")
                }
            }
        }
    }
}
