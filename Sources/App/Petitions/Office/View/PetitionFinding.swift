import Database
import Domain

/// Another petition as a petition's page names it.
struct RelatedPetition: Sendable, Hashable {
    let id: Petition.ID
    let serial: Serial?
    let subject: String
    let state: Petition.State.Kind
    let receivedAt: Moment

    static let columns: SQL =
        "p.id, p.county, p.serial_year, p.serial_number, p.subject, p.state, p.received_at"

    init(_ row: Row) throws {
        var cells = RowReader(row)
        id = try cells.identifier()
        let (county, year, number) = try (cells.division(), cells.intOrNil(), cells.intOrNil())
        serial = year.flatMap { year in
            number.flatMap { Serial(county: county, year: year, number: $0) }
        }
        subject = try cells.text()
        state = try cells.choice()
        receivedAt = try cells.moment()
    }
}

extension RelatedPetition {
    /// Whether a duplicate may be joined to it.
    fileprivate var mayLead: Bool { PetitionWorkflow.leading.contains(state) }
}

/// Finding the petition that another one says the same as.
enum PetitionFinding {
    private static let most = 8

    /// Those merged into a petition, also by way of another, the oldest first.
    static func merged(into id: Petition.ID, in tx: Transaction) throws -> [RelatedPetition] {
        try tx.rows(
            """
            WITH RECURSIVE joined (id) AS (
                SELECT j.id FROM petition j WHERE j.merged_into = \(id)
                UNION SELECT n.id FROM petition n JOIN joined j ON n.merged_into = j.id)
            SELECT \(sql: RelatedPetition.columns) FROM joined j JOIN petition p ON p.id = j.id
            ORDER BY p.received_at, p.id
            """
        ).map(RelatedPetition.init)
    }

    static func one(_ id: Petition.ID, in tx: Transaction) throws -> RelatedPetition? {
        try tx.first("SELECT \(sql: RelatedPetition.columns) FROM petition p WHERE p.id = \(id)")
            .map(RelatedPetition.init)
    }

    /// Earlier ones of the same place and kind, the newest first.
    static func alike(
        _ head: PetitionHead, for actor: Actor, in tx: Transaction
    ) throws -> [RelatedPetition] {
        try tx.rows(
            """
            SELECT \(sql: RelatedPetition.columns) FROM petition p
            WHERE p.place = \(head.matter.division) AND p.kind = \(head.matter.kind.rawValue)
                AND p.received_at <= \(head.receivedAt) AND p.id <> \(head.id)
                AND \(sql: leading) AND \(sql: actor.petitionCondition)
            ORDER BY p.received_at DESC, p.id DESC LIMIT \(most)
            """
        ).map(RelatedPetition.init)
    }

    /// By number or by words: words are looked for in what came from the township within a year.
    static func search(
        _ typed: String, _ head: PetitionHead, for actor: Actor, in tx: Transaction
    ) throws -> [RelatedPetition] {
        if let id = try named(typed, for: head.id, by: actor, in: tx) {
            return try one(id, in: tx).map { [$0] }?.filter(\.mayLead) ?? []
        }
        let place = head.matter.division
        let area = place.ancestor(.township) ?? place
        let since = head.receivedAt.adding(seconds: -366 * 86_400)
        return try tx.rows(
            """
            SELECT \(sql: RelatedPetition.columns) FROM petition p
            WHERE p.place >= \(area) AND p.place < \(area.text + ":")
                AND p.received_at <= \(head.receivedAt) AND p.received_at > \(since)
                AND p.id <> \(head.id) AND p.subject LIKE \(pattern(typed)) ESCAPE '\\'
                AND \(sql: leading) AND \(sql: actor.petitionCondition)
            ORDER BY p.received_at DESC, p.id DESC LIMIT \(most)
            """
        ).map(RelatedPetition.init)
    }

    /// The petition that a key or a number in the ledger names, of the same county: `光山〔2026〕0001号`,
    /// `411522-2026-000001`, or the number alone for one of this year.
    static func named(
        _ typed: String, for id: Petition.ID, by actor: Actor, in tx: Transaction
    ) throws -> Petition.ID? {
        if let key = Petition.ID(typed), try PetitionStore.find(key, for: actor, in: tx) != nil { return key }
        guard
            let own = try tx.first("SELECT county, received_at FROM petition WHERE id = \(id)"),
            let serial = serial(typed, county: try own.division(0), year: try own.moment(1).day.year)
        else { return nil }
        return try tx.first(
            """
            SELECT p.id FROM petition p WHERE p.county = \(serial.county) AND p.serial_year = \(serial.year)
                AND p.serial_number = \(serial.number) AND \(sql: actor.petitionCondition)
            """)?.identifier(0)
    }

    static func serial(_ typed: String, county: DivisionCode, year: Int) -> Serial? {
        if let serial = Serial(typed) { return serial }
        let numbers = typed.split { !$0.isASCII || !$0.isNumber }.filter { $0.utf8.count <= 6 }.compactMap {
            Int($0)
        }
        switch numbers.count {
        case 1 where typed.allSatisfy(\.isNumber):
            return Serial(county: county, year: year, number: numbers[0])
        case 2: return Serial(county: county, year: numbers[0], number: numbers[1])
        case _: return nil
        }
    }

    /// What a duplicate may be joined to.
    private static var leading: SQL {
        "p.state IN \(list: PetitionWorkflow.leading.map(\.rawValue)) AND p.erased_at IS NULL"
    }

    private static func pattern(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
        return "%\(plain)%"
    }
}
