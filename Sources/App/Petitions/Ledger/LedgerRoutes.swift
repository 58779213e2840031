import Domain
import HTML
import HTTPTypes
import Hummingbird

/// The ledger (台账), or for a unit the inbox of what was sent to it.
enum LedgerRoutes {
    static let path = "/office/petitions"
    static let viewsPath = "/office/petitions/views"
    static let printPath = "/office/petitions/print"
    static let exportPath = "/office/petitions/export.xlsx"

    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/petitions") { request, context in try await show(request, context, platform) }
        router.get("office/petitions/print") { request, context in
            try await LedgerPrint.print(request, context, platform)
        }
        router.get("office/petitions/export.xlsx") { request, context in
            try await LedgerExport.download(request, context, platform)
        }
        LedgerViewRoutes.add(to: router, platform)
        BulkPetitionRoutes.add(to: router, platform)
    }

    private static func show(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let (actor, scope) = try context.ledger()
        let query = AddressQuery(request)
        let input = LedgerInput(query)
        let asked = Asked(
            actor: actor, scope: scope, reader: context.reader, input: input,
            after: query["after"].flatMap { LedgerCursor($0, sort: input.filter.sort) },
            isTicked: query["tick"] == "all", done: query["done"])
        let status: HTTPResponse.Status = input.problems.isEmpty ? .ok : .unprocessableContent
        return .page(try await asked.page(platform), status: status)
    }

    /// What somebody asks of the ledger.
    struct Asked: Sendable {
        let actor: Actor
        let scope: LedgerScope
        let reader: Reader
        let input: LedgerInput
        var after: LedgerCursor?
        var isTicked = false
        /// What was done just before, as the address says it.
        var done: String?

        func page(_ platform: Platform) async throws -> HTML {
            let view = try await view(platform)
            let layout = Layout(platform, reader, title: view.words.title(scope))
            return layout.page { h in view.write(&h) }
        }

        /// Everything that the page shows, read in one snapshot.
        func view(_ platform: Platform) async throws -> LedgerPageView {
            try await platform.database.read { tx in
                let queries = try LedgerQueries(actor, scope, platform, at: reader.now, in: tx)
                let choices = try LedgerChoices(input.filter, scope, in: tx)
                let words = LedgerWords(language: reader.language, county: choices.county.name)
                // A condition that cannot be read gives nothing, rather than everything.
                let page =
                    try input.problems.isEmpty ? queries.page(input.filter, after: after) : LedgerPage()
                return LedgerPageView(
                    reader: reader, words: words, scope: scope, input: input, choices: choices, page: page,
                    after: after, tabs: try queries.tabs(),
                    views: try LedgerViews.all(for: actor, scope, in: tx), deeds: LedgerDeed.all(for: actor),
                    mayEnter: !actor.reaches(.registerPetitions).isEmpty, isTicked: isTicked,
                    flash: done.flatMap(words.done))
            }
        }
    }
}
