import Attachments
import Database
import Domain

/// What whoever holds a receipt code sees: the own petition and, where it was merged, the one that carries on. Of that
/// one the person reads how it goes, not what somebody else wrote.
struct TrackedPetition: Sendable {
    let own: StoredPetition
    let leading: StoredPetition?

    /// The one whose state and clocks tell how it goes.
    var current: StoredPetition { leading ?? own }
}

/// What the person does by the receipt code.
extension PetitionDesk {
    /// The petition of a code. A wrong code is "not found", and an address that tries many waits.
    func follow(_ code: ReceiptCode, from client: String, in tx: Transaction) throws -> TrackedPetition {
        if platform.wrongCodes.isUsedUp(by: client, at: now) { throw Failure.tooMany(retryAfter: 600) }
        guard let id = try PetitionReceipts.petition(code, platform.keys, in: tx),
            let own = try PetitionStore.find(id, in: tx)
        else {
            _ = platform.wrongCodes.refusal(of: client, at: now)
            throw Failure.notFound
        }
        return TrackedPetition(own: own, leading: try PetitionStore.leading(of: own, in: tx))
    }

    /// Answers the question that waits.
    func reply(
        _ tracked: TrackedPetition, words: String, files: [CleanAttachment] = [], in tx: Transaction
    ) throws {
        try check(files, of: tracked.own.head.id, in: tx)
        let place = try change(tracked.own, .reply, by: .person, in: tx) { petition, _ in
            try petition.reply(words, by: .person, at: now)
            return EntryDraft(words: words)
        }
        try attach(files, to: tracked.own.head.id, entry: place, in: tx)
    }

    /// Adds to what was said.
    func add(
        _ tracked: TrackedPetition, words: String, files: [CleanAttachment] = [], in tx: Transaction
    ) throws {
        try add(words, files, to: tracked.own, by: .person, in: tx)
    }

    /// Takes it back; neighbours who were joined to it go on by themselves.
    func withdraw(_ tracked: TrackedPetition, in tx: Transaction) throws {
        try change(tracked.own, .withdraw, by: .person, in: tx) { petition, _ in
            try petition.withdraw(by: .person, at: now)
            return EntryDraft()
        }
        try part(from: tracked.own.head.id, joinedTo: tracked.own.head.mergedInto, in: tx)
    }

    /// Says what the outcome is worth, with a word if the person likes.
    func rate(
        _ tracked: TrackedPetition, _ satisfaction: Satisfaction, words: String = "", in tx: Transaction
    ) throws {
        try change(tracked.own, .rate, by: .person, in: tx) { petition, _ in
            try petition.rate(satisfaction, by: .person, at: now)
            return EntryDraft(words: words, detail: .satisfaction(satisfaction.rawValue))
        }
    }

    /// Asks to have it taken up again. Whose petition was joined to another asks it of the one that leads: that one was
    /// answered, for all of them.
    func askReopening(_ tracked: TrackedPetition, reason: String, in tx: Transaction) throws {
        guard tracked.own.head.erasedAt == nil else { throw PetitionRefused(refusal: .ending(.erased)) }
        let joined = tracked.leading == nil ? nil : tracked.own.head.id
        try change(tracked.current, .askReopening, by: .person, in: tx) { petition, rules in
            try petition.askReopening(reason: reason, from: joined, by: .person, at: now, under: rules)
            return EntryDraft(words: reason, detail: joined.map { .wish(of: $0.text) })
        }
    }

    /// An addition raises the version: whoever is just writing an answer should see it first.
    func add(
        _ words: String, _ files: [CleanAttachment], to stored: StoredPetition, by doer: PetitionDoer,
        in tx: Transaction
    ) throws {
        try check(files, of: stored.head.id, in: tx)
        let place = try change(stored, .add, by: doer, in: tx) { petition, _ in
            try petition.add(words, files: files.count, by: doer.hand)
            return EntryDraft(words: words)
        }
        try attach(files, to: stored.head.id, entry: place, in: tx)
    }

    private func attach(
        _ files: [CleanAttachment], to id: Petition.ID, entry: Int, in tx: Transaction
    ) throws {
        try PetitionFiles.insert(files, to: id, entry: entry, audience: .person, at: now, in: tx)
    }

    /// A form takes nine files, and a petition thirty in all.
    private func check(_ files: [CleanAttachment], of id: Petition.ID, in tx: Transaction) throws {
        guard !files.isEmpty else { return }
        guard files.count <= PetitionSubmission.mostFiles else {
            throw Failure.invalid([SubmissionPhrases.tooManyFiles])
        }
        guard try PetitionFiles.count(of: id, in: tx) + files.count <= PetitionSubmission.mostFilesInAll
        else {
            throw Failure.invalid([SubmissionPhrases.tooManyFilesInAll])
        }
    }
}
