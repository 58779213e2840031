import Database
import Domain

/// What everyone reads of a public edition, kept ready beside it (`edition_reading`): derived from its rows and
/// signatures in the transaction that publishes it, because afterwards they never change.
struct EditionReading {
    /// The rows as tier T0 sees them; nil where they have to be read themselves.
    let sheet: MaskedSheet?
    let signatures: [PublicSignature]

    /// Puts together and keeps what everyone reads of an edition that has just become public.
    static func keep(_ edition: Edition.ID, _ item: Item, rows: Int?, in tx: Transaction) throws {
        let sheet = try rows.flatMap { count -> [UInt8]? in
            guard !item.columns.contains(where: { $0.mask == .aggregate }) else { return nil }
            return try RecordStore.sheet(edition, columns: item.columns, for: .everyone, count: count, in: tx)
                .stored
        }
        let lines = try signed(edition, in: tx).map { signature in
            "\(signature.step.rawValue)\u{1F}\(signature.unit)\u{1F}\(signature.at.milliseconds)"
        }
        try tx.run(
            """
            INSERT INTO edition_reading (edition, engine, signatures, sheet)
            VALUES (\(edition), \(MaskedSheet.engine), \(lines.joined(separator: "\n")), \(sheet))
            ON CONFLICT (edition) DO UPDATE SET engine = excluded.engine, signatures = excluded.signatures,
                sheet = excluded.sheet
            """)
    }

    /// Lets go of what was kept of all editions: a withdrawal leaves none to be read.
    static func drop(disclosure: Disclosure.ID, in tx: Transaction) throws {
        try tx.run(
            """
            DELETE FROM edition_reading
            WHERE edition IN (SELECT id FROM edition WHERE disclosure = \(disclosure))
            """)
    }

    /// Nil where nothing usable is kept.
    static func find(_ edition: Edition.ID, _ item: Item, in tx: Transaction) throws -> EditionReading? {
        try tx.first("SELECT engine, signatures, sheet FROM edition_reading WHERE edition = \(edition)")
            .flatMap { try EditionReading($0, from: 0, item) }
    }

    /// Reads engine, signatures and sheet from three columns of a row; nil where nothing is kept, or what is kept was
    /// masked by an older engine or is damaged: the rows and signatures themselves are then read.
    init?(_ row: Row, from first: Int, _ item: Item) throws {
        guard try row.intOrNil(first) == MaskedSheet.engine,
            let signatures = Self.signatures(try row.text(first + 1))
        else { return nil }
        var sheet: MaskedSheet?
        _ = try row.withBlob(first + 2) {
            sheet = MaskedSheet(stored: $0, columns: item.columns, tier: .everyone)
        }
        (self.sheet, self.signatures) = (sheet, signatures)
    }

    /// Who signed, in the order of signing, read from the signatures themselves.
    static func signed(_ edition: Edition.ID, in tx: Transaction) throws -> [PublicSignature] {
        try tx.rows(
            """
            SELECT s.step, u.name, s.at FROM signature s JOIN officer o ON o.id = s.officer
                JOIN unit u ON u.id = o.unit WHERE s.edition = \(edition)
            """
        ).compactMap { row -> PublicSignature? in
            guard let step = ReviewStep(rawValue: try row.text(0)) else { return nil }
            return PublicSignature(step: step, unit: try row.text(1), at: try row.moment(2))
        }.sorted { $0.at < $1.at }
    }

    /// Nil where a line is not as `keep` writes them.
    private static func signatures(_ text: String) -> [PublicSignature]? {
        var signatures: [PublicSignature] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: 0x1F).map { String(Substring($0)) }
            guard parts.count == 3, let step = ReviewStep(rawValue: parts[0]), let at = Int64(parts[2])
            else { return nil }
            signatures.append(PublicSignature(step: step, unit: parts[1], at: Moment(milliseconds: at)))
        }
        return signatures
    }
}
