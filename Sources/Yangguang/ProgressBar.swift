import Glibc
import Synchronization

/// A bar with numbers on standard error: redrawn in place on a terminal, a line for each tenth elsewhere.
final class ProgressBar: Sendable {
    private struct Shown {
        var step = ""
        var part = -1
    }

    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let shown = Mutex(Shown())

    /// Shows how far a step has come; draws only what changes.
    func show(_ step: String, _ done: Int, _ total: Int) {
        guard total > 0 else { return }
        let parts = isTerminal ? 200 : 10
        let part = done * parts / total
        let (isNew, mustEndLine) = shown.withLock { shown -> (Bool, Bool) in
            let ended = shown.step != step && !shown.step.isEmpty
            guard shown.step != step || shown.part != part else { return (false, false) }
            shown = Shown(step: step, part: part)
            return (true, ended)
        }
        guard isNew else { return }
        if isTerminal {
            let filled = done * 30 / total
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
            note("\(mustEndLine ? "\n" : "\r")\(bar) \(step) \(done)/\(total)", terminator: "")
        } else {
            note("\(step) \(done)/\(total)")
        }
    }

    /// Ends the last line.
    func end() {
        if isTerminal { note("") }
    }
}
