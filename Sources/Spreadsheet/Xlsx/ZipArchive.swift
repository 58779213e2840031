import CArchive

/// The libarchive seam: a zip file in memory, read by its central directory, nothing ever written to disk.
struct ZipArchive {
    private let bytes: [UInt8]
    private let limits: SpreadsheetLimits
    /// Lower-cased, as package part names compare without case (ECMA-376 part 2, 9.1.1).
    let paths: Set<String>
    /// Unpacked so far, in bytes, over all parts.
    private var inflated = 0

    /// Reads the directory and refuses what no workbook has: foreign paths, names given twice, encrypted
    /// entries.
    init(_ bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetRefusal) {
        self.bytes = bytes
        self.limits = limits
        var paths: Set<String> = []
        var count = 0
        try Self.entries(of: bytes) { (_, entry, path) throws(SpreadsheetRefusal) in
            count += 1
            guard count <= limits.maxEntries else { throw .tooManyEntries(limit: limits.maxEntries) }
            guard archive_entry_is_encrypted(entry) == 0 else { throw .passwordProtected }
            guard PartPath.staysInside(path) else { throw .entryNames }
            guard path.isEmpty || path.hasSuffix("/") || paths.insert(path.lowercased()).inserted else {
                throw .duplicateEntries
            }
            return true
        }
        self.paths = paths
    }

    /// Streams one part through the XML parser; false where the archive has no such part.
    mutating func parse<Part: XMLPart>(
        _ path: String, into part: inout Part
    ) throws(SpreadsheetRefusal) -> Bool {
        let budget = min(limits.maxInflated, (16 << 20) + bytes.count * limits.maxRatio)
        var scanner = XMLScanner(path, maxDepth: limits.maxDepth)
        var total = inflated
        var found = false
        try Self.entries(of: bytes) { (archive, entry, name) throws(SpreadsheetRefusal) in
            guard name.lowercased() == path else { return true }
            found = true
            // A bomb that owns up to its size is told as one, whatever else is wrong inside; a liar is counted below.
            guard archive_entry_size(entry) <= Int64(budget - total) else {
                throw .archiveTooLarge(limitBytes: budget)
            }
            try Self.chunks(of: archive, path) { (chunk) throws(SpreadsheetRefusal) in
                total += chunk.count
                guard total <= budget else { throw .archiveTooLarge(limitBytes: budget) }
                try scanner.feed(chunk.assumingMemoryBound(to: UInt8.self), into: &part)
            }
            try scanner.finish()
            return false
        }
        inflated = total
        return found
    }

    /// Calls `visit` with each entry until it returns false.
    private static func entries(
        of bytes: [UInt8],
        _ visit: (OpaquePointer, OpaquePointer, String) throws(SpreadsheetRefusal) -> Bool
    ) throws(SpreadsheetRefusal) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(SpreadsheetRefusal) in
            guard let archive = archive_read_new() else { throw .damaged("zip: no memory") }
            defer { archive_read_free(archive) }
            archive_read_support_format_zip_seekable(archive)
            guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
                throw .damaged("zip: no directory")
            }
            var entry: OpaquePointer?
            while true {
                let result = archive_read_next_header(archive, &entry)
                if result == ARCHIVE_EOF { return }
                guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry else {
                    throw .damaged("zip: directory")
                }
                guard try visit(archive, entry, path(of: entry)) else { return }
            }
        }
    }

    /// Empty where the name cannot be read as text; such an entry is never asked for.
    private static func path(of entry: OpaquePointer) -> String {
        if let name = archive_entry_pathname(entry) { return String(cString: name) }
        if let name = archive_entry_pathname_utf8(entry) { return String(cString: name) }
        return ""
    }

    private static func chunks(
        of archive: OpaquePointer, _ path: String,
        _ body: (UnsafeRawBufferPointer) throws(SpreadsheetRefusal) -> Void
    ) throws(SpreadsheetRefusal) {
        while true {
            var start: UnsafeRawPointer?
            var count = 0
            var offset: la_int64_t = 0
            let result = archive_read_data_block(archive, &start, &count, &offset)
            if result == ARCHIVE_EOF { return }
            guard result == ARCHIVE_OK else { throw .damaged("\(path): packed data") }
            if count > 0 { try body(UnsafeRawBufferPointer(start: start, count: count)) }
        }
    }
}
