import Domain
import HTTPTypes
import Hummingbird
import Logging

/// The outermost layer: gives each request a reference number, answers every failure in the reader's language,
/// puts the security headers on every answer, and writes the one log line, which names the route and no person.
struct Edge: RouterMiddleware {
    typealias Context = AppContext
    let platform: Platform

    func handle(
        _ request: Request, context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.reference = platform.references.next()
        context.client = client(of: request, context)
        let started = ContinuousClock.now
        context.reader = Reader(request: request, now: platform.clock())
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = FailureResponse(request: request, context: context, platform: platform).response(
                to: error)
        }
        if APIRoutes.holds(request.uri.path) { response.headers.varyByLanguage() }
        SecurityHeaders.add(to: &response.headers, secure: platform.configuration.secure)
        response.headers[Self.referenceHeader] = context.reference
        // When somebody reports an official, or reads a report, must not stand anywhere to the second.
        if SealedRoutes.holds(request.uri.path) { return response }
        platform.note(
            request.method.rawValue, context.endpointPath ?? "-", response.status.code, since: started,
            context.reference)
        return response
    }

    static let referenceHeader = HTTPField.Name("X-Reference") ?? .server
    private static let forwardedHeader = HTTPField.Name("X-Forwarded-For") ?? .server

    private func client(of request: Request, _ context: AppContext) -> String {
        if platform.configuration.trustsProxy,
            let forwarded = request.headers[Self.forwardedHeader],
            !forwarded.isEmpty
        {
            return Self.nearest(in: forwarded)
        }
        return context.remoteAddress?.ipAddress ?? ""
    }

    /// The address that the proxy before us saw itself: the last of those in `X-Forwarded-For`.
    static func nearest(in forwarded: String) -> String {
        forwarded.split(separator: ",").last?.trimmed ?? ""
    }
}

extension Platform {
    /// The one log line of a request: its route and what became of it, nobody's address, no person.
    func note(
        _ method: String, _ route: String, _ status: Int, since began: ContinuousClock.Instant,
        _ reference: String
    ) {
        logger.info(
            """
            \(method.prefix(10)) \(route) \(status) \(began.duration(to: .now).milliseconds) ms \(reference)
            """)
    }
}

/// The headers that every answer carries, errors included.
enum SecurityHeaders {
    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"

    /// Nothing else sets these, so they are appended without looking for earlier ones: every request pays for it.
    static func add(to headers: inout HTTPFields, secure: Bool) {
        for field in secure ? securely : always { headers.append(field) }
        if headers[.cacheControl] == nil { headers.append(HTTPField(name: .cacheControl, value: "no-store")) }
    }

    private static let always: [HTTPField] = [
        ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()"),
    ].compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } }

    private static let securely =
        always + [HTTPField(name: .strictTransportSecurity, value: "max-age=31536000")]
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
