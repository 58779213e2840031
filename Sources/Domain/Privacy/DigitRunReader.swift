/// Walks over UTF-8 and gives each run of at least eleven digits with at most three separators between two of them.
struct DigitRunReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    static let fewestDigits = 11
    private static let mostSeparators = 3

    /// Whether bytes can hold a run at all: counts ASCII digits and the lead bytes of full-width ones.
    static func mayHoldRun(_ bytes: some Sequence<UInt8>) -> Bool {
        var seen = 0
        for byte in bytes where byte &- 48 < 10 || byte == 0xEF { seen += 1 }
        return seen >= fewestDigits
    }

    mutating func next() -> DigitRun? {
        while skipToDigit() {
            let begin = position
            var counter = DigitCounter()
            readRun(into: &counter)
            guard counter.count >= Self.fewestDigits else { continue }
            position = begin
            var run = DigitRun()
            readRun(into: &run)
            return run
        }
        return nil
    }

    /// Moves to the next byte that may begin a digit; false at the end.
    private mutating func skipToDigit() -> Bool {
        while position < bytes.count {
            let byte = bytes[position]
            if byte &- 48 < 10 { return true }
            if byte == 0xEF, case .digit = sign(at: position).sign { return true }
            position += 1
        }
        return false
    }

    private mutating func readRun(into run: inout some DigitSink) {
        var gap = 0
        var separator = DigitRun.Separator.start
        while position < bytes.count {
            let (sign, length) = sign(at: position)
            switch sign {
            case .digit(let digit):
                run.take(digit, position..<position + length, after: separator)
                (gap, separator) = (0, .none)
            case .separator(let kind):
                gap += 1
                separator = DigitRun.Separator(rawValue: max(separator.rawValue, kind.rawValue)) ?? kind
            case .check:
                position += length
                run.takeCheck(endingAt: position)
                return
            case .other: return
            }
            position += length
            if gap > Self.mostSeparators { return }
        }
    }

    /// Reads the character at an offset. Bytes that are not UTF-8 read as `.other`.
    private func sign(at offset: Int) -> (sign: DigitSign, length: Int) {
        let first = bytes[offset]
        if first < 0x80 { return (Self.ascii(first), 1) }
        func at(_ place: Int) -> UInt32 { offset + place < bytes.count ? UInt32(bytes[offset + place]) : 0 }
        if first < 0xE0 {
            return (Self.wide((UInt32(first) & 0x1F) << 6 | at(1) & 0x3F), offset + 1 < bytes.count ? 2 : 1)
        }
        if first < 0xF0 {
            let scalar = (UInt32(first) & 0xF) << 12 | (at(1) & 0x3F) << 6 | at(2) & 0x3F
            return (Self.wide(scalar), min(3, bytes.count - offset))
        }
        return (.other, 1)
    }

    private static func ascii(_ byte: UInt8) -> DigitSign {
        switch byte {
        case 48...57: .digit(byte - 48)
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "_"): .separator(.space)
        case UInt8(ascii: "-"), UInt8(ascii: "~"): .separator(.hyphen)
        case UInt8(ascii: "."): .separator(.point)
        case 10, 13: .separator(.lineBreak)
        case UInt8(ascii: "X"), UInt8(ascii: "x"): .check
        case _: .other
        }
    }

    private static func wide(_ scalar: UInt32) -> DigitSign {
        switch scalar {
        case 0xFF10...0xFF19: .digit(UInt8(scalar - 0xFF10))
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .separator(.space)
        case 0xB7, 0x2010...0x2015, 0x2022, 0x2027, 0x2212, 0x3002, 0x30FB, 0xFE58, 0xFE63, 0xFF0D, 0xFF61:
            .separator(.hyphen)
        case 0xFF0E: .separator(.point)
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: .separator(.none)
        case 0x85, 0x2028, 0x2029: .separator(.lineBreak)
        case 0xD7, 0xFF38, 0xFF58, 0x425, 0x445, 0x3A7, 0x3C7, 0x2715, 0x2716: .check
        case _: .other
        }
    }
}

/// Takes the digits of a run: once only to count them, which is enough for most, then to keep them.
private protocol DigitSink {
    mutating func take(_ digit: UInt8, _ bytes: Range<Int>, after separator: DigitRun.Separator)
    mutating func takeCheck(endingAt end: Int)
}

private struct DigitCounter: DigitSink {
    var count = 0
    mutating func take(_: UInt8, _: Range<Int>, after _: DigitRun.Separator) { count += 1 }
    mutating func takeCheck(endingAt _: Int) {}
}

extension DigitRun: DigitSink {
    fileprivate mutating func take(_ digit: UInt8, _ bytes: Range<Int>, after separator: Separator) {
        digits.append(digit)
        starts.append(bytes.lowerBound)
        ends.append(bytes.upperBound)
        separators.append(separator)
    }

    fileprivate mutating func takeCheck(endingAt end: Int) { checkEnd = end }
}
