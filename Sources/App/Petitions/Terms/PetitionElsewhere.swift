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

extension PetitionElsewhere {
    /// The most that is said about where to go.
    static let longest = 200

    /// A county's words, else the product's.
    static func words(_ ground: NotTaken, _ own: [NotTaken: String], _ language: Language) -> String {
        own[ground] ?? PetitionWords(language).whereInstead(ground)
    }

    /// Words as they stand in a sentence: without space around them and without their full stop.
    static func clause(_ words: String) -> String {
        var clause = words.trimmed
        while let last = clause.last, "。.；;".contains(last) { clause = String(clause.dropLast()).trimmed }
        return clause
    }

    static func fieldName(_ ground: NotTaken) -> String { "elsewhere-\(ground.rawValue)" }

    /// Everybody reads it: no person's number, and no more than somebody reads.
    static func faults(_ ground: NotTaken, _ words: String) -> [FieldProblem] {
        let field = fieldName(ground)
        guard words.count <= longest else {
            return [
                FieldProblem(field, zh: "最多 \(longest) 个字。", en: "At most \(longest) characters.")
            ]
        }
        return PublicText.faults(field, words)
    }
}
