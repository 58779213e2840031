/// Writes a decimal number into a short text, digit by digit: amounts fill most cells of most pages.
/// - Parameters:
///   - decimals: how many digits `fraction` has; 0 writes no point.
///   - grouped: a comma after each third digit before the point.
func decimalText(
    whole: UInt64, fraction: UInt64 = 0, decimals: Int = 0, isNegative: Bool, grouped: Bool
) -> String {
    var (count, rest) = ((isNegative ? 1 : 0) + (decimals > 0 ? decimals + 1 : 0), whole)
    var digits = 0
    repeat {
        digits += 1
        rest /= 10
    } while rest > 0
    count += digits + (grouped ? (digits - 1) / 3 : 0)
    // The exact length: up to 15 bytes a `String` needs no memory of its own.
    return String(unsafeUninitializedCapacity: count) { bytes in
        var place = count
        func put(_ byte: UInt8) {
            place -= 1
            bytes[place] = byte
        }
        var rest = fraction
        for _ in 0..<decimals {
            put(UInt8(48 + rest % 10))
            rest /= 10
        }
        if decimals > 0 { put(46) }
        rest = whole
        for digit in 0..<digits {
            if grouped, digit > 0, digit % 3 == 0 { put(44) }
            put(UInt8(48 + rest % 10))
            rest /= 10
        }
        if isNegative { put(45) }
        return count
    }
}
