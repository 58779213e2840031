import Domain
import HTML

/// The commission's keys: which there are, making one, changing the passphrase, the recovery sheet.
struct ReportKeyPages {
    let platform: Platform
    let reader: Reader
    private var words: ReportKeyWords { ReportKeyWords(language: reader.language) }

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
    }

    func keys(_ keys: [CommissionKey], making: FormFaults, changing: FormFaults, done: String?) -> HTML {
        Layout(platform, reader, title: words.title).page { h in
            making.summary(&h)
            changing.summary(&h)
            if done == "made" { h.flash(.good, words.doneMade) }
            if done == "changed" { h.flash(.good, words.doneChanged) }
            h.h1(words.title)
            h.notice(.trouble, words.loss) { $0.p(words.lossAdvice) }
            if keys.isEmpty {
                h.sectionHead(words.makeFirst)
                form("/office/reports/keys", &h) { h in
                    new(&h, making)
                    h.actionBar { $0.primaryButton(words.make) }
                }
            } else {
                list(&h, keys)
                next(&h, making)
                change(&h, changing)
                loss(&h, making)
            }
            h.p { $0.a(words.back, href: "/office/reports") }
        }
    }

    private func form(_ action: String, _ h: inout HTML, _ body: (inout HTML) -> Void) {
        h.postForm(action, token: reader.formToken, body: body)
    }

    private func list(_ h: inout HTML, _ keys: [CommissionKey]) {
        h.sectionHead(words.keys)
        h.p(words.fingerprintHelp, .class("muted"))
        h.cells(label: words.keys) { h in
            for key in keys.reversed() {
                let isCurrent = key.number == keys.last?.number
                h.linkCell(
                    words.key(key.number), href: "/office/reports/keys/\(key.number)",
                    note: "\(words.fingerprint(key.fingerprint)) · \(words.made(key.madeOn))", icon: .lock
                ) { h in
                    h.statusChip(
                        isCurrent ? .onTime : .superseded, isCurrent ? words.inUse : words.earlier)
                }
            }
        }
    }

    private func next(_ h: inout HTML, _ faults: FormFaults) {
        h.fold(words.makeNext, open: faults["present"] != nil) { h in
            h.p(words.makeNextHelp)
            form("/office/reports/keys", &h) { h in
                h.field(secret("present", words.old, faults))
                h.div(.class("actions")) { $0.primaryButton(words.make) }
            }
        }
    }

    private func change(_ h: inout HTML, _ faults: FormFaults) {
        h.fold(words.change, open: !faults.problems.isEmpty) { h in
            h.p(words.changeHelp)
            form("/office/reports/keys/passphrase", &h) { h in
                h.field(secret("old", words.old, faults))
                new(&h, faults)
                h.div(.class("actions")) { $0.primaryButton(words.change) }
            }
        }
    }

    /// Beginning anew is on a page of its own fold; its fields share their names, so it stands apart with its own ids.
    private func loss(_ h: inout HTML, _ faults: FormFaults) {
        let isTried = faults["new"] != nil || faults["again"] != nil || faults["lost"] != nil
        h.fold(words.afterLoss, open: isTried) { h in
            h.p(words.afterLossHelp)
            form("/office/reports/keys", &h) { h in
                h.input(.type("hidden"), .name("after_loss"), .value("1"))
                for (name, label) in [("new", words.new), ("again", words.again)] {
                    let id = faults[name] == nil ? "f-lost-\(name)" : "f-\(name)"
                    h.div(.class("field")) { h in
                        h.label(label, .for(id))
                        if name == "new" { h.p(words.newHelp, .class("help")) }
                        if let error = faults[name] { h.p(error, .class("error")) }
                        h.input(
                            .class("input"), .type("password"), .id(id), .name(name),
                            .autocomplete("new-password"))
                    }
                }
                if let error = faults["lost"] { h.p(error, .class("error")) }
                h.checkField("lost", words.lossTick, isOn: false)
                h.div(.class("actions")) { $0.dangerButton(words.make) }
            }
        }
    }

    private func new(_ h: inout HTML, _ faults: FormFaults) {
        var field = secret("new", words.new, faults)
        field.help = words.newHelp
        h.field(field)
        h.field(secret("again", words.again, faults))
    }

    private func secret(_ name: String, _ label: String, _ faults: FormFaults) -> Field {
        var field = faults.marked(Field(name, label), value: "")
        field.type = "password"
        field.autocomplete = "new-password"
        return field
    }

    func sheet(_ key: CommissionKey) -> HTML {
        Layout(platform, reader, title: words.sheet).page { h in
            h.h1("\(words.sheet) · \(words.key(key.number))")
            h.p(words.sheetHelp)
            h.pre(RecoverySheet.text(key), .class("sheet"), .tabindex(0))
            h.actionBar { h in
                h.printButton(words.print)
                h.buttonLink(words.title, href: "/office/reports/keys")
            }
        }
    }
}
