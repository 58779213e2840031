import Database
import Domain

extension ReportDesk {
    /// Tells the person that the report has come; a few words may go with it.
    func acknowledge(_ id: SealedReport.ID, words: String) async throws {
        try await write(id, ReportLetter(kind: .acknowledgement, words: words), .acknowledged) {
            report throws(ReportRefusal) in try report.acknowledge(on: now.day)
        }
    }

    /// Asks or answers.
    func reply(_ id: SealedReport.ID, words: String) async throws {
        try await write(id, ReportLetter(kind: .reply, words: words), .replied) {
            report throws(ReportRefusal) in try report.reply(on: now.day)
        }
    }

    /// Says what becomes of it.
    func conclude(_ id: SealedReport.ID, _ conclusion: ReportConclusion, words: String) async throws {
        let letter = ReportLetter(kind: .conclusion, words: words, conclusion: conclusion)
        try await write(id, letter, .concluded) {
            report throws(ReportRefusal) in try report.conclude(on: now.day)
        }
    }

    /// Takes it up again, and says why.
    func reopen(_ id: SealedReport.ID, words: String) async throws {
        try await write(id, ReportLetter(kind: .reopening, words: words), .reopened) {
            report throws(ReportRefusal) in try report.reopen()
        }
    }

    /// One transaction: the report as it is now, the rule, its days, the letter, the line of the sealed log. Writing needs
    /// no private key, but whoever cannot read a report does not answer it.
    private func write(
        _ id: SealedReport.ID, _ letter: ReportLetter, _ verb: ReportLog.Verb,
        _ rule: @escaping @Sendable (inout SealedReport) throws(ReportRefusal) -> Void
    ) async throws {
        _ = try unlocked()
        try await platform.database.write { [division, who, now] tx in
            var (report, end) = try ReportStore.find(id, of: division, in: tx)
            do throws(ReportRefusal) { try rule(&report) } catch { throw ReportRefused.rule(error) }
            guard let key = try CommissionKeys.current(of: division, in: tx) else {
                throw ReportKeyRefusal.noKey
            }
            try ReportStore.update(report, in: tx)
            try ReportEntries.write(
                letter, by: who.name, to: id, end, for: key, on: now.day, in: tx)
            try ReportLog.write(verb, about: id.text, division, by: who, at: now, in: tx)
        }
    }
}
