import Crypto
import Database
import Domain

/// What somebody adds to a report's conversation, sealed on its way into the database.
enum ReportEntries {
    /// The person's words and files, for the commission alone: whoever finds the code later cannot read them again.
    /// `id` is drawn from the form, so that one sent twice is written once; false where it is there already.
    @discardableResult
    static func write(
        _ content: ReportContent, _ files: [ReportFile], as id: String, to report: SealedReport.ID,
        for key: CommissionKey, on day: Day, in tx: Transaction
    ) throws -> Bool {
        let words = try SealedBytes.seal(
            try jsonBytes(content), for: key.publicKey, in: .words(report: report.text, entry: id))
        let packed = try SealedBytes.seal(
            ReportFiles.packed(files), for: key.publicKey, in: .files(report: report.text, entry: id))
        let position = try count(of: report, in: tx) + 1
        return try tx.run(
            """
            INSERT INTO report_entry (id, report, position, on_day, key_number, for_commission, files)
            VALUES (\(id), \(report), \(position), \(day), \(key.number), \(words), \(packed))
            ON CONFLICT (id) DO NOTHING
            """) == 1
    }

    /// The commission's letter, sealed once for the commission and once for the holder of the code.
    static func write(
        _ letter: ReportLetter, by officer: String, to report: SealedReport.ID, _ end: ReportStore.PersonEnd,
        for key: CommissionKey, on day: Day, in tx: Transaction
    ) throws {
        var random = SystemRandomNumberGenerator()
        let id = SealedReport.ID.unordered(using: &random).text
        let kept = try SealedBytes.seal(
            try jsonBytes(ReportContent.letter(letter, officer: officer)), for: key.publicKey,
            in: .words(report: report.text, entry: id))
        let sent = try SealedBytes.seal(
            try jsonBytes(letter), for: end.publicKey, in: .letter(report: report.text, entry: id))
        let position = try count(of: report, in: tx) + 1
        try tx.run(
            """
            INSERT INTO report_entry (id, report, position, on_day, key_number, for_commission, for_person)
            VALUES (\(id), \(report), \(position), \(day), \(key.number), \(kept), \(sent))
            """)
    }

    static func count(of report: SealedReport.ID, in tx: Transaction) throws -> Int {
        try tx.first("SELECT COUNT(*) FROM report_entry WHERE report = \(report)")?.int(0) ?? 0
    }

    /// Every entry without its files, in order.
    static func all(of report: SealedReport.ID, in tx: Transaction) throws -> [ReportStore.Entry] {
        try tx.rows("\(sql: columns) WHERE report = \(report) ORDER BY position").map(read)
    }

    /// The first entry of each report of a commission, which says what it is about.
    static func statements(
        of division: DivisionCode, in tx: Transaction
    ) throws -> [String: ReportStore.Entry] {
        var found: [String: ReportStore.Entry] = [:]
        let sql: SQL =
            """
            \(sql: columns) WHERE position = 1
                AND report IN (SELECT id FROM report WHERE division = \(division))
            """
        try tx.each(sql) { row in found[try row.text(6)] = try read(row) }
        return found
    }

    /// The reports in which the person wrote last, after a letter of the commission.
    static func waiting(of division: DivisionCode, in tx: Transaction) throws -> Set<String> {
        let rows = try tx.rows(
            """
            SELECT e.report FROM report_entry e JOIN report r ON r.id = e.report
            WHERE r.division = \(division) AND e.files IS NOT NULL AND e.position > 1
                AND NOT EXISTS (
                    SELECT 1 FROM report_entry l WHERE l.report = e.report AND l.position > e.position)
            """)
        return Set(try rows.map { try $0.text(0) })
    }

    /// The sealed files of one entry; nil where there are none.
    static func files(
        of report: SealedReport.ID, position: Int, in tx: Transaction
    ) throws -> (id: String, keyNumber: Int, sealed: [UInt8])? {
        guard
            let row = try tx.first(
                """
                SELECT id, key_number, files FROM report_entry
                WHERE report = \(report) AND position = \(position)
                """), let sealed = try row.blobOrNil(2)
        else { return nil }
        return (try row.text(0), try row.int(1), sealed)
    }

    private static let columns: SQL =
        "SELECT id, position, on_day, key_number, for_commission, for_person, report FROM report_entry"

    private static func read(_ row: Row) throws -> ReportStore.Entry {
        ReportStore.Entry(
            id: try row.text(0), position: try row.int(1), day: try row.day(2), keyNumber: try row.int(3),
            forCommission: try row.blob(4), forPerson: try row.blobOrNil(5))
    }
}
