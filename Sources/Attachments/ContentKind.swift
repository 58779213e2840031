/// What a file is by its first bytes.
enum ContentKind: Hashable {
    case jpeg, png, webp, heic, pdf
    /// A zip or OLE container: Word, Excel and archives.
    case office

    init?(sniffing bytes: [UInt8]) {
        func has(_ signature: [UInt8], at offset: Int = 0) -> Bool {
            bytes.dropFirst(offset).starts(with: signature)
        }
        if has([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if has(Array("RIFF".utf8)), has(Array("WEBP".utf8), at: 8) {
            self = .webp
        } else if has(Array("ftyp".utf8), at: 4),
            Self.heicBrands.contains(where: { has(Array($0.utf8), at: 8) })
        {
            self = .heic
        } else if has(Array("%PDF-".utf8)) {
            self = .pdf
        } else if has([0x50, 0x4B, 0x03, 0x04]) || has([0xD0, 0xCF, 0x11, 0xE0]) {
            self = .office
        } else {
            return nil
        }
    }

    /// Single pictures of ISO 23008-12; sequences (hevc, msf1) are not among them.
    private static let heicBrands = ["heic", "heix", "heim", "heis", "mif1"]
}
