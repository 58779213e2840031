import App
import ArgumentParser

/// Petitions (诉求) at the command line.
struct PetitionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "petitions", abstract: "The key that seals who petitioners are.",
        subcommands: [Rekey.self])

    /// `petitions rekey`
    struct Rekey: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rekey",
            abstract: "Add a master key, and seal the names and addresses of petitioners anew under it.",
            discussion: """
                The new key goes to the end of the key file, which is replaced in one step; the lines before stay and are
                needed: receipt codes, village passes and older backups rest on them. A run that was cut off is gone on
                with by the next one; without an unfinished one, each run adds a key.

                Stop the servers before, or add the key alone, restart every server with the new file, and seal then:
                  yangguang petitions rekey --data data --key-only
                  yangguang petitions rekey --data data
                """)

        @OptionGroup var store: StoreOptions

        @Flag(help: "Add the key and seal nothing; the next run seals.")
        var keyOnly = false

        func run() async throws {
            var settings = Settings()
            let place = store.read(&settings)
            let keyOnly = settings.flag(keyOnly, "key-only")
            try settings.check()
            let bar = ProgressBar()
            let outcome = try await store.withDatabase { database in
                try await PetitionerRekeying(database, keyFile: place.keyFile).run(onlyKey: keyOnly) {
                    bar.show("sealing", $0, $1)
                }
            }
            bar.end()
            say(outcome.hasAdded ? "key \(outcome.keys) added" : "going on with key \(outcome.keys)")
            say("\(outcome.resealed) sealed anew")
            note("Copy the key file to its safe place and to every server, and restart the servers.")
        }
    }
}
