import Domain
import HTTPTypes
import Hummingbird

/// In what language and how large somebody reads, as cookies keep it. Programs have none: over the API
/// `Accept-Language` says it where no cookie does. Pages are Chinese until somebody switches, whatever the browser
/// of a phone that was bought abroad asks for.
struct ReadingChoice {
    private(set) var language: Language = .zh
    /// Body size of the elder mode in pixels: 22, 26 or 30; nil when off.
    private(set) var elder: Int?

    /// - Parameters:
    ///   - cookies: the request's Cookie field; empty without one.
    ///   - accepted: its `Accept-Language` where it is one to the API; else empty.
    init(cookies: String, accepted: String = "") {
        self.init(accepted: accepted) { cookies.isEmpty ? nil : cookieValue($0, in: cookies) }
    }

    init(path: String, _ headers: HTTPFields) {
        let accepted = APIRoutes.holds(path) ? headers[.acceptLanguage] ?? "" : ""
        self.init(accepted: accepted) { headers.cookie($0) }
    }

    private init(accepted: String, cookie: (String) -> String?) {
        if let named = cookie(CookieName.language).flatMap(Language.init(rawValue:)) {
            language = named
        } else if !accepted.isEmpty, let asked = Language(accepting: accepted) {
            language = asked
        }
        if let size = cookie(CookieName.elder).flatMap({ Int($0) }), [22, 26, 30].contains(size) {
            elder = size
        }
    }
}

extension Reader {
    /// What cookies and the query say of the reader, without asking the database.
    init(request: Request, now: Moment) {
        let choice = ReadingChoice(path: request.uri.path, request.headers)
        self.init(
            language: choice.language, elder: choice.elder, path: Response.safePath(request.uri.string),
            now: now)
    }
}

/// Recognises village passes and the signed-in officer.
struct ReaderMiddleware: RouterMiddleware {
    typealias Context = AppContext
    let platform: Platform

    func handle(
        _ request: Request, context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.reader.passes = try await VillagePass.held(by: request, platform)
        if let token = bearer(request) {
            guard let session = try await platform.session(token: token, kind: .api, at: context.reader.now)
            else { throw Failure.signInNeeded }
            context.reader.session = session
        } else if let token = request.headers.cookie(CookieName.session) {
            context.reader.session = try await platform.session(
                token: token, kind: .page, at: context.reader.now)
        }
        if let session = context.reader.session, session.mustChangePassword,
            let answer = try holdToPasswordChange(request)
        {
            return answer
        }
        return try await next(request, context)
    }

    private func bearer(_ request: Request) -> String? {
        guard let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer ") else {
            return nil
        }
        return header.dropFirst(7).trimmed
    }

    /// With a password somebody else chose nothing works but changing it: pages lead to the form, the API refuses.
    private func holdToPasswordChange(_ request: Request) throws -> Response? {
        let path = request.uri.path
        if path.hasPrefix("/office") { return .seeOther("/password") }
        guard path.hasPrefix("/api/"), !path.hasPrefix("/api/v1/sessions"), path != "/api/v1/password"
        else { return nil }
        throw Failure.refused(
            Phrase(zh: "请先修改初始密码，再继续操作。", en: "Please change your first password before going on."))
    }
}
