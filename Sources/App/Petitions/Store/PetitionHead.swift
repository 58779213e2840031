import Database
import Domain

/// A petition's row: all that lists and figures show, without what was said. `standing` computes what is due.
struct PetitionHead: Sendable, Hashable {
    let id: Petition.ID
    let version: Int
    /// How many entries there are.
    let entries: Int
    let matter: Petition.Matter
    let sender: Petition.Sender
    /// A few words that tell what it is about; empty after erasure.
    let subject: String
    let receivedAt: Moment
    let state: Petition.State.Kind
    let history: Petition.History
    let serial: Serial?
    let round: Int
    let ground: NotTaken?
    let leadUnit: Unit.ID?
    /// The day that was given at the hand-over; what holds now is `deadline(on:under:)`.
    let givenDay: Day?
    let extensionKind: ExtensionKind
    let extensionUntil: Day?
    let outcome: Outcome?
    let isAnswerPublic: Bool
    let followUp: FollowUpKind?
    let followUpSatisfaction: Satisfaction?
    let followUpAt: Moment?
    let rating: Petition.Rating?
    /// Whether a question waits for the person.
    let isAsking: Bool
    /// Whether a wish to reopen waits for the centre.
    let isReopening: Bool
    let mergedInto: Petition.ID?
    let publicity: Petition.Publicity
    let acceptedAt: Moment?
    let answeredAt: Moment?
    let closedAt: Moment?
    /// When the person had everything erased that was said.
    let erasedAt: Moment?

    /// How far an extension got; stored by raw value.
    enum ExtensionKind: String, Sendable { case none, asked, refused, granted }

    /// How the follow-up came about; stored by raw value.
    enum FollowUpKind: String, Sendable { case rated, reached, notReached }

    /// The columns that `init` reads, of a petition that the statement calls `p`.
    static let columns: SQL = """
        p.id, p.version, p.entries, p.kind, p.field, p.place, p.objection_disclosure, p.objection_edition,
        p.objection_row, p.channel, p.anonymous, p.agreed, p.subject, p.received_at, p.state, p.history, p.county,
        p.serial_year, p.serial_number, p.round, p.ground, p.lead_unit, p.deadline, p.extension, p.extension_until,
        p.outcome, p.answer_public, p.follow_up, p.follow_up_satisfaction, p.follow_up_at, p.rating, p.rating_at,
        p.asking, p.reopening, p.merged_into, p.cleared_by, p.cleared_at, p.accepted_at, p.answered_at, p.closed_at,
        p.erased_at
        """

    /// How many `columns` are: where a statement goes on with others.
    static let width = 41

    init(_ row: Row) throws {
        var cells = RowReader(row)
        id = try cells.identifier()
        version = try cells.int()
        entries = try cells.int()
        matter = try Self.matter(&cells)
        sender = try Petition.Sender(
            channel: cells.choice(), isAnonymous: cells.bool(), mayBePublic: cells.bool())
        subject = try cells.text()
        receivedAt = try cells.moment()
        state = try cells.choice()
        guard let history = Petition.History(try cells.text()) else {
            throw DamagedRow(column: "petition.history")
        }
        self.history = history
        serial = try Self.serial(&cells)
        round = try cells.int()
        ground = try cells.choiceOrNil()
        leadUnit = try cells.identifierOrNil()
        givenDay = try cells.dayOrNil()
        extensionKind = try cells.choice()
        extensionUntil = try cells.dayOrNil()
        outcome = try cells.choiceOrNil()
        isAnswerPublic = try cells.boolOrNil() ?? false
        followUp = try cells.choiceOrNil()
        followUpSatisfaction = try cells.choiceOrNil()
        followUpAt = try cells.momentOrNil()
        rating = try Self.rating(&cells)
        isAsking = try cells.bool()
        isReopening = try cells.bool()
        mergedInto = try cells.identifierOrNil()
        publicity = try Self.publicity(&cells, isAgreed: sender.mayBePublic)
        acceptedAt = try cells.momentOrNil()
        answeredAt = try cells.momentOrNil()
        closedAt = try cells.momentOrNil()
        erasedAt = try cells.momentOrNil()
    }

    /// Where its clocks stand on a day; what is shown as due is always computed, never read (ADR 0012).
    func standing(on today: Day, under rules: PetitionRules) throws(CalendarGap) -> Standing {
        try history.standing(on: today, under: rules)
    }

    /// The day by which the unit is to be done, or was, as the clock has it: the one source for every page, file and call.
    /// Nil where nobody was put in charge, while the clock waits, and where a year's calendar is missing.
    func deadline(on today: Day, under rules: PetitionRules) -> Day? {
        givenDay == nil ? nil : try? history.deadline(on: today, under: rules)
    }

    // MARK: Groups of columns

    private static func matter(_ cells: inout RowReader) throws -> Petition.Matter {
        let (kind, field, place) = try (
            cells.choice(Petition.Kind.self), cells.textOrNil(), cells.division()
        )
        let disclosure: Disclosure.ID? = try cells.identifierOrNil()
        let (edition, row) = try (cells.intOrNil(), cells.intOrNil())
        let objection = disclosure.flatMap { disclosure in
            edition.flatMap { edition in
                row.map { Petition.RosterRow(disclosure: disclosure, edition: edition, row: $0) }
            }
        }
        return Petition.Matter(kind: kind, field: field, division: place, objection: objection)
    }

    private static func serial(_ cells: inout RowReader) throws -> Serial? {
        let (county, year, number) = try (cells.division(), cells.intOrNil(), cells.intOrNil())
        guard let year, let number else { return nil }
        guard let serial = Serial(county: county, year: year, number: number) else {
            throw DamagedRow(column: "petition.serial_number")
        }
        return serial
    }

    private static func rating(_ cells: inout RowReader) throws -> Petition.Rating? {
        let (said, at) = try (cells.choiceOrNil(Satisfaction.self), cells.momentOrNil())
        guard let said, let at else { return nil }
        return Petition.Rating(satisfaction: said, at: at)
    }

    private static func publicity(
        _ cells: inout RowReader, isAgreed: Bool
    ) throws -> Petition.Publicity {
        let officer: Officer.ID? = try cells.identifierOrNil()
        let at = try cells.momentOrNil()
        if let officer, let at { return .cleared(officer, at: at) }
        return isAgreed ? .agreed : .notAgreed
    }
}
