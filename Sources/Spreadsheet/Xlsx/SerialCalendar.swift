/// How a workbook counts days: Excel's two date systems (ECMA-376 part 1, 18.17.4.1).
enum SerialCalendar {
    case from1900, from1904

    /// The day a number stands for, without its time; nil where it names no real day up to 9999-12-31.
    ///
    /// In the 1900 system 60 is 29 February 1900, which never was: it stays a number, and the days before it
    /// count from one day later than all others.
    func date(_ serial: Double) -> Cell? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let day = Int(serial)
        switch self {
        case .from1904:
            guard day <= 2_957_003 else { return nil }
            return Self.civil(daysSince1970: day - 24_107)
        case .from1900:
            guard day >= 1, day != 60 else { return nil }
            return Self.civil(daysSince1970: day - (day < 60 ? 25_568 : 25_569))
        }
    }

    /// Howard Hinnant's civil-from-days.
    private static func civil(daysSince1970 number: Int) -> Cell {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return .date(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
