import Crypto
import Domain
import Foundation

/// What a browser has to work on before it hands something in: sixteen small puzzles, so that the time they take hardly
/// varies. Signed, bound to one form by its submission key, short-lived; the server keeps nothing of it.
struct WorkChallenge: Hashable, Sendable {
    /// `1538960400000-91fe…-5b02…`: until when, sixteen random digits, and the server's signature over both and the form.
    let text: String
    let until: Moment
    /// What the puzzles are made of.
    let seal: String

    /// How many puzzles, and how many leading zero bits each answer's digest has: about 260,000 digests in all, a second
    /// or so on a cheap phone.
    static let puzzles = 16
    static let bits = 14
    static let lifetime = 3600

    /// A new one for a form.
    init(for key: SubmissionKey, at now: Moment, _ keys: Keys) {
        self.init(until: now.adding(seconds: Self.lifetime), String(randomToken().prefix(16)), key, keys)
    }

    private init(until: Moment, _ random: String, _ key: SubmissionKey, _ keys: Keys) {
        self.until = until
        seal = keys.workSeal("\(until.milliseconds) \(random) \(key.code)")
        text = "\(until.milliseconds)-\(random)-\(seal)"
    }

    /// Reads what a form brings back; nil unless we signed it for this form.
    init?(_ text: some StringProtocol, for key: SubmissionKey, _ keys: Keys) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count <= 15, parts[1].utf8.count == 16,
            let until = Int64(parts[0]), until > 0
        else { return nil }
        self.init(until: Moment(milliseconds: until), String(parts[1]), key, keys)
        guard self.text == text else { return nil }
    }

    /// Whether these are answers to its puzzles: one number for each, with dots between.
    func isMet(by answers: some StringProtocol) -> Bool {
        let numbers = answers.split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count == Self.puzzles, answers.utf8.count <= 16 * Self.puzzles else { return false }
        return numbers.enumerated().allSatisfy { puzzle, number in
            !number.isEmpty && number.utf8.allSatisfy { (48...57).contains($0) }
                && Self.leadingZeros(SHA256.hash(data: Data("\(seal):\(puzzle):\(number)".utf8))) >= Self.bits
        }
    }

    /// How many zero bits a digest begins with, 32 at most.
    static func leadingZeros(_ digest: SHA256.Digest) -> Int {
        digest.withUnsafeBytes { bytes in
            let head = bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return head.leadingZeroBitCount
        }
    }
}

/// The work that came with a form: the challenge and its answers, as they were sent.
struct WorkProof: Hashable, Sendable {
    var challenge: String
    var answers: String
}
