/// Bytes that are gathered and cleared millions of times without giving their memory back.
struct ByteBuffer {
    private var storage = [UInt8](repeating: 0, count: 256)
    private(set) var count = 0

    @inline(__always)
    mutating func clear() { count = 0 }

    @inline(__always)
    mutating func truncate(to newCount: Int) { count = min(count, max(0, newCount)) }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        let needed = count &+ bytes.count
        if needed > storage.count {
            storage.append(contentsOf: repeatElement(0, count: max(bytes.count, storage.count)))
        }
        let start = count
        if let source = bytes.baseAddress {
            storage.withUnsafeMutableBytes {
                $0.baseAddress?.advanced(by: start).copyMemory(from: source, byteCount: bytes.count)
            }
        }
        count = needed
    }

    /// Appends what another holds from a place on.
    mutating func append(_ other: ByteBuffer, from start: Int) {
        other.withBytes { append(UnsafeBufferPointer(rebasing: $0[start...])) }
    }

    @inline(__always)
    subscript(index: Int) -> UInt8 { storage[index] }

    @inline(__always)
    func withBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try storage.withUnsafeBufferPointer { (all) throws(Failure) in
            try body(UnsafeBufferPointer(start: all.baseAddress, count: count))
        }
    }
}
