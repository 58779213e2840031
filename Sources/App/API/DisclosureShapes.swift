import Domain

/// A public edition with everything but its rows.
struct DisclosureAnswer: Sendable {
    let edition: ServedEdition
    let records: PublicRecords
    let attachments: [PublicAttachment]
}

/// A file that is shown with an edition.
struct PublicAttachment: Sendable {
    let id: Attachment.ID
    let name: String
    let mediaType: String
    let purpose: String
}

/// What changed between two editions, row by row, as the tier may see it.
struct ChangesView: Sendable {
    struct Change: Sendable {
        let before: PublicRecords.Row?
        let after: PublicRecords.Row?
        let columns: [String]
    }
    let from: Int
    let to: Int
    let reason: String?
    let changes: [Change]
    let unchanged: Int
    let addedColumns: [String]
    let removedColumns: [String]
}

enum DisclosureShapes {
    static let attachment = Shape<PublicAttachment>(
        "Attachment",
        [
            .text("id", "Key of the file") { $0.id.text }, .text("name", "As it was named") { $0.name },
            .text("mediaType", "What it is") { $0.mediaType },
            .choice("purpose", "Where it belongs", ["article", "cell", "posting"]) { $0.purpose },
            .text("url", "The file itself") { "/attachments/\($0.id)" },
        ])

    static let record = Shape<PublicRecords.Row>(
        "Record",
        [
            .integer("position", "From 1") { $0.position },
            .cells("cells", "By column; money in yuan with two decimals, names starred or full by tier") {
                $0.cells
            },
        ])

    static let recordPage = Shape<Page<PublicRecords.Row>>.page(of: record)

    private static let sum = Shape<(column: String, sum: String)>(
        "Sum", [.text("column", "Its name") { $0.column }, .text("sum", "Over all rows") { $0.sum }])

    private static let count = Shape<AggregateTotal.Count>(
        "Count",
        [.text("value", "What the rows have") { $0.value }, .integer("records", "How many") { $0.records }])

    private static let aggregate = Shape<AggregateTotal>(
        "Aggregate",
        [
            .text("column", "A column that is shown only as a total") { $0.column },
            .boolean("withheld", "Too few rows for a total that points at nobody") {
                $0.content == .withheld
            },
            .textOrNull("sum", "Over all rows") {
                if case .sum(let sum, _) = $0.content { sum.canonical } else { nil }
            },
            .list("counts", count) { if case .counts(let counts, _) = $0.content { counts } else { [] } },
            .integer("other", "Rows whose value is not named") {
                if case .counts(_, let other) = $0.content { other } else { 0 }
            },
        ])

    private static let maskedColumn = Shape<MaskedColumn>(
        "Column",
        PublicShapes.column.fields.map { field in
            .init(name: field.name, schema: field.schema) { field.read(Column(name: $0.name, type: $0.type)) }
        })

    static let view = Shape<DisclosureAnswer>(
        "DisclosureView",
        PublicShapes.head.map { field in
            .init(name: field.name, schema: field.schema) { field.read($0.edition) }
        } + [
            .choice("tier", "Names starred (everyone) or full (village)", ["everyone", "village"]) {
                $0.records.table.tier == .everyone ? "everyone" : "village"
            },
            .list("columns", maskedColumn) { $0.records.table.columns },
            .list("sums", sum) { sums($0.records.table) },
            .list("aggregates", aggregate) { $0.records.table.totals },
            .text("title", "Of an article; else empty") { $0.edition.title },
            .texts("paragraphs", "Of an article; else none") {
                $0.edition.body.split(separator: "\n").map(String.init)
            },
            .list("attachments", attachment) { $0.attachments },
            .text("legalBasis", "Law or rule") { $0.edition.item.legalBasis },
            .text("station", "The office that signed second") { $0.edition.item.station },
        ])

    /// Sums of the money columns that are shown.
    private static func sums(_ table: MaskedTable) -> [(column: String, sum: String)] {
        table.columns.enumerated().compactMap { place, column in
            guard column.type == .money, column.name != "余额" else { return nil }
            let sum = table.rows.reduce(Money.zero) { sum, row in
                if case .money(let money) = row.cells[place].value { sum + money } else { sum }
            }
            return (column.name, sum.description)
        }
    }

    static let change = Shape<ChangesView.Change>(
        "Change",
        [
            .oneOrNull("before", record) { $0.before }, .oneOrNull("after", record) { $0.after },
            .texts("columns", "The cells that differ; none for a row added or removed") { $0.columns },
        ])

    static let changes = Shape<ChangesView>(
        "Changes",
        [
            .integer("from", "Number of the earlier edition") { $0.from },
            .integer("to", "Number of the later edition") { $0.to },
            .textOrNull("reason", "Why the later one corrects") { $0.reason },
            .list("changes", change) { $0.changes },
            .integer("unchanged", "Rows that stand in both alike") { $0.unchanged },
            .texts("addedColumns", "Columns only in the later edition") { $0.addedColumns },
            .texts("removedColumns", "Columns only in the earlier edition") { $0.removedColumns },
        ])
}
