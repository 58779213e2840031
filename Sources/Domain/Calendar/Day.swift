/// A calendar day of the Gregorian calendar, without a time or a zone. Written and stored as `2018-10-08`.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let number: Int32

    public init(number: Int32) { self.number = number }

    /// Nil where no such day exists (2018-02-30) or the year lies outside 1900…2199.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month),
            (1...Self.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        number = Self.number(year: year, month: month, day: day)
    }

    /// Reads `2018-10-08`, nothing else.
    public init?(_ iso: some StringProtocol) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45,
            let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]), let day = digits(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var year: Int { parts.year }
    public var month: Int { parts.month }
    public var dayOfMonth: Int { parts.day }

    /// Monday 1 … Sunday 7, as ISO 8601 counts.
    public var weekday: Int { Int((number % 7 + 7 + 3) % 7) + 1 }

    public func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

    public var description: String {
        let parts = parts
        return dateText(parts.year, parts.month, parts.day)
    }

    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case _: 31
        }
    }

    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// Howard Hinnant's days-from-civil.
    private static func number(year: Int, month: Int, day: Int) -> Int32 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    private var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }
}

/// `2018-10` or `2018-10-08`, digit by digit: dates stand in most rows. Years have four digits.
func dateText(_ year: Int, _ month: Int, _ day: Int? = nil) -> String {
    String(unsafeUninitializedCapacity: day == nil ? 7 : 10) { bytes in
        func put(_ number: Int, _ digits: Int, at place: Int) {
            var rest = number
            for digit in stride(from: place + digits - 1, through: place, by: -1) {
                bytes[digit] = UInt8(48 + rest % 10)
                rest /= 10
            }
        }
        put(year, 4, at: 0)
        bytes[4] = 45
        put(month, 2, at: 5)
        guard let day else { return 7 }
        bytes[7] = 45
        put(day, 2, at: 8)
        return 10
    }
}

/// The number that ASCII digits write, or nil where another byte stands among them.
func digits(_ bytes: some Collection<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
        guard byte >= 48, byte <= 57, number < 1_000_000_000_000 else { return nil }
        number = number * 10 + Int(byte - 48)
    }
    return bytes.isEmpty ? nil : number
}
