import Domain

/// What the commission's endpoints take and answer.
enum ReportDeskShapes {
    /// A line of the sealed log with its number.
    struct Logged: Sendable {
        let number: Int
        let entry: ReportLog.Entry?

        init(_ line: (number: Int, entry: ReportLog.Entry?)) { (number, entry) = line }
    }

    static func words(_ isRequired: Bool) -> Schema.Named {
        .init(
            name: isRequired ? "ReportWords" : "ReportAcknowledgement",
            members: [
                .init(
                    name: "words", schema: .text("What the person is told; up to 5,000 characters"),
                    isRequired: isRequired)
            ])
    }

    static let conclusion = Schema.Named(
        name: "ReportConclusion",
        members: [
            .init(
                name: "outcome", schema: .choice("What becomes of it", ["taken", "transferred", "closed"])),
            .init(name: "office", schema: .text("Where it went; with transferred"), isRequired: false),
            .init(name: "letter", schema: .text("Number of the letter; with transferred"), isRequired: false),
            .init(
                name: "reason", schema: .text("Required with closed; the person reads it"),
                isRequired: false),
        ])

    private static let statement = Shape<ReportStatement>(
        "ReportStatement",
        [
            .choice("post", "Where the official serves", AccusedPost.allCases.map(\.rawValue)) {
                $0.post.rawValue
            },
            .text("accused", "Name or office") { $0.accused },
            .text("unit", "Office, or nothing") { $0.unit },
            .text("place", "Village and town in the person's words") { $0.place },
            .text("words", "What happened") { $0.words },
            .text("name", "Of the person; empty where unnamed") { $0.name },
            .text("contact", "How to reach them") { $0.contact },
        ])

    static let listed = Shape<ReportDesk.Line>(
        "ListedReport",
        [
            .text("id", "Its key") { $0.report.id.text },
            .choice("state", "How far it has come", ReportShapes.states) { $0.report.state.kind.rawValue },
            .text("receivedOn", "The day") { $0.report.receivedOn.description },
            .textOrNull("clock", "When it is to be acknowledged, in Chinese") {
                $0.clock.map(ReportWords(language: .zh).clock)
            },
            .boolean("hasNews", "The person has written since the last letter") { $0.hasNews },
            .oneOrNull("statement", statement) { $0.statement },
        ])

    private static let file = Shape<ReportFile>(
        "ReportFile",
        [.text("name", "Of the file") { $0.name }, .text("mediaType", "What it is") { $0.mediaType }])

    private static let entry = Shape<ReportDesk.View.Entry>(
        "ReportEntry",
        [
            .integer("position", "From 1") { $0.position }, .text("on", "The day") { $0.day.description },
            .boolean("isReadable", "Whether a key at hand opens it") { $0.content != nil },
            .oneOrNull("statement", statement) { $0.content?.statement },
            .textOrNull("addition", "What the person added") { $0.content?.addition },
            .oneOrNull("letter", ReportShapes.letter) { $0.content?.letter },
            .list("files", file) { $0.files },
        ])

    static let view = Shape<ReportDesk.View>(
        "SealedReport",
        [
            .text("id", "Its key") { $0.report.id.text },
            .choice("state", "How far it has come", ReportShapes.states) { $0.report.state.kind.rawValue },
            .text("receivedOn", "The day") { $0.report.receivedOn.description },
            .textOrNull("clock", "When it is to be acknowledged, in Chinese") {
                $0.clock.map(ReportWords(language: .zh).clock)
            },
            .list("entries", entry) { $0.entries },
        ])

    static let logged = Shape<Logged>(
        "ReportLogLine",
        [
            .integer("number", "Without gaps") { $0.number },
            .textOrNull("verb", "What was done; null where no key at hand opens the line") {
                $0.entry?.verb.rawValue
            },
            .textOrNull("about", "A report's key, or a fingerprint") { $0.entry?.about },
            .textOrNull("officer", "Who did it") { $0.entry?.name },
            .momentOrNull("at", "When") { $0.entry?.at },
        ])
}

extension ReportContent {
    fileprivate var statement: ReportStatement? {
        if case .statement(let statement) = self { statement } else { nil }
    }

    fileprivate var addition: String? { if case .addition(let words) = self { words } else { nil } }

    fileprivate var letter: ReportLetter? { if case .letter(let letter, _) = self { letter } else { nil } }
}
