/// One attribute of an element. Made only by the functions of this module: there is none for style or events.
public struct Attribute: Sendable {
    enum Value: Sendable {
        /// The attribute is not written at all.
        case absent
        /// Written without a value.
        case present
        case literal(StaticString)
        case text(String)
        case address(String)
        case number(Int)
    }

    enum Family: Sendable { case plain, aria, data }

    let name: StaticString
    let family: Family
    let value: Value

    init(_ name: StaticString, _ value: Value, family: Family = .plain) {
        self.name = name
        self.family = family
        self.value = value
    }

    /// Nothing.
    public static let none = Attribute("", .absent)

    /// `attribute` where `condition` holds, otherwise nothing.
    public static func `if`(_ condition: Bool, _ attribute: @autoclosure () -> Attribute) -> Attribute {
        condition ? attribute() : .none
    }
}

extension HTML {
    /// Writes one attribute with the space before it.
    mutating func put(_ attribute: Attribute) {
        switch attribute.value {
        case .absent: return
        case .present: putName(attribute)
        case .literal(let value):
            putName(attribute)
            put("=\"")
            value.withUTF8Buffer { escape($0) }
            put(UInt8(ascii: "\""))
        case .text(let value):
            putName(attribute)
            put("=\"")
            text(value)
            put(UInt8(ascii: "\""))
        case .address(let value):
            putName(attribute)
            put("=\"")
            text(isSafeAddress(value) ? value : "#")
            put(UInt8(ascii: "\""))
        case .number(let value):
            putName(attribute)
            put("=\"")
            put(value)
            put(UInt8(ascii: "\""))
        }
    }

    private mutating func putName(_ attribute: Attribute) {
        switch attribute.family {
        case .plain: put(UInt8(ascii: " "))
        case .aria: put(" aria-")
        case .data: put(" data-")
        }
        put(attribute.name)
    }
}

/// Whether a link may lead there: relative, or http, https, mailto or tel. Everything else that looks like a scheme
/// (`javascript:`, `data:`, `vbscript:`, whatever comes next, also when disguised by spaces or controls) may not.
func isSafeAddress(_ address: String) -> Bool {
    var scheme: [UInt8] = []
    for byte in address.utf8 {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
        case UInt8(ascii: ":"): return allowedSchemes.contains { $0.elementsEqual(scheme) }
        default: scheme.append(byte | 0x20)
        }
    }
    return true
}

private let allowedSchemes: [String.UTF8View] = ["http".utf8, "https".utf8, "mailto".utf8, "tel".utf8]
