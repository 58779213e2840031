import Domain
import HTML

extension OfficerPages {
    /// One account with what this administrator may do to it.
    struct AccountPage {
        let account: AccountView
        let units: Offered
        /// What was typed, where it comes back with faults.
        let form: Form?
        let mayManage: Bool
        let mayGrant: Bool
    }

    func account(_ page: AccountPage, _ faults: FormFaults) -> HTML {
        let account = page.account
        let wasKept = reader.path.hasSuffix("?kept=1")
        var reader = reader
        reader.path = "/office/officers/\(account.id)"
        return Layout(platform, reader, title: account.name).page { h in
            if wasKept { h.flash(.good, words.kept) }
            h.div(.class("page-head")) { h in
                h.h1(account.name)
                h.p("\(account.place) · \(account.unit.name)", .class("meta"))
            }
            faults.summary(&h)
            facts(&h, account)
            if page.mayGrant { grantForm(&h, page, faults) }
            if page.mayManage, account.isAdministrator { h.notice(.information, words.administratorNote) }
            if page.mayManage, !account.isAdministrator {
                changeForm(&h, page, faults)
                if account.disabled == nil { passwordForm(&h, page) }
                switchForm(&h, page, faults)
            }
        }
    }

    private func facts(_ h: inout HTML, _ account: AccountView) {
        h.facts { h in
            h.fact(words.login, account.login)
            h.fact(words.roles, roleNames(account.roles))
            h.fact(words.state) { h in
                if let disabled = account.disabled {
                    h.statusChip(.withdrawn, words.disabled)
                    h.text(" \(disabled.day)")
                } else {
                    h.statusChip(.onTime, words.inUse)
                    if account.mustChange { h.text(" \(words.firstPassword)") }
                }
            }
            h.fact(words.made, account.made.day.description)
        }
    }

    private func section(_ h: inout HTML, _ title: String, note: String? = nil, _ body: (inout HTML) -> Void)
    {
        h.section(.class("card")) { h in
            h.h2(title)
            if let note { h.p(note, .class("muted")) }
            body(&h)
        }
    }

    private func form(_ h: inout HTML, _ page: AccountPage, _ path: String, _ body: (inout HTML) -> Void) {
        h.postForm("/office/officers/\(page.account.id)\(path)", token: reader.formToken) { h in
            // Correcting a fault must overwrite nobody: the version is the one that was looked at.
            h.input(
                .type("hidden"), .name("version"), .value(page.form?["version"] ?? "\(page.account.version)"))
            body(&h)
        }
    }

    private func grantForm(_ h: inout HTML, _ page: AccountPage, _ faults: FormFaults) {
        let account = page.account
        let fitting = Role.allCases.filter { $0.fits(account.unit.kind) || account.roles.contains($0) }
        section(&h, words.grant, note: fitting.isEmpty ? words.noneFits : words.grantNote) { h in
            guard !fitting.isEmpty else { return }
            let ticked = page.form.map { Set($0.all("roles")) } ?? Set(account.roles.map(\.rawValue))
            form(&h, page, "/roles") { h in
                h.fieldset(.class(faults["roles"] == nil ? "field" : "field field-bad"), .id("f-roles")) {
                    h in
                    h.legend(words.roles)
                    if let fault = faults["roles"] { h.p(fault, .class("error")) }
                    for role in fitting { tick(&h, role, isOn: ticked.contains(role.rawValue)) }
                }
                h.primaryButton(words.grant)
            }
        }
    }

    private func tick(_ h: inout HTML, _ role: Role, isOn: Bool) {
        h.label(.class("choice")) { h in
            h.input(.type("checkbox"), .name("roles"), .value(role.rawValue), .if(isOn, .checked))
            h.span { h in
                h.text(roles.name(role))
                h.span(roles.duty(role), .class("choice-note"))
            }
        }
    }

    private func changeForm(_ h: inout HTML, _ page: AccountPage, _ faults: FormFaults) {
        let account = page.account
        let typed = page.form?.fields.contains { $0.name == "unit" } == true ? page.form : nil
        section(&h, words.change, note: words.changeNote) { h in
            form(&h, page, "") { h in
                h.field(faults.marked(Field("name", words.name), value: typed?["name"] ?? account.name))
                unitField(&h, page.units, faults, chosen: typed?["unit"] ?? account.unit.id.text)
                h.primaryButton(words.save)
            }
        }
    }

    private func passwordForm(_ h: inout HTML, _ page: AccountPage) {
        section(&h, words.resetPassword, note: words.resetNote) { h in
            form(&h, page, "/password") { $0.secondaryButton(words.resetPassword) }
        }
    }

    private func switchForm(_ h: inout HTML, _ page: AccountPage, _ faults: FormFaults) {
        if page.account.disabled == nil {
            section(&h, words.disable) { h in
                form(&h, page, "/disablement") { h in
                    var reason = Field("reason", words.reason)
                    reason.help = words.reasonHelp
                    h.field(faults.marked(reason, value: ""))
                    h.dangerButton(words.disable)
                }
            }
        } else {
            section(&h, words.enable) { h in
                form(&h, page, "/enablement") { $0.secondaryButton(words.enable) }
            }
        }
    }
}
