import Database
import Domain

/// What a trail of events is narrowed to.
struct EventFilter: Sendable, Equatable {
    var verb: EventVerb?
    /// A place and everything in it.
    var division: DivisionCode?
    /// A part of the officer's name.
    var officer = ""
    var from: Day?
    /// Inclusive.
    var until: Day?

    var isEmpty: Bool { self == EventFilter() }
}

/// Reading events.
enum EventQueries {
    static let pageSize = 50

    private static let select: SQL = """
        SELECT ev.id, ev.at, o.name, u.name, ev.role, ev.verb, ev.subject_kind, ev.subject, ev.subject_version,
            ev.division, v.name, ev.reason, ev.detail, e.definition
        FROM event ev LEFT JOIN officer o ON o.id = ev.officer LEFT JOIN unit u ON u.id = ev.unit
            LEFT JOIN division v ON v.code = ev.division
            LEFT JOIN edition e ON ev.subject_kind = 'edition' AND e.id = ev.subject
        WHERE

        """

    /// What happened to one edition, newest first. The caller has made sure that it may be seen.
    static func history(ofEdition id: Edition.ID, limit: Int, in tx: Transaction) throws -> [EventEntry] {
        try entries(select + "ev.subject_kind = 'edition' AND ev.subject = \(id)", limit: limit, in: tx)
    }

    /// What happened to every edition of a disclosure, discarded drafts included, and to the disclosure itself, newest
    /// first.
    static func history(
        ofDisclosure id: Disclosure.ID, _ key: Disclosure.Key, limit: Int, in tx: Transaction
    ) throws -> [EventEntry] {
        var editions = try tx.rows("SELECT id FROM edition WHERE disclosure = \(id)").map { try $0.text(0) }
        editions += try discarded(key, in: tx)
        let condition: SQL = """
            ((ev.subject_kind = 'edition' AND ev.subject IN \(list: editions))
                OR (ev.subject_kind = 'disclosure' AND ev.subject = \(id)))
            """
        return try entries(select + condition, limit: limit, in: tx)
    }

    /// The drafts of a disclosure that are gone: their events still say what they were about.
    private static func discarded(_ key: Disclosure.Key, in tx: Transaction) throws -> [String] {
        try tx.rows(
            select + "ev.division = \(key.village) AND ev.verb = \(EventVerb.discarded.rawValue)"
        ).map(EventEntry.init).filter { $0.isAbout(key) }.map(\.key)
    }

    /// One page of the trail that the officer may read, newest first; `after` is the last entry of the page before.
    static func trail(
        by actor: Actor, _ filter: EventFilter, after: Event.ID?, in tx: Transaction
    ) throws -> [EventEntry] {
        var condition = visible(to: actor) + narrowing(filter)
        if let after { condition += " AND ev.id < \(after)" }
        // One more than shown tells whether there is a next page.
        let order: SQL = " ORDER BY ev.id DESC LIMIT \(pageSize + 1)"
        return try named(tx.rows(select + condition + order).map(EventEntry.init), in: tx)
    }

    /// Items of drafts that are gone by the names that the catalogue has for them now.
    private static func named(_ entries: [EventEntry], in tx: Transaction) throws -> [EventEntry] {
        try entries.map { entry in
            guard entry.isGone, let county = entry.place?.code.ancestor(.county),
                let number = entry.detail["item"].flatMap({ Int($0) })
            else { return entry }
            var entry = entry
            entry.item = try CatalogueQueries.stored(number, county, in: tx)?.item.name
            return entry
        }
    }

    private static func entries(_ statement: SQL, limit: Int, in tx: Transaction) throws -> [EventEntry] {
        let entries = try named(
            tx.rows(statement + " ORDER BY ev.id DESC LIMIT \(limit)").map(EventEntry.init), in: tx)
        // Within one transaction all carry the same time: then the order of the verbs tells.
        return entries.sorted { ($0.at, $0.verb.order) > ($1.at, $1.verb.order) }
    }

    /// Officers read what was done to disclosures of their own area; the audit administrator reads everything there,
    /// and what belongs to no place.
    private static func visible(to actor: Actor) -> SQL {
        var condition: SQL = "(1 = 0"
        for reach in actor.reaches(.readAuditTrail) {
            condition += " OR (" + inside(reach.division) + ") OR ev.division = ''"
        }
        for reach in actor.reaches(.readEvents) {
            condition +=
                " OR (" + inside(reach.division)
                + " AND ev.subject_kind IN ('edition', 'disclosure', 'intake', 'village')"
            if let field = reach.field {
                // Of a discarded draft nobody knows the field any more: officers still find what they did to it.
                condition += " AND ev.subject_kind = 'edition' AND (e.field = \(field)"
                condition += " OR (e.id IS NULL AND ev.officer = \(actor.officer)))"
            }
            condition += ")"
        }
        return condition + ")"
    }

    private static func inside(_ division: DivisionCode) -> SQL {
        "ev.division >= \(division) AND ev.division < \(division.text + ":")"
    }

    private static func narrowing(_ filter: EventFilter) -> SQL {
        var condition: SQL = ""
        if let verb = filter.verb { condition += " AND ev.verb = \(verb.rawValue)" }
        if let division = filter.division { condition += " AND " + inside(division) }
        if !filter.officer.isEmpty { condition += " AND o.name LIKE \(pattern(filter.officer)) ESCAPE '\\'" }
        if let from = filter.from { condition += " AND ev.at >= \(Moment(day: from))" }
        if let until = filter.until { condition += " AND ev.at < \(Moment(day: until.adding(days: 1)))" }
        return condition
    }

    private static func pattern(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
        return "%\(plain)%"
    }
}

extension EventVerb {
    /// Their place in the list of verbs, which follows the life of an edition.
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
