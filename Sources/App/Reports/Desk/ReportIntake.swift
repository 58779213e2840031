import Crypto
import Database
import Domain

/// Takes reports: sealed in memory before anything is written, for the commission above the accused.
struct ReportIntake: Sendable {
    let platform: Platform
    let now: Moment

    /// What somebody sends.
    struct Submission: Sendable {
        let statement: ReportStatement
        let files: [ReportFile]
        /// 256 random bits that the form carries, as hexadecimal digits: the same form sent twice is one report.
        let number: String
    }

    /// What the person keeps.
    struct Receipt: Sendable {
        let code: ReceiptCode
        let commission: Division
        let receivedOn: Day
        /// By when the commission acknowledges it; nil where the calendar does not reach so far.
        let due: Day?
    }

    /// The commission that would read a report, with its key; refused in words where it has none, because nothing is
    /// taken that only some would be able to read in the clear.
    func reader(of post: AccusedPost, in county: DivisionCode) async throws -> (Division, CommissionKey) {
        guard let code = post.commission(above: county) else { throw Failure.notFound }
        let found = try await platform.database.read { tx in
            (try PlaceQueries.find(code, in: tx), try CommissionKeys.current(of: code, in: tx))
        }
        guard let commission = found.0 else { throw Failure.notFound }
        guard let key = found.1 else { throw ReportRefused.noKey(commission.name) }
        return (commission, key)
    }

    /// Seals and stores a report. Sent twice, the second answer is the first one's.
    func receive(_ submission: Submission) async throws -> Receipt {
        let statement = submission.statement
        guard let county = DivisionCode(statement.county) else { throw Failure.notFound }
        let (commission, key) = try await reader(of: statement.post, in: county)
        let code = try code(of: submission)
        let digest = platform.keys.reportDigest(code)
        let known = try await platform.database.read { tx in try ReportStore.find(code: digest, in: tx) }
        guard known == nil else { return receipt(code, commission, known?.0.receivedOn ?? now.day) }
        let stretch = Stretch.fresh(logRounds: platform.configuration.codeRounds)
        let end = ReportStore.PersonEnd(
            digest: digest, stretch: stretch,
            publicKey: try await PersonKey.derive(from: code.bytes, stretch).publicKey)
        try await platform.database.write { [now] tx in
            guard try ReportStore.find(code: digest, in: tx) == nil else { return }
            var random = SystemRandomNumberGenerator()
            let report = SealedReport(
                id: .unordered(using: &random), commission: commission.code, receivedOn: now.day)
            try ReportStore.insert(report, end, in: tx)
            let entry = SealedReport.ID.unordered(using: &random).text
            try ReportEntries.write(
                .statement(statement), submission.files, as: entry, to: report.id, for: key, on: now.day,
                in: tx)
        }
        return receipt(code, commission, now.day)
    }

    private func receipt(_ code: ReceiptCode, _ commission: Division, _ day: Day) -> Receipt {
        let due = try? platform.calendar.adding(workingDays: ReportClock.term, to: day)
        return Receipt(code: code, commission: commission, receivedOn: day, due: due)
    }

    /// The code is drawn from the form's random number and everything that was sent: the same again gives the same code,
    /// anything else a new report.
    private func code(of submission: Submission) throws -> ReceiptCode {
        var hash = SHA256()
        hash.update(data: try jsonBytes(submission.statement))
        hash.update(data: ReportFiles.packed(submission.files))
        let drawn = Array(submission.number.utf8) + Array(hash.finalize())
        guard let code = ReceiptCode(bytes: platform.keys.reportBits(drawn, count: 10)) else {
            throw CryptoKitError.incorrectParameterSize
        }
        return code
    }
}

/// Why a report or an addition was not taken.
enum ReportRefused: RefusalPhrase {
    /// The commission of this place has no key yet.
    case noKey(String)
    case noSuchCode
    case code(ReceiptCode.Fault)
    case tooManyEntries
    case rule(ReportRefusal)

    var phrase: Phrase { ReportPhrases.refused(self) }
}
