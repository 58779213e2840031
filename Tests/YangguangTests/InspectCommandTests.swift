import Foundation
import Testing

@testable import Yangguang

@Suite("yangguang inspect") struct InspectCommandTests {
    private struct Printed: Decodable {
        struct Problem: Decodable {
            let row: Int
            let column: String
            let code: String
            let reason: String
            let detail: String?
        }

        let item: Int
        let refused: String?
        let rows: Int
        let totals: [String: Double]
        let villages: [String: Int]
        let mapping: [String: String]
        let problems: [Problem]
    }

    private func inspect(
        _ bytes: [UInt8], _ words: [String] = [], environment: [String: String] = [:]
    ) throws -> (printed: Printed, code: Int32) {
        let file = FileManager.default.temporaryDirectory.appending(path: "inspect-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let command = try #require(
            try Yangguang.parseAsRoot(["inspect", file] + words) as? InspectCommand)
        var settings = Settings(environment: environment)
        let (json, code) = try command.answer(&settings)
        return (try JSONDecoder().decode(Printed.self, from: Data(json.utf8)), code)
    }

    private static let damaged = Array("户主,\"甲\n".utf8)
    private static var locked: [UInt8] {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }
        return head + [UInt8](repeating: 0, count: 64) + name
    }

    @Test func `a damaged file is told in the usual shape, with the sentence of the upload page`() throws {
        let (printed, code) = try inspect(Self.damaged, ["--item", "1"])
        #expect(code == 1 && printed.refused == "damaged" && printed.item == 1 && printed.rows == 0)
        #expect(printed.totals.isEmpty && printed.villages.isEmpty && printed.mapping.isEmpty)
        let problem = try #require(printed.problems.first)
        #expect(printed.problems.count == 1 && problem.code == "damaged")
        #expect(problem.row == 0 && problem.column.isEmpty)
        #expect(problem.reason == "文件不完整或已损坏。请用 Excel 或 WPS 打开，重新保存后再上传。")
        #expect(problem.detail == "a quote that opens in record 1 never closes")
    }

    @Test func `a file with a password is told so in the language asked for, and has no detail`() throws {
        let (printed, code) = try inspect(Self.locked, ["--item", "1", "--lang", "en"])
        #expect(code == 1 && printed.refused == "passwordProtected")
        let problem = try #require(printed.problems.first)
        #expect(problem.reason.hasPrefix("This file is protected by a password.") && problem.detail == nil)
    }

    @Test func `a file that can be read is not refused`() throws {
        let (printed, code) = try inspect(Array("天气,心情\n晴,好\n".utf8), ["--item", "1"])
        #expect(code == 2 && printed.refused == nil)
        #expect(printed.problems.map(\.code) == ["no-header"])
    }

    @Test func `item and language may stand in the environment; the command line wins`() throws {
        let environment = ["YANGGUANG_ITEM": "13", "YANGGUANG_LANG": "en"]
        let there = try inspect(Self.locked, environment: environment).printed
        #expect(there.item == 13 && there.problems.first?.reason.hasPrefix("This file") == true)
        let here = try inspect(Self.locked, ["--item", "1", "--lang", "zh"], environment: environment).printed
        #expect(here.item == 1 && here.problems.first?.reason.hasPrefix("这个文件") == true)
    }
}
