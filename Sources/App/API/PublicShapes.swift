import Domain

/// How public things are written.
enum PublicShapes {
    static let place = Shape<Division>(
        "Place",
        [
            .text("code", "Statistical code: 4 to 12 digits") { $0.code.text },
            .text("name", "As people write it") { $0.name },
        ])

    static let division = Shape<PublicDivision>(
        "Division",
        [
            .text("code", "Statistical code: 4 to 12 digits") { $0.division.code.text },
            .text("name", "As people write it") { $0.division.name },
            .choice("level", "What it is", levels) { levels[$0.division.code.level.rawValue] },
            .textOrNull("parent", "Code of the place it lies in") { $0.division.code.parent?.text },
            .list("path", place) { $0.path },
            .integer("children", "How many places lie directly in it") { $0.children },
        ])

    static let levels = ["province", "city", "county", "township", "village"]

    static let itemHead = Shape<Item>(
        "ItemHead",
        [
            .integer("number", "Within the county's catalogue") { $0.number },
            .text("name", "As people read it") { $0.name },
            .text("category", "One of the catalogue's categories") { $0.category },
        ])

    static let column = Shape<Column>(
        "Column",
        [
            .text("name", "Unique within the item") { $0.name },
            .text("type", "text, date, money (yuan), number, choice(A/B), file or phone") {
                $0.type.notation
            },
        ])

    static let item = Shape<Item>(
        "Item",
        [
            .integer("number", "Within the county's catalogue") { $0.number },
            .text("name", "As people read it") { $0.name },
            .text("category", "One of the catalogue's categories") { $0.category },
            .texts("frequencies", "When it is due") { $0.frequencies.map(\.rawValue) },
            .choice("form", "What its editions may be", Item.Form.allCases.map(\.rawValue)) {
                $0.form.rawValue
            },
            .list("columns", column) { $0.columns.filter { $0.mask != .secret } },
            .text("station", "The office that signs second") { $0.station },
            .text("legalBasis", "Law or rule") { $0.legalBasis },
        ])

    static let states = ["published", "superseded", "withdrawn"]
    static let kinds = ["table", "nothing", "article"]

    /// The members that a disclosure has in lists and by itself.
    static let head: [Shape<ServedEdition>.Field] = [
        .text("id", "Key of the disclosure") { $0.disclosure.text },
        .one("village", place) { $0.village },
        .one("item", itemHead) { $0.item },
        .text("period", "2018-09, 2018-Q3, 2018, 2018-09-05 or standing") { $0.period.description },
        .choice("state", "Whether it can be read", states) { $0.state.rawValue },
        .integer("edition", "Number of this edition") { $0.number },
        .choice("kind", "Rows, the statement that there are none, or a text", kinds) { $0.kind },
        .integer("records", "How many rows") { $0.records },
        .moment("publishedAt", "When this edition became public") { $0.publishedAt },
        .moment("firstPublishedAt", "When the first edition became public") { $0.firstPublishedAt },
        .textOrNull("noticeUntil", "Last day for objections") { $0.noticeUntil?.description },
        .textOrNull("correctionReason", "Why it corrects the edition before") { $0.correctionReason },
        .oneOrNull("withdrawal", withdrawal) { edition in
            edition.withdrawnAt.map { Withdrawn(at: $0, reason: edition.withdrawalReason ?? "") }
        },
        .text("page", "The page for people") { "/disclosures/\($0.disclosure)" },
    ]

    static let disclosure = Shape<ServedEdition>("Disclosure", head)

    struct Withdrawn: Sendable {
        let at: Moment
        let reason: String
    }

    static let withdrawal = Shape<Withdrawn>(
        "Withdrawal",
        [.moment("at", "When it was taken down") { $0.at }, .text("reason", "Why") { $0.reason }])
}
