import Domain

/// The demo's sealed reports: keys for the county's and the city's commission under one generated passphrase, and a
/// handful of reports in every state. Invented like everything else, and sealed like everything real.
struct DemoReports {
    /// What a person who tries the demo has to know.
    struct Told: Sendable {
        let passphrase: String
        let code: String
    }

    private let platform: Platform
    private let now: Moment
    private let sessions: [Session]
    private let passphrase: String

    init(_ platform: Platform, _ plan: DemoPlan, _ staff: DemoStaff) {
        self.platform = platform
        now = plan.now
        passphrase = "\(DemoStaff.password())-\(DemoStaff.password())"
        sessions = staff.shown.filter { [.countyDiscipline, .cityDiscipline].contains($0.role) }.map {
            Session(
                actor: $0.actor, name: $0.name, unitName: $0.actor.unit.name, mustChangePassword: false,
                formToken: "", tokenDigest: "demo")
        }
    }

    func write() async throws -> Told {
        var code = ""
        for session in sessions {
            let division = session.actor.division
            let keys = ReportKeyDesk(platform: platform, division: division, now: moment(daysAgo: 120))
            _ = try await keys.make(Passphrase(passphrase), by: .commandLine)
            let opened = UnlockedKeys.Opened(
                division: division, keys: try await keys.unlock(Passphrase(passphrase)))
            for story in Self.stories.sorted(by: { $0.daysAgo > $1.daysAgo })
            where story.commission == division {
                let told = try await write(story, session, opened)
                if story.answer != nil { code = told.text }
            }
            platform.unlocked.forget(session.tokenDigest)
        }
        return Told(passphrase: passphrase, code: code)
    }

    private func moment(daysAgo days: Int) -> Moment { Moment(day: now.day.adding(days: -days), hour: 10) }

    private func write(
        _ story: DemoReportStory, _ session: Session, _ opened: UnlockedKeys.Opened
    ) async throws -> ReceiptCode {
        let intake = ReportIntake(platform: platform, now: moment(daysAgo: story.daysAgo))
        let receipt = try await intake.receive(
            .init(statement: story.statement, files: [], number: randomToken()))
        guard let letter = story.letter else { return receipt.code }
        let known = try await platform.database.read { [platform] tx in
            try ReportStore.find(code: platform.keys.reportDigest(receipt.code), in: tx)
        }
        guard let id = known?.0.id else { return receipt.code }
        let later = moment(daysAgo: story.daysAgo - 3)
        platform.unlocked.keep(opened, for: session, at: later)
        let desk = try ReportDesk(platform, session, at: later)
        try await desk.acknowledge(id, words: ReportDeskWords(language: .zh).acknowledgeDefault)
        if let conclusion = story.conclusion {
            try await desk.conclude(id, conclusion, words: letter)
        } else {
            try await desk.reply(id, words: letter)
        }
        if let answer = story.answer {
            try await ReportTracking(platform: platform, now: moment(daysAgo: story.daysAgo - 5))
                .add(answer, [], number: randomToken(), code: receipt.code.text)
        }
        return receipt.code
    }
}
