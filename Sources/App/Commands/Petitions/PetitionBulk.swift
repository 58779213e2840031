import Database
import Domain

/// Fills a database with very many invented petitions, for measuring: each has lived by the rules' own verbs, so that
/// what is stored can be read like any other. Rows are written as they end up, not verb by verb, and leave no events.
public enum PetitionBulk {
    /// Adds `count` petitions of up to 400 days until now to one county; an empty database gets the demo's places and
    /// offices first. The same count on the same day gives the same petitions.
    /// - Parameter openOnly: whether all are still open, for the heaviest load that a ledger can carry.
    public static func fill(_ platform: Platform, count: Int, openOnly: Bool = false) async throws {
        let county = try await BulkCounty.prepared(platform)
        var inventor = BulkInventor(county, now: platform.clock(), openOnly: openOnly)
        for start in stride(from: 0, to: count, by: batch) {
            let lives = try (start..<min(start + batch, count)).map {
                try inventor.life($0, of: count)
            }
            try await platform.database.write { tx in
                for life in lives { try life.write(county, platform, in: tx) }
            }
        }
        let numbers = inventor.numbers
        try await platform.database.write { tx in try county.keep(numbers, in: tx) }
    }

    /// The receipt code of the petition of a number, from 0; nobody outside a measurement could guess one.
    public static func code(_ number: Int) -> ReceiptCode {
        var random = DemoRandom(seed: UInt64(bitPattern: Int64(number)), for: "receipt")
        return ReceiptCode(using: &random)
    }

    /// Petitions in one transaction.
    private static let batch = 5_000
}
