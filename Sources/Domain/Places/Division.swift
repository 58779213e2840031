/// A place of the administrative divisions (行政区划).
public struct Division: Hashable, Sendable {
    public let code: DivisionCode
    public let name: String

    public init(code: DivisionCode, name: String) {
        self.code = code
        self.name = name
    }

    public enum Level: Int, Hashable, Sendable, Comparable, CaseIterable {
        case province, city, county, township, village
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }
}

/// A statistical code: province `41`, city `4115`, county `411526`, township `411526101`, village `411526101201`.
/// A place lies in another where its code begins with the other's.
public struct DivisionCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 2, 4, 6, 9 or 12 digits.
    public let text: String

    /// Also reads the six-digit forms `410000` and `411500` of provinces and cities.
    public init?(_ text: some StringProtocol) {
        var short = String(text)
        guard Self.isNumber(short) else { return nil }
        if short.utf8.count == 6, short.hasSuffix("00") {
            short.removeLast(2)
            if short.hasSuffix("00") { short.removeLast(2) }
        }
        switch short.utf8.count {
        case 2, 4, 6, 9, 12: self.text = short
        case _: return nil
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        for byte in text.utf8 where byte < 48 || byte > 57 { return false }
        return true
    }

    public var level: Division.Level {
        switch text.utf8.count {
        case 2: .province
        case 4: .city
        case 6: .county
        case 9: .township
        case _: .village
        }
    }

    /// The place this one lies in; nil for a province.
    public var parent: DivisionCode? {
        switch level {
        case .province: nil
        case .city: DivisionCode(text.prefix(2))
        case .county: DivisionCode(text.prefix(4))
        case .township: DivisionCode(text.prefix(6))
        case .village: DivisionCode(text.prefix(9))
        }
    }

    /// The place of a level that holds this one (or is it); nil where this one is higher.
    public func ancestor(_ level: Division.Level) -> DivisionCode? {
        var place: DivisionCode? = self
        while let code = place, code.level > level { place = code.parent }
        return place?.level == level ? place : nil
    }

    /// Whether `other` is this place or lies in it.
    public func contains(_ other: DivisionCode) -> Bool { other.text.hasPrefix(text) }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
