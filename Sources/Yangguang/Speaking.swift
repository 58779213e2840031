import Foundation
import Logging

/// Writes a line to standard output at once, also into a pipe.
func say(_ text: String) {
    print(text)
    fflush(nil)
}

/// Writes to standard error.
func note(_ text: String, terminator: String = "\n") {
    FileHandle.standardError.write(Data((text + terminator).utf8))
}

/// Logs go to standard error as plain lines.
func startLogging(_ level: Logger.Level) {
    LoggingSystem.bootstrap { _ in LineLog(logLevel: level) }
}

extension Settings {
    /// The log level by name.
    mutating func logLevel(_ given: String?) -> Logger.Level {
        guard let text = text(given, "log-level") else { return .info }
        guard let level = Logger.Level(rawValue: text.lowercased()) else {
            let names = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            fault("--log-level is \"\(text)\"; choose one of \(names)")
            return .info
        }
        return level
    }
}
