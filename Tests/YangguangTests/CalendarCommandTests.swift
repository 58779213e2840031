import App
import ArgumentParser
import Domain
import Testing

@testable import Yangguang

@Suite("yangguang calendar") struct CalendarCommandTests {
    private func answer(_ words: [String]) throws -> String {
        let calendar = try CalendarFile.bundled()
        switch try Yangguang.parseAsRoot(["calendar"] + words) {
        case let due as CalendarCommand.DueCommand: return try due.answer(calendar)
        case let days as CalendarCommand.DaysCommand: return try days.answer(calendar)
        case let gaps as CalendarCommand.GapsCommand: return gaps.answer(calendar)
        case let other: return "\(other)"
        }
    }

    /// What the command says on standard error, and with which exit code.
    private func failure(_ words: [String]) -> (said: String, code: Int32)? {
        do {
            _ = try answer(words)
            return nil
        } catch {
            return (Yangguang.message(for: error), Yangguang.exitCode(for: error).rawValue)
        }
    }

    @Test(arguments: [
        (["due", "2026-02-13", "5"], "2026-02-27"), (["due", "2026-02-13", "0"], "2026-02-13"),
        (["due", "2025-12-30", "5"], "2026-01-07"), (["days", "2026-02-13", "2026-02-27"], "5"),
        (["days", "2026-02-27", "2026-02-13"], "-5"), (["days", "2026-02-15", "2026-02-23"], "0"),
        (
            ["gaps"],
            "known 2018 2019 2020 2021 2022 2023 2024 2025 2026\nmissing 2027: unknown from 2026-12-25 on"
        ),
    ])
    func `it counts by the notices that are shipped`(_ words: [String], _ said: String) throws {
        #expect(try answer(words) == said)
    }

    @Test(arguments: [
        (["due", "2026-02-30", "5"], "\"2026-02-30\" is no day", 64),
        (["due", "13.2.2026", "5"], "\"13.2.2026\" is no day", 64),
        (["due", "2026-02-13", "10001"], "10001 is no number of working days", 64),
        (["due", "2026-02-13", "five"], "The value 'five' is invalid", 64),
        (["due", "2026-12-21", "5"], "notice of 2027", 1),
        (["days", "2017-01-01", "2017-02-01"], "notice of 2017", 1),
    ])
    func `what it cannot count it says in words`(_ words: [String], _ said: String, _ code: Int32) throws {
        let heard = try #require(failure(words))
        #expect(heard.said.contains(said), "\(heard.said)")
        #expect(heard.code == code)
    }

    @Test func `holes between years are named too`() throws {
        let calendar = WorkingCalendar(notices: [2018: [], 2020: []])
        let said = CalendarCommand.GapsCommand().answer(calendar)
        #expect(
            said == "known 2018 2020\nmissing 2019: unknown from 2018-12-25 on\n"
                + "missing 2021: unknown from 2020-12-25 on")
        #expect(CalendarCommand.GapsCommand().answer(WorkingCalendar()) == "known nothing")
    }
}
