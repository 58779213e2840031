import Database
import Domain

/// What is public: lists, single disclosures, their editions, rows and changes.
enum DisclosureAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/disclosures", tag: "Disclosures",
            summary: "What is public, the latest first",
            access: .everyone, query: filters + Endpoint.Parameter.paging, answer: .json(page.schema),
            run: .read(list)),
        Endpoint(
            method: .get, path: "/disclosures/{id}", tag: "Disclosures",
            summary: "A disclosure's latest edition",
            access: .everyone, query: [.pass], answer: .json(DisclosureShapes.view.schema),
            run: .read { call in try view(call, number: nil) }),
        Endpoint(
            method: .get, path: "/disclosures/{id}/editions", tag: "Disclosures",
            summary: "Every public edition, the latest first", access: .everyone,
            answer: .json(.list(PublicShapes.disclosure.schema)), run: .read(editions)),
        Endpoint(
            method: .get, path: "/disclosures/{id}/editions/{number}", tag: "Disclosures",
            summary: "One public edition", access: .everyone, query: [.pass],
            answer: .json(DisclosureShapes.view.schema),
            run: .read { call in try view(call, number: try call.number()) }),
        Endpoint(
            method: .get, path: "/disclosures/{id}/records", tag: "Disclosures",
            summary: "The rows, with the public masks", access: .everyone,
            query: [.init(name: "edition", schema: .integer("Its number; the latest unless said")), .pass]
                + Endpoint.Parameter.paging,
            answer: .json(DisclosureShapes.recordPage.schema), run: .read(records)),
        Endpoint(
            method: .get, path: "/disclosures/{id}/changes", tag: "Disclosures",
            summary: "What changed between two editions, row by row", access: .everyone,
            query: [
                .init(name: "from", schema: .integer("The earlier one; the one before `to` unless said")),
                .init(name: "to", schema: .integer("The later one; the latest unless said")), .pass,
            ],
            answer: .json(DisclosureShapes.changes.schema), run: .read(changes)),
    ]

    static let filters: [Endpoint.Parameter] = [
        .init(name: "division", schema: .text("Only within this place")),
        .init(name: "item", schema: .integer("Only this item")),
        .init(name: "period", schema: .text("Only this period")),
        .init(name: "since", schema: .moment("Only what became public at or after this time")),
    ]

    static let page = Shape<Page<ServedEdition>>.page(of: PublicShapes.disclosure)

    static func filter(_ fields: inout Fields) -> ServedEdition.Filter {
        ServedEdition.Filter(
            division: fields.division("division"), item: fields.item(), period: fields.period(),
            since: fields.moment("since"))
    }

    private static func list(_ call: Call) throws -> Endpoint.Work {
        var fields = call.parameters
        let (after, limit) = fields.paging { PageKey.place($0, Disclosure.ID.self) }
        let filter = filter(&fields)
        try fields.finish()
        return { tx in
            let found = try ServedEdition.list(filter, after: after, limit: limit + 1, in: tx)
            let next = found.count > limit ? found[limit - 1] : nil
            let cursor = next.map { PageKey.text("\($0.at.milliseconds) \($0.edition.disclosure)") }
            let entries = Page(entries: found.prefix(limit).map(\.edition), next: cursor)
            return .one(page, entries, tags: [filter.division?.text ?? "*"])
        }
    }

    private static func view(_ call: Call, number: Int?) throws -> Endpoint.Work {
        let id: Disclosure.ID = try call.id()
        let reader = call.reader
        return { tx in
            let edition = try ServedEdition.find(id, number: number, in: tx)
            let records = try PublicRecords(edition, tier: reader.tier(in: edition.village.code), in: tx)
            let files = edition.isReadable ? try attachments(edition, in: tx) : []
            let view = DisclosureAnswer(edition: edition, records: records, attachments: files)
            return .one(DisclosureShapes.view, view, tags: [edition.village.code.text])
        }
    }

    private static func attachments(_ edition: ServedEdition, in tx: Transaction) throws -> [PublicAttachment]
    {
        try tx.rows(
            "SELECT id, name, media_type, purpose FROM attachment WHERE edition = \(edition.edition) ORDER BY position"
        ).map {
            PublicAttachment(
                id: try $0.identifier(0), name: SensitiveText.redacted(try $0.text(1)),
                mediaType: try $0.text(2),
                purpose: try $0.text(3))
        }
    }

    private static func editions(_ call: Call) throws -> Endpoint.Work {
        let id: Disclosure.ID = try call.id()
        return { tx in
            let all = try ServedEdition.all(of: id, in: tx)
            guard let first = all.first else { throw Failure.notFound }
            return .json(.list(all.map(PublicShapes.disclosure.json)), tags: [first.village.code.text])
        }
    }

    private static func records(_ call: Call) throws -> Endpoint.Work {
        let id: Disclosure.ID = try call.id()
        var fields = call.parameters
        let (key, limit) = fields.paging()
        let number = fields.integer("edition", in: 1...9_999, otherwise: 0)
        try fields.finish()
        let after = key ?? 0
        let reader = call.reader
        return { tx in
            let edition = try ServedEdition.find(id, number: number == 0 ? nil : number, in: tx)
            let rows = try PublicRecords.page(
                edition, tier: reader.tier(in: edition.village.code), after: after, limit: limit + 1, in: tx)
            let page = Page(rows, limit: limit) { String($0.position) }
            return .one(DisclosureShapes.recordPage, page, tags: [edition.village.code.text])
        }
    }

    private static func changes(_ call: Call) throws -> Endpoint.Work {
        let id: Disclosure.ID = try call.id()
        var fields = call.parameters
        let from = fields.integer("from", in: 1...9_999, otherwise: 0)
        let to = fields.integer("to", in: 1...9_999, otherwise: 0)
        try fields.finish()
        let reader = call.reader
        return { tx in
            let all = try ServedEdition.all(of: id, in: tx)
            guard let later = all.first(where: { to == 0 || $0.number == to }),
                let earlier = all.first(where: { from == 0 ? $0.number < later.number : $0.number == from }),
                earlier.number < later.number
            else { throw Failure.notFound }
            let tier = reader.tier(in: later.village.code)
            let view = try ChangesView(from: earlier, to: later, tier: tier, in: tx)
            return .one(DisclosureShapes.changes, view, tags: [later.village.code.text])
        }
    }
}

extension Page {
    init(entries: [Entry], next: String?) {
        self.entries = entries
        self.next = next
    }
}

extension ChangesView {
    /// Withdrawn editions have no rows to compare.
    init(from earlier: ServedEdition, to later: ServedEdition, tier: Tier, in tx: Transaction) throws {
        let before = try PublicRecords(earlier, tier: tier, in: tx)
        let after = try PublicRecords(later, tier: tier, in: tx)
        let readable = earlier.isReadable && later.isReadable
        let difference = Difference(from: before.table, to: after.table, keys: (before.keys, after.keys))
        from = earlier.number
        to = later.number
        reason = later.correctionReason
        unchanged = readable ? difference.unchanged : 0
        addedColumns = readable ? difference.addedColumns : []
        removedColumns = readable ? difference.removedColumns : []
        guard readable else {
            changes = []
            return
        }
        changes =
            difference.removed.map { Change(before: before.row($0), after: nil, columns: []) }
            + difference.changed.map { change in
                Change(
                    before: before.row(change.before), after: after.row(change.after),
                    columns: change.cells.map(\.column))
            } + difference.added.map { Change(before: nil, after: after.row($0), columns: []) }
    }
}
