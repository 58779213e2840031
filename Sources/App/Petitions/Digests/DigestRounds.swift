import Database
import Domain

/// The rounds of digests in the database.
enum DigestRounds {
    /// A round, and its answer where there is one.
    struct Stored: Sendable {
        let round: Digest.Round
        let answer: Digest.Answer?

        var finished: Digest.Finished? { answer.map { Digest.Finished(round: round, answer: $0) } }
    }

    static func read(_ ids: [Digest.ID], in tx: Transaction) throws -> [Digest.ID: [Stored]] {
        let rows = try tx.rows(
            """
            SELECT digest, begun_by, begun_at, due, reason, findings, measures, answered_by, answered_at
            FROM petition_digest_round WHERE digest IN \(list: ids) ORDER BY digest, round
            """)
        var rounds: [Digest.ID: [Stored]] = [:]
        for row in rows {
            var cells = RowReader(row)
            let id: Digest.ID = try cells.identifier()
            let (officer, at): (Officer.ID, Moment) = try (cells.identifier(), cells.moment())
            let (due, reason) = try (cells.day(), cells.text())
            let round = Digest.Round(
                officer: officer, at: at, due: due, reason: reason.isEmpty ? nil : reason)
            rounds[id, default: []].append(Stored(round: round, answer: try answer(&cells)))
        }
        return rounds
    }

    private static func answer(_ cells: inout RowReader) throws -> Digest.Answer? {
        let (findings, measures) = try (cells.textOrNil(), cells.textOrNil())
        let officer: Officer.ID? = try cells.identifierOrNil()
        guard let findings, let measures, let officer, let at = try cells.momentOrNil() else { return nil }
        return Digest.Answer(findings: findings, measures: measures, officer: officer, at: at)
    }

    /// The state that the last round and the closing make; nil where they do not fit the stored kind.
    static func state(
        _ kind: Digest.State.Kind, _ rounds: [Stored], _ closing: Digest.Closing?
    ) -> Digest.State? {
        guard let last = rounds.last else { return nil }
        switch kind {
        case .handedOver: return last.answer == nil ? .handedOver(last.round) : nil
        case .answered: return last.finished.map(Digest.State.answered)
        case .closed:
            guard let finished = last.finished, let closing else { return nil }
            return .closed(finished, closing)
        }
    }

    static func insert(_ round: Digest.Round, number: Int, of id: Digest.ID, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO petition_digest_round (digest, round, begun_by, begun_at, due, reason)
            VALUES (\(id), \(number), \(round.officer), \(round.at), \(round.due), \(round.reason ?? ""))
            """)
    }

    static func write(_ answer: Digest.Answer, number: Int, of id: Digest.ID, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE petition_digest_round SET findings = \(answer.findings), measures = \(answer.measures),
                answered_by = \(answer.officer), answered_at = \(answer.at)
            WHERE digest = \(id) AND round = \(number)
            """)
    }
}
