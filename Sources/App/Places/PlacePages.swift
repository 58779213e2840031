import Domain
import HTML

/// The pages on which places are kept.
struct PlacePages {
    let platform: Platform
    let reader: Reader
    let words: PlaceWords
    let kinds: RoleWords

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
        words = PlaceWords(language: reader.language)
        kinds = RoleWords(reader.language)
    }

    /// What an officer may do to the place that the page shows.
    struct Rights {
        let manages: Bool
        let issuesPass: Bool
    }

    /// What came of the last form.
    struct Answer {
        var flash: String?
        var form = Form()
        var problems: [FieldProblem] = []
    }

    func place(_ view: PlaceView, _ rights: Rights, _ answer: Answer) -> HTML {
        let faults = FormFaults(answer.problems, reader.language)
        return frame(view, title: view.division.name) { h in
            if let flash = answer.flash { h.flash(.good, flash) }
            h.div(.class("page-head")) { h in
                h.h1(view.division.name)
                h.p(.class("meta")) { h in
                    h.span(words.code(view.division.code))
                    if let households = view.households { h.span(words.households(households)) }
                }
            }
            faults.summary(&h)
            if rights.issuesPass, view.division.code.level == .village { pass(&h, view) }
            if view.division.code.level < .village { children(&h, view, rights) }
            if rights.manages { management(&h, view, faults, answer.form) }
        }
    }

    /// The frame with the way up to the place; the switches come back to the place's own page.
    func frame(_ view: PlaceView, title: String, _ body: (inout HTML) -> Void) -> HTML {
        var reader = reader
        reader.path = "/office/places/\(view.division.code)"
        return Layout(platform, reader, title: title).page { h in
            wayUp(&h, view)
            body(&h)
        }
    }

    private func children(_ h: inout HTML, _ view: PlaceView, _ rights: Rights) {
        let level = view.division.code.level
        h.sectionHead(words.below(level), count: words.count(view.children.count))
        if view.children.isEmpty {
            h.emptyState(.place, words.noneBelow) { h in if rights.manages { h.p(words.noneBelowHelp) } }
        }
        h.cells(label: words.below(level)) { h in
            for child in view.children {
                let zone = view.zones.first { $0.id == child.zone }?.name
                let notes = [child.division.code.text, zone, child.households.map(words.households)]
                h.linkCell(
                    child.division.name, href: "/office/places/\(child.division.code)",
                    note: notes.compactMap(\.self).joined(separator: " · "))
            }
        }
    }

    private func management(_ h: inout HTML, _ view: PlaceView, _ faults: FormFaults, _ form: Form) {
        let code = view.division.code
        units(&h, view)
        if code.level == .county { zones(&h, view) }
        if code.level < .village {
            h.div(.class("page-actions")) { h in
                h.buttonLink(words.add(code.level), href: "/office/places/\(code)/places/new", icon: .plus)
                h.buttonLink(words.importTitle, href: "/office/places/import", icon: .upload)
            }
        }
        changeForm(&h, view, faults, form)
    }

    private func units(_ h: inout HTML, _ view: PlaceView) {
        h.sectionHead(words.units, count: words.count(view.offices.count))
        if view.offices.isEmpty { h.p(words.noUnits, .class("muted")) }
        h.cells(label: words.units) { h in
            for office in view.offices {
                let notes = [kinds.kind(office.unit.kind), office.phone, words.officers(office.officers)]
                h.linkCell(
                    office.unit.name, href: "/office/units/\(office.unit.id)",
                    note: notes.filter { !$0.isEmpty }.joined(separator: " · "))
            }
        }
        h.div(.class("page-actions")) { h in
            h.buttonLink(words.addUnit, href: "/office/places/\(view.division.code)/units/new", icon: .plus)
        }
    }

    private func zones(_ h: inout HTML, _ view: PlaceView) {
        h.sectionHead(words.zones, count: words.count(view.zones.count))
        if view.zones.isEmpty { h.p(words.noZones, .class("muted")) }
        h.cells(label: words.zones) { h in
            for zone in view.zones {
                let count = view.children.filter { $0.zone == zone.id }.count
                h.linkCell(zone.name, href: "/office/zones/\(zone.id)", note: words.townships(count))
            }
        }
        h.div(.class("page-actions")) { h in
            h.buttonLink(words.addZone, href: "/office/places/\(view.division.code)/zones/new", icon: .plus)
        }
    }

    private func changeForm(_ h: inout HTML, _ view: PlaceView, _ faults: FormFaults, _ form: Form) {
        let code = view.division.code
        let isTyped = !form.fields.isEmpty
        h.fold(words.change, open: isTyped) { h in
            h.postForm("/office/places/\(code)", token: reader.formToken) { h in
                h.input(
                    .type("hidden"), .name("version"), .value(isTyped ? form["version"] : "\(view.version)"))
                h.field(
                    faults.marked(
                        Field("name", words.name), value: isTyped ? form["name"] : view.division.name))
                let households = view.households.map { "\($0)" } ?? ""
                if code.level == .village {
                    householdsField(&h, faults, isTyped ? form["households"] : households)
                }
                h.secondaryButton(words.save)
            }
        }
    }

    func householdsField(_ h: inout HTML, _ faults: FormFaults, _ value: String) {
        var field = Field("households", words.householdsField)
        field.optional = words.optional
        field.inputmode = "numeric"
        field.isShort = true
        h.field(faults.marked(field, value: value))
    }

    private func pass(_ h: inout HTML, _ view: PlaceView) {
        let address = platform.configuration.publicAddress
        let path = VillagePass.path(view.division.code, generation: view.passGeneration, platform.keys)
        h.section(.class("card")) { h in
            h.h2(words.pass)
            h.p(words.passNote)
            if address.isEmpty { h.notice(.attention, words.passAddressMissing) }
            h.p { h in h.code(address + path) }
            h.p(words.generation(view.passGeneration), .class("muted small"))
            h.div(.class("page-actions")) { h in h.printButton(words.printLink) }
            h.postForm("/office/places/\(view.division.code)/pass", token: reader.formToken) { h in
                h.input(.type("hidden"), .name("generation"), .value("\(view.passGeneration)"))
                h.p(words.renewNote, .class("muted"))
                h.dangerButton(words.renew)
            }
        }
    }

    /// The places above that are the officer's too.
    private func wayUp(_ h: inout HTML, _ view: PlaceView) {
        let above = view.path.dropLast().filter { reader.session?.actor.division.contains($0.code) == true }
        guard !above.isEmpty else { return }
        h.p(.class("small")) { h in
            for (place, division) in above.enumerated() {
                if place > 0 { h.text(" › ") }
                h.a(division.name, href: "/office/places/\(division.code)")
            }
        }
    }
}
