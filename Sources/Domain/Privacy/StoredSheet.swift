/// A sheet as bytes, to be kept beside an edition that never changes: what a page shows is then one piece to read instead
/// of a row for each record, and nothing to mask.
///
/// All numbers are little-endian and 32 bits wide unless said otherwise: how many rows and shown columns there are; for
/// each column whether it has a sum (one byte) and the sum (64 bits); where each cell ends; the texts.
extension MaskedSheet {
    /// Raised with every change of what a public tier sees of a row. Sheets that an older engine masked are then as if
    /// they were not there, and pages mask the rows anew.
    public static let engine = 1

    /// The sheet as bytes; nil where it shows totals or some of the rows only, which are not kept.
    public var stored: [UInt8]? {
        guard totals.isEmpty, places == nil else { return nil }
        var stored: [UInt8] = []
        stored.reserveCapacity(8 + sums.count * 9 + ends.count * 4 + bytes.count)
        stored.append(UInt32(truncatingIfNeeded: count))
        stored.append(UInt32(truncatingIfNeeded: columns.count))
        for sum in sums {
            stored.append(UInt8(sum == nil ? 0 : 1))
            stored.append(sum ?? 0)
        }
        for end in ends { stored.append(end) }
        stored += bytes
        return stored
    }

    /// Reads a sheet that was stored for these columns and this tier; nil where the bytes are no such sheet.
    public init?(stored: UnsafeRawBufferPointer, columns source: [Column], tier: Tier) {
        let columns = RowMask.shown(source, tier)
        var rest = StoredBytes(stored)
        guard let rows: UInt32 = rest.number(), let width: UInt32 = rest.number(), width == columns.count
        else { return nil }
        self.init(tier: tier, columns: columns, rows: 0)
        for column in columns.indices {
            guard let isThere: UInt8 = rest.number(), let sum: Int64 = rest.number() else { return nil }
            if isThere == 1 { add(sum, to: column) }
        }
        guard let ends = rest.ends(Int(rows) * columns.count), ends.last ?? 0 == rest.texts.count
        else { return nil }
        fill(rows: Int(rows), ends: ends, bytes: Array(rest.texts))
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}

/// Reads numbers from the front of some bytes.
private struct StoredBytes {
    private(set) var texts: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { texts = bytes }

    mutating func number<Number: FixedWidthInteger>() -> Number? {
        let size = MemoryLayout<Number>.size
        guard texts.count >= size else { return nil }
        defer { texts = UnsafeRawBufferPointer(rebasing: texts[size...]) }
        return Number(littleEndian: texts.loadUnaligned(as: Number.self))
    }

    /// The ends of so many cells; nil where they are not there, or go backwards.
    mutating func ends(_ count: Int) -> [Int32]? {
        let size = MemoryLayout<Int32>.size
        guard count >= 0, texts.count / size >= count else { return nil }
        var last: Int32 = 0
        var isOrdered = true
        let ends = [Int32](unsafeUninitializedCapacity: count) { target, filled in
            for place in 0..<count {
                let end = Int32(
                    littleEndian: texts.loadUnaligned(fromByteOffset: place * size, as: Int32.self))
                isOrdered = isOrdered && end >= last
                last = end
                target.initializeElement(at: place, to: end)
            }
            filled = count
        }
        texts = UnsafeRawBufferPointer(rebasing: texts[(count * size)...])
        return isOrdered ? ends : nil
    }
}
