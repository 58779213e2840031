import Domain
import Synchronization

/// Keys of events. One process's keys rise even within a millisecond, so that a history tells what came first.
enum EventKeys {
    /// Tells this process's keys from those of other nodes in the same millisecond.
    private static let node = UInt128(UInt32.random(in: .min ... .max))
    private static let made = Atomic<UInt64>(0)

    static func next(at moment: Moment) -> Event.ID {
        let count = made.wrappingAdd(1, ordering: .relaxed).newValue
        return Event.ID(at: moment, bits: node << 48 | UInt128(count & 0xFFFF_FFFF_FFFF))
    }
}
