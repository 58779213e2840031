import Domain
import HTML
import Hummingbird

/// What waits for the officer who is signed in.
enum InboxRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office") { request, context in try await show(request, context, platform) }
    }

    private static func show(_ request: Request, _ context: AppContext, _ platform: Platform) async throws
        -> Response
    {
        let actor = try context.officer().actor
        let query = request.uri.queryParameters
        let views = InboxView.all(for: actor)
        guard
            let view = query.get("view").flatMap(InboxView.init(rawValue:)).flatMap({
                views.contains($0) ? $0 : nil
            })
                ?? views.first
        else { return .page(try await nothingToDo(context.reader, actor, platform)) }
        let filter = InboxFilter(
            item: query.get("item").flatMap { Int($0) },
            village: query.get("village").flatMap { DivisionCode($0) })
        let page = max(1, min(query.get("page").flatMap { Int($0) } ?? 1, 10_000))
        let reader = context.reader
        let done = ReviewDone(query)
        let shown = try await platform.database.read { tx in
            let inbox = try InboxQueries.inbox(view, of: actor, filter, page: page, in: tx)
            let owed =
                view == .due
                ? try OwedQueries.owed(by: actor, on: reader.now.day, platform.calendar, in: tx) : []
            let tabs = try views.map { view in
                (view: view, count: view == .due ? nil : try InboxQueries.count(view, of: actor, in: tx))
            }
            let flash = try done?.words(reader.language, by: actor, in: tx)
            return InboxPage(
                reader: reader, words: InboxWords(language: reader.language), view: view, tabs: tabs,
                filter: filter,
                page: page, inbox: inbox, owed: owed, flash: flash,
                petitions: try LedgerWaiting(for: actor, platform, at: reader.now, in: tx),
                digests: try DigestWaiting(for: actor, in: tx))
        }
        let layout = Layout(platform, reader, title: shown.words.title)
        return .page(layout.page { h in shown.write(&h) })
    }

    /// Roles that neither write nor review have no inbox; their work is in the menu, and among the petitions.
    private static func nothingToDo(
        _ reader: Reader, _ actor: Actor, _ platform: Platform
    ) async throws -> HTML {
        let words = InboxWords(language: reader.language)
        let (petitions, digests) = try await platform.database.read { tx in
            (
                try LedgerWaiting(for: actor, platform, at: reader.now, in: tx),
                try DigestWaiting(for: actor, in: tx)
            )
        }
        return Layout(platform, reader, title: words.title).page { h in
            h.h1(words.title)
            petitions?.write(&h, reader.language)
            digests?.write(&h, reader.language)
            h.emptyState(.inbox, words.empty(.review, filtered: false)) { $0.p(words.nothingElse) }
        }
    }
}
