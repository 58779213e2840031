import Database
import Domain
import Hummingbird
import NIOCore
import NIOPosix

/// The public pages of disclosures.
enum DisclosureRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("disclosures/:id") { request, context in
            let name = try context.parameters.require("id")
            for kind in [Download.csv, .xlsx] where name.hasSuffix(".\(kind.rawValue)") {
                return try await download(
                    kind, try id(name.dropLast(kind.rawValue.utf8.count + 1)), context, platform)
            }
            return try await platform.publicPage(
                request, context, .disclosure(try id(name), TableQuery(request)))
        }
        router.get("disclosures/:id/download/:kind") { _, context in
            guard let kind = Download(rawValue: try context.parameters.require("kind")) else {
                throw Failure.notFound
            }
            return try await download(kind, try id(try context.parameters.require("id")), context, platform)
        }
        router.get("disclosures/:id/history") { request, context in
            try await page(try context.parameters.require("id"), request, context, platform) {
                tx, reader, view in
                guard let item = view.latest?.item else { throw Failure.notFound }
                let changes = try DisclosureQueries.changes(view, for: view.tier(of: reader), in: tx)
                return RenderedPage(
                    DisclosurePage(platform, reader, view).history(changes, item: item), tags: view.tags)
            }
        }
        router.get("disclosures/:id/print") { request, context in
            try await page(try context.parameters.require("id"), request, context, platform) {
                tx, reader, view in
                guard let edition = view.latest else { throw Failure.notFound }
                return try render(edition, view, platform, reader, tx, rows: .all)
            }
        }
        router.get("disclosures/:id/editions/:number") { request, context in
            let number = Int(try context.parameters.require("number"))
            let rows = TableQuery(request)
            return try await page(try context.parameters.require("id"), request, context, platform) {
                tx, reader, view in
                guard let number, let edition = view.edition(number) else { throw Failure.notFound }
                return try render(edition, view, platform, reader, tx, rows: rows)
            }
        }
    }

    private static func page(
        _ name: String, _ request: Request, _ context: AppContext, _ platform: Platform,
        render: @escaping @Sendable (Transaction, Reader, DisclosureView) throws -> RenderedPage
    ) async throws -> Response {
        let id = try id(name)
        return try await platform.publicPage(request, context) { tx, reader in
            guard let view = try DisclosureQueries.find(id, in: tx) else { throw Failure.notFound }
            return try render(tx, reader, view)
        }
    }

    static func render(
        _ edition: PublicEdition, _ view: DisclosureView, _ platform: Platform, _ reader: Reader,
        _ tx: Transaction,
        rows: TableQuery = .init()
    ) throws -> RenderedPage {
        let page = DisclosurePage(platform, reader, view)
        if case .withdrawn(let at, let reason) = edition.state {
            return RenderedPage(page.tombstone(edition, at: at, reason: reason), tags: view.tags)
        }
        let content = try DisclosureQueries.content(edition, for: view.tier(of: reader), rows: rows, in: tx)
        if rows.page == nil { return RenderedPage(page.sheet(content), tags: view.tags) }
        if case .superseded(let at) = edition.state {
            return RenderedPage(page.superseded(content, since: at), tags: view.tags)
        }
        return RenderedPage(page.page(content), tags: view.tags)
    }

    private static func download(
        _ kind: Download, _ id: Disclosure.ID, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let reader = context.reader
        let found = try await platform.database.read { tx -> (table: MaskedTable, title: String)? in
            guard let view = try DisclosureQueries.find(id, in: tx), let edition = view.latest,
                case .published = edition.state,
                let table = try DisclosureQueries.table(edition, for: view.tier(of: reader), in: tx)
            else { return nil }
            let words = PortalWords(reader.language)
            return (table, words.tableCaption(view.village?.name ?? "", edition.item, view.period))
        }
        guard let found else { throw Failure.notFound }
        // Writing a workbook takes long enough to hold up the connections that share this one's thread.
        let bytes = try await NIOThreadPool.singleton.runIfActive {
            try kind.bytes(found.table, title: found.title, words: PortalWords(reader.language))
        }
        return .download(bytes, name: "\(found.title).\(kind.rawValue)", type: kind.mediaType)
    }

    private static func id(_ text: some StringProtocol) throws -> Disclosure.ID {
        guard let id = Disclosure.ID(text) else { throw Failure.notFound }
        return id
    }
}

/// Which part of a table was asked for: `?q=` and `?page=`.
struct TableQuery: Sendable {
    var text = ""
    /// From 1; nil: all rows on one sheet of paper.
    var page: Int? = 1

    init() {}

    static let all: TableQuery = {
        var query = TableQuery()
        query.page = nil
        return query
    }()

    init(_ request: Request) { self.init(request.uri.query ?? "") }

    /// - Parameter query: what stands behind the question mark.
    init(_ query: String) {
        guard !query.isEmpty else { return }
        for field in URLEncoded.fields(Array(query.utf8)[...]) {
            if field.name == "q" { text = String(field.value.trimmed.prefix(40)) }
            if field.name == "page" { page = Int(field.value) ?? 1 }
        }
    }
}

extension DisclosureView {
    /// What drops its pages from the cache.
    var tags: [String] { [village?.code.text ?? "*"] }

    func tier(of reader: Reader) -> Tier { village.map { reader.tier(in: $0.code) } ?? .everyone }
}
