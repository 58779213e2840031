import Database
import Domain

/// Changing officers' accounts, and the passes of villages.
enum AccountAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .put, path: "/office/officers/{id}", tag: "Administration",
            summary: "Change an officer's name and office; roles that do not fit end", access: .officer,
            body: .json(
                .init(
                    name: "OfficerChange",
                    members: [
                        PlaceAPI.version, .init(name: "name", schema: .text("As colleagues read it")),
                        .init(name: "unit", schema: .text("Key of the office")),
                    ])),
            answer: .json(OfficerAPI.listed.schema), run: .write(change)),
        Endpoint(
            method: .put, path: "/office/officers/{id}/roles", tag: "Administration",
            summary: "Give an officer exactly these roles; nobody gives themselves any", access: .officer,
            body: .json(
                .init(
                    name: "RoleGrant",
                    members: [
                        PlaceAPI.version,
                        .init(name: "roles", schema: .list(.choice("A role", Role.allCases.map(\.rawValue)))),
                    ])),
            answer: .json(OfficerAPI.listed.schema), run: .write(grant)),
        Endpoint(
            method: .put, path: "/office/officers/{id}/use", tag: "Administration",
            summary: "Close an account with a reason, or open it again", access: .officer,
            body: .json(
                .init(
                    name: "AccountUse",
                    members: [
                        PlaceAPI.version,
                        .init(name: "inUse", schema: .boolean("Whether the officer may sign in")),
                        .init(name: "reason", schema: .text("Why it is closed"), isRequired: false),
                    ])),
            answer: .json(OfficerAPI.listed.schema), run: .write(use)),
        Endpoint(
            method: .get, path: "/office/divisions/{code}/pass", tag: "Administration",
            summary: "The link that the village's QR code carries", access: .officer,
            answer: .json(pass.schema), run: .read(readPass)),
        Endpoint(
            method: .put, path: "/office/divisions/{code}/pass", tag: "Administration",
            summary: "End every pass of the village and begin a new one", access: .officer,
            body: .json(.init(name: "PassRenewal", members: [PlaceAPI.version])), answer: .json(pass.schema),
            run: .write(renewPass)),
    ]

    /// An account within the area of an administrator who has the verb.
    private static func account(_ id: Officer.ID, _ session: Session, _ verb: Verb, in tx: Transaction) throws
        -> AccountView
    {
        guard !session.actor.reaches(verb).isEmpty,
            let account = try AccountQueries.find(id, in: session.actor.division, in: tx)
        else { throw Failure.notFound }
        return account
    }

    private static func reply(_ id: Officer.ID, in tx: Transaction) throws -> Reply {
        guard let found = try OfficerAPI.find(id, in: tx) else { throw Failure.notFound }
        return Reply(content: .json(OfficerAPI.listed.json(found)), version: found.version)
    }

    private static func change(_ call: Call) throws -> Endpoint.Work {
        let id: Officer.ID = try call.id()
        let (session, now, version) = (try call.session(), call.now, try call.version())
        var fields = call.fields
        let name = fields.text("name", most: 60)
        let unit = fields.value("unit", Phrase(zh: "单位编号", en: "the key of an office")) { Unit.ID($0) }
        let key = try fields.require(unit, "unit")
        try fields.finish()
        return { tx in
            let account = try account(id, session, .manageOfficers, in: tx)
            guard let unit = try OfficerQueries.unit(key, in: tx),
                session.actor.division.contains(unit.division)
            else { throw Failure.invalid([AccountPhrases.unitMissing]) }
            try ChangeAccount(account: account, session: session, now: now)
                .change(name: name ?? "", unit: unit, version: version, in: tx)
            return try reply(id, in: tx)
        }
    }

    private static func grant(_ call: Call) throws -> Endpoint.Work {
        let id: Officer.ID = try call.id()
        let (session, now, version) = (try call.session(), call.now, try call.version())
        let roles = Set((call.body["roles"]?.list ?? []).compactMap { $0.text.flatMap(Role.init(rawValue:)) })
        return { tx in
            let account = try account(id, session, .grantRoles, in: tx)
            try ChangeAccount(account: account, session: session, now: now).grant(
                roles, version: version, in: tx)
            return try reply(id, in: tx)
        }
    }

    private static func use(_ call: Call) throws -> Endpoint.Work {
        let id: Officer.ID = try call.id()
        let (session, now, version) = (try call.session(), call.now, try call.version())
        var fields = call.fields
        let (reason, inUse) = (fields.text("reason") ?? "", fields.boolean("inUse"))
        try fields.finish()
        return { tx in
            let account = try account(id, session, .manageOfficers, in: tx)
            let desk = ChangeAccount(account: account, session: session, now: now)
            if inUse {
                try desk.enable(version: version, in: tx)
            } else {
                try desk.disable(reason: reason, version: version, in: tx)
            }
            return try reply(id, in: tx)
        }
    }
}

extension AccountAPI {
    /// A village's pass: who holds the link reads that village's names in full.
    struct Pass: Sendable {
        let village: DivisionCode
        let generation: Int
        let path: String
    }

    private static let pass = Shape<Pass>(
        "VillagePass",
        [
            .text("village", "Its code") { $0.village.text },
            .integer("version", "Counts renewals; for changes") { $0.generation },
            .text("path", "Of the link, below the public address") { $0.path },
        ])

    private static func issues(_ call: Call) throws -> (village: DivisionCode, doer: Doer) {
        let (village, actor) = (try call.division(), try call.actor())
        let target = Target(division: village)
        guard village.level == .village, actor.may(.issueVillagePass, on: target) else {
            throw Failure.notFound
        }
        return (village, .officer(actor, role: actor.role(for: .issueVillagePass, on: target)))
    }

    private static func reply(_ village: DivisionCode, _ keys: Keys, in tx: Transaction) throws -> Reply {
        guard let row = try tx.first("SELECT pass_generation FROM division WHERE code = \(village)") else {
            throw Failure.notFound
        }
        let generation = try row.int(0)
        let found = Pass(
            village: village, generation: generation,
            path: VillagePass.path(village, generation: generation, keys))
        return Reply(content: .json(pass.json(found)), version: generation)
    }

    private static func readPass(_ call: Call) throws -> Endpoint.Work {
        let (village, _) = try issues(call)
        let keys = call.platform.keys
        return { tx in try reply(village, keys, in: tx) }
    }

    private static func renewPass(_ call: Call) throws -> Endpoint.Work {
        let (village, doer) = try issues(call)
        let (keys, now, version) = (call.platform.keys, call.now, try call.version())
        return { tx in
            try PlaceAdministration.renewPass(village, generation: version, by: doer, at: now, in: tx)
            return try reply(village, keys, in: tx)
        }
    }
}
