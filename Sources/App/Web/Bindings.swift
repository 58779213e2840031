import Database
import Domain

// How the domain's values are bound to statements and read back.

extension Identifier: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .text(text) }
}

extension DivisionCode: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .text(text) }
}

extension Day: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .text(description) }
}

extension Period: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .text(description) }
}

extension Moment: DatabaseConvertible {
    public var databaseValue: DatabaseValue { .integer(milliseconds) }
}

/// A stored value that its type cannot read: the database was changed from outside.
struct DamagedRow: Error, CustomStringConvertible {
    let column: String
    var description: String { "the stored value of \(column) cannot be read" }
}

extension Row {
    func identifier<Subject>(_ column: Int) throws -> Identifier<Subject> {
        guard let key = Identifier<Subject>(try text(column)) else {
            throw DamagedRow(column: "id \(column)")
        }
        return key
    }

    func identifierOrNil<Subject>(_ column: Int) throws -> Identifier<Subject>? {
        try textOrNil(column).flatMap { Identifier<Subject>($0) }
    }

    func division(_ column: Int) throws -> DivisionCode {
        guard let code = DivisionCode(try text(column)) else {
            throw DamagedRow(column: "division \(column)")
        }
        return code
    }

    func moment(_ column: Int) throws -> Moment { Moment(milliseconds: try int64(column)) }

    func momentOrNil(_ column: Int) throws -> Moment? {
        try int64OrNil(column).map { Moment(milliseconds: $0) }
    }

    func day(_ column: Int) throws -> Day {
        guard let day = Day(try text(column)) else { throw DamagedRow(column: "day \(column)") }
        return day
    }

    func period(_ column: Int) throws -> Period {
        guard let period = Period(try text(column)) else { throw DamagedRow(column: "period \(column)") }
        return period
    }
}
