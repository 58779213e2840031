import Database
import Domain

/// The lists of what is slow; the raw value stands in the address.
enum LadderTab: String, Sendable, CaseIterable {
    /// Supervision orders (督办单), what was raised one level up (提级督办), reminders (催办).
    case orders, raised, reminders

    /// Those that the officer may look at; empty: none.
    static func all(for actor: Actor) -> [LadderTab] {
        let worksOnPetitions =
            !actor.reaches(.readPetitions).isEmpty || !actor.reaches(.readSentPetitions).isEmpty
        if worksOnPetitions { return allCases }
        return actor.reaches(.readEscalations).isEmpty ? [] : [.raised]
    }
}

/// One line of these lists: enough to know what is slow and where, and nothing of what was said or by whom.
struct LadderLine: Sendable {
    let head: PetitionHead
    let place: String
    let county: String
    /// The office that was slow; nil: the centre.
    let unit: String?
    let at: Moment
    /// Nil for a reminder by hand.
    let clock: PetitionClock?
    let order: Serial?
    /// The place of the order's entry.
    let entry: Int
    let addressee: Role?
    let isByHand: Bool
    /// Whether this officer may open the petition itself.
    let isVisible: Bool
    /// Where its clocks stand today; nil where a year's calendar is missing.
    var standing: Standing?
    /// What was done since an order, the newest last.
    var since: [Deed] = []

    struct Deed: Sendable, Hashable {
        let verb: PetitionVerb
        let at: Moment
    }

    /// The columns of `init`: those of a petition `p`, of its places, and of the row `x` that put it on the list.
    static func columns(for actor: Actor, _ own: SQL) -> SQL {
        """
        \(sql: PetitionHead.columns), v.name, v.level, t.name, c.name, u.name, x.at, x.clock,
            CASE WHEN \(sql: actor.petitionCondition) OR \(sql: actor.raisedCondition) THEN 1 ELSE 0 END, \(sql: own)
        """
    }

    static let joins: SQL = """

        JOIN petition p ON p.id = x.petition JOIN division v ON v.code = p.place
        LEFT JOIN division t ON t.code = v.parent JOIN division c ON c.code = p.county
        LEFT JOIN unit u ON u.id = x.unit
        """

    /// `own` are, in this order: year and number of an order, the place of its entry, the addressee, by hand.
    init(_ row: Row) throws {
        head = try PetitionHead(row)
        var cells = RowReader(row, from: PetitionHead.width)
        let (name, level, parent) = try (cells.text(), cells.int(), cells.textOrNil())
        place = level == Division.Level.village.rawValue ? (parent ?? "") + name : name
        county = try cells.text()
        unit = try cells.textOrNil()
        at = try cells.moment()
        clock = try cells.choiceOrNil()
        isVisible = try cells.bool()
        let (year, number) = try (cells.intOrNil(), cells.intOrNil())
        if let year, let number, let county = head.matter.county {
            order = Serial(county: county, year: year, number: number)
        } else {
            order = nil
        }
        entry = try cells.intOrNil() ?? 0
        addressee = try cells.choiceOrNil()
        isByHand = try cells.bool()
    }
}
