import Database
import Domain

/// A discipline commission's keys at the command line, for whoever runs the machine with an officer of the commission beside
/// them: the passphrase is typed by the officer and kept nowhere. Every change is written in the commission's sealed log.
public struct CommissionKeysAtCommandLine: Sendable {
    private let platform: Platform
    private let division: DivisionCode

    /// Works for the commission of a county or city.
    public init(_ platform: Platform, division: DivisionCode) {
        self.platform = platform
        self.division = division
    }

    /// One key as a list shows it.
    public struct Line: Sendable {
        public let number: Int
        public let fingerprint: String
        public let madeOn: Day
    }

    private var desk: ReportKeyDesk {
        ReportKeyDesk(platform: platform, division: division, now: platform.clock())
    }

    /// Every key, the current one last.
    public func list() async throws -> [Line] {
        try await keys().map { Line(number: $0.number, fingerprint: $0.fingerprint, madeOn: $0.madeOn) }
    }

    /// Whether the commission has a key already, so that the present passphrase is asked for and not a new one.
    public func hasKey() async throws -> Bool { try await !keys().isEmpty }

    /// What is wrong with a new passphrase, in a sentence; nil where it will do.
    public static func fault(_ passphrase: String, again: String) -> String? {
        Passphrase.fault(passphrase, again: again).map { ReportKeyWords.fault($0).message.text(.en) }
    }

    /// Makes a new key; the first one, and one after a loss, take a new passphrase, others the present one.
    public func make(_ passphrase: String, afterLoss: Bool) async throws -> Line {
        try await explained {
            let made = try await desk.make(Passphrase(passphrase), afterLoss: afterLoss, by: .commandLine)
            return Line(number: made.number, fingerprint: made.fingerprint, madeOn: made.madeOn)
        }
    }

    /// Wraps every key under a new passphrase; how many there were.
    public func changePassphrase(from old: String, to new: String) async throws -> Int {
        try await explained {
            try await desk.changePassphrase(from: Passphrase(old), to: Passphrase(new), by: .commandLine)
        }
    }

    /// The recovery sheet of the current key.
    public func sheet() async throws -> String {
        try await explained {
            guard let key = try await keys().last else { throw ReportKeyRefusal.noKey }
            return RecoverySheet.text(key)
        }
    }

    /// Puts the key of a recovery sheet back; its number.
    public func restore(_ sheet: String) async throws -> Int {
        try await explained {
            let key = try RecoverySheet.read(sheet)
            guard key.division == division else { throw ReportKeyRefusal.damagedSheet }
            try await desk.restore(key, by: .commandLine)
            return key.number
        }
    }

    private func keys() async throws -> [CommissionKey] {
        try await platform.database.read { [division] tx in try CommissionKeys.all(of: division, in: tx) }
    }
}
