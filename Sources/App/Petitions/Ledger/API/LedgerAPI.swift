import Domain

/// The ledger, or a unit's inbox, over the API: the same filters, order and sights as the page.
enum LedgerAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/petitions", tag: "Petitions",
            summary:
                "The county's ledger, or what was sent to the officer's unit; clocks as they stand today",
            access: .officer, query: filters + Endpoint.Parameter.paging,
            answer: .json(LedgerShapes.page.schema), run: .read(list)),
        Endpoint(
            method: .get, path: "/office/petitions/counts", tag: "Petitions",
            summary: "How many petitions each view of the ledger holds", access: .officer,
            answer: .json(.list(LedgerShapes.count.schema)), run: .read(counts)),
        Endpoint(
            method: .get, path: "/office/petitions/export.xlsx", tag: "Petitions",
            summary: "All of a filter as a spreadsheet, with the columns and the order of the page",
            access: .officer, query: filters, answer: .file(LedgerExport.mediaType), run: .itself(export)),
    ]

    static let filters: [Endpoint.Parameter] = [
        .init(name: "q", schema: .text("Words of the subject, or a number of the ledger")),
        .init(
            name: "state", schema: .choice("Only in this state", Petition.State.Kind.allCases.map(\.rawValue))
        ),
        .init(
            name: "mark",
            schema: .choice(
                "Overdue, due soon, waiting for the person, wants reopening, not seen yet, extension asked for",
                LedgerMark.allCases.map(\.rawValue))),
        .init(
            name: "part",
            schema: .choice("Only where the own unit leads, helps or is told", ["lead", "helper", "copy"])),
        .init(name: "kind", schema: .choice("Only of this kind", Petition.Kind.allCases.map(\.rawValue))),
        .init(name: "place", schema: .text("Only within this division")),
        .init(name: "field", schema: .text("Only of this field; `-`: of none")),
        .init(name: "unit", schema: .text("Only those that this unit leads")),
        .init(
            name: "channel",
            schema: .choice("Only by this channel", Petition.Channel.allCases.map(\.rawValue))),
        .init(name: "from", schema: .text("Received on this day or later")),
        .init(name: "until", schema: .text("Received on this day or before")),
        .init(
            name: "sort",
            schema: .choice("`due` unless said: what is due first", LedgerSort.allCases.map(\.rawValue))),
    ]

    /// The filter of a call, or every fault.
    private static func filter(_ call: Call) throws(Failure) -> LedgerFilter {
        let input = LedgerInput { call.query[$0] }
        guard input.problems.isEmpty else { throw .invalid(input.problems) }
        return input.filter
    }

    static func scope(_ actor: Actor) throws(Failure) -> LedgerScope {
        guard let scope = LedgerScope(actor) else { throw .notFound }
        return scope
    }

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        let (scope, filter) = (try LedgerAPI.scope(actor), try LedgerAPI.filter(call))
        var fields = call.parameters
        let limit = fields.integer("limit", in: 1...200, otherwise: 50)
        let cursor = fields.value("cursor", Phrase(zh: "上一页给出的 next", en: "the next of the page before")) {
            LedgerCursor($0, sort: filter.sort)
        }
        try fields.finish()
        return { tx in
            let queries = try LedgerQueries(actor, scope, platform, at: now, in: tx)
            return .one(LedgerShapes.page, try queries.page(filter, after: cursor, limit: limit))
        }
    }

    private static func counts(_ call: Call) throws -> Endpoint.Work {
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        let scope = try LedgerAPI.scope(actor)
        return { tx in
            let queries = try LedgerQueries(actor, scope, platform, at: now, in: tx)
            return .json(
                .list(try queries.tabs().map { LedgerShapes.count.json(.init(tab: $0.tab, count: $0.count)) })
            )
        }
    }

    private static func export(_ call: Call) async throws -> Reply {
        if let seconds = call.platform.rate.refusal(of: call.client, cost: LedgerExport.cost, at: call.now) {
            throw Failure.tooMany(retryAfter: seconds)
        }
        let actor = try call.actor()
        let file = try await LedgerExport.Asked(
            platform: call.platform, actor: actor, scope: scope(actor), filter: filter(call),
            session: call.session(), language: call.reader.language, now: call.now
        ).file()
        return Reply(content: .file(bytes: file.bytes, type: LedgerExport.mediaType, name: file.name))
    }
}
