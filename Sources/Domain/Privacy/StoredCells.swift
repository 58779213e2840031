/// One record's cells as they lie in the database: UTF-8, not copied, and where each of them ends. Good for as long as
/// the bytes are lent.
public struct StoredCells {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let ends: UnsafeBufferPointer<Int32>

    /// - Parameter ends: for each of the table's columns the offset behind its cell; one byte lies between two cells.
    public init(bytes: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int32>) {
        self.bytes = bytes
        self.ends = ends
    }

    /// How many cells there are.
    public var count: Int { ends.count }

    /// The stored form of a cell; no bytes where it is empty or missing.
    public subscript(place: Int) -> UnsafeBufferPointer<UInt8> {
        let start = place == 0 ? 0 : Int(ends[place - 1]) + 1
        let end = Int(ends[place])
        return start < end
            ? UnsafeBufferPointer(rebasing: bytes[start..<end]) : UnsafeBufferPointer(start: nil, count: 0)
    }

    /// The same cells as values.
    func record(_ kinds: [ColumnType.Kind]) -> Record {
        Record(values: kinds.indices.map { Value(canonical: self[$0], kind: kinds[$0]) })
    }
}
