import Domain
import HTML
import Hummingbird

/// `/office/petitions/orders`: reminders, supervision orders, what was raised.
enum LadderRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/petitions/orders") { request, context in
            try await list(request, context, platform)
        }
        router.get("office/petitions/orders/:county/:year/:number") { _, context in
            try await order(context, platform)
        }
    }

    private static func list(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let (actor, reader) = (try context.officer().actor, context.reader)
        let (tabs, query) = (LadderTab.all(for: actor), request.uri.queryParameters)
        let asked = query.get("tab").flatMap { LadderTab(rawValue: $0) }
        guard let tab = asked.flatMap({ tabs.contains($0) ? $0 : nil }) ?? tabs.first else {
            throw Failure.notFound
        }
        let page = max(1, min(query.get("page").flatMap { Int($0) } ?? 1, 10_000))
        let shown = try await platform.database.read { tx in
            LadderPage(
                reader: reader, tab: tab,
                tabs: try tabs.map { (tab: $0, count: try LadderQueries.count($0, for: actor, in: tx)) },
                lines: try LadderQueries.lines(
                    tab, for: actor, offset: (page - 1) * LadderQueries.pageSize, on: reader.now.day,
                    platform, in: tx),
                page: page, gap: try LadderGap.find(for: actor, on: reader.now.day, platform, in: tx))
        }
        return .page(Layout(platform, reader, title: shown.words.title).page { h in shown.write(&h) })
    }

    private static func order(_ context: AppContext, _ platform: Platform) async throws -> Response {
        let (actor, reader) = (try context.officer().actor, context.reader)
        let parts = ["county", "year", "number"].map { context.parameters.get($0) ?? "" }
        guard let serial = Serial(orderPath: parts) else { throw Failure.notFound }
        let view = try await platform.database.read { tx in
            try LadderQueries.order(serial, for: actor, on: reader.now.day, platform, in: tx)
        }
        guard let view else { throw Failure.notFound }
        let page = OrderPage(reader: reader, view: view)
        return .page(Layout(platform, reader, title: page.number).page { h in page.write(&h) })
    }
}

extension Serial {
    /// County, year and number as an address has them.
    init?(orderPath parts: [String]) {
        guard parts.count == 3, let county = DivisionCode(parts[0]), parts[1].utf8.count == 4,
            parts[2].utf8.count <= 6, let year = Int(parts[1]), let number = Int(parts[2])
        else { return nil }
        self.init(county: county, year: year, number: number)
    }
}
