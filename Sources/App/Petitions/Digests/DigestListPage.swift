import Domain
import HTML

/// The digests that an officer may see, the newest first.
struct DigestListPage {
    let reader: Reader
    let digests: [StoredDigest]
    let count: Int
    let page: Int
    let mayMake: Bool
    let calendar: WorkingCalendar

    var words: DigestWords { DigestWords(language: reader.language) }
    private var petitions: PetitionWords { PetitionWords(reader.language) }

    func write(_ h: inout HTML) {
        h.h1(words.title)
        h.p(words.about, .class("muted"))
        if mayMake {
            h.p {
                $0.buttonLink(words.new, href: "/office/petitions/digests/new", icon: .plus, primary: true)
            }
        }
        guard !digests.isEmpty else {
            return h.emptyState(.inbox, words.none) { $0.p(words.noneAdvice) }
        }
        h.p(words.count(count), .class("muted"))
        h.cells(label: words.title) { h in for stored in digests { cell(&h, stored) } }
        let pages = max(1, (count + DigestStore.pageSize - 1) / DigestStore.pageSize)
        guard pages > 1 else { return }
        h.pagination(
            words.pages, previous: page > 1 ? .init(words.previous, Self.address(page - 1)) : nil,
            position: words.position(page, of: pages),
            next: page < pages ? .init(words.next, Self.address(page + 1)) : nil)
    }

    private static func address(_ page: Int) -> String { "/office/petitions/digests?page=\(page)" }

    private func cell(_ h: inout HTML, _ stored: StoredDigest) {
        let digest = stored.digest
        let note = [
            words.span(digest.scope), words.petitionCount(stored.petitions), words.due(digest.round.due),
        ].joined(separator: " · ")
        h.linkCell(
            "\(stored.number(petitions)) \(stored.bureau)", href: "/office/petitions/digests/\(digest.id)",
            note: note
        ) { h in
            h.digestChip(digest, on: reader.now.day, calendar, petitions)
        }
    }
}

extension HTML {
    /// How a digest stands: what is over says so, in whatever state it is.
    mutating func digestChip(
        _ digest: Digest, on today: Day, _ calendar: WorkingCalendar, _ words: PetitionWords
    ) {
        let reading = try? digest.reading(on: today, calendar)
        switch digest.state.kind {
        case .handedOver:
            guard let reading else { return statusChip(.information, words.digestState(.handedOver)) }
            statusChip(
                reading.isBreached ? .late : reading.isYellow ? .dueSoon : .inReview, words.reading(reading))
        case .answered: statusChip(.dueSoon, words.digestState(.answered))
        case .closed: statusChip(.onTime, words.digestState(.closed))
        }
    }
}

extension ClockReading {
    /// Whether most of the term has gone by.
    fileprivate var isYellow: Bool {
        switch self {
        case .running(_, _, let isYellow): isYellow
        case .overdue, .paused, .met, .metLate, .dropped: false
        }
    }
}
