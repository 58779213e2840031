import Domain
import Spreadsheet

/// What one cell gave.
enum CellReading: Equatable {
    case value(Value)
    case blank
    case fault(Reason)
}

/// How a column's cells are read; chosen once for each column.
enum CellParser: Sendable {
    case text
    case name
    case identity
    case card
    case money
    case number
    /// A year such as 识别年度.
    case year
    case date(monthOnly: Bool)
    case choice(Choices)
    case phone
    /// Attachments come another way; what stands in the sheet (见附件) is not kept.
    case file

    /// The catalogue has no type for ID and card numbers or years: the column's name tells them.
    init(_ column: Column) {
        switch column.type {
        case .text:
            if column.name.contains("身份证") {
                self = .identity
            } else if column.name.contains("卡号") || column.name.contains("账号") {
                self = .card
            } else {
                self = column.mask == .name ? .name : .text
            }
        case .money: self = .money
        case .number: self = column.name.hasSuffix("年度") ? .year : .number
        case .date: self = .date(monthOnly: column.name.hasSuffix("月份"))
        case .choice(let options): self = .choice(Choices(options: options))
        case .phone: self = .phone
        case .file: self = .file
        }
    }

    /// Reads one cell; formulas are never taken, whatever they once gave.
    func read(_ cell: Cell) -> CellReading {
        switch cell {
        case .empty: .blank
        case .text(let text): read(text)
        case .number(let number): read(number)
        case .date(let year, let month, let day): read(year: year, month: month, day: day)
        case .bool(let truth): read(truth ? "是" : "否")
        case .formula: .fault(.formula)
        case .error: .fault(.errorValue)
        }
    }

    /// Text that begins with `=` is judged as in a CSV file, where nothing tells it from a formula.
    private func read(_ text: String) -> CellReading {
        if beginsFormula(text) { return .fault(.formula) }
        return switch self {
        case .text: Self.bounded(cleanText(text), Value.text)
        case .name: Self.bounded(cleanName(text), Value.text)
        case .money: Self.reading(figure(text, decimals: 2)) { .money(Money(fen: $0 / 100)) }
        case .number: Self.reading(figure(text, decimals: 4)) { .number(Decimal4(scaled: $0)) }
        case .year: Self.year(figure(text, decimals: 4), written: text)
        case .date: Self.reading(Intake.date(text))
        case .identity, .card, .choice, .phone: readCode(text)
        case .file: .blank
        }
    }

    private func readCode(_ text: String) -> CellReading {
        let reading = readFilled(text)
        if case .fault = reading, squeezed(text).isEmpty { return .blank }
        return reading
    }

    private func readFilled(_ text: String) -> CellReading {
        switch self {
        case .identity:
            switch identityNumber(text) {
            case .number(let number): .value(.text(number))
            case .fault(let fault): .fault(.identityNumber(fault))
            }
        case .card: bankCard(text).map { .value(.text($0)) } ?? .fault(.cardNumber)
        case .phone: officePhone(text).map { .value(.phone($0)) } ?? .fault(.notAPhone)
        case .choice(let choices):
            choices.meaning(of: text).map { .value(.choice($0)) }
                ?? .fault(.notAChoice(written: quotable(halfWidth(text)), options: choices.options))
        case .text, .name, .money, .number, .year, .date, .file: .blank
        }
    }

    private func read(_ number: Double) -> CellReading {
        switch self {
        case .money: Self.reading(figure(number, decimals: 2)) { .money(Money(fen: $0 / 100)) }
        case .number: Self.reading(figure(number, decimals: 4)) { .number(Decimal4(scaled: $0)) }
        case .year: Self.year(figure(number, decimals: 4), written: plainText(number))
        case .date: Self.reading(Intake.date(number))
        case .identity, .card:
            // Beyond fifteen digits a number cell has lost the rest for good.
            number.magnitude >= 1e15 ? .fault(.digitsLost) : read(plainText(number))
        case .text, .name, .choice, .phone: read(plainText(number))
        case .file: .blank
        }
    }

    private func read(year: Int, month: Int, day: Int) -> CellReading {
        switch self {
        case .date(let monthOnly):
            guard plausibleYears.contains(year), let date = Day(year: year, month: month, day: day) else {
                return .fault(.dateOutOfRange(written: "\(year)-\(month)-\(day)"))
            }
            // A spreadsheet cannot hold a bare month: it keeps the month's first day.
            return .value(.date(monthOnly && day == 1 ? .month(year: year, month: month) : .day(date)))
        case .text, .name: return .value(.text("\(year)-\(padded(month))-\(padded(day))"))
        case .money, .number, .year:
            return .fault(.notANumber(written: "\(year)-\(padded(month))-\(padded(day))", example: "320"))
        case .identity, .card, .choice, .phone: return read("\(year)-\(padded(month))-\(padded(day))")
        case .file: return .blank
        }
    }
}

extension CellParser {
    /// Characters one text cell may have.
    static let longestText = 2_000

    private static func bounded(_ text: String, _ make: (String) -> Value) -> CellReading {
        if text.isEmpty { return .blank }
        // Cleaning may have uncovered it.
        if beginsFormula(text) { return .fault(.formula) }
        if text.utf8.count > longestText, text.count > longestText {
            return .fault(.tooLong(limit: longestText))
        }
        return .value(make(text))
    }

    private static func reading(_ figure: Figure, _ make: (Int64) -> Value) -> CellReading {
        switch figure {
        case .scaled(let scaled): .value(make(scaled))
        case .nothing: .blank
        case .fault(let reason): .fault(reason)
        }
    }

    private static func reading(_ date: DateReading) -> CellReading {
        switch date {
        case .date(let date): .value(.date(date))
        case .nothing: .blank
        case .fault(let reason): .fault(reason)
        }
    }

    private static func year(_ figure: Figure, written: String) -> CellReading {
        if case .scaled(let scaled) = figure,
            scaled % 10_000 != 0 || !plausibleYears.contains(Int(scaled / 10_000))
        {
            return .fault(.dateOutOfRange(written: quotable(written)))
        }
        return reading(figure) { .number(Decimal4(scaled: $0)) }
    }
}

private func beginsFormula(_ text: String) -> Bool { text.utf8.first == UInt8(ascii: "=") }

/// A number cell as text: integers without a point.
func plainText(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? "\(Int64(number))" : "\(number)"
}

func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
