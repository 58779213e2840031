@testable import App

import DatabaseTesting
import Domain
import Foundation
import HTTPTypes
import Testing

/// Reads every public surface as strangers do and looks for what must not be there.
@Suite struct SentinelTests {
    @Test(arguments: TestDatabase.all)
    func `nothing that is masked shows on any public surface`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { quiet in
            let site = try HostileSite(quiet)
            try await SentinelCounty(county: site.county).fill()
            let token = site.county.platform.keys.passToken(village: TestCounty.village.text, generation: 1)
            let pass = "yg_pass=\(TestCounty.village).\(token)"
            let hidden = Sentinels.never + [Sentinels.otherVillage]
            try await APIClient.with(site.county) { client in
                var crawler = Crawler(client: client)
                crawler.starts += Self.searches
                for language in ["yg_language=zh", "yg_language=en"] {
                    let strangers = try await crawler.crawl(cookies: language)
                    #expect(strangers.count > 40)
                    try await Self.look(for: hidden + Sentinels.names, in: strangers)
                    let villagers = try await crawler.crawl(cookies: "\(language); \(pass)")
                    try await Self.look(for: hidden, in: villagers)
                    // The test can fail: what a villager may read is really there.
                    let everything = villagers.map(\.answer.text).joined()
                    #expect(everything.contains(Sentinels.names[0]) && everything.contains("月保障金"))
                }
                try await Self.search(client)
            }
            for line in site.log.lines {
                for word in hidden + Sentinels.names + [TestCounty.password] {
                    #expect(!line.contains(word), "the log tells \(line)")
                }
            }
        }
    }

    /// Words that lead to the sentinels' neighbours.
    private static let searches = ["哨湾组", "低保", "疾病", "残疾", "水库", "张湾村"].flatMap { word in
        ["/search?q=", "/suggestions?q=", "/api/v1/divisions?q="].map { $0 + URLEncoded.encoded(word) }
    }

    private static func look(for words: [String], in pages: [Crawler.Page]) async throws {
        for page in pages {
            let headers = page.answer.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
            let all = try page.answer.text + readable(headers) + unzipped(page.answer)
            let plain = all.replacing(" ", with: "").replacing(",", with: "")
            for word in words {
                #expect(!plain.contains(word), "\(page.uri) shows \(word)")
            }
        }
    }

    /// File names in headers are percent-encoded.
    private static func readable(_ text: String) -> String { text + (text.removingPercentEncoding ?? "") }

    /// What stands inside a spreadsheet's archive.
    private static func unzipped(_ answer: APIClient.Answer) throws -> String {
        guard answer.bytes.starts(with: [0x50, 0x4B, 3, 4]) else { return "" }
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")
        try Data(answer.bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let python = Process()
        let pipe = Pipe()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = [
            "python3", "-c",
            "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); "
                + "[sys.stdout.buffer.write(n.encode() + z.read(n)) for n in z.namelist()]", file.path,
        ]
        python.standardOutput = pipe
        try python.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        #expect(python.terminationStatus == 0 && !bytes.isEmpty)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A search for a hidden word finds as little as one for a word that is nowhere: the page repeats the question,
    /// and nothing else differs.
    private static func search(_ client: APIClient) async throws {
        for path in ["/search?q=", "/suggestions?q=", "/api/v1/search?q="] {
            for word in Sentinels.never + Sentinels.names + [Sentinels.otherVillage] {
                let nothing = String(repeating: "囍", count: word.count)
                let found = try await client.send(.get, path + URLEncoded.encoded(word))
                let empty = try await client.send(.get, path + URLEncoded.encoded(nothing))
                #expect(found.status == empty.status)
                let same = normal(found.text, word) == normal(empty.text, nothing)
                #expect(same, "\(path) finds \(word)")
            }
        }
    }

    /// The page without the question itself, the reference number and the lengths it causes.
    private static func normal(_ text: String, _ word: String) -> String {
        text.replacing(URLEncoded.encoded(word), with: "?").replacing(word, with: "?")
            .replacing(/"reference":"[0-9A-Z]+"/, with: "").replacing(/[0-9A-Z]{10}/, with: "")
    }
}
