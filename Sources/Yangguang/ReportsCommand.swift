import App
import ArgumentParser
import Domain
import Foundation

/// Keys of discipline commissions for sealed reports (检举控告).
struct ReportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports", abstract: "Keys of discipline commissions for sealed reports.",
        subcommands: [Key.self])

    /// `reports key`
    struct Key: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "key", abstract: "Make, list, re-wrap, print and restore a commission's keys.",
            discussion: """
                The passphrase is typed by an officer of the commission; it is stored nowhere, and without it nobody can
                open what was reported. Officers can do all of this on the page 检举控告 too.

                Examples:
                  yangguang reports key new --data data --division 411522
                  yangguang reports key rotate --data data --division 411522
                  yangguang reports key sheet --data data --division 411522 > sheet.txt
                """,
            subcommands: [List.self, New.self, Rotate.self, Sheet.self, Restore.self])
    }

    /// Which commission.
    struct Commission: ParsableArguments {
        @OptionGroup var store: StoreOptions

        @Option(help: .init("Needed: code of the county or city, such as 411522.", valueName: "code"))
        var division: String?

        func keys<Value>(_ body: (CommissionKeysAtCommandLine) async throws -> Value) async throws -> Value {
            let place = try place()
            return try await store.withPlatform {
                try await body(CommissionKeysAtCommandLine($0, division: place))
            }
        }

        /// The county or city that is meant.
        func place(_ given: Settings = Settings()) throws -> DivisionCode {
            var settings = given
            guard let code = settings.needed(division, "division") else { throw settings.refusal }
            guard let place = DivisionCode(code), [.city, .county].contains(place.level) else {
                throw ValidationError("--division is \"\(code)\"; write the code of a county or city")
            }
            return place
        }
    }
}

extension ReportsCommand.Key {
    /// `reports key list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Every key with its fingerprint; the last one is in use.")
        @OptionGroup var commission: ReportsCommand.Commission

        func run() async throws {
            for key in try await commission.keys({ try await $0.list() }) {
                say("\(key.number)\t\(key.fingerprint)\t\(key.madeOn)")
            }
        }
    }

    /// `reports key new`
    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new", abstract: "Make a new key, which seals every report from now on.")
        @OptionGroup var commission: ReportsCommand.Commission

        @Flag(help: "Nobody knows the present passphrase: begin with a new one; earlier reports stay closed.")
        var passphraseLost = false

        func run() async throws {
            let made = try await commission.keys { keys in
                let isNew = try await !keys.hasKey() || passphraseLost
                let passphrase = try isNew ? Hidden.new() : Hidden.line("Present passphrase: ")
                return try await keys.make(passphrase, afterLoss: passphraseLost)
            }
            say("key \(made.number), fingerprint \(made.fingerprint)")
            note(
                "Print its recovery sheet: yangguang reports key sheet --division \(try commission.place().text)"
            )
        }
    }

    /// `reports key rotate`
    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rotate", abstract: "Wrap every key under a new passphrase.")
        @OptionGroup var commission: ReportsCommand.Commission

        func run() async throws {
            let count = try await commission.keys { keys in
                let old = try Hidden.line("Present passphrase: ")
                return try await keys.changePassphrase(from: old, to: Hidden.new())
            }
            say("\(count) key\(count == 1 ? "" : "s") wrapped under the new passphrase")
        }
    }

    /// `reports key sheet`
    struct Sheet: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sheet", abstract: "Print the recovery sheet of the key in use.")
        @OptionGroup var commission: ReportsCommand.Commission

        func run() async throws { say(try await commission.keys { try await $0.sheet() }) }
    }

    /// `reports key restore FILE`
    struct Restore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore",
            abstract: "Put back a key that the database lost, from its recovery sheet.")
        @OptionGroup var commission: ReportsCommand.Commission

        @Argument(help: "The sheet as a text file.")
        var file: String

        func run() async throws {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw ValidationError("\(file) cannot be read")
            }
            say("key \(try await commission.keys { try await $0.restore(text) }) is back")
        }
    }
}

/// What is typed without being shown.
private enum Hidden {
    /// A line from the terminal without echo; from a pipe as it comes.
    static func line(_ prompt: String) throws -> String {
        note(prompt, terminator: "")
        var before = termios()
        let isTerminal = tcgetattr(STDIN_FILENO, &before) == 0
        if isTerminal {
            var silent = before
            silent.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        }
        defer {
            if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
            note("")
        }
        guard let line = readLine(), !line.isEmpty else { throw ValidationError("no passphrase was given") }
        return line
    }

    /// A new passphrase, typed twice.
    static func new() throws -> String {
        let (new, again) = (try line("New passphrase: "), try line("The same again: "))
        if let fault = CommissionKeysAtCommandLine.fault(new, again: again) { throw ValidationError(fault) }
        return new
    }
}
