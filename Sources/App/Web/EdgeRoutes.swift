import Hummingbird
import NIOCore

/// What machines ask: is it alive, is it ready, the stylesheets, what robots may read.
enum EdgeRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("healthz") { _, _ in plain("ok\n") }
        router.get("readyz") { _, _ in
            try await platform.database.read { tx in _ = try tx.first("SELECT 1") }
            return plain("ready\n")
        }
        router.get("static/:name") { request, context in
            try platform.assets.response(try context.parameters.require("name"), request: request)
        }
        router.get("robots.txt") { _, _ in
            plain(
                """
                User-agent: *
                Disallow: /office
                Disallow: /pass/
                Disallow: /sign-in
                Disallow: /reports/
                Disallow: /petitions/new
                Disallow: /petitions/track

                """
            )
        }
    }

    private static func plain(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
