import Domain

/// Bodies and answers of the endpoints about sealed reports.
enum ReportShapes {
    private static let files = Schema.Member(
        name: "files",
        schema: .list(
            .object(
                .init(
                    name: "ReportUpload",
                    members: [
                        .init(name: "name", schema: .text("Name of the file")),
                        .init(name: "content", schema: .text("A picture or a PDF in base64")),
                    ]))), isRequired: false)

    private static let number = Schema.Member(
        name: "number",
        schema: .text(
            "64 random hexadecimal digits of the caller: the same request sent twice with them is done once"),
        isRequired: false)

    static let submission = Schema.Named(
        name: "ReportSubmission",
        members: [
            .init(
                name: "post",
                schema: .choice("Where the official serves", AccusedPost.allCases.map(\.rawValue))),
            .init(name: "county", schema: .text("Code of 6 digits")),
            .init(name: "accused", schema: .text("Name, or office where the name is not known")),
            .init(name: "words", schema: .text("What happened; up to 5,000 characters")),
            .init(name: "unit", schema: .text("The official's office"), isRequired: false),
            .init(name: "place", schema: .text("Village and town in words"), isRequired: false),
            .init(
                name: "name", schema: .text("Of the person who reports; none for unnamed"), isRequired: false),
            .init(name: "contact", schema: .text("How to reach them"), isRequired: false), files, number,
        ])

    static let code = Schema.Named(
        name: "ReportCode", members: [.init(name: "code", schema: .text("The receipt code, however typed"))])

    static let addition = Schema.Named(
        name: "ReportAddition",
        members: [
            .init(name: "code", schema: .text("The receipt code, however typed")),
            .init(name: "words", schema: .text("Up to 5,000 characters")), files, number,
        ])

    static let letter = Shape<ReportLetter>(
        "ReportLetter",
        [
            .choice("kind", "What it is", ReportLetter.Kind.allCases.map(\.rawValue)) { $0.kind.rawValue },
            .text("words", "What the commission writes") { $0.words },
            .textOrNull("conclusion", "taken, transferred or closed, where it is a conclusion") {
                $0.conclusion?.name
            },
            .textOrNull("conclusionText", "The conclusion in Chinese") {
                $0.conclusion.map(ReportWords(language: .zh).conclusion)
            },
        ])

    private static let line = Shape<ReportTracking.View.Line>(
        "ReportLine",
        [
            .text("on", "The day") { $0.day.description },
            .oneOrNull("letter", letter) { $0.letter },
        ])

    static let states = SealedReport.State.Kind.allCases.map(\.rawValue)

    static let tracked = Shape<ReportTracking.View>(
        "TrackedReport",
        [
            .text("commission", "Code of the county or city whose commission reads it") {
                $0.commission.code.text
            },
            .choice("state", "How far it has come", states) { $0.report.state.kind.rawValue },
            .text("receivedOn", "The day") { $0.report.receivedOn.description },
            .textOrNull("acknowledgedOn", "The day") { $0.report.acknowledgedOn?.description },
            .textOrNull("clock", "When it is to be acknowledged, in Chinese") {
                $0.clock.map(ReportWords(language: .zh).clock)
            },
            .list("lines", line) { $0.lines },
        ])
}

extension ReportConclusion {
    /// As the API says it.
    var name: String {
        switch self {
        case .taken: "taken"
        case .transferred: "transferred"
        case .closed: "closed"
        }
    }
}
