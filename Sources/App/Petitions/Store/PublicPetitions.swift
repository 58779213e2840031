import Database
import Domain

/// What the public reads of an answered petition, and the words under which it is found. Written and removed only here,
/// so that a text never leaves the pages and stays in the search.
enum PublicPetitions {
    /// Shows a petition in the centre's wording, in place of an earlier one.
    static func show(
        _ stored: StoredPetition, county: DivisionCode, _ wording: PublicWording, answeredAt: Moment,
        in tx: Transaction
    ) throws {
        let (id, place) = (stored.head.id, stored.place)
        try remove(id, in: tx)
        try tx.run(
            """
            INSERT INTO petition_public (petition, county, place, subject, words, answer, answered_at)
            VALUES (\(id), \(county), \(place), \(wording.subject.trimmed), \(wording.words.trimmed),
                \(wording.answer.trimmed), \(answeredAt))
            """)
        let key = try firstFree(at: answeredAt, in: tx)
        let grams = PetitionGrams.text(
            wording, place: place, kind: stored.petition.matter.kind, outcome: stored.head.outcome)
        try tx.run("INSERT INTO search_petition (id, petition, grams) VALUES (\(key), \(id), \(grams))")
        try tx.index(.petitions, where: "petition = \(id)")
    }

    /// Takes a petition off every public surface; concealing, reopening and erasure end here.
    static func remove(_ id: Petition.ID, in tx: Transaction) throws {
        try tx.unindex(.petitions, where: "petition = \(id)")
        try tx.run("DELETE FROM search_petition WHERE petition = \(id)")
        let wasShown = try tx.run("DELETE FROM petition_public WHERE petition = \(id)") > 0
        if wasShown { try tx.askForReclaiming(.petitions) }
    }

    /// The first key of a moment's second: seconds since 1970, then 31 bits that count within the second.
    static func key(of moment: Moment) -> Int64 { (moment.milliseconds / 1000) << 31 }

    private static func firstFree(at moment: Moment, in tx: Transaction) throws -> Int64 {
        let first = key(of: moment)
        let last = try tx.first(
            "SELECT MAX(id) FROM search_petition WHERE id >= \(first) AND id < \(first + (1 << 31))")?
            .int64OrNil(0)
        return last.map { $0 + 1 } ?? first
    }
}

/// The words of a cleared petition.
enum PetitionGrams {
    static func text(
        _ wording: PublicWording, place: DivisionCode, kind: Petition.Kind, outcome: Outcome?
    ) -> String {
        var grams = SearchWords.places(place) + " " + word(kind)
        if let outcome { grams += " " + word(outcome) }
        for text in [wording.subject, wording.words, wording.answer] { Grams.append(text, to: &grams) }
        return grams
    }

    /// Words that nobody types, for the filters.
    static func word(_ kind: Petition.Kind) -> String { "kind0\(kind.rawValue)" }
    static func word(_ outcome: Outcome) -> String { "outcome0\(outcome.rawValue.lowercased())" }
}
