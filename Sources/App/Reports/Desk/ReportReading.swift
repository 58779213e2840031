import Crypto
import Database
import Domain

extension ReportDesk {
    /// How many there are and how they stand: what the clear days tell, without any key.
    struct Counts: Sendable, Equatable {
        var waiting = 0
        var overdue = 0
        var acknowledged = 0
        var concluded = 0
    }

    /// One report of the list.
    struct Line: Sendable {
        let report: SealedReport
        let clock: ReportClock?
        /// Nil where it is sealed with a key that this passphrase does not open.
        let statement: ReportStatement?
        /// The person has written since the commission's last letter.
        let hasNews: Bool
    }

    /// One report as the commission reads it.
    struct View: Sendable {
        struct Entry: Sendable {
            let position: Int
            let day: Day
            /// Nil where its key is not at hand.
            let content: ReportContent?
            let files: [ReportFile]
            let isLetter: Bool
        }

        let report: SealedReport
        let clock: ReportClock?
        let entries: [Entry]
    }

    private func clock(_ report: SealedReport) -> ReportClock? {
        try? ReportClock(of: report, on: now.day, calendar: platform.calendar)
    }

    func counts() async throws -> Counts {
        let all = try await platform.database.read { [division] tx in
            try ReportStore.all(of: division, in: tx)
        }
        return all.reduce(into: Counts()) { counts, report in
            switch report.state {
            case .received:
                counts.waiting += 1
                if case .overdue? = clock(report) { counts.overdue += 1 }
            case .acknowledged: counts.acknowledged += 1
            case .concluded: counts.concluded += 1
            }
        }
    }

    /// Every report: first those to be acknowledged, by their day; then those with news, the others, and what is over.
    func list() async throws -> [Line] {
        let keys = try unlocked().keys
        let (all, statements, waiting) = try await platform.database.read { [division] tx in
            (
                try ReportStore.all(of: division, in: tx), try ReportEntries.statements(of: division, in: tx),
                try ReportEntries.waiting(of: division, in: tx)
            )
        }
        let lines = all.map { report in
            let entry = statements[report.id.text]
            var statement: ReportStatement?
            if let entry, case .statement(let said)? = content(of: entry, report.id, keys) {
                statement = said
            }
            return Line(
                report: report, clock: clock(report), statement: statement,
                hasNews: waiting.contains(report.id.text))
        }
        return lines.enumerated().sorted { left, right in
            (left.element.rank, left.offset) < (right.element.rank, right.offset)
        }.map(\.element)
    }

    /// Opens one report; that it was opened is written in the sealed log.
    func read(_ id: SealedReport.ID) async throws -> View {
        let keys = try unlocked().keys
        let (report, entries, packed) = try await platform.database.write { [division, who, now] tx in
            let report = try ReportStore.find(id, of: division, in: tx).0
            try ReportLog.write(.opened, about: id.text, division, by: who, at: now, in: tx)
            let entries = try ReportEntries.all(of: id, in: tx)
            let packed = try entries.map { try ReportEntries.files(of: id, position: $0.position, in: tx) }
            return (report, entries, packed)
        }
        let shown = zip(entries, packed).map { entry, packed in
            View.Entry(
                position: entry.position, day: entry.day, content: content(of: entry, id, keys),
                files: packed.flatMap { try? files($0, of: id, keys) } ?? [], isLetter: entry.isLetter)
        }
        return View(report: report, clock: clock(report), entries: shown)
    }

    /// One file of an entry, counted from 1; opening it is written in the sealed log.
    func file(_ number: Int, of position: Int, in id: SealedReport.ID) async throws -> ReportFile {
        let keys = try unlocked().keys
        let packed = try await platform.database.write { [division, who, now] tx in
            _ = try ReportStore.find(id, of: division, in: tx)
            try ReportLog.write(.fileOpened, about: id.text, division, by: who, at: now, in: tx)
            return try ReportEntries.files(of: id, position: position, in: tx)
        }
        guard let packed, let all = try? files(packed, of: id, keys), all.indices.contains(number - 1)
        else { throw Failure.notFound }
        return all[number - 1]
    }

    /// The sealed log, newest first, as far as the keys at hand open it.
    func logEntries() async throws -> [(number: Int, entry: ReportLog.Entry?)] {
        let keys = try unlocked().keys
        let rows = try await platform.database.read { [division] tx in
            try tx.rows(
                """
                SELECT number, key_number, sealed FROM report_log WHERE division = \(division)
                ORDER BY number DESC LIMIT 500
                """
            ).map { (try $0.int(0), try $0.int(1), try $0.blob(2)) }
        }
        return rows.map { number, key, sealed in
            let place = SealedBytes.Place.log(division: division.text, number: number)
            let bytes = keys[key].flatMap { try? SealedBytes.open(sealed, with: $0, in: place) }
            let text = bytes.map { String(decoding: $0, as: UTF8.self) }
            return (number, text.flatMap { try? fromJSON(ReportLog.Entry.self, $0) })
        }
    }

    private func content(
        of entry: ReportStore.Entry, _ id: SealedReport.ID,
        _ keys: [Int: Curve25519.KeyAgreement.PrivateKey]
    ) -> ReportContent? {
        guard let key = keys[entry.keyNumber],
            let bytes = try? SealedBytes.open(
                entry.forCommission, with: key, in: .words(report: id.text, entry: entry.id))
        else { return nil }
        return try? fromJSON(ReportContent.self, String(decoding: bytes, as: UTF8.self))
    }

    private func files(
        _ packed: (id: String, keyNumber: Int, sealed: [UInt8]), of id: SealedReport.ID,
        _ keys: [Int: Curve25519.KeyAgreement.PrivateKey]
    ) throws -> [ReportFile] {
        guard let key = keys[packed.keyNumber] else { return [] }
        let bytes = try SealedBytes.open(
            packed.sealed, with: key, in: .files(report: id.text, entry: packed.id))
        return try ReportFiles.unpacked(bytes)
    }
}

extension ReportDesk.Line {
    /// Its group in the list.
    fileprivate var rank: Int {
        switch report.state {
        case .received: 0
        case .acknowledged: hasNews ? 1 : 2
        case .concluded: hasNews ? 1 : 3
        }
    }
}
