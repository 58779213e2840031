import Foundation
import Testing

@testable import Yangguang

@Suite("yangguang petitions rekey") struct RekeyCommandTests {
    @Test func `it says what it does, and that the old lines stay`() throws {
        let help = Yangguang.helpMessage(for: PetitionsCommand.Rekey.self)
        #expect(help.contains("--key-only") && help.contains("--data"))
        #expect(help.contains("receipt codes") && help.contains("cut off"))
    }

    @Test func `a new folder gets a second key, and a third by the next run`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rekey-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for count in [2, 3] {
            let command = try Yangguang.parseAsRoot(["petitions", "rekey", "--data", folder])
            let rekey = try #require(command as? PetitionsCommand.Rekey)
            try await rekey.run()
            let lines = try String(contentsOfFile: "\(folder)/yangguang.key", encoding: .utf8)
                .split(separator: "\n")
            #expect(lines.count == count)
        }
    }
}
