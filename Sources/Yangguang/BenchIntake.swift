import App
import ArgumentParser

extension BenchCommand {
    /// `bench fill --data DIR --count 200000`
    struct Fill: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fill", abstract: "Add so many invented petitions to one county, to measure with.")

        @OptionGroup var store: StoreOptions

        @Option(help: .init("How many.", valueName: "n"))
        var count: Int

        @Flag(help: "All of them still open.")
        var openOnly = false

        func run() async throws {
            guard count > 0 else { throw ValidationError("--count must be above 0") }
            try await store.withPlatform {
                try await PetitionBulk.fill($0, count: count, openOnly: openOnly)
            }
        }
    }

    /// `bench taking --data DIR`
    struct Taking: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "taking",
            abstract: "Petitions a second that 32 people hand in at once, as JSON; they stay in the data.")

        @OptionGroup var store: StoreOptions

        func run() async throws {
            let perSecond = try await store.withPlatform { try await Measurements.intake($0) }
            say("{\"petitions_per_s\": \(perSecond.rounded())}")
        }
    }

    /// `bench tracking --data DIR CODE`
    struct Tracking: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "tracking",
            abstract: "Microseconds to find a petition by its receipt code and tell its clocks, as JSON.")

        @OptionGroup var store: StoreOptions

        @Argument(help: "The receipt code; demo-accounts.txt holds one.")
        var code: String

        func run() async throws {
            let microseconds = try await store.withPlatform { try await Measurements.tracking(code, $0) }
            say("{\"tracking_us\": \((microseconds * 10).rounded() / 10)}")
        }
    }
}
