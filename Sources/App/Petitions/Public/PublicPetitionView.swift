import Database
import Domain

/// What a list of answered petitions was asked for.
struct PetitionListRequest: Sendable {
    let filter: PetitionFilter
    let span: FigureSpan
    /// The page's own path.
    let path: String
    /// The place that the path names; a filter may go further down.
    let scope: DivisionCode?
}

/// The list with its figures.
struct PetitionListView: Sendable {
    let asked: PetitionListRequest
    /// The way down to the place that is shown; empty everywhere.
    let path: [Division]
    let figures: PetitionFigures
    let list: PublicPetitionList
    let years: [Int]
    /// The places that a filter can choose among, and what they are.
    let places: [Division]

    init(
        _ asked: PetitionListRequest, _ platform: Platform, at now: Moment, in tx: Transaction
    ) throws {
        self.asked = asked
        let place = asked.filter.place
        path = try place.map { try PlaceQueries.path(to: $0, in: tx) } ?? []
        if let place, path.last?.code != place { throw Failure.notFound }
        figures = try PetitionCounting(platform: platform, now: now).figures(asked.span, in: place, in: tx)
        list = try PublicPetitionQueries.list(asked.filter, in: tx)
        years = try PublicPetitionQueries.years(in: tx)
        places = try Self.places(in: asked.scope, in: tx)
    }

    /// The places below the page's own; everywhere the counties, or the townships of the only one.
    private static func places(in scope: DivisionCode?, in tx: Transaction) throws -> [Division] {
        if let scope { return try PlaceQueries.children(of: scope, in: tx) }
        let choices = try HomeQueries.choices(digits: 6, in: nil, tx).map(\.place)
        guard choices.count == 1, let county = choices.first else { return choices }
        return [county] + (try PlaceQueries.children(of: county.code, in: tx))
    }
}

/// One answered petition with where its clocks ended.
struct PublicPetitionView: Sendable {
    let petition: PublicPetition
    let path: [Division]
    /// How long handling took against its term; nil where the calendar is missing.
    let handling: ClockReading?
    /// Working days from the start of the last round's handling to its end.
    let workingDays: Int?
    /// Whether any of its clocks was ever over.
    let wasOverdue: Bool
    /// Whether one is over now, such as that of a wish to reopen which nobody decides.
    let isOverdue: Bool
    /// Whether the person asked to have it taken up again, and waits to hear.
    let isReopeningAsked: Bool
    /// The unit that gave the answer.
    let answeredBy: String?

    init?(_ id: Petition.ID, _ platform: Platform, at now: Moment, in tx: Transaction) throws {
        guard let petition = try PublicPetitionQueries.find(id, in: tx),
            let county = petition.place.code.ancestor(.county)
        else { return nil }
        self.petition = petition
        path = try PlaceQueries.path(to: petition.place.code, in: tx)
        let rules = try PetitionTerms.inForce(of: county, platform, in: tx).rules
        let run = try? petition.history.runs(of: .handling, under: rules).last
        handling = try? run?.reading(on: now.day, rules.calendar)
        workingDays = run.flatMap { run in
            run.finished.flatMap { try? rules.calendar.workingDays(from: run.start, to: $0) }
        }
        let standing = try? petition.history.standing(on: now.day, under: rules)
        wasOverdue = standing?.breached.isEmpty == false
        isOverdue = standing?.isOverdue == true
        isReopeningAsked = petition.history.isReopeningAsked
        answeredBy = try tx.first(
            """
            SELECT u.name FROM petition_entry e JOIN unit u ON u.id = e.unit
            WHERE e.petition = \(id) AND e.deed = \(PetitionVerb.answer.rawValue)
            ORDER BY e.position DESC LIMIT 1
            """)?.text(0)
    }
}

extension ClockRun {
    /// The day on which the work was done; nil while it runs, or where there was nothing left to do.
    fileprivate var finished: Day? {
        switch end {
        case .done(let day): day
        case .dropped, nil: nil
        }
    }
}

/// What pages of places say about petitions: the year's figures and the newest answers.
struct PetitionBlock: Sendable {
    /// Nil: everywhere.
    let place: DivisionCode?
    let figures: PetitionFigures
    let latest: [PublicPetition]

    init(of place: DivisionCode?, _ platform: Platform, at now: Moment, in tx: Transaction) throws {
        self.place = place
        figures = try PetitionCounting(platform: platform, now: now).figures(.year, in: place, in: tx)
        latest = try PublicPetitionQueries.latest(in: place, limit: 3, in: tx)
    }

    /// Where the rest stands.
    var address: String { place.map { "/places/\($0)/petitions" } ?? "/petitions" }
}
