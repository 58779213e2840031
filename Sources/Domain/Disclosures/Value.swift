/// One cell of a table. Which cases a column allows is its `ColumnType`.
public enum Value: Hashable, Sendable {
    case empty
    case text(String)
    case number(Decimal4)
    case money(Money)
    case date(PartialDay)
    case choice(String)
    case phone(String)
    /// Keys of attachments.
    case files([String])

    /// The stored form: plain text without separators; `files` are joined by commas. Empty text for `.empty`.
    public var canonical: String {
        switch self {
        case .empty: ""
        case .text(let text), .choice(let text), .phone(let text): text
        case .number(let number): number.description
        case .money(let money): money.description
        case .date(let date): date.description
        case .files(let keys): keys.joined(separator: ",")
        }
    }

    /// Reads the stored form of a column's cell. Text that does not fit the type stays text, so that nothing is lost.
    public init(canonical text: some StringProtocol, type: ColumnType) {
        guard !text.isEmpty else {
            self = .empty
            return
        }
        switch type {
        case .text: self = .text(String(text))
        case .choice: self = .choice(String(text))
        case .phone: self = .phone(String(text))
        case .number: self = Decimal4(text).map(Value.number) ?? .text(String(text))
        case .money: self = Money(yuan: text).map(Value.money) ?? .text(String(text))
        case .date: self = PartialDay(text).map(Value.date) ?? .text(String(text))
        case .file: self = .files(String(text).split(separator: ",").map(String.init))
        }
    }

    public var isEmpty: Bool { self == .empty }
}

/// One row (记录) of a table: a value for each of the table's columns, in their order.
public struct Record: Hashable, Sendable {
    public var values: [Value]

    public init(values: [Value]) { self.values = values }
}

/// The rows of one edition under the columns it was made with.
public struct Table: Hashable, Sendable {
    public let columns: [Column]
    public var records: [Record]

    public init(columns: [Column], records: [Record]) {
        self.columns = columns
        self.records = records
    }
}
