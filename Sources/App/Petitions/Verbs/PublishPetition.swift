import Database
import Domain

/// What the public is to read: the texts as the centre has masked them.
struct PublicWording: Sendable, Hashable {
    var subject: String
    var words: String
    var answer: String

    /// What is missing, and whatever the mask would still take out.
    func faults(under mask: PublicMask) -> [FieldProblem] {
        [("subject", subject), ("words", words), ("answer", answer)].flatMap { field, text in
            text.trimmed.isEmpty
                ? [FieldProblem(field, zh: "请填写公开的内容。", en: "Please write what the public reads.")]
                : PublicText.faults(field, mask.findings(text))
        }
    }
}

extension PetitionDesk {
    /// Lets the public read it, in the centre's wording. Nothing goes out that the proposal would have masked, whether it
    /// was typed on the page or sent by a program.
    func clear(
        _ id: Petition.ID, version: Int?, wording: PublicWording, by actor: Actor, in tx: Transaction
    ) throws {
        let stored = try held(id, version: version, by: actor, in: tx)
        try change(stored, .clear, by: .officer(actor), in: tx) { petition, _ in
            try petition.clear(by: actor, at: now)
            let mask = try PublicMask(of: stored, platform.keys, isForPage: false, in: tx)
            let faults = wording.faults(under: mask)
            if !faults.isEmpty { throw Failure.invalid(faults) }
            return EntryDraft()
        }
        try PublicPetitions.show(
            stored, county: county(of: stored.petition), wording, answeredAt: stored.head.answeredAt ?? now,
            in: tx)
    }

    /// Takes it off the public pages.
    func conceal(_ id: Petition.ID, version: Int?, by actor: Actor, in tx: Transaction) throws {
        try change(id, version: version, .conceal, by: actor, saying: EntryDraft(), in: tx) { petition, _ in
            try petition.conceal(by: actor)
        }
    }
}
