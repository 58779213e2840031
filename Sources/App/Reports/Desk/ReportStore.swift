import Crypto
import Database
import Domain
import Foundation

/// Reports and their entries in the database, all of it sealed.
enum ReportStore {
    /// The person's end: what finds the report by its code, and what seals letters for whoever holds the code.
    struct PersonEnd: Sendable {
        let digest: String
        let stretch: Stretch
        let publicKey: Curve25519.KeyAgreement.PublicKey
    }

    /// An entry as it lies there.
    struct Entry: Sendable {
        let id: String
        let position: Int
        let day: Day
        let keyNumber: Int
        let forCommission: [UInt8]
        /// Nil where the person wrote it.
        let forPerson: [UInt8]?

        var isLetter: Bool { forPerson != nil }
    }

    static func insert(_ report: SealedReport, _ end: PersonEnd, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO report (id, division, received_on, code_digest, code_salt, code_rounds, person_key)
            VALUES (\(report.id), \(report.commission), \(report.receivedOn), \(end.digest),
                \(end.stretch.salt), \(end.stretch.logRounds), \(Array(end.publicKey.rawRepresentation)))
            """)
    }

    /// Writes the clear days of a state.
    static func update(_ report: SealedReport, in tx: Transaction) throws {
        let concluded: Day? =
            switch report.state {
            case .received, .acknowledged: nil
            case .concluded(_, let day): day
            }
        try tx.run(
            """
            UPDATE report SET acknowledged_on = \(report.acknowledgedOn), concluded_on = \(concluded)
            WHERE id = \(report.id)
            """)
    }

    /// The report of a receipt code with the person's end; nil where there is none.
    static func find(code digest: String, in tx: Transaction) throws -> (SealedReport, PersonEnd)? {
        try tx.first("\(sql: columns) FROM report WHERE code_digest = \(digest)").map(read)
    }

    /// A report of an officer's own commission; "not found" for everybody else's.
    static func find(
        _ id: SealedReport.ID, of division: DivisionCode, in tx: Transaction
    ) throws -> (SealedReport, PersonEnd) {
        guard
            let row = try tx.first(
                "\(sql: columns) FROM report WHERE id = \(id) AND division = \(division)")
        else { throw Failure.notFound }
        return try read(row)
    }

    /// Every report of a commission, the oldest first.
    static func all(of division: DivisionCode, in tx: Transaction) throws -> [SealedReport] {
        try tx.rows(
            "\(sql: columns) FROM report WHERE division = \(division) ORDER BY received_on, id"
        ).map { try read($0).0 }
    }

    private static let columns: SQL =
        """
        SELECT id, division, received_on, acknowledged_on, concluded_on, code_digest, code_salt, code_rounds,
            person_key
        """

    private static func read(_ row: Row) throws -> (SealedReport, PersonEnd) {
        let state: SealedReport.State
        if try row.textOrNil(3) == nil {
            state = .received
        } else if try row.textOrNil(4) == nil {
            state = .acknowledged(on: try row.day(3))
        } else {
            state = .concluded(acknowledged: try row.day(3), on: try row.day(4))
        }
        let report = SealedReport(
            id: try row.identifier(0), commission: try row.division(1), receivedOn: try row.day(2),
            state: state)
        let end = PersonEnd(
            digest: try row.text(5), stretch: Stretch(salt: try row.blob(6), logRounds: try row.int(7)),
            publicKey: try .init(rawRepresentation: Data(try row.blob(8))))
        return (report, end)
    }
}
