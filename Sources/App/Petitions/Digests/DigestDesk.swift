import Attachments
import Database
import Domain

/// Where the verbs on digests are done, in the caller's transaction; pages and API share them.
struct DigestDesk: Sendable {
    let platform: Platform
    let now: Moment

    init(_ platform: Platform, at now: Moment) {
        self.platform = platform
        self.now = now
    }

    static let longestWords = 5_000

    func read(_ id: Digest.ID, by actor: Actor, in tx: Transaction) throws -> StoredDigest {
        guard let stored = try DigestStore.find(id, for: actor, in: tx) else { throw Failure.notFound }
        return stored
    }

    /// Hands the problems over under the next number of the year; what is listed stays listed.
    @discardableResult
    func handOver(_ order: DigestOrder, by actor: Actor, in tx: Transaction) throws -> Digest {
        let preview = try preview(order.unit, from: order.from, until: order.until, by: actor, in: tx)
        if let seen = order.seen, seen != preview.mark {
            throw Failure.invalid([DigestPhrases.listChanged])
        }
        // Taken first: who hands over the same at the same time waits here, and then finds it done.
        func made(_ serial: Serial) throws -> Digest {
            try ask {
                try Digest.handOver(
                    id: Digest.ID(at: now), serial, preview.scope, to: preview.bureau, summary: order.summary,
                    petitions: preview.entries.count, within: order.days, by: actor, at: now,
                    platform.calendar)
            }
        }
        guard let trial = Serial(county: preview.scope.county, year: now.day.year, number: 1) else {
            throw Failure.notFound
        }
        _ = try made(trial)
        try DigestText.check(("summary", order.summary))
        let serial = try PetitionCounters.next(
            .digest, of: preview.scope.county, year: now.day.year, in: tx)
        if try DigestStore.open(preview.scope, in: tx) != nil {
            throw Failure.invalid([DigestPhrases.alreadyOpen])
        }
        let digest = try made(serial)
        try DigestStore.insert(digest, listing: preview.entries.map(\.line.id), in: tx)
        try record(.digestHandOver, digest, .handOver, version: 1, by: actor, in: tx)
        return digest
    }

    /// The bureau's answer. The domain first: who may not answer learns nothing about the text.
    func answer(
        _ id: Digest.ID, version: Int?, findings: String, measures: String, files: [CleanAttachment] = [],
        by actor: Actor, in tx: Transaction
    ) throws {
        let round = try change(id, version: version, .answer, .digestAnswer, by: actor, in: tx) { digest in
            try digest.answer(findings: findings, measures: measures, by: actor, at: now)
            try DigestText.check(("findings", findings), ("measures", measures))
        }
        try DigestFile.insert(files, to: id, round: round, at: now, in: tx)
    }

    /// The centre is not content.
    func sendBack(
        _ id: Digest.ID, version: Int?, reason: String, days: Int, by actor: Actor, in tx: Transaction
    ) throws {
        try change(id, version: version, .sendBack, .digestSendBack, by: actor, in: tx) { digest in
            try digest.sendBack(reason: reason, within: days, by: actor, at: now, platform.calendar)
            try DigestText.check(("reason", reason))
        }
    }

    /// The centre is content; from now on the people whose petitions are listed read the answer.
    func close(
        _ id: Digest.ID, version: Int?, words: String = "", by actor: Actor, in tx: Transaction
    ) throws {
        try change(id, version: version, .close, .digestClose, by: actor, in: tx) { digest in
            try digest.close(words: words, by: actor, at: now)
            try DigestText.check(("words", words))
        }
    }

    /// One verb: load what the officer may see, hold to the version looked at, let the domain decide, write. Gives the
    /// number of the round.
    @discardableResult
    private func change(
        _ id: Digest.ID, version: Int?, _ verb: DigestVerb, _ event: EventVerb, by actor: Actor,
        in tx: Transaction, _ deed: (inout Digest) throws -> Void
    ) throws -> Int {
        let read = try read(id, by: actor, in: tx).digest
        if let version, version != read.version { throw try DigestStore.conflict(id, in: tx) }
        var digest = read
        try ask { try deed(&digest) }
        try DigestStore.update(digest, from: read, by: actor.officer, at: now, in: tx)
        try record(event, digest, verb, version: read.version + 1, by: actor, in: tx)
        return digest.earlier.count + 1
    }

    private func record(
        _ event: EventVerb, _ digest: Digest, _ verb: DigestVerb, version: Int, by actor: Actor,
        in tx: Transaction
    ) throws {
        try tx.record(
            Event(
                verb: event, subject: .digest, key: digest.id.text, version: version,
                division: digest.scope.county),
            by: .officer(actor, role: digest.role(of: actor, for: verb)), at: now)
    }

    /// Runs a verb of the domain; a refusal for want of rights is "not found", one of a field stands beside it.
    private func ask<Result>(_ verb: () throws -> Result) throws -> Result {
        do {
            return try verb()
        } catch let refusal as DigestRefusal {
            throw DigestPhrases.failure(refusal)
        }
    }
}
