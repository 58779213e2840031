import Domain
import HTML

extension PlacePages {
    /// Adding a place below another.
    func newPlace(below view: PlaceView, _ answer: Answer) -> HTML {
        let faults = FormFaults(answer.problems, reader.language)
        let code = view.division.code
        return frame(view, title: words.add(code.level)) { h in
            h.div(.class("page-head")) { h in
                h.h1(words.add(code.level))
                h.p(view.division.name, .class("meta"))
            }
            faults.summary(&h)
            h.div(.class("card")) { h in
                h.postForm("/office/places/\(code)/places", token: reader.formToken) { h in
                    var number = Field("code", words.codeField)
                    number.help = words.codeHelp(code, digits(below: code.level))
                    number.inputmode = "numeric"
                    h.field(faults.marked(number, value: answer.form["code"]))
                    h.field(faults.marked(Field("name", words.name), value: answer.form["name"]))
                    if code.level == .township { householdsField(&h, faults, answer.form["households"]) }
                    h.actionBar { $0.primaryButton(words.addButton) }
                }
            }
        }
    }

    private func digits(below level: Division.Level) -> Int {
        switch level {
        case .province: 4
        case .city: 6
        case .county: 9
        case .township, .village: 12
        }
    }

    /// Importing a table of places.
    func importing(_ answer: Answer) -> HTML {
        let faults = FormFaults(answer.problems, reader.language)
        var reader = reader
        reader.path = "/office/places/import"
        return Layout(platform, reader, title: words.importTitle).page { h in
            if let flash = answer.flash { h.flash(.good, flash) }
            h.div(.class("page-head")) { h in h.h1(words.importTitle) }
            faults.summary(&h)
            h.div(.class("card")) { h in
                h.postForm("/office/places/import", token: reader.formToken, upload: true) { h in
                    var file = Field("file", words.file)
                    file.help = words.importHelp
                    file.error =
                        faults["file"] == nil ? nil : answer.problems.first?.message.text(reader.language)
                    h.fileField(file, accept: ".csv,.xlsx")
                    h.actionBar { $0.primaryButton(words.importButton) }
                }
            }
        }
    }

    /// Adding a unit to a place.
    func newUnit(in view: PlaceView, _ answer: Answer) -> HTML {
        let faults = FormFaults(answer.problems, reader.language)
        return frame(view, title: words.addUnit) { h in
            h.div(.class("page-head")) { h in
                h.h1(words.addUnit)
                h.p(view.division.name, .class("meta"))
            }
            faults.summary(&h)
            h.div(.class("card")) { h in
                h.postForm("/office/places/\(view.division.code)/units", token: reader.formToken) { h in
                    kindFields(&h, view, faults, answer.form)
                    unitFields(&h, faults, name: answer.form["name"], phone: answer.form["phone"])
                    h.actionBar { $0.primaryButton(words.addButton) }
                }
            }
        }
    }

    private func kindFields(_ h: inout HTML, _ view: PlaceView, _ faults: FormFaults, _ form: Form) {
        let level = view.division.code.level
        let offered = UnitKindChoice.allCases.filter { $0.level == nil || $0.level == level }
        h.selectField(
            faults.marked(Field("kind", words.kind), value: form["kind"]),
            options: [(value: "", text: words.choose)] + offered.map { ($0.rawValue, $0.name(kinds)) })
        guard offered.contains(where: \.needsField) else { return }
        var field = Field("field", words.field)
        field.help = words.fieldHelp
        field.optional = words.optional
        h.selectField(
            faults.marked(field, value: form["field"]),
            options: [(value: "", text: words.noField)] + view.fields.map { ($0, $0) })
    }

    private func unitFields(_ h: inout HTML, _ faults: FormFaults, name: String, phone: String) {
        h.field(faults.marked(Field("name", words.name), value: name))
        var telephone = Field("phone", words.phone)
        telephone.help = words.phoneHelp
        telephone.optional = words.optional
        telephone.inputmode = "tel"
        h.field(faults.marked(telephone, value: phone))
    }

