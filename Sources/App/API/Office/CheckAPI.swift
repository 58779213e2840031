import Database
import Domain
import Intake

/// Checks rows without storing them, as the grid does while somebody types.
enum CheckAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .post, path: "/office/checks", tag: "Intake",
            summary: "Check rows as an upload would be; nothing is stored", access: .officer,
            body: .json(
                .init(
                    name: "Check",
                    members: [
                        .init(name: "item", schema: .integer("Number in the county's catalogue")),
                        .init(name: "content", schema: .object(ContentInput.schema)),
                    ])),
            answer: .json(checked.schema), run: .itself(check))
    ]

    /// What was found in the rows.
    struct Checked: Sendable {
        let rows: Int
        let totals: [ColumnTotal]
        let problems: [Intake.Problem]
    }

    private static let total = Shape<ColumnTotal>(
        "CheckedTotal",
        [.text("column", "Its name") { $0.column }, .text("value", "Its sum") { $0.value.canonical }])
    private static let problem = Shape<Intake.Problem>(
        "CheckedProblem",
        [
            .integer("row", "From 1") { $0.row }, .text("column", "The item's column") { $0.column },
            .text("reason", "What is wrong") { IntakeWords(.zh).phrase($0.reason, column: $0.column) },
            .text("reasonInEnglish", "The same in English") {
                IntakeWords(.en).phrase($0.reason, column: $0.column)
            },
        ])
    private static let checked = Shape<Checked>(
        "Checked",
        [
            .integer("rows", "How many hold anything") { $0.rows }, .list("totals", total) { $0.totals },
            .list("problems", problem) { $0.problems },
        ])

    private static func check(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        guard !actor.reaches(.draft).isEmpty else { throw Failure.notFound }
        var fields = call.fields
        let item = fields.item("item")
        let number = try fields.require(item, "item")
        let input = ContentInput(call.body["content"] ?? .null, &fields)
        try fields.finish()
        let found = try await call.platform.database.read { tx in
            try CatalogueQueries.item(number, of: DraftPlaces.county(of: actor), in: tx)
        }
        guard let found else { throw Failure.notFound }
        let inspection = try await IntakeDesk.threads.runIfActive { try input.inspection(found) }
        return .one(
            checked,
            Checked(rows: inspection.rows.count, totals: inspection.totals, problems: inspection.problems))
    }
}
