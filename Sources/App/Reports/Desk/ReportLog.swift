import Database
import Domain

/// What officers did with reports and keys, sealed for the commission alone. It is never among the ordinary events:
/// that somebody read a report says that there is one.
enum ReportLog {
    enum Verb: String, Codable, Sendable, CaseIterable {
        case keyMade, keyRestored, passphraseChanged, sheetPrinted
        case unlocked, wrongPassphrase, locked
        case opened, fileOpened, acknowledged, replied, concluded, reopened
    }

    /// Who did it.
    struct Who: Sendable {
        let key: String
        let name: String

        init(_ session: Session) {
            key = session.actor.officer.text
            name = "\(session.name)（\(session.unitName)）"
        }

        /// Whoever runs the machine, at its command line.
        private init() { (key, name) = ("", "") }

        static let commandLine = Who()
    }

    /// One line, once opened.
    struct Entry: Codable, Sendable {
        let verb: Verb
        /// The report's key, a key's fingerprint, or nothing.
        let about: String
        let officer: String
        let name: String
        let milliseconds: Int64

        var at: Moment { Moment(milliseconds: milliseconds) }
    }

    /// Seals a line under the current key. Numbers have no gaps, so that a line taken out shows.
    static func write(
        _ verb: Verb, about: String, _ division: DivisionCode, by who: Who, at now: Moment,
        in tx: Transaction
    ) throws {
        guard let key = try CommissionKeys.current(of: division, in: tx) else { return }
        let last = try tx.first(
            "SELECT number FROM report_log WHERE division = \(division) ORDER BY number DESC LIMIT 1")
        let number = try (last?.int(0) ?? 0) + 1
        let entry = Entry(
            verb: verb, about: about, officer: who.key, name: who.name, milliseconds: now.milliseconds)
        let sealed = try SealedBytes.seal(
            try jsonBytes(entry), for: key.publicKey, in: .log(division: division.text, number: number))
        try tx.run(
            """
            INSERT INTO report_log (division, number, key_number, sealed)
            VALUES (\(division), \(number), \(key.number), \(sealed))
            """)
    }
}
