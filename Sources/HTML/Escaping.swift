/// Bytes below 64 that may not stand as they are: the controls (but tab, line feed, return), `"`, `&`, `'`, `<`, `>`.
private let special: UInt64 = {
    let controls: UInt64 = 0xFFFF_FFFF & ~(1 << 9 | 1 << 10 | 1 << 13)
    return controls | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
}()

extension HTML {
    /// Writes UTF-8 text, fit for element content and for quoted attribute values alike.
    ///
    /// Nearly all text is innocent, so it is copied first and looked at eight bytes at a time where it lies; only
    /// when something suspicious is among them is it written again with care.
    @inline(__always)
    mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        let written = place(text)
        if written { count += text.count } else { escapeCarefully(text) }
    }

    @inline(never)
    private mutating func escapeCarefully(_ text: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            let length = mayStand(byte) ? 0 : lengthToReplace(text, at: index)
            if length == 0 {
                index += 1
                continue
            }
            put(UnsafeBufferPointer(rebasing: text[clean..<index]))
            if length == 1 { putEntity(byte) }
            index += length
            clean = index
        }
        put(UnsafeBufferPointer(rebasing: text[clean...]))
    }

    /// The entity of an ASCII character; nothing for a control character.
    private mutating func putEntity(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): put("&amp;")
        case UInt8(ascii: "<"): put("&lt;")
        case UInt8(ascii: ">"): put("&gt;")
        case UInt8(ascii: "\""): put("&quot;")
        case UInt8(ascii: "'"): put("&#39;")
        default: break
        }
    }
}

/// Whether a byte stands for itself without a closer look.
@inline(__always)
private func mayStand(_ byte: UInt8) -> Bool {
    if byte < 64 { return special &>> UInt64(byte) & 1 == 0 }
    return byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xEF
}

/// Whether any of eight bytes needs a closer look: the same set as `mayStand`, plus tab and line ends. Arithmetic on
/// a whole word (a byte is zero where subtracting 1 borrows from its top bit), because Swift's SIMD comparisons
/// measured ten times slower.
@inline(__always)
func isSuspicious(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var found = (word &- ones &* 0x20) & ~word
    found |= hasZero(word ^ ones &* 0x22)
    found |= hasZero((word | ones) ^ ones &* 0x27)
    found |= hasZero((word | ones &* 0x02) ^ ones &* 0x3E)
    found |= hasZero(word ^ ones &* 0x7F)
    found |= hasZero((word | ones &* 0x20) ^ ones &* 0xE2)
    found |= hasZero(word ^ ones &* 0xEF)
    return found & (ones &* 0x80) != 0
}

@inline(__always)
private func hasZero(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

/// Whether all bytes of a text stand for themselves, looked at eight at a time where they lie.
func isInnocent(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(text)
    guard bytes.count >= 8 else { return text.allSatisfy(mayStand) }
    var offset = 0
    while offset + 8 <= bytes.count {
        if isSuspicious(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) { return false }
        offset += 8
    }
    // The last word again looks at some bytes twice, and leaves no shorter rest.
    return !isSuspicious(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
}

/// How many bytes at `index` do not pass as they are: 1 for ASCII, 2 or 3 for a character that is dropped because
/// it is invisible and can deceive (C1 controls, direction overrides, non-characters), 0 for an innocent one.
private func lengthToReplace(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0xC2:
        return index + 1 < text.count && text[index + 1] < 0xA0 ? 2 : 0
    case 0xE2:
        guard index + 2 < text.count else { return 0 }
        switch (text[index + 1], text[index + 2]) {
        case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return 3
        default: return 0
        }
    case 0xEF:
        guard index + 2 < text.count else { return 0 }
        switch (text[index + 1], text[index + 2]) {
        case (0xB7, 0x90...0xAF), (0xBF, 0xBE...0xBF), (0xBB, 0xBF): return 3
        default: return 0
        }
    default:
        return 1
    }
}
