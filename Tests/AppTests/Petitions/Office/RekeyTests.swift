@testable import App

import Crypto
import Database
import DatabaseTesting
import Domain
import Foundation
import Testing

@Suite struct `Changing the petitioners' key` {
    /// A key file with the county's own key, in a folder that goes afterwards.
    private func withKeyFile(
        _ engine: TestDatabase, _ body: @Sendable (TestCounty, String) async throws -> Void
    ) async throws {
        try await TestCounty.with(engine) { county in
            let folder = FileManager.default.temporaryDirectory.appending(path: "rekey-\(randomToken())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let path = folder.appending(path: "yangguang.key").path
            try String(repeating: "07", count: 32).write(toFile: path, atomically: true, encoding: .utf8)
            try await body(county, path)
        }
    }

    private func named(_ county: TestCounty, _ count: Int) async throws -> [Petition.ID] {
        var ids: [Petition.ID] = []
        for number in 0..<count {
            let person = Petitioner(name: "王秀英\(number)", phone: "", address: "")
            ids.append(try await county.receive(TestCounty.complaint(person: person)).petition)
        }
        return ids
    }

    private func names(_ ids: [Petition.ID], _ county: TestCounty, _ keys: Keys) async throws -> [String] {
        try await county.database.read { tx in
            try ids.map { try Petitioners.open($0, keys, in: tx)?.name ?? "" }
        }
    }

    private func keyNumbers(_ county: TestCounty) async throws -> Set<Int> {
        try await county.database.read { tx in
            Set(try tx.rows("SELECT key_number FROM petition_person").map { try $0.int(0) })
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a key is added, everything is sealed under it, and codes keep working`(_ engine: TestDatabase)
        async throws
    {
        try await withKeyFile(engine) { county, path in
            let ids = try await named(county, 5)
            let code = try await county.receive().code
            let outcome = try await PetitionerRekeying(county.database, keyFile: path).run(batch: 2)
            #expect(outcome == .init(keys: 2, hasAdded: true, resealed: 5))
            #expect(try await keyNumbers(county) == [2])
            let keys = try Keys.load(from: path)
            #expect(try await names(ids, county, keys) == (0..<5).map { "王秀英\($0)" })
            #expect(keys.receiptDigest(code) == county.platform.keys.receiptDigest(code))
            await #expect(throws: KeyFileError.keyMissing(2)) {
                try await names(ids, county, county.platform.keys)
            }
            let again = try await PetitionerRekeying(county.database, keyFile: path).run()
            #expect(again == .init(keys: 3, hasAdded: true, resealed: 5))
            #expect(try await names(ids, county, Keys.load(from: path)).last == "王秀英4")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a run that was cut off is gone on with, and adds no second key`(_ engine: TestDatabase) async throws
    {
        try await withKeyFile(engine) { county, path in
            let ids = try await named(county, 5)
            let rekeying = PetitionerRekeying(county.database, keyFile: path)
            #expect(try await rekeying.run(onlyKey: true) == .init(keys: 2, hasAdded: true, resealed: 0))
            #expect(try await rekeying.run(onlyKey: true) == .init(keys: 2, hasAdded: false, resealed: 0))
            let keys = try Keys.load(from: path)
            _ = try await county.database.write { tx in
                try Petitioners.resealBatch(limit: 2, keys, in: tx)
            }
            // Killed while it wrote the file: what lies beside it is nobody's.
            try "half a k".write(toFile: path + ".new", atomically: false, encoding: .utf8)
            #expect(try await rekeying.run() == .init(keys: 2, hasAdded: false, resealed: 3))
            #expect(try await names(ids, county, keys).first == "王秀英0")
            #expect(try await rekeying.run() == .init(keys: 3, hasAdded: true, resealed: 5))
        }
    }

    @Test func `the file is its owner's alone, and what stood in it stays to the letter`() async throws {
        try await withKeyFile(.sqlite) { county, path in
            _ = try await PetitionerRekeying(county.database, keyFile: path).run()
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            #expect(lines.count == 2 && lines[0] == String(repeating: "07", count: 32))
            #expect(lines[1].utf8.count == 64 && lines[1] != lines[0])
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(!FileManager.default.fileExists(atPath: path + ".new"))
        }
    }

    @Test func `a file that is damaged or cannot be written stays as it is`() async throws {
        try await withKeyFile(.sqlite) { county, path in
            try "07".write(toFile: path, atomically: true, encoding: .utf8)
            await #expect(throws: KeyFileError.damaged(path)) {
                try await PetitionerRekeying(county.database, keyFile: path).run()
            }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "07")
            #expect(throws: KeyFileError.self) { try KeyFile.addKey(to: path + "/nowhere/key") }
        }
    }
}
