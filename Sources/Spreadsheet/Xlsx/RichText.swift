import Glibc

/// Gathers the text of a string item: plain `t`, runs `r/t`; the phonetic guide `rPh/t` is not part of the
/// text.
struct RichText {
    private var gathered = ByteBuffer()
    private var current = ByteBuffer()
    private var isCapturing = false
    private var isPhonetic = false
    private var keepsSpace = false

    mutating func clear() {
        gathered.clear()
        isCapturing = false
        isPhonetic = false
    }

    mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "t" {
            isCapturing = !isPhonetic
            current.clear()
            keepsSpace = attributes.bytes("space").map { XMLName(bytes: $0) == "preserve" } ?? false
        } else if name == "rPh" {
            isPhonetic = true
        }
    }

    mutating func text(_ more: UnsafeBufferPointer<UInt8>, limit: Int) throws(SpreadsheetRefusal) {
        guard isCapturing else { return }
        guard gathered.count &+ current.count &+ more.count <= limit else {
            throw .damaged("text of one cell too long")
        }
        current.append(more)
    }

    mutating func end(_ name: XMLName) {
        if name == "t" {
            if isCapturing { take() }
            isCapturing = false
        } else if name == "rPh" {
            isPhonetic = false
        }
    }

    func string() throws(SpreadsheetRefusal) -> String { try unescaped(gathered) }

    /// Excel drops space around a text that does not ask to keep it.
    private mutating func take() {
        var (start, end) = (0, current.count)
        if !keepsSpace {
            while end > 0, isXMLSpace(current[end &- 1]) { end &-= 1 }
            while start < end, isXMLSpace(current[start]) { start &+= 1 }
        }
        current.truncate(to: end)
        if start == 0, gathered.count == 0 {
            // Nearly every text is one run, and goes over without a copy.
            swap(&gathered, &current)
        } else {
            gathered.append(current, from: start)
        }
    }
}

@inline(__always)
func isXMLSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

/// What bytes of UTF-8 spell; nil where they are none. `String(validating:as:)` says the same, but takes several times
/// as long over the few letters of a cell.
private func spelled(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return "" }
    var text = String(decoding: bytes, as: UTF8.self)
    // What is no UTF-8 comes back mended.
    let isAsWritten = text.withUTF8 { spelled in
        spelled.count == bytes.count && spelled.baseAddress.map { memcmp($0, start, bytes.count) } == 0
    }
    return isAsWritten ? text : nil
}

/// Resolves `_x000D_`, the way OOXML writes characters that XML cannot carry (ECMA-376 part 1, 22.9.2.19).
func unescaped(_ buffer: ByteBuffer) throws(SpreadsheetRefusal) -> String {
    guard let text = buffer.withBytes(spelled) else { throw .unknownEncoding }
    guard buffer.count >= 7, text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    return text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
        UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? String(match.0)
    }
}
