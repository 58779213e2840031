import Database
import Domain

/// A county's catalogue, as the information centre keeps it.
enum CatalogueAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/catalogue/{code}", tag: "Administration",
            summary: "Every item of a county with its version", access: .officer,
            answer: .json(.list(item.schema)), run: .read(list)),
        Endpoint(
            method: .post, path: "/office/catalogue/{code}", tag: "Administration", summary: "Add an item",
            access: .officer, body: .json(schema(isNew: true)), status: .created, answer: .json(item.schema),
            run: .write(add)),
        Endpoint(
            method: .post, path: "/office/catalogue/{code}/default", tag: "Administration",
            summary: "Put in the items of the default catalogue that the county lacks", access: .officer,
            answer: .json(.list(item.schema)), run: .write(installDefault)),
        Endpoint(
            method: .get, path: "/office/catalogue/{code}/{number}", tag: "Administration",
            summary: "One item with its version", access: .officer, answer: .json(item.schema),
            run: .read(one)),
        Endpoint(
            method: .put, path: "/office/catalogue/{code}/{number}", tag: "Administration",
            summary: "Change an item; editions keep the definition they were made with", access: .officer,
            body: .json(schema(isNew: false)), answer: .json(item.schema), run: .write(edit)),
        Endpoint(
            method: .put, path: "/office/catalogue/{code}/{number}/use", tag: "Administration",
            summary: "Take an item out of use, or back into it", access: .officer,
            body: .json(
                .init(
                    name: "ItemUse",
                    members: [
                        PlaceAPI.version,
                        .init(name: "inUse", schema: .boolean("Whether new drafts may use it")),
                    ])),
            answer: .json(item.schema), run: .write(use)),
    ]

    private static let item = Shape<StoredItem>(
        "CatalogueItem",
        [
            .integer("number", "Within the county") { $0.item.number },
            .integer("version", "For changes") { $0.version },
            .boolean("inUse", "Whether new drafts may use it") { $0.retired == nil },
            .text("name", "As people read it") { $0.item.name }, .text("category", "类") { $0.item.category },
            .texts("frequencies", "When it is due") { $0.item.frequencies.map(\.rawValue) },
            .integerOrNull("noticeLength", "How long objections may be raised") { $0.item.notice?.length },
            .textOrNull("noticeUnit", "days or workingDays") { $0.item.notice?.unit.rawValue },
            .choice("form", "What its editions may be", Item.Form.allCases.map(\.rawValue)) {
                $0.item.form.rawValue
            },
            .texts("columns", "name:type[mask]") { $0.item.columns.map(\.notation) },
            .text("station", "The office that signs second") { $0.item.station },
            .text("legalBasis", "Law or rule") { $0.item.legalBasis },
        ])

    private static func schema(isNew: Bool) -> Schema.Named {
        let head: Schema.Member =
            isNew ? .init(name: "number", schema: .integer("1 to 999, not in use")) : PlaceAPI.version
        return Schema.Named(
            name: isNew ? "NewItem" : "ItemChange",
            members: [
                head, .init(name: "name", schema: .text("As people read it")),
                .init(name: "category", schema: .text("类")),
                .init(
                    name: "frequencies",
                    schema: .list(.choice("When it is due", Frequency.allCases.map(\.rawValue)))),
                .init(name: "noticeLength", schema: .nullable(.integer("1 to 365")), isRequired: false),
                .init(name: "noticeUnit", schema: .nullable(.text("days or workingDays")), isRequired: false),
                .init(
                    name: "form",
                    schema: .choice("What its editions may be", Item.Form.allCases.map(\.rawValue))),
                .init(name: "columns", schema: .list(.text("name:type[mask], such as 户主:text[N]"))),
                .init(name: "station", schema: .text("The office that signs second")),
                .init(name: "legalBasis", schema: .text("Law or rule")),
            ])
    }

    private static func edits(_ call: Call) throws(Failure) -> (county: DivisionCode, doer: Doer) {
        let (actor, county) = (try call.actor(), try call.division())
        let target = Target(division: county)
        guard county.level == .county, actor.may(.editCatalogue, on: target) else { throw .notFound }
        return (county, .officer(actor, role: actor.role(for: .editCatalogue, on: target)))
    }

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let (county, _) = try edits(call)
        return { tx in .json(.list(try CatalogueQueries.stored(county, in: tx).map(item.json))) }
    }

    private static func one(_ call: Call) throws -> Endpoint.Work {
        let (county, _) = try edits(call)
        let number = try call.number()
        return { tx in try reply(number, county, in: tx) }
    }

    private static func installDefault(_ call: Call) throws -> Endpoint.Work {
        let (county, doer) = try edits(call)
        let now = call.now
        return { tx in
            try Catalogue.installDefault(county, by: doer, at: now, in: tx)
            return .json(.list(try CatalogueQueries.stored(county, in: tx).map(item.json)))
        }
    }

    private static func draft(_ body: JSON, number: Int) -> ItemDraft {
        let texts = { (name: String) in (body[name]?.list ?? []).compactMap(\.text) }
        let text = { (name: String) in (body[name]?.text ?? "").trimmed }
        return ItemDraft(
            number: number, name: text("name"), category: text("category"), frequencies: texts("frequencies"),
            noticeLength: body["noticeLength"]?.integer.flatMap { Int(exactly: $0) },
            noticeUnit: body["noticeUnit"]?.text, form: text("form"), columns: texts("columns"),
            station: text("station"), legalBasis: text("legalBasis"))
    }

    private static func reply(_ number: Int, _ county: DivisionCode, in tx: Transaction) throws -> Reply {
        guard let stored = try CatalogueQueries.stored(number, county, in: tx) else { throw Failure.notFound }
        return Reply(content: .json(item.json(stored)), version: stored.version)
    }

    private static func add(_ call: Call) throws -> Endpoint.Work {
        let (county, doer) = try edits(call)
        let now = call.now
        var fields = call.fields
        let number = fields.item("number")
        try fields.finish()
        let draft = draft(call.body, number: try fields.require(number, "number"))
        return { tx in
            try Catalogue.add(draft, county: county, by: doer, at: now, in: tx)
            return try reply(draft.number, county, in: tx)
        }
    }

    private static func edit(_ call: Call) throws -> Endpoint.Work {
        let (county, doer) = try edits(call)
        let (now, version) = (call.now, try call.version())
        let draft = draft(call.body, number: try call.number())
        return { tx in
            guard try CatalogueQueries.stored(draft.number, county, in: tx) != nil else {
                throw Failure.notFound
            }
            try Catalogue.edit(draft, county: county, version: version, by: doer, at: now, in: tx)
            return try reply(draft.number, county, in: tx)
        }
    }

    private static func use(_ call: Call) throws -> Endpoint.Work {
        let (county, doer) = try edits(call)
        let (now, version, number) = (call.now, try call.version(), try call.number())
        let inUse = call.body["inUse"] == .bool(true)
        return { tx in
            guard try CatalogueQueries.stored(number, county, in: tx) != nil else { throw Failure.notFound }
            try Catalogue.retire(
                number, isRetired: !inUse, county: county, version: version, by: doer, at: now, in: tx)
            return try reply(number, county, in: tx)
        }
    }
}
