import Glibc

extension [UInt8] {
    /// The offset at which `sign` first stands, at or behind `start`.
    func firstPlace(of sign: [UInt8], from start: Int = 0) -> Int? {
        guard let first = sign.first, start >= 0 else { return nil }
        return withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var place = start
            while place + sign.count <= bytes.count {
                guard let hit = memchr(base + place, Int32(first), bytes.count - sign.count + 1 - place)
                else {
                    return nil
                }
                place = UnsafeRawPointer(hit) - base
                if memcmp(base + place, sign, sign.count) == 0 { return place }
                place += 1
            }
            return nil
        }
    }
}
