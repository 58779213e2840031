import Database
import Domain

/// Changing the key under which it is sealed who petitioners are, for whoever runs the machine: a new master key goes to the
/// end of the key file, and every identity is sealed anew under it. Safe to run twice and after a kill.
public struct PetitionerRekeying: Sendable {
    private let database: Database
    private let keyFile: String

    /// Works on a migrated database and the key file that its servers use.
    public init(_ database: Database, keyFile: String) {
        self.database = database
        self.keyFile = keyFile
    }

    /// What a run did.
    public struct Outcome: Sendable, Equatable {
        /// How many keys the file holds now.
        public let keys: Int
        /// False where an earlier run had added the key already and this one only went on.
        public let hasAdded: Bool
        /// How many identities were sealed anew.
        public let resealed: Int
    }

    /// Adds a key and seals everything under it. Where identities still lie under an older key, a run before was cut off,
    /// or only added the key: then no further key is added.
    /// - Parameters:
    ///   - onlyKey: leaves the sealing to a later run, once every server has read the new file.
    ///   - progress: how many are done, of how many.
    public func run(
        onlyKey: Bool = false, batch: Int = 500, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> Outcome {
        var keys = try Keys.load(from: keyFile)
        let hasAdded = try await left(keys) == 0
        if hasAdded {
            try KeyFile.addKey(to: keyFile)
            keys = try Keys.load(from: keyFile)
        }
        var done = 0
        if !onlyKey {
            let total = try await left(keys)
            progress(0, total)
            while true {
                let count = try await database.write { [keys] tx in
                    try Petitioners.resealBatch(limit: batch, keys, in: tx)
                }
                if count == 0 { break }
                done += count
                progress(min(done, total), total)
            }
        }
        return Outcome(keys: keys.petitionerKeyNumber, hasAdded: hasAdded, resealed: done)
    }

    /// How many identities lie under an older key.
    private func left(_ keys: Keys) async throws -> Int {
        try await database.read { tx in
            try tx.first(
                "SELECT COUNT(*) FROM petition_person WHERE key_number < \(keys.petitionerKeyNumber)"
            )?.int(0) ?? 0
        }
    }
}
