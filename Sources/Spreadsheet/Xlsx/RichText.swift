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
        let keepsSpace = keepsSpace
        let source = current
        source.withBytes { bytes in
            var start = 0
            var end = bytes.count
            while !keepsSpace, end > start, isXMLSpace(bytes[end &- 1]) { end &-= 1 }
            while !keepsSpace, start < end, isXMLSpace(bytes[start]) { start &+= 1 }
            gathered.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
    }
}

@inline(__always)
func isXMLSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

/// Resolves `_x000D_`, the way OOXML writes characters that XML cannot carry (ECMA-376 part 1, 22.9.2.19).
func unescaped(_ buffer: ByteBuffer) throws(SpreadsheetRefusal) -> String {
    guard let text = buffer.withBytes({ String(validating: $0, as: UTF8.self) }) else {
        throw .unknownEncoding
    }
    guard buffer.count >= 7, text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    return text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
        UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? String(match.0)
    }
}
