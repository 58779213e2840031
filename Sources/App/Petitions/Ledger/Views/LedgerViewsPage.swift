import Domain
import HTML

/// The saved views of an officer, to rename or delete.
struct LedgerViewsPage {
    /// What was typed and refused.
    struct Typed {
        /// Nil where it was to be saved anew.
        let id: LedgerView.ID?
        let name: String
        let query: String
        let isShared: Bool
    }

    let reader: Reader
    let scope: LedgerScope
    let own: Officer.ID
    let views: [LedgerView]
    let typed: Typed?
    let problems: [FieldProblem]
    let done: String?

    var words: LedgerWords { LedgerWords(language: reader.language) }

    func write(_ h: inout HTML) {
        switch done {
        case "deleted": h.flash(.good, words.viewDeleted)
        case "renamed": h.flash(.good, words.viewKept)
        case _: break
        }
        FormFaults(problems, reader.language).summary(&h)
        h.h1(words.viewsTitle)
        if let typed, typed.id == nil { again(&h, typed) }
        if views.isEmpty {
            h.emptyState(.inbox, words.noViews) { $0.p(words.noViewsAdvice) }
        }
        for view in views { card(&h, view) }
        h.p { $0.buttonLink(words.toLedger, href: LedgerRoutes.path, icon: .back) }
    }

    /// The form that was refused, with what was typed.
    private func again(_ h: inout HTML, _ typed: Typed) {
        h.postForm(LedgerRoutes.viewsPath, token: reader.formToken) { h in
            h.input(.type("hidden"), .name("filter"), .value(typed.query))
            var name = FormFaults(problems, reader.language).marked(
                Field("name", words.viewName), value: typed.name)
            name.help = words.viewNameHelp
            h.field(name)
            if !scope.isInbox {
                h.checkField("shared", words.shareView, isOn: typed.isShared, note: words.shareNote)
            }
            h.div(.class("actions")) { $0.primaryButton(words.saveView) }
        }
    }

    private func card(_ h: inout HTML, _ view: LedgerView) {
        h.div(.class("card")) { h in
            h.div(.class("row row-between")) { h in
                h.a(view.name, href: view.address)
                if view.isShared { h.statusChip(.information, words.shared) }
            }
            guard view.owner == own else { return }
            h.fold(words.manageViews, open: typed?.id == view.id) { h in
                h.postForm("\(LedgerRoutes.viewsPath)/\(view.id)", token: reader.formToken) { h in
                    let isTyped = typed?.id == view.id
                    let id = "f-name-\(view.id)"
                    h.label(words.viewName, .for(id))
                    if isTyped, let fault = problems.first {
                        h.p(fault.message.text(reader.language), .class("error"))
                    }
                    h.input(
                        .class("input"), .type("text"), .id(id), .name("name"),
                        .value(isTyped ? typed?.name ?? "" : view.name), .autocomplete("off"))
                    h.div(.class("actions")) { h in
                        h.secondaryButton(words.rename, .name("deed"), .value("rename"))
                        h.dangerButton(words.delete, .name("deed"), .value("delete"))
                    }
                }
            }
        }
    }
}
