import ArgumentParser
import Foundation

/// What the options and the environment say together. Nothing else reads the environment; every fault is kept, so
/// that the operator hears of all of them at once.
struct Settings {
    private let environment: [String: String]
    private(set) var faults: [String] = []

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.environment = environment
    }

    /// The option as given, else `YANGGUANG_…`; empty text counts as not given.
    func text(_ given: String?, _ option: String) -> String? {
        let found = given ?? environment[Self.variable(option)]
        return found.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A switch: on where it was given, or where the variable is 1, true, yes or on.
    mutating func flag(_ given: Bool, _ option: String) -> Bool {
        guard !given, let text = text(nil, option) else { return given }
        switch text.lowercased() {
        case "1", "true", "yes", "on": return true
        case "0", "false", "no", "off": return false
        case _:
            fault("\(Self.variable(option)) is \"\(text)\"; write 1 or 0")
            return false
        }
    }

    /// A whole number within bounds.
    mutating func number(_ given: String?, _ option: String, _ range: ClosedRange<Int>, else usual: Int)
        -> Int
    {
        guard let text = text(given, option) else { return usual }
        guard let number = Int(text), range.contains(number) else {
            fault(
                "--\(option) is \"\(text)\"; write a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
            return usual
        }
        return number
    }

    mutating func fault(_ sentence: String) { faults.append(sentence) }

    /// Throws every fault found so far as one message.
    func check() throws {
        guard !faults.isEmpty else { return }
        throw ValidationError(faults.joined(separator: "\n       "))
    }

    static func variable(_ option: String) -> String {
        "YANGGUANG_" + option.uppercased().replacingOccurrences(of: "-", with: "_")
    }
}
