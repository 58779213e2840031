import Foundation

/// What a commission's private keys are wrapped with: known to its officers, stored nowhere.
struct Passphrase: Sendable {
    let bytes: [UInt8]

    /// As somebody typed it. Full-width and composed forms of a character count as one, as telephones differ in them.
    init(_ typed: String) {
        bytes = Array(typed.trimmed.precomposedStringWithCompatibilityMapping.utf8)
    }

    /// Why a new one would not do.
    enum Fault: CaseIterable { case tooShort, tooPlain, different }

    /// A Chinese character says as much as two letters.
    static let shortest = 16
    private static let fewest = 6

    /// What is wrong with a new passphrase, typed twice; whoever steals the database can try as often as they like.
    static func fault(_ typed: String, again: String) -> Fault? {
        let text = typed.trimmed
        let weight = text.reduce(0) { $0 + ($1.unicodeScalars.contains { $0.value > 0x2E7F } ? 2 : 1) }
        if weight < shortest { return .tooShort }
        if Set(text).count < fewest { return .tooPlain }
        return Passphrase(typed).bytes == Passphrase(again).bytes ? nil : .different
    }
}
