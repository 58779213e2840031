extension Column {
    /// The catalogue's notation: `户主:text[N]`; no brackets where the column is open.
    public var notation: String { "\(name):\(type.notation)\(mask == .open ? "" : "[\(mask.rawValue)]")" }

    /// Reads the catalogue's notation; nil where the type or the mask is unknown or the name is missing.
    public init?(notation: some StringProtocol) {
        guard let colon = notation.firstIndex(of: ":"), colon > notation.startIndex else { return nil }
        var rest = notation[notation.index(after: colon)...]
        var mask = Mask.open
        if rest.hasSuffix("]"), let bracket = rest.lastIndex(of: "[") {
            let inner = rest[rest.index(after: bracket)...].dropLast()
            guard !inner.isEmpty, let known = Mask(rawValue: String(inner)) else { return nil }
            mask = known
            rest = rest[..<bracket]
        }
        guard let type = ColumnType(notation: String(rest)) else { return nil }
        self.init(name: String(notation[..<colon]), type: type, mask: mask)
    }
}
