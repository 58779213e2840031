import Database
import Domain

/// Uploads: a file becomes drafts once it is read without a fault.
enum IntakeAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/intakes", tag: "Intake",
            summary: "The office's uploads, the latest first", access: .officer,
            query: Endpoint.Parameter.paging, answer: .json(page.schema), run: .read(list)),
        Endpoint(
            method: .post, path: "/office/intakes", tag: "Intake",
            summary: "Upload a spreadsheet; it is read before the answer", access: .officer,
            query: [
                .init(name: "item", schema: .integer("Number in the county's catalogue"), isRequired: true),
                .init(
                    name: "period",
                    schema: .text("2018-09, 2018-Q3, …; the last period that is over unless said")),
                .init(name: "village", schema: .text("Code, for a file that names no village")),
                .init(name: "name", schema: .text("Name of the file")),
            ],
            body: .file("An .xlsx or .csv, as it is or as multipart/form-data"), status: .created,
            answer: .json(intake.schema), run: .apart(receive)),
        Endpoint(
            method: .get, path: "/office/intakes/{id}", tag: "Intake",
            summary: "One upload with all that was found",
            access: .officer, answer: .json(intake.schema), run: .read(one)),
        Endpoint(
            method: .get, path: "/office/intakes/{id}/problems", tag: "Intake",
            summary: "Every problem as a table: row, column, what is wrong", access: .officer,
            answer: .file("text/csv"), run: .itself(problems)),
        Endpoint(
            method: .put, path: "/office/intakes/{id}/mapping", tag: "Intake",
            summary: "Choose columns and villages; the file is read again", access: .officer,
            body: .json(
                .init(
                    name: "Mapping",
                    members: [
                        PlaceAPI.version,
                        .init(
                            name: "columns",
                            schema: .map(
                                "Header to column; an empty column leaves the header out", .text("Column")),
                            isRequired: false),
                        .init(
                            name: "villages", schema: .map("Name in the file to code", .text("Code")),
                            isRequired: false),
                    ])),
            answer: .json(intake.schema), run: .apart(choose)),
        Endpoint(
            method: .post, path: "/office/intakes/{id}/acceptance", tag: "Intake",
            summary: "Store every row, or none: one draft a village", access: .officer,
            body: .json(
                .init(
                    name: "Acceptance",
                    members: [
                        PlaceAPI.version,
                        .init(
                            name: "replaces", schema: .boolean("Whether drafts that exist may be replaced"),
                            isRequired: false),
                        .init(
                            name: "reason", schema: .text("Why what is public already is corrected"),
                            isRequired: false),
                    ])),
            answer: .json(intake.schema), run: .apart(accept)),
    ]

    private static let states = ["reading", "read", "refused", "stored"]

    private static let total = Shape<IntakeOutcome.Total>(
        "IntakeTotal", [.text("column", "Its name") { $0.column }, .text("value", "Its sum") { $0.value }])
    private static let village = Shape<IntakeOutcome.Village>(
        "IntakeVillage",
        [.text("name", "As the file writes it") { $0.name }, .integer("rows", "How many") { $0.rows }])
    private static let header = Shape<IntakeOutcome.Header>(
        "IntakeHeader",
        [
            .text("header", "As the file writes it") { $0.header },
            .textOrNull("column", "What it was taken for") { $0.column },
        ])
    private static let problem = Shape<IntakeOutcome.Problem>(
        "IntakeProblem",
        [
            .integer("row", "As people see it in the file") { $0.row },
            .text("column", "The item's column, or the header") { $0.column },
            .text("reason", "What is wrong") { $0.told.zh },
            .text("reasonInEnglish", "The same in English") { $0.told.en },
        ])

    private static let intake = Shape<StoredIntake>(
        "Intake",
        [
            .text("id", "Key") { $0.id.text }, .integer("version", "For changes") { $0.version },
            .choice("state", "How far it is", states) { $0.state.rawValue },
            .one("item", PublicShapes.itemHead) { $0.item },
            .text("period", "What it is about") { $0.period.description },
            .text("file", "Its name") { $0.fileName }, .moment("at", "When it came") { $0.at },
            .integer("rowsRead", "While it is being read") { $0.rowsRead },
            .textOrNull("refusal", "Why nothing of it could be read") { $0.outcome.refusal?.zh },
            .integer("rows", "How many were found") { $0.outcome.rows },
            .list("totals", total) { $0.outcome.totals }, .list("villages", village) { $0.outcome.villages },
            .list("headers", header) { $0.outcome.headers },
            .integer("problemCount", "How many there are in all") { $0.outcome.problemCount },
            .list("problems", problem) { $0.outcome.problems },
            .texts("editions", "Keys of the drafts that came of it; some may be discarded since") {
                $0.outcome.editions
            },
        ])

    private static let page = Shape<Page<StoredIntake>>.page(of: intake)

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        guard !actor.reaches(.draft).isEmpty else { throw Failure.notFound }
        var fields = call.parameters
        let (after, limit) = fields.paging { PageKey.place($0, StoredIntake.ID.self) }
        try fields.finish()
        return { tx in
            var sql: SQL = "SELECT id, at FROM intake WHERE unit = \(actor.unit.id)"
            if let after { sql += " AND (at, id) < (\(after.0), \(after.1))" }
            let keys = try tx.rows(sql + " ORDER BY at DESC, id DESC LIMIT \(limit + 1)").map { row in
                (id: try row.identifier(0) as StoredIntake.ID, at: try row.moment(1))
            }
            let shown = keys.prefix(limit)
            let last = keys.count > limit ? shown.last : nil
            // An upload whose item the county has dropped meanwhile is passed over, and still has its place.
            let found = try shown.compactMap { try IntakeQueries.find($0.id, for: actor, in: tx) }
            let next = last.map { PageKey.text("\($0.at.milliseconds) \($0.id)") }
            return .one(page, Page(entries: found, next: next))
        }
    }

    private static func one(_ call: Call) throws -> Endpoint.Work {
        let id: StoredIntake.ID = try call.id()
        let actor = try call.actor()
        return { tx in
            guard let found = try IntakeQueries.find(id, for: actor, in: tx) else { throw Failure.notFound }
            return Reply(content: .json(intake.json(found)), version: found.version)
        }
    }

    private static func problems(_ call: Call) async throws -> Reply {
        let language = call.reader.language
        let bytes = try await IntakeDesk(call.platform).problemList(
            call.id(), language: language, by: call.actor())
        let name = "\(UploadWords(language: language).problemList).csv"
        return Reply(content: .file(bytes: bytes, type: "text/csv; charset=utf-8", name: name))
    }

    private static func reply(_ id: StoredIntake.ID, _ call: Call, isNew: Bool = false) async throws -> Reply
    {
        let actor = try call.actor()
        let found = try await call.platform.database.read { tx in
            try IntakeQueries.find(id, for: actor, in: tx)
        }
        guard let found else { throw Failure.notFound }
        return Reply(
            content: .json(intake.json(found)),
            location: isNew ? "\(Endpoint.prefix)/office/intakes/\(id)" : nil,
            version: found.version)
    }

    private static func receive(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let desk = IntakeDesk(call.platform)
        var form = try await call.platform.database.read { tx in try UploadForm.offered(to: actor, in: tx) }
        form.item = call.query["item"] ?? ""
        form.period = call.query["period"] ?? ""
        form.village = call.query["village"] ?? ""
        let name = Multipart.baseName(call.query["name"] ?? call.fileName)
        let file = Form.Upload(field: "file", name: name, bytes: call.bytes)
        guard let upload = form.read(file, today: call.now.day) else { throw Failure.invalid(form.faults) }
        let id = try await desk.receive(upload, by: actor)
        try await desk.read(id)
        return try await reply(id, call, isNew: true)
    }

    private static func choose(_ call: Call) async throws -> Reply {
        let id: StoredIntake.ID = try call.id()
        let (actor, desk, version) = (try call.actor(), IntakeDesk(call.platform), try call.version())
        let found = try await call.platform.database.read { tx in
            try IntakeQueries.find(id, for: actor, in: tx)
        }
        guard var choices = found?.choices else { throw Failure.notFound }
        choices.columns.merge(texts(call.body["columns"])) { $1 }
        choices.villages.merge(texts(call.body["villages"])) { $1 }
        try await desk.choose(choices, for: id, version: version, by: actor)
        try await desk.read(id)
        return try await reply(id, call)
    }

    private static func texts(_ json: JSON?) -> [String: String] {
        Dictionary(
            (json?.members ?? []).map { ($0.name, $0.value.text ?? "") },
            uniquingKeysWith: { first, _ in first })
    }

    private static func accept(_ call: Call) async throws -> Reply {
        let id: StoredIntake.ID = try call.id()
        let (actor, version) = (try call.actor(), try call.version())
        var fields = call.fields
        let agreement = IntakeDesk.Agreement(
            replaces: fields.boolean("replaces"), reason: fields.text("reason") ?? "")
        try fields.finish()
        _ = try await IntakeDesk(call.platform).accept(id, version: version, agreement, by: actor)
        return try await reply(id, call)
    }
}
