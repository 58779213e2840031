import Attachments
import Database
import Domain

/// Something that a person does to the own petition by its code.
enum PersonDeed: Sendable {
    case reply(String, [CleanAttachment])
    case add(String, [CleanAttachment])
    case withdraw
    case rate(Satisfaction, String)
    case askReopening(String)
    case erase
}

extension PetitionDesk {
    /// Does it. The same sent twice over a bad network is done once.
    func perform(_ deed: PersonDeed, on tracked: TrackedPetition, in tx: Transaction) throws {
        if try isDone(deed, on: tracked, in: tx) { return }
        switch deed {
        case .reply(let words, let files): try reply(tracked, words: words, files: files, in: tx)
        case .add(let words, let files): try add(tracked, words: words, files: files, in: tx)
        case .withdraw: try withdraw(tracked, in: tx)
        case .rate(let satisfaction, let words): try rate(tracked, satisfaction, words: words, in: tx)
        case .askReopening(let reason): try askReopening(tracked, reason: reason, in: tx)
        case .erase: try erase(tracked, in: tx)
        }
    }

    /// Whether it was done already, in the same words and with the same files.
    private func isDone(_ deed: PersonDeed, on tracked: TrackedPetition, in tx: Transaction) throws -> Bool {
        let stored = tracked.own
        let petition = stored.petition
        switch deed {
        case .reply(let words, let files):
            guard petition.question == nil, let entry = stored.entries.last(.reply) else { return false }
            return try entry.says(words, files, of: stored.head.id, in: tx)
        case .add(let words, let files):
            return try stored.entries.contains {
                try $0.deed == .verb(.add) && $0.says(words, files, of: stored.head.id, in: tx)
            }
        case .withdraw: return petition.state.kind == .withdrawn
        case .rate(let satisfaction, let words):
            return petition.rating?.satisfaction == satisfaction
                && stored.entries.last(.rate)?.words == words.trimmed
        case .askReopening(let reason):
            guard let wish = tracked.current.petition.reopening else { return false }
            let asker = tracked.leading == nil ? nil : stored.head.id
            return wish.joined == asker && wish.reason == reason.trimmed
        case .erase: return petition.erasedAt != nil
        }
    }
}

extension PetitionEntry {
    /// Whether the person said this, with these files.
    fileprivate func says(
        _ words: String, _ files: [CleanAttachment], of id: Petition.ID, in tx: Transaction
    ) throws -> Bool {
        guard author == .person, self.words == words.trimmed else { return false }
        let kept = try tx.rows(
            """
            SELECT bytes FROM petition_file WHERE petition = \(id) AND entry = \(position) ORDER BY position
            """
        ).map { try $0.blob(0) }
        return kept == files.map(\.bytes)
    }
}
