import Database
import Domain

/// One account at a time: reading it, and giving an officer who forgot theirs a new password.
enum PasswordAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/officers/{id}", tag: "Administration",
            summary: "One account with its version", access: .officer,
            answer: .json(OfficerAPI.listed.schema), run: .read(one)),
        Endpoint(
            method: .post, path: "/office/officers/{id}/password", tag: "Administration",
            summary: "Give an officer a new password; the answer holds it, once, and their sessions end",
            access: .officer, body: .json(.init(name: "PasswordReset", members: [PlaceAPI.version])),
            status: .created, answer: .json(OfficerAPI.withPassword.schema), run: .prepared(reset)),
    ]

    private static func one(_ call: Call) throws -> Endpoint.Work {
        let id: Officer.ID = try call.id()
        let actor = try call.actor()
        guard !(actor.reaches(.manageOfficers) + actor.reaches(.grantRoles)).isEmpty else {
            throw Failure.notFound
        }
        return { tx in
            guard try AccountQueries.find(id, in: actor.division, in: tx) != nil,
                let found = try OfficerAPI.find(id, in: tx)
            else { throw Failure.notFound }
            return Reply(content: .json(OfficerAPI.listed.json(found)), version: found.version)
        }
    }

    private static func reset(_ call: Call) async throws -> Endpoint.Work {
        let id: Officer.ID = try call.id()
        let (session, now, version) = (try call.session(), call.now, try call.version())
        guard !session.actor.reaches(.manageOfficers).isEmpty else { throw Failure.notFound }
        let password = oneTimePassword()
        let hash = try await PasswordThreads.hash(password)
        return { tx in
            guard let account = try AccountQueries.find(id, in: session.actor.division, in: tx) else {
                throw Failure.notFound
            }
            try ChangeAccount(account: account, session: session, now: now).setPassword(
                hash, version: version, in: tx)
            guard let officer = try OfficerAPI.find(id, in: tx) else { throw Failure.notFound }
            return Reply(
                content: .json(OfficerAPI.withPassword.json((officer, password))), version: officer.version)
        }
    }
}
