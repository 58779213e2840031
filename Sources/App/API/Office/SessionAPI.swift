import Database
import Domain

/// Signing in for programs: login and password against a bearer token, with the lock-out of the pages.
enum SessionAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .post, path: "/sessions", tag: "Officers",
            summary: "Sign in: login and password for a token",
            access: .everyone,
            body: .json(
                .init(
                    name: "SignIn",
                    members: [
                        .init(name: "login", schema: .text("As the administrator gave it")),
                        .init(name: "password", schema: .text("As it is typed")),
                    ])),
            status: .created, answer: .json(opened.schema), run: .itself(signIn)),
        Endpoint(
            method: .delete, path: "/sessions/current", tag: "Officers", summary: "Sign out: the token ends",
            access: .officer, answer: .nothing, run: .itself(signOut)),
        Endpoint(
            method: .put, path: "/password", tag: "Officers",
            summary: "Change the own password; every session ends, and the answer holds a new token",
            access: .officer,
            body: .json(
                .init(
                    name: "PasswordChange",
                    members: [
                        .init(name: "old", schema: .text("The password so far")),
                        .init(name: "new", schema: .text("At least 10 characters")),
                    ])),
            answer: .json(opened.schema), run: .itself(changePassword)),
    ]

    private static let opened = Shape<SignIn.Opened>(
        "Session",
        [
            .text("token", "For `Authorization: Bearer …`; shown this once") { $0.token },
            .moment("expires", "When it runs out") { $0.expires },
            .text("officer", "Key of the officer") { $0.officer.text },
            .boolean("mustChangePassword", "Nothing else works until the password is changed") {
                $0.mustChangePassword
            },
        ])

    private static func signIn(_ call: Call) async throws -> Reply {
        let session = try await SignIn(call.platform, at: call.now).attempt(
            login: call.body["login"]?.text ?? "", password: call.body["password"]?.text ?? "", kind: .api,
            client: call.client)
        return .one(opened, session)
    }

    private static func signOut(_ call: Call) async throws -> Reply {
        let session = try call.session()
        let now = call.now
        try await call.platform.database.write { tx in try SignIn.end(session, at: now, in: tx) }
        return .nothing
    }

    private static func changePassword(_ call: Call) async throws -> Reply {
        let new = call.body["new"]?.text ?? ""
        let wish = ChangePassword.Wish(old: call.body["old"]?.text ?? "", new: new, again: new)
        let session = try await ChangePassword(call.platform, at: call.now)
            .change(wish, of: call.session(), kind: .api)
        return .one(opened, session)
    }
}
