import Domain

/// What the endpoints of digests take and answer.
enum DigestShapes {
    static let order = Schema.Named(
        name: "DigestOrder",
        members: [
            .init(name: "unit", schema: .text("Key of a bureau of the county")),
            .init(name: "from", schema: .text("Received from this day on, 2018-10-01")),
            .init(name: "until", schema: .text("Up to and with this day, not after today")),
            .init(name: "summary", schema: .text("The centre's own words")),
            .init(
                name: "days", schema: .integer("Working days to answer, 1 to 40; 10 unless said"),
                isRequired: false),
            .init(
                name: "seen",
                schema: .text("`mark` of the preview looked at; refused where the list has changed"),
                isRequired: false),
        ])
    static let answer = Schema.Named(
        name: "DigestAnswerInput",
        members: [
            PlaceAPI.version, .init(name: "findings", schema: .text("What was found")),
            .init(name: "measures", schema: .text("What will be done")),
            .init(name: "files", schema: .list(.object(file)), isRequired: false),
        ])
    private static let file = Schema.Named(
        name: "DigestFileInput",
        members: [
            .init(name: "name", schema: .text("With its ending")),
            .init(name: "content", schema: .text("Base64; pictures and PDF")),
        ])
    static let sendBack = Schema.Named(
        name: "DigestReturn",
        members: [
            PlaceAPI.version, .init(name: "reason", schema: .text("Why")),
            .init(
                name: "days", schema: .integer("Working days to answer; 10 unless said"), isRequired: false),
        ])
    static let closing = Schema.Named(
        name: "DigestClosing",
        members: [
            PlaceAPI.version,
            .init(name: "words", schema: .text("A closing remark"), isRequired: false),
        ])

    private static let states = Digest.State.Kind.allCases.map(\.rawValue)

    static let listed = Shape<StoredDigest>(
        "ListedDigest",
        [
            .text("id", "Its key") { $0.digest.id.text },
            .integer("version", "For `If-Match`") { $0.digest.version },
            .text("number", "As letters write it, in Chinese") { $0.number(PetitionWords(.zh)) },
            .choice("state", "Where it stands", states) { $0.digest.state.kind.rawValue },
            .text("county", "Code") { $0.digest.scope.county.text },
            .text("field", "The field it is about") { $0.digest.scope.field },
            .text("from", "Received from this day on") { $0.digest.scope.from.description },
            .text("until", "Up to and with this day") { $0.digest.scope.until.description },
            .text("bureau", "Name of the bureau") { $0.bureau },
            .text("due", "The day by which the bureau is to answer") { $0.digest.round.due.description },
            .integer("petitions", "How many it lists") { $0.petitions },
        ])
    static let page = Shape<Page<StoredDigest>>.page(of: listed)

    private static let entry = Shape<DigestEntry>(
        "DigestEntry",
        [
            .textOrNull("petition", "Key, where the officer may open the petition") {
                $0.isVisible ? $0.line.id.text : nil
            },
            .textOrNull("serial", "Number in the ledger") { $0.serial?.description },
            .text("subject", "What it is about; empty after erasure") { $0.subject },
            .text("place", "Code of the place") { $0.line.place.text },
            .choice("kind", "What is asked", Petition.Kind.allCases.map(\.rawValue)) {
                $0.line.kind.rawValue
            },
            .text("receivedOn", "The day") { $0.receivedOn.description },
            .textOrNull("answeredOn", "The day") { $0.answeredOn?.description },
            .textOrNull("outcome", "What came of it") { $0.line.outcome?.rawValue },
            .boolean("isOverdue", "Whether something is over now") { $0.line.isOverdue ?? false },
            .boolean("wasOverdue", "Whether something ever was") { $0.line.wasOverdue ?? false },
        ])

    private static let figures = Shape<DigestFigures>(
        "DigestFigures",
        [
            .integer("total", "Petitions listed") { $0.total },
            .integer("answered", "With an answer") { $0.answered },
            .integer("closed", "Closed") { $0.closed }, .integer("overdue", "Overdue now") { $0.overdue },
            .integer("everOverdue", "Overdue now or once") { $0.everOverdue },
            .integer("merged", "Joined to another") { $0.merged },
            .integer("repeats", "Kinds of thing that came from one place more than once") {
                $0.repeats.count
            },
        ])

    /// A round with its answer, and the name of who gave it.
    private struct Told: Sendable {
        let finished: Digest.Finished
        let officer: String
    }

    private static let told = Shape<Told>(
        "DigestRound",
        [
            .text("due", "The day it was due") { $0.finished.round.due.description },
            .textOrNull("reason", "Why it had been sent back") { $0.finished.round.reason },
            .text("findings", "What was found") { $0.finished.answer.findings },
            .text("measures", "What will be done") { $0.finished.answer.measures },
            .text("answeredBy", "Name of the bureau's officer") { $0.officer },
            .moment("answeredAt", "When") { $0.finished.answer.at },
        ])

    private static func rounds(_ view: DigestView) -> [Told] {
        let digest = view.stored.digest
        let last = digest.answer.map { Digest.Finished(round: digest.round, answer: $0) }
        return (digest.earlier + (last.map { [$0] } ?? [])).map {
            Told(finished: $0, officer: view.names.officer($0.answer.officer))
        }
    }

    private static let kept = Shape<DigestFile.Line>(
        "DigestFile",
        [
            .text("id", "Its key") { $0.id.text }, .integer("round", "Of the answer, from 1") { $0.round },
            .text("name", "With its ending") { $0.name },
        ])

    static let view = Shape<DigestView>(
        "Digest",
        [
            .one("digest", listed) { $0.stored },
            .text("summary", "The centre's words") { $0.stored.digest.summary },
            .boolean("isOverdue", "Whether the answer is overdue now") { $0.isOverdue },
            .list("answers", told) { rounds($0) },
            .textOrNull("sentBack", "Why the bureau is asked again") { $0.stored.digest.round.reason },
            .momentOrNull("closedAt", "When the centre was content") { $0.stored.digest.closing?.at },
            .textOrNull("closingWords", "What the centre said to it; may be empty") {
                $0.stored.digest.closing?.words
            },
            .texts("allow", "What the officer may do now, as the verbs are called") {
                $0.verbs.map(\.rawValue)
            },
            .list("files", kept) { $0.files }, .one("figures", figures) { $0.figures },
            .list("entries", entry) { $0.entries },
        ])

    /// A digest as a petition in it shows it.
    static let ofPetition = Shape<PetitionDigestLink>(
        "DeskDigest",
        [
            .textOrNull("id", "Its key, where the officer may open it") { $0.isReadable ? $0.id.text : nil },
            .text("number", "As letters write it, in Chinese") { $0.number(PetitionWords(.zh)) },
            .choice("state", "Where it stands", states) { $0.state.rawValue },
            .text("bureau", "Name of the bureau that answers") { $0.bureau },
            .text("due", "The day by which it is to answer") { $0.due.description },
            .textOrNull("findings", "What it found; null while it is asked") { $0.answer?.findings },
            .textOrNull("measures", "What it will do") { $0.answer?.measures },
            .textOrNull("answeredBy", "Name of its officer") { $0.answer?.officer },
            .momentOrNull("answeredAt", "When") { $0.answer?.at },
        ])

    static let preview = Shape<DigestPreview>(
        "DigestPreview",
        [
            .text("mark", "Changes with the list; give it back as `seen`") { $0.mark },
            .text("field", "The field") { $0.scope.field }, .one("figures", figures) { $0.figures },
            .list("entries", entry) { $0.entries },
        ])
}
