import Database
import Domain

/// Reading the lists of the ladder, through what the officer may know; nothing of what is closed off.
enum LadderQueries {
    static let pageSize = 40

    /// How many a list holds for the officer.
    static func count(_ tab: LadderTab, for actor: Actor, in tx: Transaction) throws -> Int {
        try tx.first("SELECT COUNT(*) FROM \(sql: source(tab, actor))")?.int(0) ?? 0
    }

    /// Some of a list, the newest first.
    static func lines(
        _ tab: LadderTab, for actor: Actor, limit: Int = pageSize, offset: Int, on today: Day,
        _ platform: Platform, in tx: Transaction
    ) throws -> [LadderLine] {
        let rows = try tx.rows(
            """
            SELECT \(sql: LadderLine.columns(for: actor, own(tab))) FROM \(sql: source(tab, actor))
            \(sql: order(tab)) LIMIT \(limit) OFFSET \(offset)
            """)
        return try finished(rows.map(LadderLine.init), on: today, platform, in: tx)
    }

    /// One order; nil where there is none or it is not for this officer.
    static func order(
        _ serial: Serial, for actor: Actor, on today: Day, _ platform: Platform, in tx: Transaction
    ) throws -> OrderView? {
        let row = try tx.first(
            """
            SELECT \(sql: LadderLine.columns(for: actor, own(.orders))), x.about, x.due, x.late, x.report_by, x.clock,
                e.words, i.name, n.name
            FROM petition_order x \(sql: LadderLine.joins)
            JOIN petition_entry e ON e.petition = x.petition AND e.position = x.entry
            LEFT JOIN unit i ON i.id = e.unit
            LEFT JOIN unit n ON n.division = x.county AND n.kind = 'informationCentre'
            WHERE x.county = \(serial.county) AND x.year = \(serial.year) AND x.number = \(serial.number)
                AND NOT \(sql: PetitionSight.closedOff) AND \(sql: anyOf(actor.ladderParts)) LIMIT 1
            """)
        guard let row else { return nil }
        let lines = try finished([LadderLine(row)], on: today, platform, in: tx)
        return try lines.first.map { line in
            var view = try OrderView(row, line: line)
            view.wasRaised = try wasRaised(line, view.letter, in: tx)
            return view
        }
    }

    /// Whether the clock that a letter is about had gone one level up by the moment of the letter: a letter says for ever
    /// what it said when it went out.
    private static func wasRaised(
        _ line: LadderLine, _ letter: OrderLetter, in tx: Transaction
    ) throws -> Bool {
        guard let clock = letter.clock, letter.late != nil else { return false }
        // Of several runs the newest: what is over was reminded of before, and that has left a rung.
        return try tx.first(
            """
            SELECT rung FROM petition_rung
            WHERE petition = \(line.head.id) AND clock = \(clock.rawValue) AND at <= \(line.at)
            ORDER BY run DESC, CASE rung WHEN 'raised' THEN 0 ELSE 1 END LIMIT 1
            """)?.text(0) == Escalation.raised.rawValue
    }

    /// How many own columns there are behind those of every line.
    static let ownWidth = PetitionHead.width + 8 + 5

    private static func own(_ tab: LadderTab) -> SQL {
        switch tab {
        case .orders: "x.year, x.number, x.entry, NULL, CASE WHEN x.clock IS NULL THEN 1 ELSE 0 END"
        case .raised: "NULL, NULL, NULL, x.addressee, 0"
        case .reminders: "NULL, NULL, NULL, NULL, x.by_hand"
        }
    }

    private static func source(_ tab: LadderTab, _ actor: Actor) -> SQL {
        let (entries, condition): (SQL, SQL) =
            switch tab {
            case .orders: ("petition_order", anyOf(actor.ladderParts))
            case .raised: ("petition_rung", "x.rung = 'raised' AND " + anyOf(actor.raisedParts))
            case .reminders: ("(" + reminders(actor) + ")", "1 = 1")
            }
        return entries + " x" + LadderLine.joins + " WHERE NOT " + PetitionSight.closedOff + " AND "
            + condition
    }

    /// The clock's and those by hand, which go to whoever leads now.
    private static func reminders(_ actor: Actor) -> SQL {
        """
        SELECT x.petition, x.at, x.clock, x.unit, 0 AS by_hand FROM petition_rung x
            WHERE x.rung = 'reminded' AND \(sql: anyOf(actor.ladderParts))
        UNION ALL
        SELECT x.petition, x.at, x.clock, x.unit, 1 FROM (
            SELECT e.petition, e.at, CAST(NULL AS TEXT) AS clock, q.lead_unit AS unit, q.county AS county
            FROM petition_entry e JOIN petition q ON q.id = e.petition WHERE e.deed = 'remind') x
            WHERE \(sql: anyOf(actor.ladderParts))
        """
    }

    private static func order(_ tab: LadderTab) -> SQL {
        switch tab {
        case .orders: "ORDER BY x.county, x.year DESC, x.number DESC"
        case .raised, .reminders: "ORDER BY x.at DESC, x.petition"
        }
    }

    /// Adds what is computed today and what was done since.
    private static func finished(
        _ lines: [LadderLine], on today: Day, _ platform: Platform, in tx: Transaction
    ) throws -> [LadderLine] {
        let rules = try CountyRules(lines.compactMap(\.head.matter.county), platform, in: tx)
        let deeds = try deeds(lines.filter { $0.order != nil }.map(\.head.id), in: tx)
        return lines.map { line in
            var line = line
            line.standing = rules.standing(of: line.head, on: today)
            line.since = (deeds[line.head.id] ?? []).filter { $0.position > line.entry }.map(\.deed)
            return line
        }
    }

    /// What offices and the person did; notes, reminders and looking up a name are no progress.
    private static func deeds(
        _ ids: [Petition.ID], in tx: Transaction
    ) throws -> [Petition.ID: [(position: Int, deed: LadderLine.Deed)]] {
        let quiet: Set<PetitionVerb> = [
            .note, .openPetitioner, .clear, .conceal, .followUp, .remind, .supervise, .escalate, .part,
            .relay,
        ]
        var deeds: [Petition.ID: [(position: Int, deed: LadderLine.Deed)]] = [:]
        let rows = try tx.rows(
            """
            SELECT petition, position, deed, at FROM petition_entry
            WHERE petition IN \(list: ids) ORDER BY petition, position
            """)
        for row in rows {
            guard let verb = PetitionVerb(rawValue: try row.text(2)), !quiet.contains(verb) else { continue }
            deeds[try row.identifier(0), default: []].append(
                (try row.int(1), LadderLine.Deed(verb: verb, at: try row.moment(3))))
        }
        return deeds
    }
}

/// The rules of several counties, each read once.
struct CountyRules: Sendable {
    private var rules: [DivisionCode: PetitionRules] = [:]

    init(_ counties: [DivisionCode], _ platform: Platform, in tx: Transaction) throws {
        for county in Set(counties) {
            rules[county] = try PetitionTerms.inForce(of: county, platform, in: tx).rules
        }
    }

    /// Nil where a year's calendar is missing.
    func standing(of head: PetitionHead, on today: Day) -> Standing? {
        guard let county = head.matter.county, let rules = rules[county] else { return nil }
        return try? head.standing(on: today, under: rules)
    }
}
