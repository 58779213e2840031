import Domain
import Synchronization

/// Who may hand something in now. Whoever did the work may often; whoever did not, because no scripts run, less often. An
/// address is counted in this node's memory only, for an hour, and never written down.
final class PetitionGate: Sendable {
    /// Submissions an hour from one address, with the work done and without.
    static let mostWithWork = 120
    static let mostWithout = 12
    /// Things done to one petition by its code in an hour.
    static let mostDeeds = 60

    private let isOpen: Bool
    private let worked = RateLimit(most: PetitionGate.mostWithWork, perSeconds: 3600)
    private let unworked = RateLimit(most: PetitionGate.mostWithout, perSeconds: 3600)
    private let deeds = RateLimit(most: PetitionGate.mostDeeds, perSeconds: 3600)
    /// Challenges that were used, and when they run out.
    private let used = Mutex<[String: Int64]>([:])
    private static let mostUsed = 20_000

    /// - Parameter isOpen: lets everybody through, to measure.
    init(isOpen: Bool) { self.isOpen = isOpen }

    /// Lets a submission through, or says how long to wait.
    func pass(
        _ proof: WorkProof?, for key: SubmissionKey, from client: String, at now: Moment, _ keys: Keys
    ) throws(Failure) {
        guard !isOpen else { return }
        let limit = isGood(proof, for: key, at: now, keys) ? worked : unworked
        if let seconds = limit.refusal(of: client, at: now) { throw .tooMany(retryAfter: seconds) }
    }

    /// The same for something done to a petition by its code.
    func passDeed(on id: Petition.ID, at now: Moment) throws(Failure) {
        guard !isOpen else { return }
        if let seconds = deeds.refusal(of: id.text, at: now) { throw .tooMany(retryAfter: seconds) }
    }

    /// Whether the work was done, for this form, in time, and counts for the first time on this node.
    private func isGood(_ proof: WorkProof?, for key: SubmissionKey, at now: Moment, _ keys: Keys) -> Bool {
        guard let proof, let challenge = WorkChallenge(proof.challenge, for: key, keys),
            challenge.until >= now, challenge.isMet(by: proof.answers)
        else { return false }
        return used.withLock { used in
            if used.count >= Self.mostUsed { used = used.filter { $0.value >= now.milliseconds } }
            return used.updateValue(challenge.until.milliseconds, forKey: challenge.seal) == nil
        }
    }
}
