import Database
import HTTPTypes

/// One line of the API's table, from which both its route and its documentation are made.
struct Endpoint: Sendable {
    enum Access: Sendable {
        case everyone
        /// A bearer token; what the officer may do is decided by the same rules as on the pages.
        case officer
    }

    struct Parameter: Sendable {
        let name: String
        let schema: Schema
        var isRequired = false
    }

    /// What a request carries.
    enum Body: Sendable {
        case none
        case json(Schema.Named)
        /// A file as it is, its name in `?name=`; at most `BodyLimit.upload` bytes.
        case file(String)
    }

    /// What a good answer holds.
    enum Answer: Sendable {
        case json(Schema)
        case file(String)
        case nothing
    }

    /// What is done inside the one transaction of a request.
    typealias Work = @Sendable (Transaction) throws -> Reply

    /// Reads anew what a write had answered, when its key comes again; `kept` is that answer without its content.
    typealias Replay = @Sendable (_ call: Call, _ kept: Reply) throws -> Work

    /// How the answer is made. Each parses the whole call first and then works.
    enum Run: Sendable {
        /// In one snapshot.
        case read(@Sendable (Call) throws -> Work)
        /// In one transaction that also keeps the answer under the call's idempotency key.
        case write(@Sendable (Call) throws -> Work)
        /// Like `write`, with work before the transaction: reading a file, hashing a password.
        case prepared(@Sendable (Call) async throws -> Work)
        /// With transactions of its own, such as reading an upload; its answer is kept under the key all the same.
        case apart(@Sendable (Call) async throws -> Reply)
        /// Its own way: sign-in, and answers that are streamed.
        case itself(@Sendable (Call) async throws -> Reply)
    }

    let method: HTTPRequest.Method
    /// Below `/api/v1`, with parameters in braces: `/divisions/{code}`.
    let path: String
    let tag: String
    let summary: String
    let access: Access
    var query: [Parameter] = []
    var body = Body.none
    var status = HTTPResponse.Status.ok
    let answer: Answer
    let run: Run
    /// For writes that answer with what people said: no copy of that is kept under the call's key, where erasure would
    /// not reach it, and whoever may not see it any more is told that it is not there. Nil: the answer itself is kept.
    var replay: Replay?
    /// For writes whose body has no place for the version looked at: it can only come in `If-Match`.
    var needsIfMatch = false

    static let prefix = "/api/v1"

    /// Names of the parameters in the path, in their order.
    var pathParameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// Whether the version looked at may come in `If-Match`.
    var takesIfMatch: Bool {
        guard case .json(let schema) = body else { return needsIfMatch }
        return needsIfMatch || schema.members.contains { $0.name == "version" && !$0.isRequired }
    }

    /// Whether the answer carries an `ETag` that saves the next transfer; files and streams do not.
    var answersTag: Bool {
        guard case .json = answer else { return false }
        return method == .get
    }

    var isWrite: Bool {
        switch run {
        case .read, .itself: false
        case .write, .prepared, .apart: true
        }
    }
}

extension Endpoint.Parameter {
    /// The two parameters of every list.
    static let paging = [
        Self(name: "cursor", schema: .text("`next` of the page before; opaque")),
        Self(name: "limit", schema: .integer("Entries a page, 1 to 200; 50 unless said")),
    ]

    /// Opens the names of one village, as its paper board's code does.
    static let pass = Self(
        name: "pass", schema: .text("The village's pass: names in full instead of starred"))
}
