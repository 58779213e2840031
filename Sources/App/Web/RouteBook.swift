import HTTPTypes
import Hummingbird
import Synchronization

/// Which methods each path takes, learnt from the router once all routes are there: a wrong method is answered
/// with 405 and the right ones, not with "no such page".
final class RouteBook: Sendable {
    private struct Route: Sendable {
        let parts: [String]
        let method: HTTPRequest.Method
    }

    private let routes = Mutex<[Route]>([])

    func learn(_ described: [(path: String, method: HTTPRequest.Method)]) {
        let learnt = described.map { Route(parts: Self.parts($0.path), method: $0.method) }
        routes.withLock { $0 = learnt }
    }

    /// Every route as the router writes it, for tests that walk them all.
    var all: [(path: String, method: HTTPRequest.Method)] {
        routes.withLock { $0.map { ("/" + $0.parts.joined(separator: "/"), $0.method) } }
    }

    /// The methods of a path, in the order of their names; none where there is no such path.
    func methods(of path: String) -> [HTTPRequest.Method] {
        let parts = Self.parts(path)
        var methods = Set(routes.withLock { $0.filter { Self.matches($0.parts, parts) }.map(\.method) })
        if methods.contains(.get) { methods.insert(.head) }
        return methods.sorted { $0.rawValue < $1.rawValue }
    }

    private static func parts(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }

    private static func matches(_ route: [String], _ path: [String]) -> Bool {
        guard route.count == path.count else { return false }
        return zip(route, path).allSatisfy { own, given in
            own == given || own.hasPrefix(":") || own.hasPrefix("{") || own == "*"
        }
    }
}
