import Crypto
import Database
import Domain
import HTTPTypes

/// `Idempotency-Key`: a write that is sent again, because its answer was lost, is not done again. The key is
/// claimed in the transaction of the write itself: of two that arrive at once one waits and gets the other's answer;
/// a write that failed leaves nothing and may be tried again.
struct Idempotency: Sendable {
    let key: String
    let digest: String
    let officer: Officer.ID
    let now: Moment
    /// Kept answers are sealed: one may hold a first password.
    let keys: Keys
    /// Nil where the whole answer is kept.
    let replay: (@Sendable (_ kept: Reply) throws -> Endpoint.Work)?

    /// Nil where the request carries no key.
    init?(_ call: Call, endpoint: Endpoint, request: String) throws(Failure) {
        guard let header = HTTPField.Name("Idempotency-Key"), let key = call.headers[header] else {
            return nil
        }
        guard (1...100).contains(key.utf8.count), key.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
            throw .invalid([Self.unusable])
        }
        self.key = key
        officer = try call.actor().officer
        now = call.now
        keys = call.platform.keys
        replay = Self.replay(call, endpoint)
        var hash = SHA256()
        hash.update(
            data: Array("\(endpoint.method.rawValue) \(request)\n\(call.headers[.ifMatch] ?? "")\n".utf8))
        hash.update(data: call.bytes)
        digest = hexText(hash.finalize())
    }

    private static func replay(
        _ call: Call, _ endpoint: Endpoint
    ) -> (@Sendable (Reply) throws -> Endpoint.Work)? {
        guard let replay = endpoint.replay else { return nil }
        return { kept in try replay(call, kept) }
    }

    func run(_ tx: Transaction, _ work: Endpoint.Work) throws -> Reply {
        let claimed = try tx.run(
            """
            INSERT INTO idempotency (officer, idempotency_key, request_digest, status, response, at)
            VALUES (\(officer), \(key), \(digest), 0, '', \(now)) ON CONFLICT DO NOTHING
            """)
        guard claimed == 1 else { return try kept(tx) }
        let reply = try work(tx)
        try keep(reply, tx)
        return reply
    }

    /// The same for work that has transactions of its own: claimed before, kept after, given up where it failed.
    func run(apart database: Database, _ work: () async throws -> Reply) async throws -> Reply {
        if let kept = try await database.write({ tx in try claimApart(tx) ? nil : kept(tx) }) { return kept }
        do {
            let reply = try await work()
            try await database.write { tx in try keep(reply, tx) }
            return reply
        } catch {
            try? await database.write { tx in try giveUp(tx) }
            throw error
        }
    }

    /// How long somebody else's work under the same key may take before it counts as cut off, in seconds.
    private static let longest = 120

    private func claimApart(_ tx: Transaction) throws -> Bool {
        try tx.run(
            """
            INSERT INTO idempotency (officer, idempotency_key, request_digest, status, response, at)
            VALUES (\(officer), \(key), \(digest), 0, '', \(now))
            ON CONFLICT (officer, idempotency_key) DO UPDATE SET at = excluded.at
            WHERE idempotency.status = 0 AND idempotency.at < \(now.adding(seconds: -Self.longest))
                AND idempotency.request_digest = excluded.request_digest
            """) == 1
    }

    private func giveUp(_ tx: Transaction) throws {
        try tx.run(
            "DELETE FROM idempotency WHERE officer = \(officer) AND idempotency_key = \(key) AND status = 0")
    }

    private func keep(_ reply: Reply, _ tx: Transaction) throws {
        try tx.run(
            """
            UPDATE idempotency SET status = 1, response = \(try sealed(reply))
            WHERE officer = \(officer) AND idempotency_key = \(key)
            """)
    }

    private func kept(_ tx: Transaction) throws -> Reply {
        guard
            let row = try tx.first(
                """
                SELECT request_digest, response, status FROM idempotency
                WHERE officer = \(officer) AND idempotency_key = \(key)
                """)
        else { throw Failure.unavailable }
        guard try row.text(0) == digest else { throw Failure.invalid([Self.usedOtherwise]) }
        // Somebody is at it this moment: come back for the answer.
        guard try row.int(2) == 1 else { throw Failure.unavailable }
        guard let kept = hexBytes(try row.text(1)) else { throw DamagedRow(column: "idempotency.response") }
        let reply = Self.reply(try JSONParser.parse(try keys.open(kept, context: context)))
        guard let replay, case .json = reply.content else { return reply }
        return try replay(reply)(tx)
    }

    private var context: String { "answer \(officer) \(key)" }

    private func sealed(_ reply: Reply) throws -> String {
        hexText(try keys.seal(stored(reply).bytes, context: context))
    }

    private func stored(_ reply: Reply) -> JSON {
        var content = JSON.null
        // Of what is read anew only that there was something to read.
        if case .json(let value) = reply.content { content = replay == nil ? value : .bool(true) }
        return [
            "content": content, "location": .textOrNull(reply.location),
            "version": reply.version.map { .integer(Int64($0)) } ?? .null,
        ]
    }

    private static func reply(_ stored: JSON) -> Reply {
        let content = stored["content"] ?? .null
        return Reply(
            content: content == .null ? .nothing : .json(content), location: stored["location"]?.text,
            version: stored["version"]?.integer.map(Int.init))
    }

    private static let unusable = FieldProblem(
        "Idempotency-Key", zh: "应当是 1 到 100 个可见的 ASCII 字符。",
        en: "This must be 1 to 100 visible ASCII characters.")
    private static let usedOtherwise = FieldProblem(
        "Idempotency-Key", zh: "这个键已经用于另一个请求。", en: "This key was used for a different request.")
}
