import Database
import Domain

/// Proposes what the public may read of a petition: private numbers and illnesses are blotted out by the privacy engine,
/// and where the person gave a name, the name is starred wherever it stands. Nobody is shown the name for that.
struct PublicMask: Sendable {
    /// What stands in the text, and what goes in its place.
    private let known: [(text: String, mask: String)]

    init(of id: Petition.ID, _ keys: Keys, in tx: Transaction) throws {
        guard let person = try Petitioners.open(id, keys, in: tx) else {
            known = []
            return
        }
        known = [
            (person.name, NameStar.starred(person.name)), (person.phone, SensitiveText.blot),
            (person.address, SensitiveText.blot),
        ].filter { $0.0.count > 1 }
    }

    func masked(_ text: String) -> String {
        let plain = known.reduce(text) { $0.replacing($1.text, with: $1.mask) }
        return SensitiveText.redacted(plain, kinds: Set(SensitiveFinding.Kind.allCases))
    }

    /// What the person said first and what was answered last.
    func wording(of stored: StoredPetition) -> PublicWording {
        PublicWording(
            subject: masked(stored.head.subject), words: masked(stored.entries.first?.words ?? ""),
            answer: masked(stored.petition.state.reply?.answer.words ?? ""))
    }

    /// The numbers in the texts as they were written, so that the officer knows where to look.
    func found(in stored: StoredPetition) -> [FieldProblem] {
        [
            ("subject", stored.head.subject), ("words", stored.entries.first?.words ?? ""),
            ("answer", stored.petition.state.reply?.answer.words ?? ""),
        ].flatMap { PublicText.masked($0.0, $0.1) }
    }
}
