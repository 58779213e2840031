import Database
import Domain

/// A digest that a petition is in, with what the bureau says of all of its petitions together.
struct PetitionDigestLink: Sendable, Hashable {
    let id: Digest.ID
    let serial: Serial
    let state: Digest.State.Kind
    let county: String
    let bureau: String
    /// The day by which the bureau is to answer, or was, in the round that came last.
    let due: Day
    /// Whether the reader may open the digest itself.
    let isReadable: Bool
    /// What the bureau answered and the centre has not sent back; nil while it is asked, and where it is not for the
    /// reader yet.
    var answer: Answer?

    /// A bureau's answer without numbers of people.
    struct Answer: Sendable, Hashable {
        let findings: String
        let measures: String
        let at: Moment
        /// Who answered at the bureau; empty where only the bureau is named.
        var officer: String
    }

    var path: String { "/office/petitions/digests/\(id)" }

    /// `光山汇〔2018〕0001号`.
    func number(_ words: PetitionWords) -> String { words.digestNumber(serial, county: county) }

    /// `光山汇〔2018〕0001号（新县民政局，待部门答复）`.
    func words(_ words: PetitionWords) -> String {
        let (number, state) = (number(words), words.digestState(state))
        return words.say("\(number)（\(bureau)，\(state)）", "\(number) (\(bureau), \(state))")
    }
}

/// The digests that a petition is in: what its pages show of them.
enum PetitionDigests {
    /// Those that list the petition, the newest first, for an officer who may see the petition: every such officer
    /// reads who is asked until when, and the answer; only who may see the digest has a way there.
    static func containing(
        _ id: Petition.ID, for actor: Actor, in tx: Transaction
    ) throws -> [PetitionDigestLink] {
        try links(of: [id], opens: anyOf(actor.digestParts), in: tx)
    }

    /// Those that list the petition, or the one that it was joined to, for the person whose it is: that it went to the
    /// bureau with others of its kind, and what the bureau says. The answer is there once the centre is content with
    /// it: until then it may be sent back, and nobody has looked at what it tells of others.
    static func told(
        of id: Petition.ID, leading: Petition.ID? = nil, in tx: Transaction
    ) throws -> [PetitionDigestLink] {
        let ids = [id] + (leading.map { [$0] } ?? [])
        return try links(of: ids, opens: anyOf([]), in: tx).map { link in
            var link = link
            if link.state == .closed { link.answer?.officer = "" } else { link.answer = nil }
            return link
        }
    }

    private static func links(
        of ids: [Petition.ID], opens: SQL, in tx: Transaction
    ) throws -> [PetitionDigestLink] {
        try tx.rows(
            """
            SELECT d.id, d.county, d.year, d.number, d.state, c.name, u.name, d.due,
                CASE WHEN \(sql: opens) THEN 1 ELSE 0 END, r.findings, r.measures, r.answered_at, o.name
            FROM petition_digest d JOIN unit u ON u.id = d.unit JOIN division c ON c.code = d.county
            JOIN petition_digest_round r ON r.digest = d.id
                AND r.round = (SELECT MAX(l.round) FROM petition_digest_round l WHERE l.digest = d.id)
            LEFT JOIN officer o ON o.id = r.answered_by
            WHERE d.id IN (SELECT m.digest FROM petition_digest_member m WHERE m.petition IN \(list: ids))
            ORDER BY d.at DESC, d.id
            """
        ).map { try link($0) }
    }

    private static func link(_ row: Row) throws -> PetitionDigestLink {
        var cells = RowReader(row)
        let (id, county): (Digest.ID, DivisionCode) = try (cells.identifier(), cells.division())
        let (year, number) = try (cells.int(), cells.int())
        guard let serial = Serial(county: county, year: year, number: number) else {
            throw DamagedRow(column: "petition_digest.number")
        }
        return try PetitionDigestLink(
            id: id, serial: serial, state: cells.choice(), county: cells.text(), bureau: cells.text(),
            due: cells.day(), isReadable: cells.bool(), answer: answer(&cells))
    }

    /// What was written before answers were looked through may hold numbers still.
    private static func answer(_ cells: inout RowReader) throws -> PetitionDigestLink.Answer? {
        let (findings, measures) = try (cells.textOrNil(), cells.textOrNil())
        let (at, officer) = try (cells.momentOrNil(), cells.textOrNil())
        guard let findings, let measures, let at else { return nil }
        return PetitionDigestLink.Answer(
            findings: SensitiveText.redacted(findings), measures: SensitiveText.redacted(measures), at: at,
            officer: officer ?? "")
    }
}
