import Domain
import HTML
import Hummingbird

/// Histories of one thing, and the trail of all.
enum EventRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/events") { request, context in try await trail(request, context, platform) }
        router.get("office/editions/:id/history") { request, context in
            try await history(try ReviewRoutes.editionID(context), context, platform)
        }
    }

    private static func trail(_ request: Request, _ context: AppContext, _ platform: Platform) async throws
        -> Response
    {
        let actor = try context.officer().actor
        guard !actor.reaches(.readEvents).isEmpty || !actor.reaches(.readAuditTrail).isEmpty else {
            throw Failure.notFound
        }
        let query = request.uri.queryParameters
        var typed: [String: String] = [:]
        for name in ["verb", "officer", "division", "from", "until"] {
            typed[name] = query.get(name).map { cleanText(Array($0.prefix(40).utf8)).trimmed } ?? ""
        }
        let filter = EventFilter(
            verb: typed["verb"].flatMap(EventVerb.init(rawValue:)),
            division: typed["division"].flatMap { DivisionCode($0) }, officer: typed["officer"] ?? "",
            from: typed["from"].flatMap { Day($0) }, until: typed["until"].flatMap { Day($0) })
        let after = query.get("after").flatMap { Event.ID($0) }
        let events = try await platform.database.read { tx in
            try EventQueries.trail(by: actor, filter, after: after, in: tx)
        }
        let page = TrailPage(
            reader: context.reader, filter: filter, typed: typed, events: events, isFirst: after == nil)
        return .page(Layout(platform, context.reader, title: page.words.title).page { h in page.write(&h) })
    }

    private static func history(
        _ id: Edition.ID, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let actor = try context.officer().actor
        let desk = EditionDesk(platform, at: context.reader.now)
        let (stored, place, events) = try await platform.database.read { tx in
            let stored = try desk.read(id, by: actor, in: tx)
            return (
                stored, try PlaceQueries.path(to: stored.edition.disclosure.village, in: tx),
                try EventQueries.history(
                    ofDisclosure: stored.disclosure, stored.edition.disclosure, limit: 500, in: tx)
            )
        }
        let reader = context.reader
        let words = EventWords(language: reader.language)
        return .page(
            Layout(platform, reader, title: words.historyTitle, place: place).page { h in
                h.div(.class("page-head")) { h in
                    h.h1 { h in
                        h.text(words.labelled(words.historyTitle, stored.item.name) + " ")
                        h.span(stored.edition.disclosure.period.words(reader.language), .class("nowrap"))
                    }
                    h.p(.class("meta")) { h in h.a(words.review, href: "/office/editions/\(id)/review") }
                }
                EventTimeline(events: events, language: reader.language).write(&h)
            })
    }
}
