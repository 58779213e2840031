import Glibc
import Logging
import Synchronization

/// Writes each event as one line to standard error, in one write: `2026-11-22T16:14:53Z info GET / 200 9 ms`.
/// Every request writes one, so it costs little.
struct LineLog: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = Self.clock.withLock { $0.text() }
        line += " \(event.level.rawValue) \(event.message)"
        if let error = event.error { line += " \(error)" }
        for (key, value) in (event.metadata ?? [:]).sorted(by: { $0.key < $1.key }) {
            line += " \(key)=\(value)"
        }
        line += "\n"
        line.withUTF8 { bytes in _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
    }

    private static let clock = Mutex(LogClock())
}

/// The time to the second, as text that is written anew only when the second changes.
private struct LogClock {
    private var second: time_t = 0
    private var written = ""

    mutating func text() -> String {
        var now = time(nil)
        guard now != second else { return written }
        second = now
        var parts = tm()
        gmtime_r(&now, &parts)
        written = String(unsafeUninitializedCapacity: 32) { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                strftime($0.baseAddress, 32, "%Y-%m-%dT%H:%M:%SZ", &parts)
            }
        }
        return written
    }
}
