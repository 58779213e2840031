import Synchronization

/// Reference numbers of requests: unlike each other across restarts and nodes, and cheap, because every request
/// takes one. They are no secrets.
final class References: Sendable {
    private let state = Atomic(UInt64.random(in: .min ... .max))

    /// Ten characters.
    func next() -> String {
        // An odd step walks through all numbers before any comes again, and leaves no order to be read.
        let (_, number) = state.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed)
        var rest = number
        return String(unsafeUninitializedCapacity: 10) { bytes in
            for place in 0..<10 {
                bytes[place] = Self.alphabet[Int(rest >> 59)]
                rest <<= 5
            }
            return 10
        }
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
