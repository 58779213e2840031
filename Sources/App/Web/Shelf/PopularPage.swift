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
        // By bytes: a request of which nothing is known yet should cost little.
        let end = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
        let path = target[..<end]
        if path.utf8.elementsEqual("/".utf8) {
            self = .home
        } else if let name = Self.rest(of: path, behind: "/disclosures/") {
            guard let id = Disclosure.ID(name) else { return nil }
            self = .disclosure(id, TableQuery(String(target[end...].dropFirst())))
        } else if let name = Self.rest(of: path, behind: "/places/") {
            guard let code = DivisionCode(String(name)), code.level > .province else { return nil }
            self = .place(code)
        } else {
            return nil
        }
    }

    private static func rest(of path: Substring, behind start: String) -> Substring? {
        guard path.utf8.starts(with: start.utf8) else { return nil }
        return path[path.utf8.index(path.startIndex, offsetBy: start.utf8.count)...]
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
            guard let view = try DisclosureQueries.find(id, reading: true, in: tx), let edition = view.latest
            else { throw Failure.notFound }
            return try DisclosureRoutes.render(edition, view, platform, reader, tx, rows: rows)
        }
    }
}
