import Domain

/// How answered petitions and figures are written.
enum PublicPetitionShapes {
    /// What lists and the one have in common.
    static let head: [Shape<PublicPetition>.Field] = [
        .text("id", "Key") { $0.id.text },
        .one("place", PublicShapes.place) { $0.place },
        .choice("kind", "What was asked for", Petition.Kind.allCases.map(\.rawValue)) { $0.kind.rawValue },
        .text("subject", "As the centre cleared it") { $0.subject },
        .text("question", "As the centre cleared it") { $0.words },
        .text("answer", "As the centre cleared it") { $0.answer },
        .moment("receivedAt", "When it came") { $0.receivedAt },
        .moment("answeredAt", "When it was answered") { $0.answeredAt },
        .integer("days", "Whole days from arrival to answer") { $0.days },
        .textOrNull("outcome", "solved, partly, explained, unfounded or notPossible") {
            $0.outcome?.rawValue
        },
        .textOrNull("satisfaction", "satisfied, fairly or not; null where nobody said") {
            $0.satisfaction?.rawValue
        },
        .textOrNull("unit", "Who dealt with it; null where the centre answered by itself") { $0.unit },
        .text("page", "The page for people") { "/petitions/\($0.id)" },
    ]

    static let petition = Shape<PublicPetition>("AnsweredPetition", head)

    static let page = Shape<PublicPetitionList>(
        "AnsweredPetitionPage",
        [
            .list("entries", petition) { $0.petitions },
            .integerOrNull("count", "How many in all; null where more than are counted") { $0.count },
            .textOrNull("next", "The cursor of the next page; null at the end") {
                $0.next.map { PageKey.text("\($0)") }
            },
        ])

    static let whole = Shape<PublicPetitionView>(
        "AnsweredPetitionWhole",
        [
            .one("petition", petition) { $0.petition },
            .textOrNull("answeredBy", "The unit that gave the answer") { $0.answeredBy },
            .textOrNull("due", "The day by which handling was due") { $0.handling?.day?.description },
            .integerOrNull("workingDays", "How long handling took") { $0.workingDays },
            .boolean("wasOverdue", "Whether one of its clocks was ever over") { $0.wasOverdue },
            .boolean("isOverdue", "Whether one of its clocks is over today") { $0.isOverdue },
            .boolean("isReopeningAsked", "Whether the person asked to have it taken up again, undecided") {
                $0.isReopeningAsked
            },
            .integer("rounds", "How often it was taken up, from 1") { $0.petition.round },
        ])

    private struct Measured: Sendable {
        let measure: PetitionMeasure
        let value: Figure.Value
    }

    private static let measured = Shape<Measured>(
        "PetitionFigure",
        [
            .choice("measure", "Which", PetitionMeasure.allCases.map(\.rawValue)) { $0.measure.rawValue },
            .integer("numerator", "The count, or what is divided") { $0.value.numerator },
            .integerOrNull("denominator", "By what; null for a count") { $0.value.denominator },
            .text("definition", "What it is made from") { PetitionWords(.en).definition($0.measure) },
        ])

    static let figures = Shape<PetitionFigures>(
        "PetitionFigures",
        [
            .choice("span", "Petitions that came in it", FigureSpan.allCases.map(\.rawValue)) {
                $0.span.rawValue
            },
            .list("figures", measured) { figures in
                PetitionMeasure.allCases.map { Measured(measure: $0, value: figures.counts.value($0)) }
            },
            .integer("unknown", "Those of which nobody can say whether they are, or were, overdue") {
                $0.unknown
            },
        ])
}

extension Figure.Value {
    fileprivate var numerator: Int {
        switch self {
        case .count(let count): count
        case .share(let numerator, _): numerator
        }
    }

    fileprivate var denominator: Int? {
        switch self {
        case .count: nil
        case .share(_, let denominator): denominator
        }
    }
}

extension ClockReading {
    /// The due day, whether it is over or not.
    fileprivate var day: Day? {
        switch self {
        case .running(let due, _, _), .overdue(let due, _), .met(_, let due), .metLate(_, let due, _): due
        case .paused, .dropped: nil
        }
    }
}
