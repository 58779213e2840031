/// One cell as a reader of some tier may see it. Only the mask engine makes one, so a page that is given
/// `Shown` cannot print what was masked.
public struct Shown: Hashable, Sendable {
    /// The value after masking: a starred name is `.text("张*三")`. Safe to write to any export of the same tier.
    public let value: Value
    public let marking: Marking

    /// What the mask engine did to the cell.
    public enum Marking: Hashable, Sendable {
        case asWritten
        /// A name of which the middle is hidden.
        case starred
        /// A minor's name, replaced as a whole.
        case minor
        /// Something private stood inside the text and was taken out.
        case redacted
    }

    init(_ value: Value, _ marking: Marking = .asWritten) {
        self.value = value
        self.marking = marking
    }

    /// For people: amounts and numbers with thousands separators, everything else as stored.
    public var text: String {
        switch value {
        case .money(let money): money.grouped
        case .number(let number): number.grouped
        case .empty, .text, .date, .choice, .phone, .files: value.canonical
        }
    }

    /// The order of cells within a column; made from what is shown, so an order never betrays a hidden name.
    public var sortKey: SortKey {
        switch value {
        case .empty: .empty
        case .money(let money): .number(money.fen)
        case .number(let number): .number(number.scaled)
        case .text, .date, .choice, .phone, .files: .text(value.canonical)
        }
    }

    public enum SortKey: Hashable, Sendable, Comparable {
        case empty
        /// Fen for amounts, ten-thousandths for numbers.
        case number(Int64)
        case text(String)
    }
}
