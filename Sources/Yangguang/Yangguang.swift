import ArgumentParser

/// The one executable of Yangguang 阳光村务.
@main
struct Yangguang: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yangguang",
        abstract: "阳光村务: a village opens its affairs to the people who live there.",
        discussion: """
            Two commands make a running copy with invented data to look around in:

              yangguang demo  --data data
              yangguang serve --data data

            Every option can also be set in the environment: --key-file as YANGGUANG_KEY_FILE and so on, switches as 1 or
            0; what is written on the command line wins. Left out are --passphrase-lost of `reports key new`, which must
            be said each time, and what `bench` has besides --data, --database and --key-file.
            """,
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, DemoCommand.self, MigrateCommand.self, InspectCommand.self,
            ImportCommand.self, ExportCommand.self,
            OfficersCommand.self, ReportsCommand.self, PetitionsCommand.self, CalendarCommand.self,
            BenchCommand.self,
        ])

    /// Before anything else is done, memory is told how to behave.
    static func main() async {
        Memory.keep()
        await main(nil)
    }
}
