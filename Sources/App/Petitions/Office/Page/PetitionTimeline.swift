import Domain
import HTML

/// Everything that was said and done, the oldest first, with the days on which clocks ran out between.
struct PetitionTimeline {
    let view: PetitionDeskView
    let language: Language

    private var words: PetitionDeskWords { PetitionDeskWords(language) }
    private var petitions: PetitionWords { PetitionWords(language) }

    private enum Item {
        case entry(PetitionEntry)
        case breach(ClockLine, on: Day)

        /// A clock that ran out stands before what was done on that day.
        var at: Moment {
            switch self {
            case .entry(let entry): entry.at
            case .breach(_, let day): Moment(day: day)
            }
        }
    }

    /// Entries keep their own order; the days on which clocks ran out are put between them.
    private var items: [Item] {
        var items = view.entries.map(Item.entry)
        for line in view.clocks {
            guard let day = line.breachedOn else { continue }
            let breach = Item.breach(line, on: day)
            items.insert(breach, at: items.firstIndex { $0.at > breach.at } ?? items.endIndex)
        }
        return items
    }

    func write(_ h: inout HTML) {
        h.timeline { h in
            for item in items {
                switch item {
                case .entry(let entry): self.entry(entry, &h)
                case .breach(let line, let day): breach(line, on: day, &h)
                }
            }
        }
    }

    private func breach(_ line: ClockLine, on day: Day, _ h: inout HTML) {
        h.entry(
            .trouble, time: words.dayText(day), datetime: day.description,
            words.breach(line.clock, due: day.adding(days: -1), on: view.today))
    }

    private func entry(_ entry: PetitionEntry, _ h: inout HTML) {
        h.entry(
            entry.tone, time: InboxWords(language: language).dateTime(entry.at), datetime: entry.at.rfc3339,
            words.deed(entry.deed)
        ) { h in
            h.p(.class("small muted")) { h in
                h.text(author(entry.author))
                if let audience = words.audience(entry.audience) {
                    h.raw(" ")
                    h.statusChip(.draft, audience)
                }
            }
            detail(entry, &h)
            for line in entry.words.split(separator: "\n") { h.p(String(line)) }
            files(view.files(of: entry), &h)
        }
    }

    private func author(_ author: PetitionEntry.Author) -> String {
        switch author {
        case .person: words.byPerson
        case .clock: words.byClock
        case .officer(let officer, let unit):
            [view.names.officer(officer), view.names.unit(unit)].filter { !$0.isEmpty }.joined(
                separator: " · ")
        }
    }

    private func files(_ files: [PetitionFile.Line], _ h: inout HTML) {
        guard !files.isEmpty else { return }
        h.ul(.class("petition-files"), .aria("label", words.files(files.count))) { h in
            for (place, file) in files.enumerated() {
                let address = "\(view.path)/files/\(file.id)"
                h.li { h in
                    h.a(.href(address)) { h in
                        if file.isPicture {
                            h.img(
                                .src("\(address)?size=small"), .alt(words.picture(place + 1, file.name)),
                                .loading("lazy"))
                        } else {
                            h.icon(.file)
                            h.text(file.name)
                        }
                    }
                }
            }
        }
    }
}

extension PetitionEntry {
    /// Only what needs a second look is coloured.
    fileprivate var tone: Tone? {
        guard case .verb(let verb) = deed else { return .information }
        switch verb {
        case .accept, .resolve, .answer, .close, .grantExtension, .clear: return .good
        case .decline, .return, .sendBack, .refuseExtension, .refuseReopening, .supervise, .escalate,
            .withdraw:
            return .trouble
        case .ask, .askExtension, .reopen, .askReopening, .remind, .openPetitioner, .conceal, .erase, .part,
            .relay:
            return .attention
        case .acknowledge, .reclassify, .merge, .stopAsking, .dispatch, .reassign, .followUp, .note,
            .recordMeeting, .reply, .add, .rate:
            return nil
        }
    }
}
