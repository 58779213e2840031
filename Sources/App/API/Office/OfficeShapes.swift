import Domain

/// How officers' things are written.
enum OfficeShapes {
    static let states = Edition.State.Kind.allCases.map(\.rawValue)

    static let head: [Shape<OfficeEdition>.Field] = [
        .text("id", "Key of the edition") { $0.id.text },
        .integer("version", "To be sent back as If-Match or `version`") { $0.version },
        .text("disclosure", "Key of its disclosure") { $0.disclosure.text },
        .one("village", PublicShapes.place) { $0.village },
        .one("item", PublicShapes.itemHead) { $0.item },
        .text("period", "2018-09, 2018-Q3, 2018, 2018-09-05 or standing") { $0.period.description },
        .integer("number", "1 for the first edition") { $0.number },
        .choice("state", "Where it stands", states) { $0.state.rawValue },
        .choice("kind", "Rows, the statement that there are none, or a text", PublicShapes.kinds) { $0.kind },
        .integer("records", "How many rows") { $0.records },
        .moment("waitingSince", "Since when it waits for whoever acts next") { $0.waitingSince },
        .momentOrNull("publication", "When it is to become public") { $0.publication },
        .momentOrNull("publishedAt", "When it became public") { $0.publishedAt },
        .textOrNull("noticeUntil", "Last day for objections") { $0.noticeUntil?.description },
        .textOrNull("correctionReason", "Why it corrects the edition before") { $0.correctionReason },
        .textOrNull("returnedReason", "Why a reviewer sent it back last") { $0.returnedReason },
        .textOrNull("withdrawalReason", "Why it was taken down") { $0.withdrawalReason },
        .boolean("hasSource", "Whether the uploaded file is kept") { $0.hasSource },
    ]

    static let edition = Shape<OfficeEdition>("Edition", head)
    static let editionPage = Shape<Page<OfficeEdition>>.page(of: edition)

    /// An edition with what its page shows.
    struct View: Sendable {
        let edition: OfficeEdition
        let verbs: [EditionVerb]
        let opening: Money?
        let signatures: [Signed]
        let attachments: [OfficeAttachment]
    }

    struct Signed: Sendable {
        let step: String
        let officer: String
        let unit: String
        let at: Moment
    }

    private static let signed = Shape<Signed>(
        "Signature",
        [
            .choice("step", "Of the triple review", ["village", "station", "discipline"]) { $0.step },
            .text("officer", "Name") { $0.officer }, .text("unit", "Office") { $0.unit },
            .moment("at", "When") { $0.at },
        ])

    private static let officeColumn = Shape<Column>(
        "OfficeColumn",
        PublicShapes.column.fields + [
            .choice(
                "mask", "Who may read it: everyone, N name, G group, X nobody, A as a total",
                ["", "N", "G", "X", "A"]
            ) {
                $0.mask.rawValue
            }
        ])

    private static let attachment = Shape<OfficeAttachment>(
        "OfficeAttachment",
        [
            .text("id", "Key of the file") { $0.line.id.text },
            .text("name", "As it was named") { $0.line.name },
            .text("mediaType", "What it is") { $0.line.mediaType },
            .choice("purpose", "Where it belongs", ["article", "cell", "posting"]) {
                $0.line.purpose.rawValue
            },
            .integerOrNull("row", "The row that shows it, from 1") { $0.cell?.row },
            .textOrNull("column", "The column that shows it") { $0.cell?.column },
            .boolean("unreadable", "May hold writing that no scan could read") { $0.line.isUnreadable },
            .text("url", "The file itself, for officers") {
                "\(Endpoint.prefix)/office/attachments/\($0.line.id)"
            },
        ])

    static let view = Shape<View>(
        "EditionView",
        head.map { field in .init(name: field.name, schema: field.schema) { field.read($0.edition) } } + [
            .list("columns", officeColumn) { $0.edition.item.columns },
            .texts("verbs", "What the officer may do now") { $0.verbs.map(\.rawValue) },
            .textOrNull("opening", "What a ledger starts from, in yuan") { $0.opening?.description },
            .text("title", "Of an article; else empty") { $0.edition.title },
            .texts("paragraphs", "Of an article; else none") {
                $0.edition.body.split(separator: "\n").map(String.init)
            },
            .list("signatures", signed) { $0.signatures },
            .list("attachments", attachment) { $0.attachments },
        ])

    static let event = Shape<OfficeEvent>(
        "Event",
        [
            .text("id", "Key") { $0.id }, .moment("at", "When") { $0.at },
            .textOrNull("officer", "Who; null: the system at a set time") { $0.officer },
            .textOrNull("unit", "Of which office") { $0.unit },
            .text("role", "Acting as; may be empty") { $0.role },
            .text("verb", "What was done") { $0.verb },
            .text("subjectKind", "To what kind of thing") { $0.subjectKind },
            .text("subject", "Its key") { $0.subject },
            .integer("version", "Its version after") { $0.version },
            .text("division", "Where; may be empty") { $0.division },
            .text("reason", "Why; may be empty") { $0.reason },
        ])
    static let eventPage = Shape<Page<OfficeEvent>>.page(of: event)
}

/// One entry of the record of who did what.
struct OfficeEvent: Sendable {
    let id: String
    let at: Moment
    let officer: String?
    let unit: String?
    let role: String
    let verb: String
    let subjectKind: String
    let subject: String
    let version: Int
    let division: String
    let reason: String
}
