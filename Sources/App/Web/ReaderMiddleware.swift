import Domain
import Hummingbird

/// In what language and how large somebody reads, as cookies keep it.
struct ReadingChoice {
    private(set) var language: Language = .zh
    /// Body size of the elder mode in pixels: 22, 26 or 30; nil when off.
    private(set) var elder: Int?

    /// - Parameter cookies: the request's Cookie field; empty without one.
    init(cookies: String) {
        self.init { cookies.isEmpty ? nil : cookieValue($0, in: cookies) }
    }

    init(cookie: (String) -> String?) {
        if let named = cookie(CookieName.language).flatMap(Language.init(rawValue:)) { language = named }
        if let size = cookie(CookieName.elder).flatMap({ Int($0) }), [22, 26, 30].contains(size) {
            elder = size
        }
    }
}

extension Reader {
    /// What cookies and the query say of the reader, without asking the database.
    init(request: Request, now: Moment) {
        let choice = ReadingChoice { request.headers.cookie($0) }
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
