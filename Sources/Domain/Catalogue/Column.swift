/// One typed column of an item. Names are unique within an item and are what people read in the header.
public struct Column: Hashable, Sendable {
    public let name: String
    public let type: ColumnType
    public let mask: Mask

    public init(name: String, type: ColumnType, mask: Mask = .open) {
        self.name = name
        self.type = type
        self.mask = mask
    }
}

/// What a column's cells hold (shared notation of the catalogue, docs/GLOSSARY.md).
public enum ColumnType: Hashable, Sendable {
    case text
    case date
    /// Yuan, two decimals.
    case money
    case number
    case choice([String])
    /// Photos or documents attached to the row.
    case file
    /// An office's telephone, never a resident's.
    case phone

    /// The type without the options of a choice: what reading a stored cell needs to know.
    public enum Kind: UInt8, Hashable, Sendable { case text, date, money, number, choice, file, phone }

    /// The type without the options of a choice.
    public var kind: Kind {
        switch self {
        case .text: .text
        case .date: .date
        case .money: .money
        case .number: .number
        case .choice: .choice
        case .file: .file
        case .phone: .phone
        }
    }

    /// The catalogue's notation: `choice(A类/B类)`.
    public var notation: String {
        switch self {
        case .text: "text"
        case .date: "date"
        case .money: "money"
        case .number: "number"
        case .choice(let options): "choice(\(options.joined(separator: "/")))"
        case .file: "file"
        case .phone: "phone"
        }
    }

    /// Reads the catalogue's notation.
    public init?(notation: String) {
        switch notation {
        case "text": self = .text
        case "date": self = .date
        case "money": self = .money
        case "number": self = .number
        case "file": self = .file
        case "phone": self = .phone
        case _:
            guard notation.hasPrefix("choice("), notation.hasSuffix(")") else { return nil }
            let options = notation.dropFirst(7).dropLast().split(separator: "/").map(String.init)
            guard options.count >= 2 else { return nil }
            self = .choice(options)
        }
    }
}

/// Who may read a column; the one place a column's privacy is said.
public enum Mask: String, Hashable, Sendable, CaseIterable {
    /// Everyone.
    case open = ""
    /// A person's name: starred at T0, full at T1.
    case name = "N"
    /// The village group: shown, but never anything finer.
    case group = "G"
    /// Stored encrypted, never shown, never exported.
    case secret = "X"
    /// Shown only as a total over the table.
    case aggregate = "A"
}
