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

    /// What the command cannot do without; nil, and a fault, where it is missing.
    mutating func needed(_ given: String?, _ option: String) -> String? {
        if let text = text(given, option) { return text }
        fault("--\(option) is missing: give it here or as \(Self.variable(option)) in the environment")
        return nil
    }

    /// An option that may be given several times; the variable parts its words by commas.
    func list(_ given: [String], _ option: String) -> [String] {
        guard given.isEmpty, let text = text(nil, option) else { return given }
        return text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// A whole number within bounds; nil where none is given.
    mutating func number(_ given: String?, _ option: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = text(given, option) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            fault(
                "--\(option) is \"\(text)\"; write a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
            return nil
        }
        return number
    }

    /// A whole number within bounds, or the usual one.
    mutating func number(_ given: String?, _ option: String, _ range: ClosedRange<Int>, else usual: Int)
        -> Int
    {
        number(given, option, range) ?? usual
    }

    /// A whole number that the command cannot do without.
    mutating func neededNumber(_ given: String?, _ option: String, _ range: ClosedRange<Int>) -> Int? {
        needed(given, option).flatMap { number($0, option, range) }
    }

    mutating func fault(_ sentence: String) { faults.append(sentence) }

    /// Every fault found so far as one message; it ends the program with the exit code for wrong usage.
    var refusal: ValidationError { ValidationError(faults.joined(separator: "\n       ")) }

    /// Throws where there is a fault.
    func check() throws {
        guard faults.isEmpty else { throw refusal }
    }

    static func variable(_ option: String) -> String {
        "YANGGUANG_" + option.uppercased().replacingOccurrences(of: "-", with: "_")
    }
}
