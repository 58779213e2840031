@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `A sealed report` {
    @Test(arguments: TestDatabase.all)
    func `about the county's own commission or leaders goes to the city, and the county sees nothing of it`(
        _ engine: TestDatabase
    ) async throws {
        try await ReportCounty.with(engine) { reports in
            for post in AccusedPost.allCases {
                try await reports.report(ReportCounty.statement(post, words: post.rawValue))
            }
            let county = try await reports.openDesk()
            let read = Set(try await county.list().compactMap { $0.statement?.words })
            #expect(read == ["village", "township", "county"])
            let city = try await reports.openDesk(.cityDiscipline)
            let above = try await city.list()
            #expect(Set(above.compactMap { $0.statement?.words }) == ["countyLeader", "countyCommission"])
            #expect(try await county.counts().waiting == 3)
            // Not even with the key of a report: it lies with another commission.
            let foreign = above[0].report.id
            #expect(await isNotFound { _ = try await county.read(foreign) })
            #expect(await isNotFound { _ = try await county.reply(foreign, words: "x") })
            #expect(await isNotFound { _ = try await county.file(1, of: 1, in: foreign) })
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is not taken where no commission could open it, and nothing of it is kept`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let intake = ReportIntake(platform: county.platform, now: county.time.now)
            let submission = ReportIntake.Submission(
                statement: ReportCounty.statement(), files: [], number: randomToken())
            await #expect(throws: ReportRefused.self) { _ = try await intake.receive(submission) }
            let rows = try await county.database.read { tx in
                try tx.first("SELECT (SELECT COUNT(*) FROM report) + (SELECT COUNT(*) FROM report_entry)")?
                    .int(0)
            }
            #expect(rows == 0)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `sent twice is one with the same code; a changed one is another`(_ engine: TestDatabase) async throws
    {
        try await ReportCounty.with(engine) { reports in
            let number = randomToken()
            let first = try await reports.report(number: number)
            let second = try await reports.report(number: number)
            let changed = try await reports.report(ReportCounty.statement(words: "还有一件"), number: number)
            #expect(first == second && first != changed)
            let desk = try await reports.openDesk()
            #expect(try await desk.list().count == 2)
            let again = randomToken()
            for _ in 0..<2 {
                try await reports.tracking().add("补充一句", [], number: again, code: first.text)
            }
            #expect(try await reports.tracking().open(first.text).lines.count == 2)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is a conversation by code: asked, answered with a picture, concluded, taken up again`(
        _ engine: TestDatabase
    ) async throws {
        try await ReportCounty.with(engine) { reports in
            let picture = ReportFile(name: "证据.jpg", mediaType: "image/jpeg", bytes: [1, 2, 3])
            let code = try await reports.report()
            let desk = try await reports.openDesk()
            let id = try await desk.list()[0].report.id
            try await desk.acknowledge(id, words: "收到了")
            try await desk.reply(id, words: "是哪一年的事？")
            try await reports.tracking().add("去年", [picture], number: randomToken(), code: code.text)
            #expect(try await desk.list()[0].hasNews)
            let answer = try #require(try await desk.read(id).entries.last)
            #expect(answer.content == .addition(words: "去年") && answer.files == [picture])
            #expect(try await desk.file(1, of: answer.position, in: id) == picture)
            #expect(await isNotFound { _ = try await desk.file(2, of: answer.position, in: id) })
            try await desk.conclude(id, .transferred(to: "县公安局", letter: "新纪函〔2018〕7号"), words: "请留意")
            let seen = try await reports.tracking().open(code.text)
            #expect(seen.report.state.kind == .concluded)
            #expect(seen.lines.map { $0.letter?.kind } == [nil, .acknowledgement, .reply, nil, .conclusion])
            #expect(
                seen.lines.last?.letter?.conclusion
                    == .transferred(to: "县公安局", letter: "新纪函〔2018〕7号"))
            await #expect(throws: ReportRefused.self) { try await desk.acknowledge(id, words: "") }
            try await desk.reopen(id, words: "有新线索")
            #expect(try await reports.tracking().open(code.text).report.state.kind == .acknowledged)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `opens for its own code only, however it is typed`(_ engine: TestDatabase) async throws {
        try await ReportCounty.with(engine) { reports in
            let code = try await reports.report()
            var random = SystemRandomNumberGenerator()
            let strange = ReceiptCode(using: &random)
            await #expect(throws: ReportRefused.self) { _ = try await reports.tracking().open(strange.text) }
            await #expect(throws: ReportRefused.self) { _ = try await reports.tracking().open("no code") }
            let typed = code.text.lowercased().replacing("-", with: " ")
            #expect(try await reports.tracking().open(typed).lines.count == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is overdue when nobody acknowledged it in fifteen working days, for both sides`(
        _ engine: TestDatabase
    ) async throws {
        try await ReportCounty.with(engine) { reports in
            let code = try await reports.report()
            // 2018-10-08 and fifteen working days is 2018-10-29.
            reports.county.time.set(Moment(day: day("2018-10-29"), hour: 23))
            #expect(
                try await reports.tracking().open(code.text).clock
                    == .due(day("2018-10-29"), workingDaysLeft: 0))
            reports.county.time.set(Moment(day: day("2018-10-31"), hour: 1))
            let overdue = ReportClock.overdue(since: day("2018-10-29"), days: 2)
            #expect(try await reports.tracking().open(code.text).clock == overdue)
            let desk = try await reports.openDesk()
            #expect(try await desk.list()[0].clock == overdue)
            #expect(try await desk.counts() == .init(waiting: 1, overdue: 1))
        }
    }
}

/// Whether something is not found, which is also what is not yours.
func isNotFound(_ body: () async throws -> Void) async -> Bool {
    do { try await body() } catch Failure.notFound { return true } catch { return false }
    return false
}
