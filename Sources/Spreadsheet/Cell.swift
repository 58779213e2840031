/// What a cell holds, as the file says it: nothing trimmed, nothing normalised.
public enum Cell: Sendable, Equatable {
    case empty
    /// Never empty; in a CSV file every plain cell, numbers included.
    case text(String)
    /// A plain number; integers up to 2^53 exactly.
    case number(Double)
    /// A number with a date format, 1900-01-01 to 9999-12-31; the time of day is dropped.
    case date(year: Int, month: Int, day: Int)
    case bool(Bool)
    /// The formula without its `=` (empty in a cell that follows a shared formula) and the result the file
    /// remembers,
    /// dates as `2018-10-08`, truth as `TRUE` or `FALSE`, empty where it remembers none. Indirect, because it is rare and
    /// would make every cell larger.
    indirect case formula(String, cached: String)
    /// `#REF!`, `#DIV/0!`, …
    case error(String)
}
