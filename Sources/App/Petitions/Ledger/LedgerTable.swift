import Domain
import HTML

/// The rows of the ledger: a table at a desk, cards on a phone.
struct LedgerTable {
    let words: LedgerWords
    let caption: String
    let rows: [LedgerRow]
    var isTicked = false
    var canTick = false
    /// On paper every cell is plain text.
    var isPrinted = false

    private static let heading = LedgerColumn.allCases.firstIndex(of: .subject) ?? 0

    func write(_ h: inout HTML) {
        let columns = LedgerColumn.allCases.map { $0.table(words) }
        h.cardTable(
            caption, id: "ledger", columns: columns, ticks: canTick ? words.tickColumn : nil
        ) { h in
            for row in rows { write(&h, row, columns) }
        }
    }

    private func write(_ h: inout HTML, _ row: LedgerRow, _ columns: [TableColumn]) {
        let texts = LedgerColumn.allCases.map { $0.text(row, words) }
        var box: HTML.Body?
        if canTick { box = { h in tick(&h, row, texts[Self.heading]) } }
        h.cardRow(
            columns, heading: Self.heading, tick: box,
            cell: { h, place in
                let column = LedgerColumn.allCases[place]
                switch column {
                case .subject where !isPrinted: subject(&h, row, texts[place])
                case .clock where !isPrinted: clock(&h, row, texts[place])
                case .place where !isPrinted, .unit where !isPrinted:
                    h.span(texts[place], .class("name-cell"))
                case .serial, .received, .kind, .place, .subject, .channel, .unit, .deadline, .clock, .state,
                    .outcome, .satisfaction:
                    h.text(texts[place])
                }
            }, isBlank: { texts[$0].isEmpty })
    }

    private func tick(_ h: inout HTML, _ row: LedgerRow, _ subject: String) {
        h.label(.class("tick")) { h in
            h.input(
                .type("checkbox"), .name("petition"), .value(row.ticket), .aria("label", words.tick(subject)),
                .if(isTicked, .checked))
        }
    }

    private func subject(_ h: inout HTML, _ row: LedgerRow, _ text: String) {
        h.a(text, href: "/office/petitions/\(row.head.id)")
        for (status, word) in marks(row) {
            h.raw(" ")
            h.statusChip(status, word)
        }
    }

    /// What an officer should know before opening it.
    private func marks(_ row: LedgerRow) -> [(Status, String)] {
        var marks: [(Status, String)] = []
        if let part = row.part, part != .lead { marks.append((.superseded, words.part(part))) }
        if !row.head.state.isOver {
            if row.seen == nil {
                marks.append((.information, words.unseen))
            } else if let seen = row.seen, seen < row.head.entries {
                marks.append((.information, words.news))
            }
        }
        if row.head.isReopening { marks.append((.returned, words.mark(.reopening))) }
        if row.head.extensionKind == .asked { marks.append((.dueSoon, words.mark(.extension))) }
        return marks
    }

    private func clock(_ h: inout HTML, _ row: LedgerRow, _ text: String) {
        guard let chip = row.chip, let next = row.next else { return h.text(text) }
        h.span(.class("clock-cell")) { h in
            h.statusChip(chip, words.petitions.reading(next.reading))
            h.span(words.clockNote(next), .class("small muted nowrap"))
        }
    }
}
