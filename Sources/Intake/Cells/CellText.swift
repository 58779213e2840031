/// Text as it is stored: trimmed, on one line, digits and letters in half width; prose punctuation stays as typed.
func cleanText(_ text: String) -> String {
    isClean(text) ? text : rewrite(text, punctuation: false)
}

/// Text as figures, dates and choices are read: as `cleanText`, and all full-width signs in half width.
func halfWidth(_ text: String) -> String { rewrite(text, punctuation: true) }

/// A person's name: as `cleanText`, without the padding people put between two characters (王　五).
func cleanName(_ text: String) -> String {
    let clean = cleanText(text)
    guard clean.utf8.contains(32), !clean.utf8.contains(where: { ($0 | 32) >= 97 && ($0 | 32) <= 122 }) else {
        return clean
    }
    return clean.filter { $0 != " " }
}

/// Without any white space, for comparing labels.
func squeezed(_ text: String) -> String { halfWidth(text).filter { $0 != " " } }

/// Whether nothing needs rewriting: no control bytes, no outer spaces, none of the lead bytes under which the
/// full-width forms, the odd spaces and the invisible marks are written in UTF-8.
private func isClean(_ text: String) -> Bool {
    let clean = text.utf8.withContiguousStorageIfAvailable { bytes in
        guard let first = bytes.first, let last = bytes.last else { return true }
        guard first != 32, last != 32 else { return false }
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte < 0x20 || byte == 0x7F || byte == 0xEF || byte == 0xE2 || byte == 0xC2 { return false }
            if byte == 0xE3, place + 1 < bytes.count, bytes[place + 1] == 0x80 { return false }
            place += 1
        }
        return true
    }
    return clean ?? false
}

private func rewrite(_ text: String, punctuation: Bool) -> String {
    var out = String.UnicodeScalarView()
    var space = false
    for scalar in text.unicodeScalars {
        guard let kept = rewritten(scalar, punctuation: punctuation) else { continue }
        if kept == " " {
            space = !out.isEmpty
            continue
        }
        if space {
            out.append(" ")
            space = false
        }
        out.append(kept)
    }
    return String(out)
}

/// Nil for what nobody sees: control characters, zero-width and direction marks, the byte-order mark.
private func rewritten(_ scalar: Unicode.Scalar, punctuation: Bool) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: " "
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: nil
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0xFF01...0xFF5E where punctuation: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0xFFE5 where punctuation: "¥"
    case 0x2212 where punctuation, 0x2010...0x2015 where punctuation: "-"
    case _: scalar
    }
}
