import Database
import DatabaseTesting
import Testing

private struct Refused: Error {}

@Suite struct AnnouncementTests {
    @Test(arguments: TestDatabase.all)
    func `an announcement is heard before the write returns, and only if it commits`(
        _ engine: TestDatabase
    ) async throws {
        try await engine.withFresh(migrations: schema) { database in
            let heard = Heard()
            database.onAnnouncement { heard.add($0, $1) }
            await #expect(throws: Refused.self) {
                try await database.write { tx in
                    tx.announce("page", "1")
                    throw Refused()
                }
            }
            try await database.write { tx in
                tx.announce("page", "阳光村: 低保 7:x")
                #expect(heard.all.isEmpty)
            }
            #expect(heard.all == ["page 阳光村: 低保 7:x"])
        }
    }

    @Test func `another node hears what one announces, once`() async throws {
        try await TestDatabase.postgres.withLocation(migrations: schema) { location in
            let one = try await Database.open(location, threads: 2)
            let other = try await Database.open(location, threads: 2)
            let heardByOne = Heard()
            let heardByOther = Heard()
            one.onAnnouncement { heardByOne.add($0, $1) }
            other.onAnnouncement { heardByOther.add($0, $1) }
            try await one.write { $0.announce("页面", "甲") }
            try await other.write { $0.announce("last", "") }
            #expect(try await heardByOther.wait(for: "页面 甲"))
            #expect(try await heardByOne.wait(for: "last "))
            #expect(heardByOne.all == ["页面 甲", "last "])
            #expect(heardByOther.all.sorted() == ["last ", "页面 甲"])
            await one.close()
            await other.close()
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what is too long to announce is an error on both engines`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            await #expect(throws: DatabaseError.announcementTooLong(bytes: 9_001)) {
                try await database.write { $0.announce("t", String(repeating: "x", count: 9_000)) }
            }
            try await database.write { $0.announce("t", String(repeating: "x", count: 7_899)) }
        }
    }
}
