extension [UInt8] {
    /// The offset at which `sign` first stands, at or behind `start`.
    func firstPlace(of sign: [UInt8], from start: Int = 0) -> Int? {
        guard let first = sign.first, count >= sign.count, start <= count - sign.count else { return nil }
        return withUnsafeBufferPointer { bytes in
            (start...bytes.count - sign.count).first { place in
                bytes[place] == first && sign.indices.allSatisfy { bytes[place + $0] == sign[$0] }
            }
        }
    }
}
