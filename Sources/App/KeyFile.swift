import Crypto
import Foundation

/// Adding a master key to the key file so that no moment leaves a damaged one: the new file is written beside the old one,
/// brought to the disk, and put in its place in one step. A run that was killed leaves the old file or the new one.
enum KeyFile {
    /// Appends a random key. What was in the file stays, to the letter.
    static func addKey(to path: String) throws {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let folder = file.deletingLastPathComponent().path
        let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw KeyFileError.unwritable(path) }
        defer { close(lock) }
        // Whoever else adds a key at this moment goes first; a killed one holds no lock.
        guard flock(lock, LOCK_EX) == 0 else { throw KeyFileError.unwritable(path) }
        guard var bytes = FileManager.default.contents(atPath: file.path).map({ Array($0) }) else {
            throw KeyFileError.unwritable(path)
        }
        if let last = bytes.last, last != 10 { bytes.append(10) }
        let key = SymmetricKey(size: .bits256).withUnsafeBytes { hexText($0) }
        try replace(file.path, with: bytes + Array("\(key)\n".utf8))
        guard fsync(lock) == 0 else { throw KeyFileError.unwritable(path) }
    }

    /// Owner only from the first byte on.
    private static func replace(_ path: String, with bytes: [UInt8]) throws {
        let fresh = "\(path).new"
        let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw KeyFileError.unwritable(path) }
        var written = fchmod(file, 0o600) == 0
        var rest = bytes[...]
        while written, !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else { written = false }
        }
        written = written && fsync(file) == 0
        written = close(file) == 0 && written
        guard written, rename(fresh, path) == 0 else {
            unlink(fresh)
            throw KeyFileError.unwritable(path)
        }
    }
}
