import Database
import Domain

/// Reads a row's columns one after the other, so that a long statement and its reading cannot drift apart by an index.
struct RowReader {
    let row: Row
    private var place = 0

    init(_ row: Row) { self.row = row }

    /// Begins behind the columns that another reader took.
    init(_ row: Row, from place: Int) {
        self.row = row
        self.place = place
    }

    private mutating func next() -> Int {
        defer { place += 1 }
        return place
    }

    mutating func text() throws -> String { try row.text(next()) }
    mutating func textOrNil() throws -> String? { try row.textOrNil(next()) }
    mutating func int() throws -> Int { try row.int(next()) }
    mutating func intOrNil() throws -> Int? { try row.intOrNil(next()) }
    mutating func bool() throws -> Bool { try row.bool(next()) }
    mutating func boolOrNil() throws -> Bool? { try row.boolOrNil(next()) }
    mutating func moment() throws -> Moment { try row.moment(next()) }
    mutating func momentOrNil() throws -> Moment? { try row.momentOrNil(next()) }
    mutating func day() throws -> Day { try row.day(next()) }
    mutating func division() throws -> DivisionCode { try row.division(next()) }
    mutating func identifier<Subject>() throws -> Identifier<Subject> { try row.identifier(next()) }

    mutating func identifierOrNil<Subject>() throws -> Identifier<Subject>? {
        try row.identifierOrNil(next())
    }

    /// A choice stored by raw value.
    mutating func choice<Choice: RawRepresentable>(
        _: Choice.Type = Choice.self
    ) throws -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try text()) else {
            throw DamagedRow(column: "\(Choice.self) \(place - 1)")
        }
        return choice
    }

    mutating func choiceOrNil<Choice: RawRepresentable>(
        _: Choice.Type = Choice.self
    ) throws -> Choice? where Choice.RawValue == String {
        guard let code = try textOrNil() else { return nil }
        guard let choice = Choice(rawValue: code) else {
            throw DamagedRow(column: "\(Choice.self) \(place - 1)")
        }
        return choice
    }

    mutating func dayOrNil() throws -> Day? {
        guard let code = try textOrNil() else { return nil }
        guard let day = Day(code) else { throw DamagedRow(column: "day \(place - 1)") }
        return day
    }
}
