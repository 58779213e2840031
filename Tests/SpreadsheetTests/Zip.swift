@testable import Spreadsheet

/// Makes zip files by hand, stored and with any lie wished for, so that hostile ones can be made too.
struct Zip {
    struct Entry {
        var path: String
        var bytes: [UInt8]
        var flags: UInt16 = 0x0800
        var crc: UInt32?
    }

    var entries: [Entry] = []

    mutating func add(_ path: String, _ text: String) {
        entries.append(Entry(path: path, bytes: Array(text.utf8)))
    }

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = file.count
            let common =
                le16(20) + le16(entry.flags) + le16(0) + le16(0) + le16(0x4D21)
                + le32(entry.crc ?? crc32(entry.bytes)) + le32(UInt32(entry.bytes.count))
                + le32(UInt32(entry.bytes.count)) + le16(UInt16(entry.path.utf8.count)) + le16(0)
            file += le32(0x0403_4B50) + common + Array(entry.path.utf8) + entry.bytes
            directory += le32(0x0201_4B50) + le16(20) + common + le16(0) + le16(0) + le16(0) + le32(0)
            directory += le32(UInt32(offset)) + Array(entry.path.utf8)
        }
        let start = UInt32(file.count)
        let count = le16(UInt16(entries.count))
        return file + directory + le32(0x0605_4B50) + le16(0) + le16(0) + count + count
            + le32(UInt32(directory.count)) + le32(start) + le16(0)
    }
}

private func le16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
private func le32(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }

private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
        crc ^= UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
}

/// A workbook of given XML parts; every part can be replaced or left out.
struct Book {
    var sheet = ""
    var sheetHead = ""
    var sheetTail = ""
    var prefix = ""
    var strings: String?
    var styles: String?
    var tabs = #"<sheet name="花名册" sheetId="1" r:id="rId1"/>"#
    var properties = ""
    var worksheet: String?
    var change: (inout Zip) -> Void = { _ in }

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var bytes: [UInt8] { zip.bytes }

    var zip: Zip {
        let opening = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        func link(_ id: Int, _ kind: String, _ target: String) -> String {
            "<Relationship Id=\"rId\(id)\" Type=\"\(Self.rel)/\(kind)\" Target=\"\(target)\"/>"
        }
        var zip = Zip()
        zip.add("_rels/.rels", opening + link(1, "officeDocument", "xl/workbook.xml") + "</Relationships>")
        zip.add(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.rel)\">\(properties)<sheets>\(tabs)</sheets></workbook>"
        )
        var links =
            link(1, "worksheet", "worksheets/data.xml") + link(2, "worksheet", "/xl/worksheets/second.xml")
        if let strings {
            links += link(3, "sharedStrings", "sharedStrings.xml")
            zip.add("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>")
        }
        if let styles {
            links += link(4, "styles", "styles.xml")
            zip.add("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>")
        }
        zip.add("xl/_rels/workbook.xml.rels", opening + links + "</Relationships>")
        zip.add(
            "xl/worksheets/data.xml",
            worksheet
                ?? "\(prefix)<worksheet xmlns=\"\(Self.main)\">\(sheetHead)<sheetData>\(sheet)</sheetData>\(sheetTail)</worksheet>"
        )
        change(&zip)
        return zip
    }
}
