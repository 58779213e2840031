import Database
import Domain

/// What the centre hands over: to whom, which days, its own words, and how many working days the bureau has.
struct DigestOrder: Sendable, Hashable {
    var unit: Unit.ID
    var from: Day
    var until: Day
    var summary: String
    var days: Int
    /// What the list looked like that the officer saw (`DigestPreview.mark`); nil: whatever there is.
    var seen: String?
}

/// What would be handed over.
struct DigestPreview: Sendable {
    let scope: Digest.Scope
    let bureau: Unit
    let entries: [DigestEntry]

    var figures: DigestFigures { DigestFigures(entries.map(\.line)) }

    /// Changes when a petition comes or goes.
    var mark: String { String(digest(entries.map(\.line.id.text).joined(separator: " ")).prefix(16)) }
}

/// Choosing what to hand over.
extension DigestDesk {
    /// The bureaus that the officer can hand problems to.
    func bureaus(for actor: Actor, in tx: Transaction) throws -> [Unit] {
        guard let county = county(of: actor) else { throw Failure.notFound }
        return try tx.rows(
            """
            SELECT id, name, kind FROM unit WHERE division = \(county) AND kind >= 'bureau:' AND kind < 'bureau;'
            ORDER BY name
            """
        ).compactMap { row in
            guard let kind = Unit.Kind(code: try row.text(2)) else { return nil }
            return Unit(id: try row.identifier(0), name: try row.text(1), division: county, kind: kind)
        }
    }

    private func county(of actor: Actor) -> DivisionCode? {
        actor.reaches(.aggregatePetitions).first?.division.ancestor(.county)
    }

    /// What a bureau would get for a span of days.
    func preview(
        _ unit: Unit.ID, from: Day, until: Day, by actor: Actor, in tx: Transaction
    ) throws -> DigestPreview {
        guard let county = county(of: actor) else { throw Failure.notFound }
        guard let bureau = try bureaus(for: actor, in: tx).first(where: { $0.id == unit }),
            let field = bureau.field
        else { throw Failure.invalid([DigestPhrases.unit(.notTheFieldsBureau)]) }
        guard from <= until, until <= now.day else {
            throw Failure.invalid([DigestPhrases.until(.spanUnusable)])
        }
        let scope = Digest.Scope(county: county, field: field, from: from, until: until)
        let rules = try PetitionTerms.inForce(of: county, platform, in: tx).rules
        let entries = try DigestEntries.of(scope, for: actor, on: now.day, rules, in: tx)
        guard entries.count <= DigestEntries.most else { throw Failure.invalid([DigestPhrases.tooMany]) }
        return DigestPreview(scope: scope, bureau: bureau, entries: entries)
    }
}
