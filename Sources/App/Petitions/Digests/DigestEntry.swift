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

    /// What a digest lists, frozen at hand-over; the figures and outcomes are today's. A duplicate that went on by
    /// itself and was then declined as a report against an official is closed to every officer, and left out here.
    static func of(
        _ id: Digest.ID, for actor: Actor, on today: Day, _ rules: PetitionRules, in tx: Transaction
    ) throws -> [DigestEntry] {
        try tx.rows(
            """
            \(sql: select(actor)) JOIN petition_digest_member m ON m.petition = p.id
            WHERE m.digest = \(id) AND NOT \(sql: PetitionSight.closedOff) ORDER BY p.received_at, p.id
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
