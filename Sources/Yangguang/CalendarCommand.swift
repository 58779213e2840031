import App
import ArgumentParser
import Domain

/// Counts working days as the product counts them.
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Count working days by the State Council's notices, make-up working days included.",
        discussion: """
            Needs no database: the notices are shipped with the program, one for each year. A term that reaches into a year
            without a notice is not guessed; the command names the year and ends with exit code 1.

            Examples:
              yangguang calendar due 2026-02-13 5              2026-02-27
              yangguang calendar days 2026-02-13 2026-02-27    5
              yangguang calendar gaps                          which years are known, and what is missing
            """,
        subcommands: [DueCommand.self, DaysCommand.self, GapsCommand.self])

    /// The day a term ends.
    struct DueCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "due", abstract: "The day on which a term of working days ends.")

        @Argument(help: "The day it begins, which itself does not count: 2026-02-13.")
        var from: String

        @Argument(help: .init("How many working days; 0 gives the day itself.", valueName: "working-days"))
        var count: Int

        func run() throws { say(try answer(CalendarFile.bundled())) }

        func answer(_ calendar: WorkingCalendar) throws -> String {
            let start = try day(from)
            guard (0...10_000).contains(count) else {
                throw ValidationError("\(count) is no number of working days; write 0 to 10000")
            }
            return try counted { () throws(CalendarGap) in
                try calendar.adding(workingDays: count, to: start).description
            }
        }
    }

    /// The working days between two days.
    struct DaysCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "days",
            abstract: "How many working days lie after one day, up to and with another.")

        @Argument(help: "The first day, which itself does not count.")
        var from: String

        @Argument(help: "The last day, which counts. Where it comes first, the number is negative.")
        var to: String

        func run() throws { say(try answer(CalendarFile.bundled())) }

        func answer(_ calendar: WorkingCalendar) throws -> String {
            let (start, end) = (try day(from), try day(to))
            return try counted { () throws(CalendarGap) in
                String(try calendar.workingDays(from: start, to: end))
            }
        }
    }

    /// What is known and what is not.
    struct GapsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "gaps", abstract: "Which years are known, and from which days on none is.")

        func run() throws { say(answer(try CalendarFile.bundled())) }

        func answer(_ calendar: WorkingCalendar) -> String {
            let known = calendar.years.sorted().map(String.init).joined(separator: " ")
            let missing = calendar.gaps.map { "missing \($0.year): unknown from \($0.from) on" }
            return (["known \(known.isEmpty ? "nothing" : known)"] + missing).joined(separator: "\n")
        }
    }
}

/// A working day that nobody can name yet.
private struct NoNotice: Error, CustomStringConvertible {
    let gap: CalendarGap

    var description: String {
        "the State Council's notice of \(gap.year) is not in this version, so its working days are unknown"
    }
}

private func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
        throw ValidationError("\"\(text)\" is no day; write year, month and day as in 2026-02-13")
    }
    return day
}

private func counted(_ work: () throws(CalendarGap) -> String) throws -> String {
    do throws(CalendarGap) { return try work() } catch { throw NoNotice(gap: error) }
}
