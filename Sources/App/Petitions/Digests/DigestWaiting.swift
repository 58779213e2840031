import Database
import Domain
import HTML

/// The digests that wait for an officer's word, told on the inbox: a bureau's answer, or the centre's closing of one.
struct DigestWaiting: Sendable {
    let count: Int
    /// The day of the answer that is due first; nil where only answered ones wait.
    let due: Day?

    /// Nil where none waits.
    init?(for actor: Actor, in tx: Transaction) throws {
        guard !actor.digestParts.isEmpty else { return nil }
        let waiting = try DigestStore.open(for: actor, in: tx).map(\.digest).filter {
            !$0.verbs(for: actor).isEmpty
        }
        guard !waiting.isEmpty else { return nil }
        count = waiting.count
        due = waiting.filter { $0.state.kind == .handedOver }.map(\.round.due).min()
    }

    /// One cell that leads to them.
    func write(_ h: inout HTML, _ language: Language) {
        let words = DigestWords(language: language)
        h.cells(label: words.title) { h in
            h.linkCell(
                words.title, href: "/office/petitions/digests", note: words.waiting(count, due), icon: .file)
        }
    }
}
