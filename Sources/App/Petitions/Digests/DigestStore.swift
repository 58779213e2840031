import Attachments
import Database
import Domain

/// A digest as it is stored, with the names that pages show.
struct StoredDigest: Sendable {
    let digest: Digest
    let county: String
    let bureau: String
    /// How many petitions it lists.
    let petitions: Int

    /// `光山汇〔2018〕0001号`.
    func number(_ words: PetitionWords) -> String { words.digestNumber(digest.serial, county: county) }
}

/// Digests in the database. Reading gives the domain's value; writing refuses a stale one.
enum DigestStore {
    /// A digest that the officer may see; nil where there is none or it is not for this officer.
    static func find(_ id: Digest.ID, for actor: Actor, in tx: Transaction) throws -> StoredDigest? {
        let rows = try tx.rows(
            select + " WHERE d.id = \(id) AND " + anyOf(actor.digestParts))
        return try stored(rows, in: tx).first
    }

    static let pageSize = 40

    /// A page's worth of those the officer may see, the newest first.
    static func list(
        for actor: Actor, limit: Int = pageSize, offset: Int = 0, in tx: Transaction
    ) throws -> [StoredDigest] {
        let rows = try tx.rows(
            select + " WHERE " + anyOf(actor.digestParts)
                + " ORDER BY d.at DESC, d.id LIMIT \(limit) OFFSET \(offset)")
        return try stored(rows, in: tx)
    }

    /// Those that are not closed, the oldest first.
    static func open(for actor: Actor, in tx: Transaction) throws -> [StoredDigest] {
        let rows = try tx.rows(
            select + " WHERE d.state <> 'closed' AND " + anyOf(actor.digestParts)
                + " ORDER BY d.at, d.id LIMIT 200")
        return try stored(rows, in: tx)
    }

    static func count(for actor: Actor, in tx: Transaction) throws -> Int {
        try tx.first("SELECT COUNT(*) FROM petition_digest d WHERE " + anyOf(actor.digestParts))?.int(0) ?? 0
    }

    /// As many as `DigestEntries` lists: without what is closed off, of which a county has few.
    private static let select: SQL = """
        SELECT d.id, d.version, d.county, d.year, d.number, d.field, d.from_day, d.until_day, d.unit, u.division,
            d.summary, d.state, d.closed_by, d.closed_at, d.closing_words, c.name, u.name,
            (SELECT COUNT(*) FROM petition_digest_member m WHERE m.digest = d.id)
                - (SELECT COUNT(*) FROM petition p JOIN petition_digest_member m ON m.petition = p.id
                    WHERE m.digest = d.id AND p.county = d.county AND \(sql: PetitionSight.closedOff))
        FROM petition_digest d JOIN unit u ON u.id = d.unit JOIN division c ON c.code = d.county
        """

    private static func stored(_ rows: [Row], in tx: Transaction) throws -> [StoredDigest] {
        let rounds = try DigestRounds.read(rows.map { try $0.identifier(0) }, in: tx)
        return try rows.map { try stored($0, rounds) }
    }

    private static func stored(
        _ row: Row, _ rounds: [Digest.ID: [DigestRounds.Stored]]
    ) throws -> StoredDigest {
        var cells = RowReader(row)
        let (id, version): (Digest.ID, Int) = try (cells.identifier(), cells.int())
        let (county, year, number) = try (cells.division(), cells.int(), cells.int())
        guard let serial = Serial(county: county, year: year, number: number) else {
            throw DamagedRow(column: "petition_digest.number")
        }
        let scope = try Digest.Scope(
            county: county, field: cells.text(), from: cells.day(), until: cells.day())
        let bureau = try Petition.Party(unit: cells.identifier(), division: cells.division())
        let (summary, kind) = try (cells.text(), cells.choice(Digest.State.Kind.self))
        let closing = try closing(&cells)
        let (countyName, bureauName, petitions) = try (cells.text(), cells.text(), cells.int())
        guard let state = DigestRounds.state(kind, rounds[id] ?? [], closing) else {
            throw DamagedRow(column: "petition_digest.state")
        }
        let digest = Digest(
            id: id, version: version, serial: serial, scope: scope, bureau: bureau, summary: summary,
            earlier: (rounds[id] ?? []).dropLast().compactMap(\.finished), state: state)
        return StoredDigest(digest: digest, county: countyName, bureau: bureauName, petitions: petitions)
    }

    private static func closing(_ cells: inout RowReader) throws -> Digest.Closing? {
        let officer: Officer.ID? = try cells.identifierOrNil()
        let (at, words) = try (cells.momentOrNil(), cells.text())
        guard let officer, let at else { return nil }
        return Digest.Closing(officer: officer, at: at, words: words)
    }
}

extension Actor {
    /// Which digests `d` the officer may see: all of the county, or those handed to the own bureau.
    var digestParts: [SQL] {
        var parts: [SQL] = reaches(.readDigests).map { reach in
            "d.county >= \(reach.division) AND d.county < \(reach.division.text + ":")"
        }
        if !reaches(.answerDigests).isEmpty { parts.append("d.unit = \(unit.id)") }
        return parts
    }
}
