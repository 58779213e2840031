import Crypto
import Database
import Domain

/// A discipline commission's desk for sealed reports: what one officer, in one session, may do. Everything is sought
/// within the officer's own commission; another's is not found.
struct ReportDesk: Sendable {
    let platform: Platform
    let session: Session
    let now: Moment

    /// "Not found" for everyone without the right: they are not told that there is such a desk.
    init(_ platform: Platform, _ session: Session, at now: Moment) throws(Failure) {
        let actor = session.actor
        guard actor.may(.handleReports, on: Target(division: actor.division)) else { throw .notFound }
        self.platform = platform
        self.session = session
        self.now = now
    }

    var division: DivisionCode { session.actor.division }
    var who: ReportLog.Who { ReportLog.Who(session) }
    var keyDesk: ReportKeyDesk { ReportKeyDesk(platform: platform, division: division, now: now) }

    /// The keys that this session has unlocked; nil where they are locked.
    var opened: UnlockedKeys.Opened? { platform.unlocked.opened(for: session, at: now) }

    /// The unlocked keys, or a refusal that says what to do.
    func unlocked() throws -> UnlockedKeys.Opened {
        guard let opened else { throw ReportKeyRefusal.locked }
        return opened
    }

    /// Every key of the commission, the current one last.
    func keys() async throws -> [CommissionKey] {
        try await platform.database.read { [division] tx in try CommissionKeys.all(of: division, in: tx) }
    }

    /// Unlocks with the passphrase, for this session on this node. A wrong one is written in the sealed log.
    func unlock(_ passphrase: Passphrase) async throws {
        try await trying { platform.unlocked.keep(try await opening(passphrase), for: session, at: now) }
        try await log(.unlocked)
    }

    private func opening(_ passphrase: Passphrase) async throws -> UnlockedKeys.Opened {
        .init(division: division, keys: try await keyDesk.unlock(passphrase))
    }

    /// Makes a new key; unlocks it too where the others are.
    func makeKey(_ passphrase: Passphrase, afterLoss: Bool) async throws {
        let isOpen = opened != nil
        try await trying { _ = try await keyDesk.make(passphrase, afterLoss: afterLoss, by: who) }
        if isOpen { platform.unlocked.keep(try await opening(passphrase), for: session, at: now) }
    }

    func changePassphrase(from old: Passphrase, to new: Passphrase) async throws {
        try await trying { try await keyDesk.changePassphrase(from: old, to: new, by: who) }
    }

    /// Holds tries at the passphrase to their rate, and writes each wrong one in the sealed log.
    private func trying(_ body: () async throws -> Void) async throws {
        try ReportLimits.passphrase.hold(session.actor.officer.text, at: now, platform)
        do { try await body() } catch let refusal as ReportKeyRefusal {
            if refusal == .wrongPassphrase { try await log(.wrongPassphrase) }
            throw refusal
        }
    }

    /// Forgets the keys of this session.
    func lock() async throws {
        platform.unlocked.forget(session.tokenDigest)
        try await log(.locked)
    }

    /// Writes a line in the sealed log.
    func log(_ verb: ReportLog.Verb, about: String = "") async throws {
        try await platform.database.write { [division, who, now] tx in
            try ReportLog.write(verb, about: about, division, by: who, at: now, in: tx)
        }
    }
}
