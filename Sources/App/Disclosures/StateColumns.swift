import Database
import Domain

/// The state of an edition laid over the columns of its row.
enum StateColumns {
    /// Reads the thirteen columns that follow `state` in `EditionStore`'s query.
    static func read(_ row: Row, from first: Int, into stored: inout Edition.StoredState) throws {
        if let officer: Officer.ID = try row.identifierOrNil(first), let at = try row.momentOrNil(first + 1) {
            stored.submission = Submission(officer: officer, at: at)
        }
        if let officer: Officer.ID = try row.identifierOrNil(first + 2),
            let at = try row.momentOrNil(first + 3)
        {
            stored.returned = Return(
                officer: officer, at: at, reason: try row.textOrNil(first + 4) ?? "",
                undone: signatures(try row.text(first + 5)))
        }
        stored.publication = try row.momentOrNil(first + 6)
        stored.published = try row.momentOrNil(first + 7)
        stored.successor = try row.identifierOrNil(first + 8)
        stored.superseded = try row.momentOrNil(first + 9)
        if let officer: Officer.ID = try row.identifierOrNil(first + 10),
            let at = try row.momentOrNil(first + 11)
        {
            stored.withdrawal = Withdrawal(
                officer: officer, at: at, reason: try row.textOrNil(first + 12) ?? "")
        }
    }

    /// `village OFFICER 1700000000000`, one signature a line.
    static func text(_ signatures: [Signature]) -> String {
        signatures.map { "\($0.step.rawValue) \($0.officer) \($0.at.milliseconds)" }.joined(separator: "\n")
    }

    private static func signatures(_ text: String) -> [Signature] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ")
            guard parts.count == 3, let step = ReviewStep(rawValue: String(parts[0])),
                let officer = Officer.ID(parts[1]), let at = Int64(parts[2])
            else { return nil }
            return Signature(step: step, officer: officer, at: Moment(milliseconds: at))
        }
    }
}
