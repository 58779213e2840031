/// Walks over UTF-8 and gives each run of at least eleven digits with at most three separators between two of them.
struct DigitRunReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    static let fewestDigits = 11
    private static let mostSeparators = 3

    mutating func next() -> DigitRun? {
        while skipToDigit() {
            let run = readRun()
            if run.count >= Self.fewestDigits { return run }
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

    private mutating func readRun() -> DigitRun {
        var run = DigitRun()
        var gap = 0
        var gapKind: UInt8 = 0
        var crossesLine = false
        while position < bytes.count {
            let (sign, length) = sign(at: position)
            switch sign {
            case .digit(let digit):
                let place = run.count
                if place == 0 || gapKind != 0 {
                    if crossesLine { run.lines.append(run.groups.count) }
                    run.groups.append(place)
                    run.separators.append(gapKind)
                }
                run.digits.append(digit)
                run.starts.append(position)
                run.ends.append(position + length)
                (gap, gapKind, crossesLine) = (0, 0, false)
            case .separator(let kind):
                gap += 1
                if kind != DigitSign.invisible { gapKind = max(gapKind, kind) }
            case .lineBreak:
                gap += 1
                (gapKind, crossesLine) = (max(gapKind, DigitSign.space), true)
            case .check:
                // Letters that follow make it a word (18X型), digits a code.
                run.checks[run.count] = position + length
                position += length
                return run
            case .other: return run
            }
            position += length
            if gap > Self.mostSeparators { return run }
        }
        return run
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
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "_"): .separator(kind: DigitSign.space)
        case UInt8(ascii: "-"), UInt8(ascii: "~"): .separator(kind: DigitSign.hyphen)
        case UInt8(ascii: "."): .separator(kind: DigitSign.point)
        case 10, 13: .lineBreak
        case UInt8(ascii: "X"), UInt8(ascii: "x"): .check
        case _: .other
        }
    }

    private static func wide(_ scalar: UInt32) -> DigitSign {
        switch scalar {
        case 0xFF10...0xFF19: .digit(UInt8(scalar - 0xFF10))
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .separator(kind: DigitSign.space)
        case 0xB7, 0x2010...0x2015, 0x2022, 0x2027, 0x2212, 0x3002, 0x30FB, 0xFE58, 0xFE63, 0xFF0D, 0xFF61:
            .separator(kind: DigitSign.hyphen)
        case 0xFF0E: .separator(kind: DigitSign.point)
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF:
            .separator(kind: DigitSign.invisible)
        case 0x2028, 0x2029, 0x85: .lineBreak
        case 0xD7, 0xFF38, 0xFF58, 0x425, 0x445, 0x3A7, 0x3C7, 0x2715, 0x2716: .check
        case _: .other
        }
    }
}
