import Domain
import HTML

/// How a published disclosure looks in a list.
struct LineCells {
    let words: PortalWords
    let today: Day
    let calendar: WorkingCalendar

    init(_ reader: Reader, _ platform: Platform) {
        words = PortalWords(reader.language)
        today = reader.now.day
        calendar = platform.calendar
    }

    /// A cell that leads to the disclosure; with `place` it says where, too.
    func write(_ line: PublishedLine, place: Bool, icon: Icon? = nil, to h: inout HTML) {
        var note = "\(words.size(line)) · \(words.published(line.published))"
        if place { note = "\(line.township) \(line.village.name) · " + note }
        h.linkCell(
            words.title(line.item, line.period), href: "/disclosures/\(line.id)", note: note, icon: icon
        ) { h in
            chip(line, to: &h)
        }
    }

    /// What is most worth knowing: being open to objections, late, corrected; being on time where there is nothing else.
    func chip(_ line: PublishedLine, to h: inout HTML) {
        let isOpen = line.noticeUntil.map { $0 >= today } ?? false
        if isOpen { h.statusChip(.information, words.inNotice) }
        switch line.timeliness(calendar: calendar) {
        case .late(_, let days)?: h.statusChip(.late, words.late(days))
        case .onTime? where !isOpen && line.number == 1: h.statusChip(.onTime, words.onTime)
        case .onTime, .missing, .notYetDue, .unknown, nil: break
        }
        if !isOpen, line.number > 1 { h.statusChip(.superseded, words.corrected) }
    }

    /// A chip for a duty that has not been met.
    func chip(_ status: DutyStatus, to h: inout HTML) {
        switch status {
        case .missing(let days): h.statusChip(.late, words.overdue(days))
        case .notYetDue(let days): h.statusChip(days <= 3 ? .dueSoon : .information, words.dueIn(days))
        case .late(_, let days): h.statusChip(.late, words.late(days))
        case .onTime: h.statusChip(.onTime, words.onTime)
        case .unknown: break
        }
    }
}
