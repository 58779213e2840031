import Database
import Domain

/// The pages that are read most, as their addresses name them. The router and the short way past it (`ShortWay`)
/// render them through here, so that nobody can tell which one answered.
enum PopularPage: Sendable {
    case home
    case place(DivisionCode)
    case disclosure(Disclosure.ID, TableQuery)

    /// - Parameter target: path and query as a request has them; nil for any other page, or one that cannot be.
    init?(target: String) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first else { return nil }
        if path == "/" {
            self = .home
        } else if path.hasPrefix("/disclosures/") {
            guard let id = Disclosure.ID(path.dropFirst(13)) else { return nil }
            self = .disclosure(id, TableQuery(parts.count > 1 ? String(parts[1]) : ""))
        } else if path.hasPrefix("/places/") {
            guard let code = DivisionCode(String(path.dropFirst(8))), code.level > .province else {
                return nil
            }
            self = .place(code)
        } else {
            return nil
        }
    }

    /// The route, as the router and the log call it.
    var route: String {
        switch self {
        case .home: "/"
        case .place: "/places/:code"
        case .disclosure: "/disclosures/:id"
        }
    }

    /// The page as it is now; throws `Failure.notFound` where there is none.
    func render(_ platform: Platform, _ reader: Reader, in tx: Transaction) throws -> RenderedPage {
        switch self {
        case .home:
            let petitions = try PetitionBlock(of: nil, platform, at: reader.now, in: tx)
            let home = try HomeQueries.home(at: reader.now, in: tx)
            return RenderedPage(HomePage(platform, reader).page(home, petitions), tags: ["*"])
        case .place(let code):
            return try PortalPlaceRoutes.render(code, platform, reader, in: tx)
        case .disclosure(let id, let rows):
            guard let view = try DisclosureQueries.find(id, in: tx), let edition = view.latest
            else { throw Failure.notFound }
            return try DisclosureRoutes.render(edition, view, platform, reader, tx, rows: rows)
        }
    }
}
