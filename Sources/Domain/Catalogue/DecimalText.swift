/// A decimal number on its way into text, digit by digit: amounts fill most cells of most pages.
struct DecimalDigits {
    private let whole: UInt64
    private let fraction: UInt64
    private let decimals: Int
    private let isNegative: Bool
    private let isGrouped: Bool
    private let wholeDigits: Int
    /// How many bytes it takes.
    let count: Int

    /// - Parameters:
    ///   - decimals: how many digits `fraction` has; 0 writes no point.
    ///   - grouped: a comma after each third digit before the point.
    init(whole: UInt64, fraction: UInt64 = 0, decimals: Int = 0, isNegative: Bool, grouped: Bool) {
        self.whole = whole
        self.fraction = fraction
        self.decimals = decimals
        self.isNegative = isNegative
        isGrouped = grouped
        var (digits, rest) = (0, whole)
        repeat {
            digits += 1
            rest /= 10
        } while rest > 0
        wholeDigits = digits
        count =
            (isNegative ? 1 : 0) + (decimals > 0 ? decimals + 1 : 0) + digits
            + (grouped ? (digits - 1) / 3 : 0)
    }

    /// Writes its `count` bytes.
    func write(to bytes: UnsafeMutablePointer<UInt8>) {
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
        for digit in 0..<wholeDigits {
            if isGrouped, digit > 0, digit % 3 == 0 { put(44) }
            put(UInt8(48 + rest % 10))
            rest /= 10
        }
        if isNegative { put(45) }
    }

    /// As text; up to 15 bytes a `String` needs no memory of its own.
    var text: String {
        String(unsafeUninitializedCapacity: count) { bytes in
            guard let start = bytes.baseAddress else { return 0 }
            write(to: start)
            return count
        }
    }
}
