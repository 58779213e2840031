import Crypto

/// A cleaned file of a report.
struct ReportFile: Sendable, Equatable {
    let name: String
    let mediaType: String
    let bytes: [UInt8]
}

/// Files as one run of bytes: for each its name, its type and its contents, every part behind its length.
enum ReportFiles {
    static func packed(_ files: [ReportFile]) -> [UInt8] {
        var packed: [UInt8] = []
        for file in files {
            append(Array(file.name.utf8), to: &packed)
            append(Array(file.mediaType.utf8), to: &packed)
            append(file.bytes, to: &packed)
        }
        return packed
    }

    static func unpacked(_ packed: [UInt8]) throws -> [ReportFile] {
        var rest = packed[...]
        var files: [ReportFile] = []
        while !rest.isEmpty {
            let (name, type) = (try part(of: &rest), try part(of: &rest))
            files.append(
                ReportFile(
                    name: String(decoding: name, as: UTF8.self),
                    mediaType: String(decoding: type, as: UTF8.self), bytes: Array(try part(of: &rest))))
        }
        return files
    }

    private static func append(_ part: [UInt8], to packed: inout [UInt8]) {
        for shift in [24, 16, 8, 0] { packed.append(UInt8(truncatingIfNeeded: part.count >> shift)) }
        packed += part
    }

    private static func part(of rest: inout ArraySlice<UInt8>) throws -> ArraySlice<UInt8> {
        let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        guard rest.count >= 4 + length else { throw CryptoKitError.incorrectParameterSize }
        let part = rest.dropFirst(4).prefix(length)
        rest = rest.dropFirst(4 + length)
        return part
    }
}
