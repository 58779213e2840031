import App
import ArgumentParser

extension BenchCommand {
    /// `bench petitions --data DIR`
    struct Petitions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "petitions",
            abstract: "Petitions a second that 32 people hand in at once, as JSON; they stay in the data.")

        @OptionGroup var store: StoreOptions

        func run() async throws {
            let perSecond = try await store.withPlatform { try await Measurements.intake($0) }
            say("{\"petitions_per_s\": \(rounded(perSecond))}")
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
            say("{\"tracking_us\": \(rounded(microseconds))}")
        }
    }
}
