import Domain

/// What an intake needs to know beside the file and the item.
public struct IntakeSettings: Sendable {
    /// Header → column name, remembered or chosen by the clerk: it wins over everything built in. An empty name
    /// leaves the header out, `villageColumn` makes it the village of each row.
    public var mapping: [String: String]
    /// Whether a free text holds an ID, card or mobile number.
    public var sensitive: @Sendable (String) -> Bool

    public init(
        mapping: [String: String] = [:], sensitive: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.mapping = mapping
        self.sensitive = sensitive
    }
}
