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
        var text = String(text)
        self = text.withUTF8 { Value(canonical: $0, kind: type.kind) }
    }

    /// The same from bytes of UTF-8, as a page reads its every cell.
    public init(canonical bytes: UnsafeBufferPointer<UInt8>, kind: ColumnType.Kind) {
        guard !bytes.isEmpty else {
            self = .empty
            return
        }
        var text: String { String(decoding: bytes, as: UTF8.self) }
        switch kind {
        case .text: self = .text(text)
        case .choice: self = .choice(text)
        case .phone: self = .phone(text)
        case .number: self = Decimal4(bytes: bytes).map(Value.number) ?? .text(text)
        case .money: self = Money(bytes: bytes).map(Value.money) ?? .text(text)
        case .date: self = PartialDay(bytes: bytes).map(Value.date) ?? .text(text)
        case .file: self = .files(text.split(separator: ",").map(String.init))
        }
    }

    public var isEmpty: Bool {
        if case .empty = self { return true }
        return false
    }
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
