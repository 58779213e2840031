import Database
import Domain

/// Where a county sends people with what is not taken: its own words, else the product's (`PetitionWords`).
enum PetitionElsewhere {
    /// The county's own words for a ground; empty where it has none.
    static func own(_ ground: NotTaken, of county: DivisionCode, in tx: Transaction) throws -> String {
        try tx.first(
            "SELECT words FROM petition_elsewhere WHERE county = \(county) AND ground = \(ground.rawValue)"
        )?.text(0) ?? ""
    }

    /// The county's own words by ground.
    static func all(of county: DivisionCode, in tx: Transaction) throws -> [NotTaken: String] {
        let rows = try tx.rows("SELECT ground, words FROM petition_elsewhere WHERE county = \(county)")
        var words: [NotTaken: String] = [:]
        for row in rows {
            guard let ground = NotTaken(rawValue: try row.text(0)) else {
                throw DamagedRow(column: "petition_elsewhere.ground")
            }
            words[ground] = try row.text(1)
        }
        return words
    }
}
