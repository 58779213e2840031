import Domain
import HTML
import HTTPTypes
import Hummingbird

/// Saving, renaming and deleting filters of the ledger.
enum LedgerViewRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/petitions/views") { request, context in
            return try await page(context, platform, done: AddressQuery(request)["done"])
        }
        router.post("office/petitions/views") { request, context in
            try await save(request, context, platform)
        }
        router.post("office/petitions/views/:id") { request, context in
            try await change(request, context, platform)
        }
    }

    private static func save(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let (actor, scope) = try context.ledger()
        let form = try await request.form(context)
        let input = LedgerInput(AddressQuery(form["filter"]))
        guard input.problems.isEmpty else { throw Failure.invalid(input.problems) }
        let (name, isShared, now) = (form["name"], form["shared"] == "1", context.reader.now)
        do {
            let saved = try await platform.database.write { tx in
                try LedgerViews.save(
                    name, input.filter, isShared: isShared, by: actor, scope, at: now, in: tx)
            }
            return .seeOther(saved.address + (saved.query.isEmpty ? "?" : "&") + "done=saved")
        } catch Failure.invalid(let problems) {
            let typed = LedgerViewsPage.Typed(
                id: nil, name: name, query: input.filter.query, isShared: isShared)
            return try await page(context, platform, typed: typed, problems: problems)
        }
    }

    private static func change(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let (actor, _) = try context.ledger()
        guard let id = LedgerView.ID(try context.parameters.require("id")) else { throw Failure.notFound }
        let form = try await request.form(context)
        if form["deed"] == "delete" {
            try await platform.database.write { tx in try LedgerViews.delete(id, by: actor, in: tx) }
            return .seeOther("\(LedgerRoutes.viewsPath)?done=deleted")
        }
        let name = form["name"]
        do {
            try await platform.database.write { tx in
                try LedgerViews.rename(id, to: name, by: actor, in: tx)
            }
            return .seeOther("\(LedgerRoutes.viewsPath)?done=renamed")
        } catch Failure.invalid(let problems) {
            let typed = LedgerViewsPage.Typed(id: id, name: name, query: "", isShared: false)
            return try await page(context, platform, typed: typed, problems: problems)
        }
    }

    private static func page(
        _ context: AppContext, _ platform: Platform, done: String? = nil,
        typed: LedgerViewsPage.Typed? = nil, problems: [FieldProblem] = []
    ) async throws -> Response {
        let (actor, scope) = try context.ledger()
        let reader = context.reader
        let views = try await platform.database.read { tx in try LedgerViews.all(for: actor, scope, in: tx) }
        let page = LedgerViewsPage(
            reader: reader, scope: scope, own: actor.officer, views: views, typed: typed, problems: problems,
            done: done)
        let layout = Layout(platform, reader, title: page.words.viewsTitle)
        return .page(
            layout.page { h in page.write(&h) }, status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}

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
