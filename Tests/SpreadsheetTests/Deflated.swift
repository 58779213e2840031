import CArchive

@testable import Spreadsheet

/// Packs entries tight, as Excel does and as a zip bomb does.
enum Deflated {
    static func zip(_ entries: [(path: String, bytes: [UInt8])]) throws -> [UInt8] {
        guard let archive = archive_write_new() else { throw SpreadsheetRefusal.noSheet }
        defer { archive_write_free(archive) }
        archive_write_set_format_zip(archive)
        var room = [UInt8](repeating: 0, count: 4 << 20)
        var used = 0
        let capacity = room.count
        try room.withUnsafeMutableBytes { target in
            archive_write_open_memory(archive, target.baseAddress, capacity, &used)
            for (path, bytes) in entries {
                guard let entry = archive_entry_new() else { throw SpreadsheetRefusal.noSheet }
                defer { archive_entry_free(entry) }
                archive_entry_set_pathname(entry, path)
                archive_entry_set_size(entry, Int64(bytes.count))
                archive_entry_set_filetype(entry, 0o100000)
                archive_write_header(archive, entry)
                _ = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
            }
            archive_write_close(archive)
        }
        return Array(room[..<used])
    }
}
