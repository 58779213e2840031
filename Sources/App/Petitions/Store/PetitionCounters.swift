import Database
import Domain

/// Numbers without gaps, within a county and a year. The row stays locked until the transaction ends, and a transaction
/// that fails gives its number back.
enum PetitionCounters {
    /// Stored by raw value.
    enum Series: String, Sendable { case ledger, supervision, digest }

    static func next(
        _ series: Series, of county: DivisionCode, year: Int, in tx: Transaction
    ) throws -> Serial {
        let row = try tx.first(
            """
            INSERT INTO petition_counter (county, year, series, last_number)
            VALUES (\(county), \(year), \(series.rawValue), 1)
            ON CONFLICT (county, year, series)
                DO UPDATE SET last_number = petition_counter.last_number + 1
            RETURNING last_number
            """)
        guard let number = try row?.int(0),
            let serial = Serial(county: county, year: year, number: number)
        else { throw DamagedRow(column: "petition_counter.last_number") }
        return serial
    }
}
