import Domain

/// The time as HTTP writes it (RFC 9110, section 5.6.7), written anew once a second.
struct HTTPDate {
    private var second: Int64 = .min
    private var written = ""

    /// `Sun, 06 Nov 1994 08:49:37 GMT`.
    mutating func text(at now: Moment) -> String {
        let current = now.milliseconds / 1000
        if current != second {
            second = current
            written = Self.text(second: current)
        }
        return written
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func text(second: Int64) -> String {
        let day = Day(number: Int32(second / 86_400))
        let rest = Int(second % 86_400)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(weekdays[day.weekday - 1]), \(two(day.dayOfMonth)) \(months[day.month - 1]) \(day.year) "
            + "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60)) GMT"
    }
}
