import Domain
import HTML

/// The digests that a petition is in, on its page: who is asked until when, and what the bureau says of all that
/// they list together.
struct DigestsOfPetition {
    let digests: [PetitionDigestLink]
    let today: Day
    let language: Language

    private var words: DigestWords { DigestWords(language: language) }
    private var petitions: PetitionWords { PetitionWords(language) }

    func write(_ h: inout HTML) {
        for digest in digests {
            h.cells { h in cell(digest, &h) }
            guard let answer = digest.answer else { continue }
            h.div(.class("card")) { h in h.digestAnswer(answer, by: digest.bureau, words) }
        }
    }

    private func cell(_ digest: PetitionDigestLink, _ h: inout HTML) {
        let title = digest.words(petitions)
        let note = digest.answer == nil ? words.due(digest.due) : nil
        guard digest.isReadable else {
            return h.cell(title, note: note, icon: .file, side: late(digest))
        }
        h.linkCell(title, href: digest.path, note: note, icon: .file, side: late(digest))
    }

    /// Says that the bureau owes its answer.
    private func late(_ digest: PetitionDigestLink) -> HTML.Body? {
        guard digest.answer == nil, today > digest.due else { return nil }
        let days = Int(today.number - digest.due.number)
        let said = petitions.reading(.overdue(due: digest.due, by: days))
        return { h in h.statusChip(.late, said) }
    }
}

extension HTML {
    /// What a bureau said: who and when, what it found, and what it will do.
    mutating func digestAnswer(
        _ answer: PetitionDigestLink.Answer, by bureau: String, _ words: DigestWords
    ) {
        p(words.answered(by: bureau, answer.officer, on: answer.at.day), .class("muted"))
        facts { h in
            h.fact(words.findings) { $0.paragraphs(answer.findings) }
            h.fact(words.measures) { $0.paragraphs(answer.measures) }
        }
    }
}
