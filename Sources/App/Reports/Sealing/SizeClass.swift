import Crypto

/// Lengths that sealed bytes may have: 16 KiB, 32 KiB, 64 KiB and so on, so that nearly all texts share the first. Lines of
/// the log, which are all short, begin at 512 bytes.
enum SizeClass {
    private static let header = 8

    /// The bytes behind their own length, filled up with zeros.
    static func padded(_ bytes: [UInt8], least smallest: Int) -> [UInt8] {
        var size = smallest
        while size < bytes.count + header { size *= 2 }
        var padded: [UInt8] = []
        padded.reserveCapacity(size)
        for place in 0..<header {
            padded.append(UInt8(truncatingIfNeeded: UInt64(bytes.count) >> UInt64(56 - 8 * place)))
        }
        padded += bytes
        padded += [UInt8](repeating: 0, count: size - padded.count)
        return padded
    }

    /// What was padded; throws where the length it states cannot be.
    static func unpadded(_ padded: [UInt8]) throws -> [UInt8] {
        guard padded.count >= header else { throw CryptoKitError.incorrectParameterSize }
        let length = padded[..<header].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard length <= UInt64(padded.count - header) else { throw CryptoKitError.incorrectParameterSize }
        return Array(padded[header..<(header + Int(length))])
    }
}
