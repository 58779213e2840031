import Foundation

/// Reads a number as XML Schema's double is written; nil for anything else, for infinities and for NaN.
///
/// Up to 15 digits with up to 22 decimals are exact in one division (Clinger); the rest goes through
/// `Double`.
func plainNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var mantissa = 0
    var digits = 0
    var decimals = 0
    var isAfterPoint = false
    for (index, byte) in bytes.enumerated() {
        switch byte {
        case 48...57:
            mantissa = mantissa &* 10 &+ Int(byte &- 48)
            digits &+= 1
            if isAfterPoint { decimals &+= 1 }
        case UInt8(ascii: ".") where !isAfterPoint: isAfterPoint = true
        case UInt8(ascii: "-") where index == 0: continue
        case _: return slowNumber(bytes)
        }
    }
    guard digits > 0, digits <= 15 else { return slowNumber(bytes) }
    let value = decimals == 0 ? Double(mantissa) : Double(mantissa) / powersOfTen[decimals]
    return bytes.first == UInt8(ascii: "-") ? -value : value
}

private let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

private func slowNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard bytes.count <= 400 else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard text.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || "+-.eE".utf8.contains($0) }),
        let value = Double(text), value.isFinite
    else { return nil }
    return value
}

/// What programs write for a result that is no figure: `NaN`, `INF`, or one past all bounds. It is a fault of its
/// cell and not of the file; Excel shows `#NUM!`.
func isBeyondNumbers(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= 400 else { return false }
    let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        .lowercased()
    let unsigned = text.first == "-" || text.first == "+" ? String(text.dropFirst()) : text
    return ["nan", "inf", "infinity"].contains(unsigned) || Double(text)?.isInfinite == true
}
