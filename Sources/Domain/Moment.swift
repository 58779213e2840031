/// An instant: whole milliseconds since 1970-01-01 00:00 UTC. The domain never asks what time it is; it is told.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The instant at a wall-clock time in China (UTC+8 all year).
    public init(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        let seconds =
            Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Self.chinaOffset
        milliseconds = seconds * 1000
    }

    /// Seconds that China's clocks are ahead of UTC; one zone, no summer time since 1991.
    static let chinaOffset: Int64 = 8 * 3600

    /// The day on a calendar in China.
    public var day: Day { Day(number: Int32(floorDivide(localSeconds, 86_400))) }

    /// Hour, minute and second on a clock in China.
    public var clock: (hour: Int, minute: Int, second: Int) {
        let second = Int(localSeconds - floorDivide(localSeconds, 86_400) * 86_400)
        return (second / 3600, second / 60 % 60, second % 60)
    }

    private var localSeconds: Int64 { floorDivide(milliseconds, 1000) + Self.chinaOffset }

    public func adding(seconds: Int) -> Moment { Moment(milliseconds: milliseconds + Int64(seconds) * 1000) }

    /// `2018-10-08 14:05`, China's time.
    public var description: String {
        let time = clock
        return "\(day) \(twoDigits(time.hour)):\(twoDigits(time.minute))"
    }

    /// RFC 3339 with China's offset: `2018-10-08T14:05:09+08:00`.
    public var rfc3339: String {
        let time = clock
        return "\(day)T\(twoDigits(time.hour)):\(twoDigits(time.minute)):\(twoDigits(time.second))+08:00"
    }

    public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}

func floorDivide(_ left: Int64, _ right: Int64) -> Int64 {
    let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
    return remainder < 0 ? quotient - 1 : quotient
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
