import CZlib
import NIOCore

/// Compresses once, into a cache; compressing each answer costs more than rendering it.
enum Gzip {
    /// The gzip member of bytes, or nil where zlib refuses.
    static func compress(_ bytes: UnsafeRawBufferPointer, level: Int32 = 7) -> ByteBuffer? {
        var stream = z_stream()
        guard shim_deflate_gzip_init(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        // zlib reads from where `next_in` points and never writes there.
        stream.next_in = UnsafeMutablePointer(
            mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
        stream.avail_in = UInt32(bytes.count)
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var output = ByteBuffer()
        let written = output.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { target in
            stream.next_out = target.bindMemory(to: UInt8.self).baseAddress
            stream.avail_out = UInt32(target.count)
            return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
        }
        // What stays on the shelf for long takes no more room than it needs.
        return written > 0 ? ByteBuffer(bytes: output.readableBytesView) : nil
    }
}
