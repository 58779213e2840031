import Domain
import HTML
import HTTPTypes
import Hummingbird

/// Signing in and out, and the officer's own password.
enum SignInRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("sign-in") { request, context -> Response in
            let target = target(request.uri.queryParameters.get("to") ?? "")
            if context.reader.session != nil { return .seeOther(target) }
            return .page(SignInPages(platform, context.reader).signIn(to: target, refused: nil))
        }
        router.post("sign-in") { request, context in try await signIn(request, context, platform) }
        router.get("sign-out") { _, context -> Response in
            _ = try context.officer()
            return .page(SignInPages(platform, context.reader).signOut())
        }
        router.post("sign-out") { request, context in
            _ = try await request.form(context)
            if let session = context.reader.session {
                try await platform.database.write { tx in
                    try SignIn.end(session, at: context.reader.now, in: tx)
                }
            }
            var response = Response.seeOther("/")
            response.headers.setCookie(CookieName.session, "", age: 0, secure: platform.configuration.secure)
            return response
        }
        router.get("password") { _, context -> Response in
            let session = try context.officer()
            return .page(
                SignInPages(platform, context.reader).password(session, .init([], context.reader.language)))
        }
        router.post("password") { request, context in try await changePassword(request, context, platform) }
    }

    private static func signIn(_ request: Request, _ context: AppContext, _ platform: Platform) async throws
        -> Response
    {
        let form = try await signInForm(request, context)
        let target = target(form["to"])
        do {
            let opened = try await SignIn(platform, at: context.reader.now).attempt(
                login: form["login"], password: form.raw("password"), kind: .page, client: context.client,
                replacing: request.headers.cookie(CookieName.session))
            return entered(opened, to: opened.mustChangePassword ? "/password" : target, platform)
        } catch let refused as SignIn.Refused {
            let page = SignInPages(platform, context.reader).signIn(to: target, refused: refused.phrase)
            return .page(page, status: .unprocessableContent)
        }
    }

    /// Somebody whose page of before still lies open may sign in again: then there is no form token to hold to.
    private static func signInForm(_ request: Request, _ context: AppContext) async throws -> Form {
        var context = context
        context.reader.session = nil
        return try await request.form(context)
    }

    private static func changePassword(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let session = try context.officer()
        let form = try await request.form(context)
        let wish = ChangePassword.Wish(old: form.raw("old"), new: form.raw("new"), again: form.raw("again"))
        do {
            let opened = try await ChangePassword(platform, at: context.reader.now).change(wish, of: session)
            return entered(opened, to: "/office", platform)
        } catch Failure.invalid(let problems) {
            let faults = FormFaults(problems, context.reader.language)
            return .page(
                SignInPages(platform, context.reader).password(session, faults), status: .unprocessableContent
            )
        }
    }

    private static func entered(_ opened: SignIn.Opened, to path: String, _ platform: Platform) -> Response {
        var response = Response.seeOther(path)
        response.headers.setCookie(
            CookieName.session, opened.token, age: SessionKind.page.lifetime,
            secure: platform.configuration.secure)
        return response
    }

    /// Where to go after signing in: an inner page, and never back to the form itself.
    private static func target(_ path: String) -> String {
        let safe = Response.safePath(path)
        return safe == "/" || safe.hasPrefix("/sign-") ? "/office" : safe
    }
}

extension Form {
    /// The first value of a field as it was typed, white space included: passwords.
    func raw(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
}
