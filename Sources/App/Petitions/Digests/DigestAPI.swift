import Database
import Domain

/// Digests for programs: the same rules as on the pages.
enum DigestAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/petitions/digests", tag: "Petitions",
            summary: "The digests that the officer may see, the newest first", access: .officer,
            query: Endpoint.Parameter.paging, answer: .json(DigestShapes.page.schema), run: .read(list)),
        Endpoint(
            method: .get, path: "/office/petitions/digests/preview", tag: "Petitions",
            summary: "What a bureau would get for a span of days", access: .officer,
            query: ["unit", "from", "until"].map {
                .init(name: $0, schema: .text("As in a hand-over"), isRequired: true)
            },
            answer: .json(DigestShapes.preview.schema), run: .read(preview)),
        Endpoint(
            method: .post, path: "/office/petitions/digests", tag: "Petitions",
            summary: "Hand the problems of a field to its bureau", access: .officer,
            body: .json(DigestShapes.order), status: .created, answer: .json(DigestShapes.view.schema),
            run: .write(handOver), replay: again),
        Endpoint(
            method: .get, path: "/office/petitions/digests/{id}", tag: "Petitions",
            summary: "One digest with its figures, as of today, and what it lists", access: .officer,
            answer: .json(DigestShapes.view.schema), run: .read(read)),
        Endpoint(
            method: .get, path: "/office/petitions/digests/{id}/files/{file}", tag: "Petitions",
            summary: "A file of an answer", access: .officer, answer: .file("application/octet-stream"),
            run: .read(file)),
    ]

    /// The digest as it is now.
    static func answer(
        _ id: Digest.ID, _ actor: Actor, _ desk: DigestDesk, isNew: Bool = false, in tx: Transaction
    ) throws -> Reply {
        let view = try DigestView(id, for: actor, at: desk, on: desk.now.day, in: tx)
        var reply = Reply.one(DigestShapes.view, view)
        // What happens to its petitions changes the figures and no version: the tag is of the bytes.
        if isNew { reply.location = "\(Endpoint.prefix)/office/petitions/digests/\(id)" }
        return reply
    }

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        guard !actor.digestParts.isEmpty else { throw Failure.notFound }
        var fields = call.parameters
        let (offset, limit) = fields.offset()
        try fields.finish()
        return { tx in
            let read = try DigestStore.list(for: actor, limit: limit + 1, offset: offset, in: tx)
            return .one(DigestShapes.page, Page(read, limit: limit) { _ in String(offset + limit) })
        }
    }

    private static func preview(_ call: Call) throws -> Endpoint.Work {
        let (actor, desk) = (try call.actor(), DigestDesk(call.platform, at: call.now))
        func parameter(_ name: String) -> String { call.query[name]?.trimmed ?? "" }
        let input = DigestInput(
            unit: parameter("unit"), from: parameter("from"), until: parameter("until"))
        guard !actor.reaches(.aggregatePetitions).isEmpty else { throw Failure.notFound }
        let span = try input.span()
        return { tx in
            .one(
                DigestShapes.preview,
                try desk.preview(span.unit, from: span.from, until: span.until, by: actor, in: tx))
        }
    }

    private static func handOver(_ call: Call) throws -> Endpoint.Work {
        let (actor, desk) = (try call.actor(), DigestDesk(call.platform, at: call.now))
        guard !actor.reaches(.aggregatePetitions).isEmpty else { throw Failure.notFound }
        var fields = call.fields
        func text(_ name: String) -> String { call.body[name]?.text?.trimmed ?? "" }
        var input = DigestInput(unit: text("unit"), from: text("from"), until: text("until"))
        (input.summary, input.seen) = (text("summary"), text("seen"))
        input.days = String(fields.integer("days", in: Digest.terms, otherwise: Digest.usualTerm))
        for problem in input.problems { fields.add(problem) }
        try fields.finish()
        let order = try input.order()
        return { tx in
            let digest = try desk.handOver(order, by: actor, in: tx)
            return try answer(digest.id, actor, desk, isNew: true, in: tx)
        }
    }

    private static func file(_ call: Call) throws -> Endpoint.Work {
        let (actor, id) = (try call.actor(), try call.id() as Digest.ID)
        let (desk, key) = (
            DigestDesk(call.platform, at: call.now), try call.id("file") as DigestFile.ID
        )
        return { tx in
            _ = try desk.read(id, by: actor, in: tx)
            guard let file = try DigestFile.open(key, of: id, in: tx) else { throw Failure.notFound }
            return Reply(content: .file(bytes: file.bytes, type: file.mediaType, name: file.name))
        }
    }

    /// A hand-over that was done under the same key: its digest as the officer may read it now.
    private static func again(_ call: Call, _ kept: Reply) throws -> Endpoint.Work {
        let (actor, desk) = (try call.actor(), DigestDesk(call.platform, at: call.now))
        let key = kept.location?.split(separator: "/").last.map(String.init) ?? ""
        guard let id = Digest.ID(key) else { throw Failure.notFound }
        return { tx in try answer(id, actor, desk, isNew: true, in: tx) }
    }

    static func read(_ call: Call) throws -> Endpoint.Work {
        let (actor, id) = (try call.actor(), try call.id() as Digest.ID)
        let desk = DigestDesk(call.platform, at: call.now)
        return { tx in try answer(id, actor, desk, in: tx) }
    }
}

extension Fields {
    /// Where a list that is read by counting goes on, and how many entries a page has.
    mutating func offset() -> (offset: Int, limit: Int) {
        let (after, limit) = paging()
        return (min(after ?? 0, 9_999_999), limit)
    }
}
