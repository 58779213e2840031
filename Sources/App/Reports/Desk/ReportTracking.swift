import Crypto
import Database
import Domain

/// The person's side, by receipt code: how it stands, what the commission wrote, and adding to it.
struct ReportTracking: Sendable {
    let platform: Platform
    let now: Moment

    /// A report as its person sees it. What they wrote themselves is not read back: nobody who comes by the code later
    /// learns whom it is about.
    struct View: Sendable {
        struct Line: Sendable {
            let day: Day
            /// Nil where the person wrote.
            let letter: ReportLetter?
        }

        let commission: Division
        let report: SealedReport
        /// Nil where the calendar does not reach so far.
        let clock: ReportClock?
        let lines: [Line]
    }

    /// Most entries of one report.
    static let most = 100

    /// What a typed code opens; refused in words where it is no code or opens nothing.
    func open(_ typed: String) async throws -> View {
        let code = try Self.code(typed)
        let (report, end) = try await find(code)
        let (commission, entries) = try await platform.database.read { tx in
            (try PlaceQueries.find(report.commission, in: tx), try ReportEntries.all(of: report.id, in: tx))
        }
        guard let commission else { throw Failure.notFound }
        let key = try await PersonKey.derive(from: code.bytes, end.stretch)
        let lines = try entries.map { entry -> View.Line in
            guard let sealed = entry.forPerson else { return View.Line(day: entry.day, letter: nil) }
            let bytes = try SealedBytes.open(
                sealed, with: key, in: .letter(report: report.id.text, entry: entry.id))
            return View.Line(
                day: entry.day,
                letter: try fromJSON(ReportLetter.self, String(decoding: bytes, as: UTF8.self)))
        }
        let clock = try? ReportClock(of: report, on: now.day, calendar: platform.calendar)
        return View(commission: commission, report: report, clock: clock, lines: lines)
    }

    /// Adds words and files, sealed for the commission's present key. `number` is the form's: sent twice it is one.
    func add(_ words: String, _ files: [ReportFile], number: String, code typed: String) async throws {
        let code = try Self.code(typed)
        let (report, _) = try await find(code)
        let id = entryKey(number, code)
        try await platform.database.write { [now] tx in
            do throws(ReportRefusal) { try report.add() } catch { throw ReportRefused.rule(error) }
            guard let key = try CommissionKeys.current(of: report.commission, in: tx) else {
                throw Failure.unavailable
            }
            guard try ReportEntries.count(of: report.id, in: tx) < Self.most else {
                throw ReportRefused.tooManyEntries
            }
            try ReportEntries.write(
                .addition(words: words), files, as: id, to: report.id, for: key, on: now.day, in: tx)
        }
    }

    /// A key drawn from the form's random number and the code: it tells nothing, and the same form gives the same.
    private func entryKey(_ number: String, _ code: ReceiptCode) -> String {
        let bits = platform.keys.reportBits(Array(number.utf8) + code.bytes, count: 16)
        let high = bits.prefix(6).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        let low = bits.dropFirst(6).reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
        return SealedReport.ID(at: Moment(milliseconds: high), bits: low).text
    }

    static func code(_ typed: String) throws -> ReceiptCode {
        do throws(ReceiptCode.Fault) { return try ReceiptCode(typed) } catch {
            throw ReportRefused.code(error)
        }
    }

    private func find(_ code: ReceiptCode) async throws -> (SealedReport, ReportStore.PersonEnd) {
        let digest = platform.keys.reportDigest(code)
        let found = try await platform.database.read { tx in try ReportStore.find(code: digest, in: tx) }
        guard let found else { throw ReportRefused.noSuchCode }
        return found
    }
}
