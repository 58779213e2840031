import Domain
import Foundation

/// A year's working days as github.com/NateScarlet/holiday-cn publishes them (`holiday-cn/2026.json`).
public struct CalendarFile: Decodable, Sendable {
    public let year: Int
    public let days: [NamedDay]

    public struct NamedDay: Decodable, Sendable {
        public let name: String
        public let date: String
        public let isOffDay: Bool
    }

    /// What is wrong with a file, so that a calendar is never half loaded.
    public enum Fault: Error, Hashable {
        case unreadable(file: String)
        case notADay(file: String, text: String)
    }

    /// Reads every `YYYY.json` of a folder into one calendar; throws `Fault` on the first bad one.
    public static func calendar(folder: URL) throws -> WorkingCalendar {
        var calendar = WorkingCalendar()
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        for url in files.sorted(by: { $0.path < $1.path }) where url.pathExtension == "json" {
            let (year, days) = try read(Data(contentsOf: url), named: url.lastPathComponent)
            calendar.add(year: year, days: days)
        }
        return calendar
    }

    /// One file's year and days.
    public static func read(_ data: Data, named file: String) throws -> (
        year: Int, days: [(day: Day, isOff: Bool)]
    ) {
        guard let parsed = try? JSONDecoder().decode(CalendarFile.self, from: data) else {
            throw Fault.unreadable(file: file)
        }
        let days = try parsed.days.map { named in
            guard let day = Day(named.date) else { throw Fault.notADay(file: file, text: named.date) }
            return (day: day, isOff: named.isOffDay)
        }
        return (parsed.year, days)
    }
}

extension CalendarFile {
    /// The years that ship with the product.
    public static func bundled() throws -> WorkingCalendar {
        try calendar(folder: Resources.folder.appendingPathComponent("holiday-cn"))
    }
}
