import Domain
import HTML
import HTTPTypes
import Hummingbird

/// Doing one thing to the petitions that were ticked in the ledger: choose how, check each, do it row by row.
enum BulkPetitionRoutes {
    static let longestNote = 500

    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/petitions/bulk-dispatch") { request, context in
            try await choose(request, context, platform)
        }
        router.post("office/petitions/bulk-dispatch") { request, context in
            try await dispatch(request, context, platform)
        }
        router.get("office/petitions/bulk-reminder") { request, context in
            let query = AddressQuery(request)
            let asked = try Asked(.remind, context, platform) { query.all($0) }
            return try await reminding(asked, note: "", [])
        }
        router.post("office/petitions/bulk-reminder") { request, context in
            try await remind(request, context, platform)
        }
    }

    /// What a request of either kind asks for.
    private struct Asked {
        let bulk: LedgerBulk
        let platform: Platform
        let reader: Reader
        let deed: LedgerDeed
        let tickets: [PetitionTicket]
        let back: LedgerFilter
        let input: BulkHandoverInput
        /// Whether the officer comes back from the page to check, to choose otherwise.
        let isChanging: Bool

        init(
            _ deed: LedgerDeed, _ context: AppContext, _ platform: Platform,
            _ values: @escaping (String) -> [String]
        ) throws(Failure) {
            let (actor, scope) = try context.ledger()
            guard LedgerDeed.all(for: actor).contains(deed) else { throw .notFound }
            (self.deed, self.platform, reader) = (deed, platform, context.reader)
            bulk = LedgerBulk(platform: platform, actor: actor, scope: scope, now: context.reader.now)
            tickets = PetitionTicket.all(values("petition"))
            back = LedgerInput(AddressQuery(values("back").first ?? "")).filter
            isChanging = !values("change").isEmpty
            func first(_ name: String) -> String { values(name).first?.trimmed ?? "" }
            input = BulkHandoverInput(
                lead: first("lead"), helpers: values("helper").prefix(5).map(\.trimmed),
                copies: values("copy").prefix(5).map(\.trimmed), rule: first("rule"), day: first("day"))
        }

        func pages(_ county: String) -> BulkPetitionPages {
            BulkPetitionPages(reader: reader, deed: deed, county: county, back: back)
        }

        func page(
            _ title: String, status: HTTPResponse.Status = .ok, _ body: (inout HTML) -> Void
        ) -> Response {
            .page(Layout(platform, reader, title: title).page(body), status: status)
        }
    }

    // MARK: Dispatch

    private static func choose(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let query = AddressQuery(request)
        let asked = try Asked(.dispatch, context, platform) { query.all($0) }
        return try await handing(asked)
    }

    /// The form, or once it is filled in the page to check.
    private static func handing(_ asked: Asked) async throws -> Response {
        let (bulk, input, tickets) = (asked.bulk, asked.input, asked.tickets)
        let isChosen = !input.isEmpty && !asked.isChanging
        let (county, units, previews, handover, problems) = try await asked.platform.database.read { tx in
            let units = try LedgerChoices.units(of: bulk.scope.county, in: tx)
            var (handover, problems): (BulkHandover?, [FieldProblem]) = (nil, [])
            if isChosen {
                do throws(Failure) {
                    handover = try input.read(units)
                } catch {
                    if case .invalid(let found) = error { problems = found }
                }
            }
            return (
                try PlaceQueries.find(bulk.scope.county, in: tx)?.name ?? "", units,
                try bulk.preview(tickets, handover, in: tx), handover, problems
            )
        }
        let pages = asked.pages(county)
        let title = pages.words.title(.dispatch)
        guard !previews.isEmpty else { return asked.page(title) { pages.nothing(&$0) } }
        if let handover {
            return asked.page(pages.words.confirmTitle(.dispatch)) {
                pages.confirmation(&$0, previews, input, handover)
            }
        }
        return asked.page(title, status: problems.isEmpty ? .ok : .unprocessableContent) {
            pages.form(&$0, previews, input, units, problems)
        }
    }

    private static func dispatch(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let form = try await request.form(context)
        let asked = try Asked(.dispatch, context, platform) { form.all($0) }
        let county = asked.bulk.scope.county
        let (name, units) = try await platform.database.read { tx in
            (
                try PlaceQueries.find(county, in: tx)?.name ?? "",
                try LedgerChoices.units(of: county, in: tx)
            )
        }
        guard let handover = try? asked.input.read(units), !asked.tickets.isEmpty else {
            return try await handing(asked)
        }
        let outcomes = try await asked.bulk.dispatch(asked.tickets, handover)
        let pages = asked.pages(name)
        return asked.page(pages.words.doneTitle(.dispatch)) { pages.outcomes(&$0, outcomes) }
    }

    // MARK: Reminders

    private static func reminding(
        _ asked: Asked, note: String, _ problems: [FieldProblem]
    ) async throws -> Response {
        let (bulk, tickets) = (asked.bulk, asked.tickets)
        let (county, previews) = try await asked.platform.database.read { tx in
            (
                try PlaceQueries.find(bulk.scope.county, in: tx)?.name ?? "",
                try bulk.remindable(tickets, in: tx)
            )
        }
        let pages = asked.pages(county)
        guard !previews.isEmpty else { return asked.page(pages.words.title(.remind)) { pages.nothing(&$0) } }
        return asked.page(
            pages.words.confirmTitle(.remind), status: problems.isEmpty ? .ok : .unprocessableContent
        ) { pages.reminding(&$0, previews, note: note, problems) }
    }

    private static func remind(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let form = try await request.form(context)
        let asked = try Asked(.remind, context, platform) { form.all($0) }
        let note = form["words"]
        guard note.count <= longestNote, !asked.tickets.isEmpty else {
            return try await reminding(
                asked, note: note, note.count > longestNote ? [BulkPhrases.noteTooLong] : [])
        }
        let outcomes = try await asked.bulk.remind(asked.tickets, words: note)
        let county = try await platform.database.read { [county = asked.bulk.scope.county] tx in
            try PlaceQueries.find(county, in: tx)?.name ?? ""
        }
        let pages = asked.pages(county)
        return asked.page(pages.words.doneTitle(.remind)) { pages.outcomes(&$0, outcomes) }
    }
}
