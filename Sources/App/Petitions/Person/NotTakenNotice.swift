import Domain
import HTML

/// What is not taken, and where to go with it, said before anybody has written anything.
struct NotTakenNotice {
    let words: PetitionFormWords
    let common: PetitionWords
    let elsewhere: [NotTaken: String]

    func write(_ h: inout HTML) {
        h.notice(.attention, words.notHereTitle) { h in
            h.ul { h in
                for ground in Self.grounds { h.li { line(ground, &$0) } }
            }
        }
    }

    /// What cannot wait comes first, then what has a way of its own.
    private static let grounds =
        [NotTaken.emergency, .reportAgainstOfficial]
        + NotTaken.allCases.filter { ![.emergency, .reportAgainstOfficial, .other].contains($0) }

    private func line(_ ground: NotTaken, _ h: inout HTML) {
        let place = elsewhere[ground] ?? common.whereInstead(ground)
        h.strong(common.notTaken(ground))
        h.text(words.language.pick(zh: "：", en: ". "))
        h.text(place + words.language.pick(zh: "。", en: "."))
        if ground == .reportAgainstOfficial {
            h.raw(" ")
            h.a(words.reportLink, href: "/reports/new")
        }
    }
}
