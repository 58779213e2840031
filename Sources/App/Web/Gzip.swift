import CZlib

/// Compresses once, into a cache; compressing each answer costs more than rendering it.
enum Gzip {
    /// The gzip member of bytes, or nil where zlib refuses.
    static func compress(_ bytes: [UInt8], level: Int32 = 7) -> [UInt8]? {
        var stream = z_stream()
        guard shim_deflate_gzip_init(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        var input = bytes
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target -> Int? in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : nil
            }
        }
        return written.map { Array(output.prefix($0)) }
    }
}
