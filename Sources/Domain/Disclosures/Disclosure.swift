/// One item of one village in one period; it has numbered editions.
public enum Disclosure {
    public typealias ID = Identifier<Disclosure>

    /// What makes a disclosure the one it is: no two share a key.
    public struct Key: Hashable, Sendable {
        public let village: DivisionCode
        public let item: Item.Number
        public let period: Period

        public init(village: DivisionCode, item: Item.Number, period: Period) {
            self.village = village
            self.item = item
            self.period = period
        }
    }
}
