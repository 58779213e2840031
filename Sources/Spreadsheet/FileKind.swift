/// What a file is by its first bytes.
enum FileKind {
    case package, compoundFile, text, other

    init(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .package
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .compoundFile
        } else if Self.strangers.contains(where: { bytes.starts(with: $0) }) || Self.isMarkup(bytes) {
            self = .other
        } else {
            self = .text
        }
    }

    /// PDF, JPEG, PNG, GIF, RTF, RAR, 7z, gzip: what gets renamed to .xls or .csv by mistake.
    private static let strangers: [[UInt8]] = [
        Array("%PDF-".utf8), [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8),
        Array("{\\rtf".utf8), Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B],
    ]

    /// Web pages and XML saved as .xls by office systems.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let unmarked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let head = unmarked.prefix(256).drop { $0 == 32 || (9...13).contains($0) }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        return ["<!doctype", "<html", "<table", "<?xml", "<head", "<meta", "<style"].contains {
            text.hasPrefix($0)
        }
    }

    /// An encrypted workbook is wrapped in a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4.4).
    static func isEncrypted(compoundFile bytes: [UInt8]) -> Bool { contains("EncryptedPackage", bytes) }

    /// The stream every Excel 97–2003 file has; Excel 5.0 and 95 called it `Book`.
    static func isLegacyXLS(compoundFile bytes: [UInt8]) -> Bool {
        contains("Workbook", bytes) || contains("Book", bytes)
    }

    private static func contains(_ name: String, _ bytes: [UInt8]) -> Bool {
        let pattern = name.utf16.flatMap {
            [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
        }
        guard let first = pattern.first, bytes.count >= pattern.count else { return false }
        for start in 0...(bytes.count - pattern.count) where bytes[start] == first {
            if bytes[start..<(start + pattern.count)].elementsEqual(pattern) { return true }
        }
        return false
    }
}
