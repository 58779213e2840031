import Crypto
import Database
import Domain

/// Making, unlocking and re-wrapping a commission's keys. Stretching a passphrase is slow on purpose, so it is done
/// outside transactions.
struct ReportKeyDesk: Sendable {
    let platform: Platform
    let division: DivisionCode
    let now: Moment

    typealias PrivateKey = Curve25519.KeyAgreement.PrivateKey

    /// Every private key that the passphrase opens; throws where it opens none.
    func unlock(_ passphrase: Passphrase) async throws -> [Int: PrivateKey] {
        let keys = try await platform.database.read { [division] tx in
            try CommissionKeys.all(of: division, in: tx)
        }
        guard !keys.isEmpty else { throw ReportKeyRefusal.noKey }
        var opened: [Int: PrivateKey] = [:]
        // Keys wrapped together share their salt: one stretch opens all of them.
        for (_, together) in Dictionary(grouping: keys, by: \.stretch.salt) {
            guard let stretch = together.first?.stretch else { continue }
            let wrapping = try await stretch.key(from: passphrase.bytes)
            for key in together { opened[key.number] = key.unwrapped(with: wrapping) }
        }
        guard !opened.isEmpty else { throw ReportKeyRefusal.wrongPassphrase }
        return opened
    }

    /// Makes a new key, which seals everything from now on. Where there is one already the passphrase must open it, so
    /// that one passphrase keeps opening all; `afterLoss` begins anew where nobody knows the old one.
    func make(_ passphrase: Passphrase, afterLoss: Bool = false, by who: ReportLog.Who) async throws
        -> CommissionKey
    {
        let keys = try await platform.database.read { [division] tx in
            try CommissionKeys.all(of: division, in: tx)
        }
        var stretch = Stretch.fresh(logRounds: platform.configuration.passphraseRounds)
        if let current = keys.last, !afterLoss {
            guard try await unlock(passphrase)[current.number] != nil else {
                throw ReportKeyRefusal.wrongPassphrase
            }
            stretch = current.stretch
        }
        let made = try CommissionKey.wrap(
            PrivateKey(), number: (keys.last?.number ?? 0) + 1, of: division,
            with: try await stretch.key(from: passphrase.bytes), stretch, on: now.day)
        try await platform.database.write { [now, division] tx in
            guard try PlaceQueries.find(division, in: tx) != nil else { throw ReportKeyRefusal.noSuchPlace }
            guard try CommissionKeys.current(of: division, in: tx)?.number == keys.last?.number else {
                throw ReportKeyRefusal.changedMeanwhile
            }
            try CommissionKeys.insert(made, in: tx)
            try ReportLog.write(.keyMade, about: made.fingerprint, division, by: who, at: now, in: tx)
        }
        return made
    }

    /// Wraps every key that the old passphrase opens under a new one; how many there were.
    @discardableResult
    func changePassphrase(from old: Passphrase, to new: Passphrase, by who: ReportLog.Who) async throws
        -> Int
    {
        let opened = try await unlock(old)
        let stretch = Stretch.fresh(logRounds: platform.configuration.passphraseRounds)
        let wrapping = try await stretch.key(from: new.bytes)
        return try await platform.database.write { [now, division] tx in
            let keys = try CommissionKeys.all(of: division, in: tx)
            for key in keys {
                guard let bare = opened[key.number] else { continue }
                let rewrapped = try CommissionKey.wrap(
                    bare, number: key.number, of: division, with: wrapping, stretch, on: key.madeOn)
                guard try CommissionKeys.replace(key, by: rewrapped, in: tx) else {
                    throw ReportKeyRefusal.changedMeanwhile
                }
            }
            try ReportLog.write(.passphraseChanged, about: "", division, by: who, at: now, in: tx)
            return opened.count
        }
    }

    /// Puts a key back that a recovery sheet holds; refused where the number is taken by another key.
    func restore(_ key: CommissionKey, by who: ReportLog.Who) async throws {
        try await platform.database.write { [now, division] tx in
            guard try PlaceQueries.find(division, in: tx) != nil else { throw ReportKeyRefusal.noSuchPlace }
            let keys = try CommissionKeys.all(of: division, in: tx)
            guard !keys.contains(where: { $0.number == key.number }) else {
                throw ReportKeyRefusal.alreadyThere
            }
            try CommissionKeys.insert(key, in: tx)
            try ReportLog.write(.keyRestored, about: key.fingerprint, division, by: who, at: now, in: tx)
        }
    }
}

/// Why something was not done with a commission's keys.
enum ReportKeyRefusal: RefusalPhrase, Equatable, CaseIterable {
    case noKey, wrongPassphrase, changedMeanwhile, alreadyThere, noSuchPlace, locked, damagedSheet

    var phrase: Phrase { ReportKeyWords.phrase(self) }
}
