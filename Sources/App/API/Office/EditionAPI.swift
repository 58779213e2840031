import Database
import Domain

/// Editions as officers read and write them; the verbs are those of the pages.
enum EditionAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/inbox", tag: "Editions", summary: "What waits for the officer",
            access: .officer, query: Endpoint.Parameter.paging,
            answer: .json(OfficeShapes.editionPage.schema),
            run: .read(inbox)),
        Endpoint(
            method: .get, path: "/office/editions", tag: "Editions", summary: "Editions, the newest first",
            access: .officer, query: filters + Endpoint.Parameter.paging,
            answer: .json(OfficeShapes.editionPage.schema), run: .read(list)),
        Endpoint(
            method: .get, path: "/office/editions/{id}", tag: "Editions", summary: "One edition",
            access: .officer,
            answer: .json(OfficeShapes.view.schema), run: .read(one)),
        Endpoint(
            method: .get, path: "/office/editions/{id}/records", tag: "Editions",
            summary: "Its rows, without secret columns", access: .officer, query: Endpoint.Parameter.paging,
            answer: .json(DisclosureShapes.recordPage.schema), run: .read(records)),
        Endpoint(
            method: .put, path: "/office/editions/{id}/content", tag: "Editions",
            summary: "Replace a draft's content as a whole; a row keeps the secret cells that it leaves out",
            access: .officer,
            body: .json(contentSchema), answer: .json(OfficeShapes.edition.schema), run: .write(revise)),
    ]

    private static let filters: [Endpoint.Parameter] = [
        .init(name: "division", schema: .text("Only within this place")),
        .init(name: "item", schema: .integer("Only this item")),
        .init(name: "period", schema: .text("Only this period")),
        .init(name: "state", schema: .choice("Only in this state", OfficeShapes.states)),
    ]

    private static let contentSchema = Schema.Named(
        name: "Revision",
        members: [
            .init(name: "version", schema: .integer("The version looked at; or If-Match"), isRequired: false),
            .init(name: "content", schema: .object(ContentInput.schema)),
        ])

    private static func inbox(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        var fields = call.parameters
        let (after, limit) = fields.paging { PageKey.place($0, Edition.ID.self) }
        try fields.finish()
        return { tx in
            let found = try OfficeEdition.inbox(of: actor, after: after, limit: limit + 1, in: tx)
            return .one(
                OfficeShapes.editionPage,
                Page(found, limit: limit) { "\($0.waitingSince.milliseconds) \($0.id)" })
        }
    }

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        var fields = call.parameters
        let (after, limit) = fields.paging { Edition.ID($0) }
        let filter = OfficeEdition.Filter(
            division: fields.division("division"), item: fields.item(), period: fields.period(),
            state: fields.value("state", Phrase(zh: "一种状态", en: "a state")) {
                Edition.State.Kind(rawValue: $0)
            })
        try fields.finish()
        return { tx in
            let found = try OfficeEdition.list(
                filter, of: actor, after: after?.text, limit: limit + 1, in: tx)
            return .one(OfficeShapes.editionPage, Page(found, limit: limit) { $0.id.text })
        }
    }

    private static func one(_ call: Call) throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let actor = try call.actor()
        let (platform, now) = (call.platform, call.now)
        return { tx in try view(id, EditionDesk(platform, at: now), actor, in: tx) }
    }

    /// The edition with what its page shows.
    static func view(_ id: Edition.ID, _ desk: EditionDesk, _ actor: Actor, in tx: Transaction) throws
        -> Reply
    {
        let edition = try OfficeEdition.find(id, for: actor, in: tx)
        let stored = try desk.read(id, by: actor, in: tx)
        let view = OfficeShapes.View(
            edition: edition, verbs: stored.edition.verbs(for: actor), opening: stored.opening,
            signatures: try signatures(id, in: tx),
            attachments: try OfficeAttachment.all(of: stored.edition, in: tx))
        return Reply(content: .json(OfficeShapes.view.json(view)), version: edition.version)
    }

    private static func signatures(_ id: Edition.ID, in tx: Transaction) throws -> [OfficeShapes.Signed] {
        try tx.rows(
            """
            SELECT s.step, o.name, u.name, s.at FROM signature s JOIN officer o ON o.id = s.officer
            JOIN unit u ON u.id = o.unit WHERE s.edition = \(id) ORDER BY s.at
            """
        ).map {
            OfficeShapes.Signed(
                step: try $0.text(0), officer: try $0.text(1), unit: try $0.text(2), at: try $0.moment(3))
        }
    }

    private static func records(_ call: Call) throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let actor = try call.actor()
        var fields = call.parameters
        let (key, limit) = fields.paging()
        try fields.finish()
        let after = key ?? 0
        return { tx in
            let edition = try OfficeEdition.find(id, for: actor, in: tx)
            let columns = edition.item.columns
            let mask = RowMask(columns: columns, tier: .handlingOfficer)
            let rows = try tx.rows(
                """
                SELECT position, cells, minor FROM record
                WHERE edition = \(id) AND position > \(after) ORDER BY position LIMIT \(limit + 1)
                """
            ).map { row in
                let record = Cells.record(try row.text(1), columns: columns)
                return PublicRecords.Row(
                    position: try row.int(0),
                    cells: PublicRecords.cells(mask.columns, mask.cells(of: record, isMinor: try row.bool(2)))
                )
            }
            return .one(DisclosureShapes.recordPage, Page(rows, limit: limit) { String($0.position) })
        }
    }

    private static func revise(_ call: Call) throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let actor = try call.actor()
        let (platform, now) = (call.platform, call.now)
        var fields = call.fields
        let input = ContentInput(call.body["content"] ?? .null, &fields)
        let version = try call.version()
        try fields.finish()
        return { tx in
            let desk = EditionDesk(platform, at: now)
            let stored = try desk.read(id, by: actor, secrets: true, in: tx)
            try desk.hold(stored, to: version, in: tx)
            // First of all: what is said about rows that are laid against secret ones is for who may revise them.
            var edition = stored.edition
            try desk.ask { () throws(EditionRefusal) in
                try edition.revise(stored.edition.content, by: actor)
            }
            let content = try input.content(stored.item, keeping: stored.edition.content)
            try desk.revise(
                id, version: version, content: content, opening: .some(input.opening), by: actor, in: tx)
            return try after(id, actor, in: tx)
        }
    }

    /// What every verb answers: the edition as it is now, with its version.
    static func after(_ id: Edition.ID, _ actor: Actor, in tx: Transaction, isNew: Bool = false) throws
        -> Reply
    {
        let edition = try OfficeEdition.find(id, for: actor, in: tx)
        return Reply(
            content: .json(OfficeShapes.edition.json(edition)),
            location: isNew ? "\(Endpoint.prefix)/office/editions/\(id)" : nil, version: edition.version)
    }
}

extension ContentInput {
    /// An article keeps the files it has, and so does each row: files are added and removed one by one. A row keeps
    /// the secret cells that it leaves out.
    func content(_ item: Item, keeping old: Content) throws(Failure) -> Content {
        switch (try content(item, over: old.table), old) {
        case (.article(var article), .article(let before)):
            article.attachments = before.attachments
            return .article(article)
        case (.table(let table), .table(let before)): return .table(table.keepingFiles(of: before))
        case (let new, _): return new
        }
    }
}
