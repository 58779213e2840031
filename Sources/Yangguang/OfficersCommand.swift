import App
import ArgumentParser
import Database
import Domain
import Logging

/// Accounts of officers, for whoever runs the machine.
struct OfficersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officers",
        abstract: "List and add officers' accounts, reset passwords, disable accounts.",
        discussion: """
            The first administrators of a new installation are made here; everybody else in the office pages.

            Examples:
              yangguang officers add --data data --login xitong --name 张三 --division 411523 \\
                --unit administration --role systemAdministrator
              yangguang officers add --data data --login anquan --name 李四 --division 411523 \\
                --unit administration --role securityAdministrator
              yangguang officers list --data data
              yangguang officers reset-password --data data xitong
            """,
        subcommands: [List.self, Add.self, ResetPassword.self, Disable.self])

    /// `officers list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Every account, by place.")
        @OptionGroup var store: StoreOptions

        func run() async throws {
            let lines = try await store.withPlatform { try await OfficerAccounts($0).list() }
            for line in lines {
                let roles = line.roles.joined(separator: ",")
                say(
                    "\(line.login)\t\(line.name)\t\(line.unit)\t\(roles)\(line.isDisabled ? "\tdisabled" : "")"
                )
            }
        }
    }

    /// `officers add`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Add an account and print its one-time password.")
        @OptionGroup var store: StoreOptions

        @Option(help: "Needed: 3 to 40 small letters, digits, dots, hyphens and underscores.")
        var login: String?

        @Option(help: "Needed: the officer's name.")
        var name: String?

        @Option(help: .init("Needed: statistical code of the place, such as 411523.", valueName: "code"))
        var division: String?

        @Option(
            help: .init(
                "Needed: villageCommittee, station:民政所, township, townshipDiscipline, informationCentre, bureau:民政所, "
                    + "countyDiscipline, leadingGroup, cityDiscipline or administration; made where there is none.",
                valueName: "kind"))
        var unit: String?

        @Option(help: "Name of the unit, where it is to be made.")
        var unitName: String?

        @Option(
            help: .init(
                "A role, such as systemAdministrator; may be given several times, in YANGGUANG_ROLE with commas.",
                valueName: "role")
        )
        var role: [String] = []

        func run() async throws {
            var settings = Settings()
            let wish = try wish(&settings)
            say(try await store.withPlatform { try await OfficerAccounts($0).add(wish) })
        }

        /// What is asked for; throws every fault of the options together.
        func wish(_ settings: inout Settings) throws -> OfficerAccounts.Wish {
            let login = settings.needed(login, "login")
            let name = settings.needed(name, "name")
            let code = settings.needed(division, "division")
            let place = code.flatMap { DivisionCode($0) }
            if let code, place == nil {
                settings.fault("--division is \"\(code)\"; write a code such as 411523")
            }
            let written = settings.needed(unit, "unit")
            let kind = written.flatMap { Unit.Kind(code: $0) }
            if let written, kind == nil {
                settings.fault("--unit is \"\(written)\"; see --help for the kinds")
            }
            let roles = settings.list(role, "role")
            for unknown in roles where Role(rawValue: unknown) == nil {
                let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
                settings.fault("--role \(unknown); choose from \(known)")
            }
            guard let login, let name, let place, let kind, settings.faults.isEmpty else {
                throw settings.refusal
            }
            return OfficerAccounts.Wish(
                login: login, name: name, division: place, kind: kind,
                unitName: settings.text(unitName, "unit-name") ?? "",
                roles: Set(roles.compactMap(Role.init(rawValue:))))
        }
    }

    /// `officers reset-password LOGIN`
    struct ResetPassword: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reset-password",
            abstract: "Print a new one-time password and end the officer's sessions.")
        @OptionGroup var store: StoreOptions

        @Argument(help: "The account's login.")
        var login: String

        func run() async throws {
            say(try await store.withPlatform { try await OfficerAccounts($0).resetPassword(login) })
        }
    }

    /// `officers disable LOGIN`
    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "disable", abstract: "Keep an account from signing in.")
        @OptionGroup var store: StoreOptions

        @Argument(help: "The account's login.")
        var login: String

        func run() async throws {
            try await store.withPlatform { try await OfficerAccounts($0).disable(login) }
            say("\(login) can no longer sign in.")
        }
    }
}
