import Database
import Domain

/// One petition that a digest lists, as the bureau reads it too: what it is about, where, when and what came of it. Never
/// what was said or by whom; whoever may see the petition has a link.
struct DigestEntry: Sendable {
    let line: DigestLine
    let serial: Serial?
    let county: String
    /// Numbers of people taken out; empty after erasure.
    let subject: String
    let place: String
    /// The name of the township; nil where the place is the county itself.
    let township: String?
    let receivedOn: Day
    let answeredOn: Day?
    let isVisible: Bool
}

/// Reading what a digest lists, or would list.
enum DigestEntries {
    /// The most that one digest lists: more is no overview.
    static let most = 2_000

    /// What came of a field over a span; one more than `most` where there is too much.
    static func of(
        _ scope: Digest.Scope, for actor: Actor, on today: Day, _ rules: PetitionRules, in tx: Transaction
    ) throws -> [DigestEntry] {
        let listed = Petition.State.Kind.allCases.filter(\.isListedInDigests).map(\.rawValue)
        let end = Moment(day: scope.until.adding(days: 1))
        let rows = try tx.rows(
            """
            \(sql: select(actor)) WHERE p.county = \(scope.county) AND p.field = \(scope.field)
                AND p.received_at >= \(Moment(day: scope.from)) AND p.received_at < \(end)
                AND p.state IN \(list: listed) ORDER BY p.received_at, p.id LIMIT \(most + 1)
            """)
        return try rows.map { try entry($0, on: today, rules) }
    }

    /// What a digest lists, frozen at hand-over; the figures and outcomes are today's.
    static func of(
        _ id: Digest.ID, for actor: Actor, on today: Day, _ rules: PetitionRules, in tx: Transaction
    ) throws -> [DigestEntry] {
        try tx.rows(
            """
            \(sql: select(actor)) JOIN petition_digest_member m ON m.petition = p.id WHERE m.digest = \(id)
            ORDER BY p.received_at, p.id
            """
        ).map { try entry($0, on: today, rules) }
    }

    private static func select(_ actor: Actor) -> SQL {
        """
        SELECT \(sql: PetitionHead.columns), v.name, v.level, t.name, c.name,
            CASE WHEN \(sql: actor.petitionCondition) THEN 1 ELSE 0 END
        FROM petition p JOIN division v ON v.code = p.place LEFT JOIN division t ON t.code = v.parent
        JOIN division c ON c.code = p.county
        """
    }

    /// A late call back is the centre's own affair and says nothing of the problem.
    private static func entry(_ row: Row, on today: Day, _ rules: PetitionRules) throws -> DigestEntry {
        let head = try PetitionHead(row)
        var cells = RowReader(row, from: PetitionHead.width)
        let (name, level, parent) = try (cells.text(), cells.int(), cells.textOrNil())
        let isVillage = level == Division.Level.village.rawValue
        let standing = try? head.standing(on: today, under: rules)
        let line = DigestLine(
            id: head.id, kind: head.matter.kind, place: head.matter.division, state: head.state,
            outcome: head.outcome, mergedInto: head.mergedInto,
            isOverdue: standing.map { standing in
                standing.open.contains { $0.clock != .followUp && $0.reading.isBreached }
            }, wasOverdue: standing.map { !$0.breached.subtracting([.followUp]).isEmpty })
        return DigestEntry(
            line: line, serial: head.serial, county: try cells.text(),
            subject: SensitiveText.redacted(head.subject),
            place: isVillage ? (parent ?? "") + name : name,
            township: isVillage ? parent : level == Division.Level.township.rawValue ? name : nil,
            receivedOn: head.receivedAt.day, answeredOn: head.answeredAt?.day, isVisible: try cells.bool())
    }
}

/// The digests that a petition is in: what its page shows of them.
enum PetitionDigests {
    /// Those that list the petition and that the officer may see, the newest first.
    static func containing(
        _ id: Petition.ID, for actor: Actor, in tx: Transaction
    ) throws -> [PetitionDigestLink] {
        try links("m.petition = \(id) AND \(sql: anyOf(actor.digestParts))", in: tx)
    }

    /// Those that list the petition, for the person whose it is: that it went to the bureau with others of its kind, and
    /// whether the bureau has answered.
    static func told(of id: Petition.ID, in tx: Transaction) throws -> [PetitionDigestLink] {
        try links("m.petition = \(id)", in: tx)
    }

    private static func links(_ condition: SQL, in tx: Transaction) throws -> [PetitionDigestLink] {
        try tx.rows(
            """
            SELECT d.id, d.county, d.year, d.number, d.state, c.name, u.name FROM petition_digest_member m
            JOIN petition_digest d ON d.id = m.digest JOIN unit u ON u.id = d.unit JOIN division c ON c.code = d.county
            WHERE \(sql: condition) ORDER BY d.at DESC, d.id
            """
        ).map { row in
            var cells = RowReader(row)
            let (id, county): (Digest.ID, DivisionCode) = try (cells.identifier(), cells.division())
            let (year, number) = try (cells.int(), cells.int())
            guard let serial = Serial(county: county, year: year, number: number) else {
                throw DamagedRow(column: "petition_digest.number")
            }
            return try PetitionDigestLink(
                id: id, serial: serial, state: cells.choice(), county: cells.text(), bureau: cells.text())
        }
    }
}

/// A digest that a petition is in.
struct PetitionDigestLink: Sendable, Hashable {
    let id: Digest.ID
    let serial: Serial
    let state: Digest.State.Kind
    let county: String
    let bureau: String

    var path: String { "/office/petitions/digests/\(id)" }

    /// `光山汇〔2018〕0001号（新县民政局，待部门答复）`.
    func words(_ words: PetitionWords) -> String {
        let number = words.digestNumber(serial, county: county)
        let state = words.digestState(state)
        return words.say("\(number)（\(bureau)，\(state)）", "\(number) (\(bureau), \(state))")
    }
}
