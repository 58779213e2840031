import Domain
import HTML
import Spreadsheet

/// Figures and list of a digest, the same on the page before hand-over, on its own page, on paper and in the file.
struct DigestTables {
    let reader: Reader
    let entries: [DigestEntry]
    let figures: DigestFigures
    /// The names of the places and townships that are listed.
    private let places: [DivisionCode: String]

    private var words: DigestWords { DigestWords(language: reader.language) }
    private var petitions: PetitionWords { PetitionWords(reader.language) }

    init(_ entries: [DigestEntry], _ reader: Reader) {
        self.entries = entries
        self.reader = reader
        figures = DigestFigures(entries.map(\.line))
        var places: [DivisionCode: String] = [:]
        for entry in entries {
            places[entry.line.place] = entry.place
            if let code = entry.line.place.ancestor(.township) { places[code] = entry.township }
        }
        self.places = places
    }

    func write(_ h: inout HTML) {
        h.sectionHead(words.figures)
        stats(&h)
        breakdown(
            &h, words.byTownship, "by-township", words.place,
            figures.townships.map { (place($0.key), $0.count) })
        breakdown(
            &h, words.byVillage, "by-village", words.place, figures.villages.map { (place($0.key), $0.count) }
        )
        breakdown(
            &h, words.byKind, "by-kind", words.kind, figures.kinds.map { (petitions.kind($0.key), $0.count) })
        breakdown(
            &h, words.byOutcome, "by-outcome", words.outcome,
            figures.outcomes.map { (petitions.outcome($0.key), $0.count) })
        breakdown(
            &h, words.repeats, "repeats", words.place,
            figures.repeats.map { ("\(place($0.key.place)) \(petitions.kind($0.key.kind))", $0.count) })
        h.sectionHead(words.list, count: words.petitionCount(entries.count))
        // A bureau that sees none of the petitions has nothing to open.
        let opens = entries.contains(where: \.isVisible)
        let columns = opens ? columns + [TableColumn(words.open, .link)] : columns
        h.dataTable(words.list, id: "list", columns: columns, layout: .cards) { h in
            for entry in entries { row(&h, entry, columns, opens: opens) }
        }
    }

    private func stats(_ h: inout HTML) {
        h.stats { h in
            h.stat(words.total, grouped(figures.total))
            h.stat(words.answeredCount, grouped(figures.answered))
            h.stat(words.closedCount, grouped(figures.closed))
            h.stat(words.overdue, grouped(figures.overdue))
            h.stat(words.everOverdue, grouped(figures.everOverdue))
            h.stat(words.merged, grouped(figures.merged))
        }
        if figures.unknown > 0 { h.p(words.unknown(figures.unknown), .class("muted")) }
    }

    /// Nothing where there is nothing to tell apart.
    private func breakdown(
        _ h: inout HTML, _ title: String, _ id: String, _ label: String, _ counts: [(String, Int)]
    ) {
        guard !counts.isEmpty else { return }
        let columns = [TableColumn(label), TableColumn(words.number, .number)]
        h.fold(words.breakdown(title, counts.count), open: counts.count <= 12) { h in
            h.dataTable(title, id: id, columns: columns) { h in
                for count in counts { h.dataRow([count.0, grouped(count.1)], columns: columns) }
            }
        }
    }

    private func place(_ code: DivisionCode) -> String { places[code] ?? code.text }

    private var columns: [TableColumn] {
        [
            TableColumn(words.serial, .date), TableColumn(words.subject), TableColumn(words.place),
            TableColumn(words.kind), TableColumn(words.received, .date),
            TableColumn(words.answeredOn, .date),
            TableColumn(words.outcome), TableColumn(words.time),
        ]
    }

    private func cells(_ entry: DigestEntry) -> [String] {
        [
            entry.serial.map { petitions.serial($0, county: entry.county) }
                ?? petitions.state(entry.line.state),
            entry.subject.isEmpty ? words.erased : entry.subject, entry.place,
            petitions.kind(entry.line.kind), entry.receivedOn.description,
            entry.answeredOn?.description ?? words.unanswered, words.result(entry.line),
            words.late(entry.line),
        ]
    }

    private func row(_ h: inout HTML, _ entry: DigestEntry, _ columns: [TableColumn], opens: Bool) {
        let cells = cells(entry)
        let link: HTML.Body = { h in
            guard entry.isVisible else { return }
            h.a(
                words.open, href: "/office/petitions/\(entry.line.id)",
                .aria("label", "\(words.open) \(cells[0])"))
        }
        h.dataRow(cells, columns: columns, layout: .cards, last: opens ? link : nil)
    }

    /// The list as a workbook: exactly the columns and rows of the page.
    func workbook(title: String) throws -> [UInt8] {
        try writeXlsx([
            OutputSheet(
                name: words.list, title: title, header: columns.map(\.title),
                rows: entries.map { cells($0).map { $0.isEmpty ? .empty : .text($0) } })
        ])
    }
}
