@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `A commission's keys` {
    private static let other = Passphrase("new words for a new year")

    @Test(arguments: TestDatabase.all)
    func `open with the right passphrase only, and each wrong one is written down`(_ engine: TestDatabase)
        async throws
    {
        try await ReportCounty.with(engine) { reports in
            try await reports.report()
            let desk = try reports.desk()
            await #expect(throws: ReportKeyRefusal.locked) { _ = try await desk.list() }
            await #expect(throws: ReportKeyRefusal.wrongPassphrase) {
                try await desk.unlock(Passphrase("山高月小 水落石山"))
            }
            #expect(desk.opened == nil)
            try await desk.unlock(Passphrase(ReportCounty.phrase))
            #expect(try await desk.list().first?.statement == ReportCounty.statement())
            let verbs = try await desk.logEntries().map { $0.entry?.verb }
            #expect(verbs == [.unlocked, .wrongPassphrase, .keyMade])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `stay readable after a new one, and after a new passphrase`(_ engine: TestDatabase) async throws {
        try await ReportCounty.with(engine) { reports in
            try await reports.report(ReportCounty.statement(words: "第一件"))
            let desk = try await reports.openDesk()
            try await desk.makeKey(Passphrase(ReportCounty.phrase), afterLoss: false)
            try await reports.report(ReportCounty.statement(words: "第二件"))
            #expect(Set(try await desk.list().map { $0.statement?.words }) == ["第一件", "第二件"])
            try await desk.changePassphrase(from: Passphrase(ReportCounty.phrase), to: Self.other)
            let next = try reports.desk(session: "two")
            await #expect(throws: ReportKeyRefusal.wrongPassphrase) {
                try await next.unlock(Passphrase(ReportCounty.phrase))
            }
            try await next.unlock(Self.other)
            #expect(Set(try await next.list().map { $0.statement?.words }) == ["第一件", "第二件"])
            await #expect(throws: ReportKeyRefusal.wrongPassphrase) {
                try await next.makeKey(Passphrase(ReportCounty.phrase), afterLoss: false)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `begin anew after a loss: earlier reports stay closed until the old passphrase is found`(
        _ engine: TestDatabase
    ) async throws {
        try await ReportCounty.with(engine) { reports in
            let code = try await reports.report(ReportCounty.statement(words: "第一件"))
            let desk = try reports.desk()
            try await desk.makeKey(Self.other, afterLoss: true)
            try await desk.unlock(Self.other)
            #expect(try await desk.list().map { $0.statement } == [nil])
            // The person can be asked to send it again: letters need no old key.
            let id = try await desk.list()[0].report.id
            try await desk.reply(id, words: "请重新提交")
            #expect(try await reports.tracking().open(code.text).lines.last?.letter?.words == "请重新提交")
            let found = try reports.desk(session: "two")
            try await found.unlock(Passphrase(ReportCounty.phrase))
            #expect(try await found.list().map { $0.statement?.words } == ["第一件"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `lie in memory only: forgotten after fifteen minutes, at locking and at sign-out`(
        _ engine: TestDatabase
    ) async throws {
        try await ReportCounty.with(engine) { reports in
            _ = try await reports.openDesk()
            reports.county.time.advance(seconds: 14 * 60)
            #expect(try reports.desk().opened != nil)
            reports.county.time.advance(seconds: 14 * 60)
            #expect(try reports.desk().opened != nil)
            reports.county.time.advance(seconds: 15 * 60)
            #expect(try reports.desk().opened == nil)
            let desk = try await reports.openDesk()
            #expect(try reports.desk(session: "two").opened == nil)
            try await desk.lock()
            #expect(desk.opened == nil)
            let again = try await reports.openDesk()
            let now = reports.county.time.now
            try await reports.county.database.write { tx in try SignIn.end(again.session, at: now, in: tx) }
            for _ in 0..<100 where again.opened != nil { try await Task.sleep(for: .milliseconds(20)) }
            #expect(again.opened == nil)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `come back from a recovery sheet, which alone opens nothing`(_ engine: TestDatabase) async throws {
        try await ReportCounty.with(engine) { reports in
            try await reports.report()
            let key = try #require(try await reports.desk().keys().last)
            let sheet = RecoverySheet.text(key)
            let keys = reports.keys(TestCounty.county)
            await #expect(throws: ReportKeyRefusal.alreadyThere) {
                try await keys.restore(RecoverySheet.read(sheet), by: .commandLine)
            }
            try await reports.county.database.write { tx in
                _ = try tx.run("DELETE FROM report_key WHERE division = \(TestCounty.county)")
            }
            for wrong in [sheet.replacing("rounds 10", with: "rounds 11"), "", String(sheet.dropFirst(40))] {
                #expect(throws: ReportKeyRefusal.damagedSheet) { try RecoverySheet.read(wrong) }
            }
            try await keys.restore(
                RecoverySheet.read(sheet.replacing("\n", with: "\r\n\r\n")), by: .commandLine)
            let desk = try await reports.openDesk()
            #expect(try await desk.list().first?.statement?.accused == "赵哨官")
        }
    }
}
