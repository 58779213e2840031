import Domain

/// What a date's text turned out to be.
enum DateReading: Equatable {
    case date(PartialDay)
    case nothing
    case fault(Reason)
}

/// The years a record can be about: the People's Republic up to the end of this century.
let plausibleYears = 1949...2100

/// Reads 2018-09-20, 2018/9/20, 20180920, 2018.9.20, 2018年9月20日, 2018.11, 2018年11月, 201811, 2018年, a day's
/// serial number (43363) and any of them in full width or with a time behind.
func date(_ text: String) -> DateReading {
    if let found = text.utf8.withContiguousStorageIfAvailable({ DateScan(bytes: $0).reading }) ?? nil {
        return checked(found, written: text)
    }
    var clean = halfWidth(text)
    if clean.isEmpty || clean.allSatisfy({ $0 == "-" || $0 == "/" || $0 == "—" }) || clean == "无" {
        return .nothing
    }
    if clean.contains("年") { clean = clean.filter { $0 != " " } }
    let written = clean
    guard let found = clean.withUTF8({ DateScan(bytes: $0).reading }) else {
        return .fault(.notADate(written: quotable(written)))
    }
    return checked(found, written: written)
}

/// Reads a number cell of a date column: a serial number, 20180920, 201809, 2018 or 2018.11.
func date(_ number: Double) -> DateReading {
    let written = quotable(number == number.rounded() ? "\(Int64(clamping: number))" : "\(number)")
    guard number.isFinite, number >= 1900, number <= 21_001_231 else {
        return .fault(.notADate(written: written))
    }
    let whole = Int(number.rounded(.down))
    let hundredths = Int(((number - Double(whole)) * 100).rounded())
    if plausibleYears.contains(whole), hundredths > 0 {
        // The cell cannot say whether 2018.1 was typed as 2018.1 or as 2018.10.
        if hundredths == 10 { return .fault(.unclearMonth(written: written)) }
        let month = hundredths % 10 == 0 ? hundredths / 10 : hundredths
        guard month <= 12 else { return .fault(.notADate(written: written)) }
        return .date(.month(year: whole, month: month))
    }
    guard let found = wholeNumberDate(whole) else { return .fault(.notADate(written: written)) }
    return checked(.found(found), written: written)
}

/// A day as the spreadsheet counts it (day 1 is 1900-01-01, with its 29 February 1900 that never was).
private func serialDay(_ serial: Int) -> Day { Day(number: Int32(serial - 25_569)) }

private let plausibleSerials = 17_899...73_415

func wholeNumberDate(_ number: Int) -> PartialDay? {
    switch number {
    case 1900...2199: .year(number)
    case plausibleSerials: .day(serialDay(number))
    case 190_001...219_912:
        (1...12).contains(number % 100) ? .month(year: number / 100, month: number % 100) : nil
    case 19_000_101...21_991_231:
        Day(year: number / 10_000, month: number / 100 % 100, day: number % 100).map(PartialDay.day)
    case _: nil
    }
}

extension Int64 {
    init(clamping number: Double) { self = number.magnitude < 9e18 ? Int64(number) : .max }
}

private func checked(_ found: DateScan.Reading, written: String) -> DateReading {
    switch found {
    case .found(let date):
        plausibleYears.contains(date.year) ? .date(date) : .fault(.dateOutOfRange(written: quotable(written)))
    case .yearMissing: .fault(.dateWithoutYear(written: quotable(written)))
    }
}

extension PartialDay {
    /// The calendar year it lies in.
    var year: Int {
        switch self {
        case .year(let year), .month(let year, _): year
        case .day(let day): day.year
        }
    }
}
