import Attachments
import Database
import Domain

/// A digest with what it lists and its files, for page, file and API.
struct DigestView: Sendable {
    let stored: StoredDigest
    let entries: [DigestEntry]
    let files: [DigestFile.Line]
    let reading: ClockReading?
    let isOverdue: Bool
    /// Names of the officers who answered and who closed it.
    let names: PetitionNames
    /// What the officer may do now.
    let verbs: [DigestVerb]

    var figures: DigestFigures { DigestFigures(entries.map(\.line)) }

    init(
        _ id: Digest.ID, for actor: Actor, at desk: DigestDesk, on today: Day, in tx: Transaction
    ) throws {
        stored = try desk.read(id, by: actor, in: tx)
        let rules = try PetitionTerms.inForce(of: stored.digest.scope.county, desk.platform, in: tx).rules
        entries = try DigestEntries.of(id, for: actor, on: today, rules, in: tx)
        files = try DigestFile.lines(of: id, in: tx)
        reading = try? stored.digest.reading(on: today, desk.platform.calendar)
        isOverdue = stored.digest.answer == nil && today > stored.digest.round.due
        names = try PetitionNames(officers: stored.digest.signers, units: [], in: tx)
        verbs = stored.digest.verbs(for: actor)
    }
}

extension Digest {
    /// Who answered for the bureau in any round, and who closed it.
    fileprivate var signers: Set<Officer.ID> {
        let answers = earlier.map(\.answer) + (answer.map { [$0] } ?? [])
        return Set(answers.map(\.officer) + (closing.map { [$0.officer] } ?? []))
    }
}
