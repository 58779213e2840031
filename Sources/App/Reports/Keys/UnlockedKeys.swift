import Crypto
import Domain
import Synchronization

/// Private keys that an officer has unlocked: in this process's memory only, bound to that officer's session, forgotten
/// after fifteen minutes without use and at sign-out. Each node has its own.
final class UnlockedKeys: Sendable {
    /// What one session may open.
    struct Opened: Sendable {
        let division: DivisionCode
        let keys: [Int: Curve25519.KeyAgreement.PrivateKey]
    }

    private struct Kept {
        let opened: Opened
        var used: Moment
    }

    /// Seconds without use after which keys are forgotten.
    static let idle = 15 * 60
    /// The announcement, with the session's digest, that a session has ended.
    static let topic = "session-ended"

    private let kept = Mutex<[String: Kept]>([:])

    func keep(_ opened: Opened, for session: Session, at now: Moment) {
        kept.withLock { $0[session.tokenDigest] = Kept(opened: opened, used: now) }
    }

    /// The keys of a session, which count as used now; nil where they are locked.
    func opened(for session: Session, at now: Moment) -> Opened? {
        forgetIdle(at: now)
        return kept.withLock { kept in
            guard let found = kept[session.tokenDigest], found.opened.division == session.actor.division
            else { return nil }
            kept[session.tokenDigest]?.used = now
            return found.opened
        }
    }

    func forget(_ session: String) { kept.withLock { _ = $0.removeValue(forKey: session) } }

    func forgetIdle(at now: Moment) {
        kept.withLock { kept in
            kept = kept.filter { now < $0.value.used.adding(seconds: Self.idle) }
        }
    }

    func hear(topic: String, payload: String) {
        if topic == Self.topic { forget(payload) }
    }
}
