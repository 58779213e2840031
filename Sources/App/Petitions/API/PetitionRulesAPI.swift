import Database
import Domain

/// A county's rules for petitions, for programs: the numbers that its clocks run under.
enum PetitionRulesAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/petitions/rules", tag: "Petitions",
            summary: "A county's time limits, what is not taken and where to go, and the steps",
            access: .everyone,
            query: [.init(name: "county", schema: .text("Code of the county"), isRequired: true)],
            answer: .json(rules.schema), run: .read(read))
    ]

    private struct Number: Sendable {
        let term: Term
        let amount: Int
    }

    private static let number = Shape<Number>(
        "PetitionTerm",
        [
            .choice("term", "Which", Term.allCases.map(\.rawValue)) { $0.term.rawValue },
            .integer("amount", "The number in force") { $0.amount },
            .choice("measure", "What it counts", measures.map { $0.name }) { term in
                measures.first { $0.measure == term.term.measure }?.name ?? ""
            },
        ])

    private static let measures: [(measure: Term.Measure, name: String)] = [
        (.workingDays, "workingDays"), (.days, "days"), (.percent, "percent"), (.onOff, "onOff"),
    ]

    private static let limit = Shape<PetitionRulesView.Limit>(
        "PetitionLimit",
        [
            .text("term", "Which term counts") { $0.term.rawValue },
            .integer("amount", "Working days") { $0.amount },
            .textOrNull("dueIfBegunToday", "As the clock gives it; null where the calendar is missing") {
                $0.due?.description
            },
        ])

    /// An edition of the terms, for the rules and for the settings.
    static let edition = Shape<PetitionSettings.Edition>(
        "PetitionTermsEdition",
        [
            .text("from", "The first day on which they hold") { $0.from.description },
            .list("terms", number) { edition in numbers(edition.terms) },
        ])

    private struct Ground: Sendable {
        let ground: NotTaken
        let words: String
    }

    private static let ground = Shape<Ground>(
        "NotTaken",
        [
            .choice("ground", "Why", NotTaken.allCases.map(\.rawValue)) { $0.ground.rawValue },
            .text("case", "In Chinese") { PetitionWords(.zh).notTaken($0.ground) },
            .text("elsewhere", "Where to go, in Chinese; empty where there is no such place") { $0.words },
        ])

    private static let step = Shape<PetitionWorkflow.Rule>(
        "PetitionStep",
        [
            .choice("verb", "What is done", PetitionVerb.allCases.map(\.rawValue)) { $0.verb.rawValue },
            .texts("from", "In which states") { $0.from.map(\.rawValue) },
            .textOrNull("to", "The state after it; null where it stays") { $0.to?.rawValue },
            .textOrNull("or", "The state after it of what is in the ledger already, if another") {
                $0.or?.rawValue
            },
        ])

    private static let rules = Shape<PetitionRulesView>(
        "PetitionRules",
        [
            .one("county", PublicShapes.place) { $0.settings.county },
            .textOrNull("since", "Since when the terms hold; null: the usual ones") {
                $0.settings.edition(on: $0.today)?.from.description
            },
            .texts("fields", "What a petition may be said to be about") { $0.fields },
            .list("terms", number) { numbers($0.terms) }, .list("limits", limit) { $0.limits },
            .list("coming", edition) { $0.settings.coming(after: $0.today) },
            .list("notTaken", ground) { view in
                NotTaken.allCases.map {
                    Ground(ground: $0, words: PetitionElsewhere.words($0, view.settings.elsewhere, .zh))
                }
            },
            .list("steps", step) { _ in PetitionWorkflow.rules },
        ])

    private static func numbers(_ terms: ClockTerms) -> [Number] {
        Term.allCases.map { Number(term: $0, amount: terms[$0]) }
    }

    private static func read(_ call: Call) throws -> Endpoint.Work {
        var fields = call.parameters
        let asked = fields.division("county")
        let county = try fields.require(asked, "county")
        try fields.finish()
        let (platform, now) = (call.platform, call.now)
        return { tx in
            guard let view = try PetitionRulesView(county, platform, at: now, in: tx) else {
                throw Failure.notFound
            }
            return .one(rules, view, tags: [county.text])
        }
    }
}