    /// One unit: its name and telephone.
    func unit(_ office: PlaceView.Office, in view: PlaceView, _ answer: Answer) -> HTML {
        let faults = FormFaults(answer.problems, reader.language)
        let typed = answer.form.fields.isEmpty ? nil : answer.form
        return frame(view, title: office.unit.name) { h in
            if let flash = answer.flash { h.flash(.good, flash) }
            h.div(.class("page-head")) { h in
                h.h1(office.unit.name)
                h.p("\(kinds.kind(office.unit.kind)) · \(words.officers(office.officers))", .class("meta"))
            }
            faults.summary(&h)
            h.div(.class("card")) { h in
                h.postForm("/office/units/\(office.unit.id)", token: reader.formToken) { h in
                    h.input(
                        .type("hidden"), .name("version"), .value(typed?["version"] ?? "\(office.version)"))
                    unitFields(
                        &h, faults, name: typed?["name"] ?? office.unit.name,
                        phone: typed?["phone"] ?? office.phone)
                    h.actionBar { $0.primaryButton(words.save) }
                }
            }
            h.div(.class("page-actions")) { h in
                h.buttonLink(
                    words.addOfficer, href: "/office/officers/new?unit=\(office.unit.id)", icon: .person)
            }
        }
    }

    /// A zone, new or not: its name and its townships.
    func zone(_ zone: Zone?, in view: PlaceView, _ answer: Answer) -> HTML {
        let faults = FormFaults(answer.problems, reader.language)
        let typed = answer.form.fields.isEmpty ? nil : answer.form
        let title = zone?.name ?? words.addZone
        return frame(view, title: title) { h in
            h.div(.class("page-head")) { h in
                h.h1(title)
                h.p(view.division.name, .class("meta"))
            }
            faults.summary(&h)
            let action = zone.map { "/office/zones/\($0.id)" } ?? "/office/places/\(view.division.code)/zones"
            h.div(.class("card")) { h in
                h.postForm(action, token: reader.formToken) { h in
                    if let zone {
                        h.input(
                            .type("hidden"), .name("version"), .value(typed?["version"] ?? "\(zone.version)"))
                    }
                    h.field(
                        faults.marked(Field("name", words.name), value: typed?["name"] ?? zone?.name ?? ""))
                    townships(&h, zone, view, ticked: typed.map { Set($0.all("townships")) })
                    h.actionBar { $0.primaryButton(words.save) }
                }
            }
        }
    }

    private func townships(_ h: inout HTML, _ zone: Zone?, _ view: PlaceView, ticked: Set<String>?) {
        h.fieldset(.class("field")) { h in
            h.legend(words.zoneTownships)
            for child in view.children {
                let isOn =
                    ticked?.contains(child.division.code.text) ?? (zone != nil && child.zone == zone?.id)
                let other = view.zones.first { $0.id == child.zone && $0.id != zone?.id }
                h.label(.class("choice")) { h in
                    h.input(
                        .type("checkbox"), .name("townships"), .value(child.division.code.text),
                        .if(isOn, .checked))
                    h.span { h in
                        h.text(child.division.name)
                        if let other { h.span(words.inZone(other.name), .class("choice-note")) }
                    }
                }
            }
        }
    }
}

/// The kinds of units as a form offers them.
enum UnitKindChoice: String, CaseIterable {
    case villageCommittee, station, townshipDiscipline, township, informationCentre, bureau, countyDiscipline
    case leadingGroup, cityDiscipline, administration

    /// The kind with a field where it needs one; nil where the field is missing.
    func kind(field: String) -> Unit.Kind? {
        guard needsField else { return Unit.Kind(code: rawValue) }
        return field.isEmpty ? nil : Unit.Kind(code: "\(rawValue):\(field)")
    }

    var needsField: Bool { self == .station || self == .bureau }

    var level: Division.Level? { kind(field: "-")?.level }

    /// The kind's name without a field.
    func name(_ words: RoleWords) -> String {
        switch self {
        case .station: words.station
        case .bureau: words.bureau
        case .villageCommittee, .townshipDiscipline, .township, .informationCentre, .countyDiscipline,
            .leadingGroup,
            .cityDiscipline, .administration:
            kind(field: "").map(words.kind) ?? ""
        }
    }
}
