import App
import Domain
import Foundation
import Testing

@testable import Yangguang

@Suite("options and the environment") struct SettingsTests {
    private func command<Command>(_ words: [String], as type: Command.Type) throws -> Command {
        try #require(try Yangguang.parseAsRoot(words) as? Command)
    }

    /// What is said of wrong options, which always ends with the exit code for wrong usage.
    private func complaint(_ work: () throws -> Void) -> String {
        do {
            try work()
            return ""
        } catch {
            #expect(Yangguang.exitCode(for: error).rawValue == 64)
            return Yangguang.message(for: error)
        }
    }

    @Test func `export takes everything from the environment`() throws {
        let export = try command(["export"], as: ExportCommand.self)
        var settings = Settings(environment: [
            "YANGGUANG_DIVISION": "411523", "YANGGUANG_ITEM": "1", "YANGGUANG_CSV": "1",
            "YANGGUANG_OUT": "低保.csv",
        ])
        let order = try export.order(&settings)
        #expect(order.place.text == "411523" && order.item == 1 && order.isTable && order.out == "低保.csv")
    }

    @Test func `import takes everything from the environment, and the command line wins`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Data("户主\n".utf8).write(to: URL(fileURLWithPath: file))
        let take = try command(["import", file, "--officer", "zhen"], as: ImportCommand.self)
        var settings = Settings(environment: [
            "YANGGUANG_ITEM": "2", "YANGGUANG_PERIOD": "2018-10", "YANGGUANG_OFFICER": "cun",
            "YANGGUANG_VILLAGE": "411523103201", "YANGGUANG_SUBMIT": "1", "YANGGUANG_REPLACE": "0",
            "YANGGUANG_REASON": "写错了",
        ])
        let order = try take.order(&settings)
        #expect(order.item == 2 && order.period == .month(year: 2018, month: 10) && order.officer == "zhen")
        #expect(order.village?.text == "411523103201" && order.submits && !order.replaces)
        #expect(order.reason == "写错了")
    }

    @Test func `an officer's roles are parted by commas there`() throws {
        let add = try command(["officers", "add"], as: OfficersCommand.Add.self)
        var settings = Settings(environment: [
            "YANGGUANG_LOGIN": "xitong", "YANGGUANG_NAME": "张三", "YANGGUANG_DIVISION": "411523",
            "YANGGUANG_UNIT": "administration",
            "YANGGUANG_ROLE": "systemAdministrator, securityAdministrator",
        ])
        let wish = try add.wish(&settings)
        #expect(wish.login == "xitong" && wish.name == "张三" && wish.unitName.isEmpty)
        #expect(wish.roles == [.systemAdministrator, .securityAdministrator])
    }

    @Test func `what is missing is asked for, all of it at once, and where it could stand`() throws {
        var settings = Settings(environment: [:])
        let export = try command(["export", "--csv"], as: ExportCommand.self)
        let said = complaint { _ = try export.order(&settings) }
        #expect(said.contains("--division is missing") && said.contains("YANGGUANG_DIVISION"), "\(said)")
        #expect(said.contains("--csv needs --item"), "\(said)")
        let take = try command(["import", "/nowhere.xlsx"], as: ImportCommand.self)
        settings = Settings(environment: ["YANGGUANG_ITEM": "first"])
        let all = complaint { _ = try take.order(&settings) }
        for part in ["/nowhere.xlsx", "--item is \"first\"", "--period is missing", "--officer is missing"] {
            #expect(all.contains(part), "\(all)")
        }
        let key = try command(["reports", "key", "list"], as: ReportsCommand.Key.List.self)
        let keys = complaint { _ = try key.commission.place(Settings(environment: [:])) }
        #expect(keys.contains("YANGGUANG_DIVISION"), "\(keys)")
    }

    @Test func `the help says what the environment cannot say`() {
        let help = Yangguang.helpMessage()
        #expect(help.contains("--passphrase-lost") && help.contains("YANGGUANG_KEY_FILE"))
    }
}

@Suite("commands that serve no pages") struct QuietCommandTests {
    @Test func `they ask for no folder of pages and no address, whatever the environment says of them`()
        throws
    {
        var settings = Settings(environment: [
            "YANGGUANG_PUBLIC": "/nowhere", "YANGGUANG_LISTEN": "nonsense",
            "YANGGUANG_PUBLIC_ADDRESS": "https://ygcw.example.cn/",
        ])
        let store = try StoreOptions.parse([]).read(&settings)
        let configuration = try SiteOptions.quiet(&settings, store: store)
        #expect(settings.faults == [])
        #expect(configuration.publicFolder == nil)
        #expect(configuration.publicAddress == "https://ygcw.example.cn")
    }

    @Test func `the server still asks for both`() throws {
        var settings = Settings(environment: ["YANGGUANG_PUBLIC": "/nowhere", "YANGGUANG_LISTEN": "nonsense"])
        let store = try StoreOptions.parse([]).read(&settings)
        _ = try SiteOptions.parse([]).read(&settings, store: store)
        #expect(settings.faults.count == 2)
        #expect(settings.faults.contains { $0.contains("--public") })
    }

    @Test func `a platform is made, and does its work, without the folder`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "quiet-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let list = try #require(
            try Yangguang.parseAsRoot(["officers", "list", "--data", folder]) as? OfficersCommand.List)
        try await list.run()
    }
}
