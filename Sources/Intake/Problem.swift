import Domain

/// One fault of a file, where it stands and why; nothing is stored while there is one.
public struct Problem: Hashable, Sendable {
    /// The row as people see it in the file, counted from 1.
    public let row: Int
    /// The item's column, or the header where no column is meant.
    public let column: String
    public let reason: Reason

    public init(row: Int, column: String, reason: Reason) {
        self.row = row
        self.column = column
        self.reason = reason
    }
}

/// Why a cell, a row or a file is not taken. Payloads never hold an ID, card or mobile number (see `quotable`).
public enum Reason: Hashable, Sendable {
    case noHeader
    case noRows
    case missingColumn
    case blank
    case noVillage
    case formula
    case errorValue
    case notANumber(written: String, example: String)
    case inTenThousands(written: String)
    /// The header says that the whole column is in 万元.
    case columnInTenThousands
    case tooManyDecimals(written: String, allowed: Int)
    case tooLarge
    case notADate(written: String)
    /// A number cell `2018.1`, which is January or, its last nought lost, October.
    case unclearMonth(written: String)
    case dateWithoutYear(written: String)
    case dateOutOfRange(written: String)
    case notAChoice(written: String, options: [String])
    case identityNumber(IdentityFault)
    case cardNumber
    /// A long number kept as a number cell: the spreadsheet has dropped all digits after the fifteenth.
    case digitsLost
    case notAPhone
    case tooLong(limit: Int)
    case sensitive
    case negative(Value)
    case notAPercentage(Value)
    case exceeds(value: Value, column: String, limit: Value)
    case earlier(value: Value, column: String, start: Value)
    case noneOf([String])
    /// The same person stands in an earlier row of the same village.
    case duplicate(row: Int)
    case totalDisagrees(stated: Value, computed: Value)
    case balanceDisagrees(stated: Value, computed: Value)
    /// 上期结余 + 收入 − 支出 (computed) against 期末现金 + 期末存款 (stated).
    case fundsDisagree(stated: Value, computed: Value)
}

/// What is wrong with an identity number (GB 11643).
public enum IdentityFault: Hashable, Sendable { case length, birthday, checksum }

/// What a problem may quote of a cell: one short line, nothing at all once it could hold a person's number.
func quotable(_ text: some StringProtocol) -> String {
    let digits = text.unicodeScalars.reduce(0) { count, scalar in
        count + (scalar.properties.numericType == .decimal ? 1 : 0)
    }
    guard digits < 7 || (digits <= 8 && text.utf8.count <= 17) else { return "" }
    let line = text.count > 20 ? "\(text.prefix(20))…" : String(text)
    return line.split(whereSeparator: \.isNewline).joined(separator: " ")
}
