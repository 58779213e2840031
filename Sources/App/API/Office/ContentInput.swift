import Domain
import Intake

/// Content as a caller sends it: rows by column name, "nothing to report", or a text.
struct ContentInput: Sendable {
    /// One row's cells by column, as people write them: `"月保障金": "320"`. An empty cell is said to be empty; what is
    /// left out of a secret column stays as it was.
    typealias Cells = [String: String]

    let kind: String
    let rows: [Cells]
    let title: String
    let paragraphs: [String]
    let opening: Money?

    static let schema = Schema.Named(
        name: "Content",
        members: [
            .init(
                name: "kind",
                schema: .choice("Rows, the statement that there are none, or a text", PublicShapes.kinds)),
            .init(
                name: "rows",
                schema: .list(
                    .map(
                        "One row: cells by column. A secret cell left out stays as it was; null empties it",
                        .nullable(.text("As people write it")))),
                isRequired: false),
            .init(name: "title", schema: .text("Of an article"), isRequired: false),
            .init(name: "paragraphs", schema: .list(.text("Plain text")), isRequired: false),
            .init(
                name: "opening", schema: .nullable(.text("What a ledger starts from, in yuan")),
                isRequired: false),
        ])

    /// Reads what the schema has let through; faults go to `fields`.
    init(_ json: JSON, _ fields: inout Fields) {
        kind = json["kind"]?.text ?? "table"
        rows = (json["rows"]?.list ?? []).map { row in
            Dictionary(
                (row.members ?? []).map { ($0.name, $0.value.text ?? "") },
                uniquingKeysWith: { first, _ in first })
        }
        title = (json["title"]?.text ?? "").trimmed
        paragraphs = (json["paragraphs"]?.list ?? []).compactMap { $0.text?.trimmed }.filter { !$0.isEmpty }
        let text = json["opening"]?.text ?? ""
        opening = Money(yuan: text)
        if !text.isEmpty, opening == nil {
            fields.add(
                CallProblems.kind(
                    "content.opening", Phrase(zh: "金额，例如 1234.50", en: "an amount such as 1234.50")))
        }
    }

    /// The content under an item's columns, checked like an uploaded file; throws every fault by row and column.
    /// - Parameter stored: the rows that these replace, with their secret columns; nil where there are none.
    func content(_ item: Item, over stored: Table? = nil) throws(Failure) -> Content {
        switch kind {
        case "article": return .article(Article(title: title, paragraphs: paragraphs))
        case "nothing": return .nothingToReport(columns: item.columns)
        case _:
            let inspection = try inspection(item, over: stored)
            let problems = inspection.problems.filter { $0.reason != .noRows || !rows.isEmpty }
            guard problems.isEmpty else { throw .invalid(problems.prefix(500).map(Self.told)) }
            return .table(inspection.table)
        }
    }

    /// Reads the rows as if they had come in a file.
    func inspection(_ item: Item, over stored: Table? = nil) throws(Failure) -> Inspection {
        let names = item.columns.map(\.name)
        var problems: [FieldProblem] = []
        for (place, row) in rows.enumerated() {
            for name in row.keys.sorted() where !names.contains(name) {
                problems.append(CallProblems.unknown("content.rows[\(place)].\(name.prefix(60))"))
            }
            if problems.count > 200 { break }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        let kept = KeptSecrets(rows, over: stored ?? Table(columns: item.columns, records: []))
        guard kept.unclear.isEmpty else {
            throw .invalid(
                kept.unclear.prefix(500).map { Self.unclear("content.rows[\($0.row)].\($0.column)") })
        }
        let settings = IntakeSettings { text in
            !SensitiveText.findings(in: text, kinds: SensitiveText.numbers).isEmpty
        }
        return inspect(
            grid: kept.rows.map { row in names.map { row[$0] ?? "" } }, as: item, settings: settings)
    }

    private static func unclear(_ field: String) -> FieldProblem {
        FieldProblem(
            field, zh: "看不出这一行接着原来的哪一行，为免张冠李戴，请写明这一格；没有就写 null。",
            en: "It is unclear which stored row this one continues; give the value, or null for none.")
    }

    private static func told(_ problem: Intake.Problem) -> FieldProblem {
        FieldProblem(
            "content.rows[\(max(0, problem.row - 1))].\(problem.column)",
            zh: IntakeWords(.zh).phrase(problem.reason, column: problem.column),
            en: IntakeWords(.en).phrase(problem.reason, column: problem.column))
    }
}
