import App
import ArgumentParser
import Database
import Domain
import Foundation
import Intake
import Spreadsheet

/// Measures parts of the program from inside.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure reading, writing and searching from inside the process; `make bench` uses it.",
        subcommands: [
            Reading.self, Writes.self, Search.self, Page.self, Petitions.self, Taking.self, Tracking.self,
            Fill.self,
        ])

    /// `bench intake FILE`
    struct Reading: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "intake", abstract: "Milliseconds to read, map and check a spreadsheet.")

        @Argument(help: "An .xlsx or .csv file.")
        var file: String

        @Option(help: .init("The item's number in the default catalogue. [1]", valueName: "n"))
        var item: Int = 1

        @Option(help: .init("How often, one after the other. [1]", valueName: "n"))
        var times: Int = 1

        func run() throws {
            guard let data = FileManager.default.contents(atPath: file),
                let item = try DefaultCatalogue.items().first(where: { $0.number == item })
            else { throw ValidationError("there is no readable file \(file), or no such item") }
            for _ in 0..<times { try read(data, as: item) }
        }

        private func read(_ data: Data, as item: Item) throws {
            let began = ContinuousClock.now
            let inspection = inspect(try readSpreadsheet(Array(data)), as: item, settings: .checkingPrivacy)
            let (seconds, attoseconds) = (ContinuousClock.now - began).components
            let milliseconds = Double(seconds) * 1000 + Double(attoseconds) / 1e15
            say(
                "\(rounded(milliseconds)) ms, \(inspection.rows.count) rows, \(inspection.problems.count) problems"
            )
        }
    }

    /// `bench writes --data DIR`
    struct Writes: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "writes",
            abstract: "Durable transactions a second, one by one and 32 at once, as JSON.")

        @OptionGroup var store: StoreOptions

        func run() async throws {
            let measured = try await store.withDatabase { try await Measurements.writes($0) }
            say(
                "{\"single_per_s\": \(rounded(measured.single)), \"parallel_per_s\": \(rounded(measured.parallel))}"
            )
        }
    }

    /// `bench page --data DIR DISCLOSURE`
    struct Page: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "page", abstract: "Microseconds to render a disclosure's page from the database.")

        @OptionGroup var store: StoreOptions

        @Argument(help: "The disclosure's key.")
        var disclosure: String

        func run() async throws {
            guard let id = Disclosure.ID(disclosure) else {
                throw ValidationError("\(disclosure) is not a key")
            }
            let microseconds = try await store.withPlatform { try await Measurements.page(id, $0) }
            say("{\"page_us\": \(rounded(microseconds))}")
        }
    }

    /// `bench search --data DIR 低保`
    struct Search: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "search", abstract: "Milliseconds of a search, as JSON.")

        @OptionGroup var store: StoreOptions

        @Argument(help: "What to search for.")
        var word: String

        func run() async throws {
            let measured = try await store.withDatabase { try await Measurements.search(word, in: $0) }
            say(
                "{\"p50_ms\": \(rounded(measured.median)), \"p99_ms\": \(rounded(measured.worstOfHundred)), "
                    + "\"rows\": \(measured.rows)}")
        }
    }
}

extension BenchCommand {
    /// `bench petitions --data DIR --count 200000`
    struct Petitions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "petitions",
            abstract: "Milliseconds of the ledger's pages and seconds of the clocks, as JSON.",
            discussion: """
                A database without petitions is filled with invented ones first, and with the demo's places and offices
                where it is empty.
                """)

        @OptionGroup var store: StoreOptions

        @Option(help: .init("How many petitions to invent. [200000]", valueName: "n"))
        var count: Int = 200_000

        @Flag(help: "Let all of them be open still: the heaviest load for the clocks.")
        var allOpen = false

        func run() async throws {
            let measured = try await store.withPlatform { platform in
                try await Measurements.petitions(platform, count: count, openOnly: allOpen)
            }
            let pages = measured.pages.map { page in
                "\"\(page.name)\": {\"p50_ms\": \(rounded(page.median)), \"p99_ms\": \(rounded(page.worstOfHundred))}"
            }
            say(
                "{\"petitions\": \(measured.petitions), \"open\": \(measured.open), "
                    + "\"fill_s\": \(rounded(measured.fillSeconds)), "
                    + "\"clocks_s\": \(rounded(measured.clockSeconds)), "
                    + "\"pages\": {\(pages.joined(separator: ", "))}}")
        }
    }
}

/// Three decimals.
private func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
