@testable import App

import Database
import Domain
import Foundation
import Hummingbird
import Testing

/// What the tests of the review do again and again.
extension TestCounty {
    var desk: EditionDesk { EditionDesk(platform, at: time.now) }

    /// A roster row of 农村低保.
    static func household(_ name: String, id: String = "", sum: Int64 = 32_000, reason: String = "")
        -> [String: Value]
    {
        var row: [String: Value] = [
            "户主": .text(name), "村民组": .text("上湾组"), "保障类别": .choice("B类"), "月保障金": .money(Money(fen: sum)),
        ]
        if !id.isEmpty { row["身份证号"] = .text(id) }
        if !reason.isEmpty { row["变动原因"] = .text(reason) }
        return row
    }

    static let september = Period.month(year: 2018, month: 9)

    /// An uploader's draft.
    @discardableResult
    func draft(
        _ rows: [[String: Value]], item number: Item.Number = 1, village: DivisionCode = TestCounty.village,
        period: Period = TestCounty.september, by actor: Actor? = nil, in tx: Transaction
    ) throws -> Edition.ID {
        let item = try #require(try CatalogueQueries.item(number, of: Self.county, in: tx))
        let records = rows.map { row in Record(values: item.columns.map { row[$0.name] ?? .empty }) }
        let key = Disclosure.Key(village: village, item: number, period: period)
        let content = Content.table(Table(columns: item.columns, records: records))
        return try desk.draft(
            .init(key: key, content: content), item: item, by: actor ?? self.actor(.uploader), in: tx
        ).id
    }

    /// Brings a draft forward until it has reached a state.
    func bring(_ id: Edition.ID, to state: Edition.State.Kind, in tx: Transaction) throws {
        let steps: [(Edition.State.Kind, () throws -> Void)] = [
            (.awaitingVillage, { try desk.submit(id, version: nil, by: actor(.uploader), in: tx) }),
            (.awaitingStation, { try desk.approve(id, version: nil, by: actor(.villageReviewer), in: tx) }),
            (
                .awaitingDiscipline,
                { try desk.approve(id, version: nil, by: actor(.stationReviewer), in: tx) }
            ),
            (.published, { try desk.release(id, version: nil, by: actor(.townshipDiscipline), in: tx) }),
        ]
        for (reached, step) in steps {
            if try kind(id, in: tx) == state { return }
            try step()
            if reached == state { return }
        }
    }

    func kind(_ id: Edition.ID, in tx: Transaction) throws -> Edition.State.Kind? {
        try desk.store.find(id, in: tx)?.edition.state.kind
    }

    func kind(_ id: Edition.ID) async throws -> Edition.State.Kind? {
        try await database.read { tx in try kind(id, in: tx) }
    }

    func version(_ id: Edition.ID) async throws -> Int {
        try await database.read { tx in try tx.first("SELECT version FROM edition WHERE id = \(id)")?.int(0) }
            ?? 0
    }

    /// A roster of one household in the state asked for.
    func edition(
        in state: Edition.State.Kind, _ rows: [[String: Value]] = [household("张三丰")], item: Item.Number = 1,
        period: Period = TestCounty.september
    ) async throws -> Edition.ID {
        try await database.write { tx in
            let id = try draft(rows, item: item, period: period, in: tx)
            try bring(id, to: state, in: tx)
            return id
        }
    }

    /// The verbs of the events on an edition, oldest first.
    func verbs(_ id: Edition.ID) async throws -> [EventVerb] {
        try await database.read { tx in
            try EventQueries.history(ofEdition: id, limit: 100, in: tx).reversed().map(\.verb)
        }
    }
}

/// A signed-in officer's browser.
struct Desk {
    let client: SiteClient
    let cookie: String
    let formToken: String

    func get(_ path: String) async throws -> SiteClient.Answer {
        try await client.send(.get, path, [.cookie: cookie])
    }

    func post(_ path: String, _ fields: [(String, String)]) async throws -> SiteClient.Answer {
        let body = ([("form_token", formToken)] + fields)
            .map { "\($0.0)=\(URLEncoded.encoded($0.1))" }.joined(separator: "&")
        return try await client.send(
            .post, path, [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
            body: Array(body.utf8))
    }
}

extension TestCounty {
    /// Runs the site and hands over a way to sit at an officer's desk.
    func site(_ body: (SiteClient) async throws -> Void) async throws {
        try await body(SiteClient(platform))
    }

    /// Signs an officer in, by role or as a given actor.
    func sit(_ client: SiteClient, _ role: Role) async throws -> Desk {
        try await sit(client, as: actor(role))
    }

    func sit(_ client: SiteClient, as actor: Actor) async throws -> Desk {
        let token = randomToken()
        let now = time.now
        try await database.write { tx in
            try tx.run(
                """
                INSERT INTO session (token, officer, kind, made_at, expires_at)
                VALUES (\(digest(token)), \(actor.officer), 'page', \(now), \(now.adding(seconds: 3600 * 12)))
                """)
        }
        return Desk(
            client: client, cookie: "\(CookieName.session)=\(token)",
            formToken: platform.keys.formToken(session: token))
    }

    /// A further officer beside the one that each role has.
    func another(_ role: Role, _ kind: Unit.Kind, _ division: DivisionCode) async throws -> Actor {
        try await database.write { tx in
            try Self.officer(
                role, kind, division, login: "other-\(role.rawValue)-\(division)-\(kind.code)", in: tx)
        }
    }
}
