import Database
import DatabaseTesting
import Testing

private struct Refused: Error, Equatable {
    var number = 0
}

@Suite struct TransactionTests {
    @Test(arguments: TestDatabase.all)
    func `an error of the body undoes everything it wrote`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            await #expect(throws: Refused()) {
                try await database.write { tx in
                    try tx.add(1, "甲")
                    throw Refused()
                }
            }
            let count = try await database.read { try $0.count() }
            #expect(count == 0)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `one failing write among many harms no other, and each gets its own error`(
        _ engine: TestDatabase
    ) async throws {
        try await engine.withFresh(migrations: schema) { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<64 {
                    group.addTask {
                        do {
                            try await database.write { tx in
                                try tx.add(number, "村\(number)")
                                if number % 2 == 1 { throw Refused(number: number) }
                            }
                            #expect(number % 2 == 0)
                        } catch let error as Refused {
                            #expect(error == Refused(number: number))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let ids = try await database.read { tx in
                try tx.rows("SELECT id FROM village ORDER BY id").map { try $0.int(0) }
            }
            #expect(ids == Array(stride(from: 0, to: 64, by: 2)))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a rule checked at the end fails only the write that broke it`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            try await database.write { try $0.add(1, "甲") }
            let failures = await withTaskGroup(of: Int?.self) { group in
                for number in 0..<32 {
                    group.addTask {
                        do {
                            try await database.write { tx in
                                let village = number == 7 ? 99 : 1
                                try tx.run(
                                    "INSERT INTO notice (id, village) VALUES (\("n\(number)"), \(village))")
                            }
                            return nil
                        } catch DatabaseError.foreignKeyViolation {
                            return number
                        } catch {
                            return -1
                        }
                    }
                }
                return await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
            }
            #expect(failures == [7])
            let count = try await database.read { try $0.first("SELECT count(*) FROM notice")?.int(0) }
            #expect(count == 31)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a write is there for every reader once it is acknowledged`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<32 {
                    group.addTask {
                        try await database.write { try $0.add(number, "村") }
                        let found = try await database.read { tx in
                            try tx.first("SELECT 1 FROM village WHERE id = \(number)") != nil
                        }
                        #expect(found)
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a reader keeps its snapshot while others write`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            let written = Gate()
            let started = Gate()
            let counts = Task {
                try await database.read { tx in
                    let before = try tx.count()
                    started.open()
                    written.wait()
                    return (before, try tx.count())
                }
            }
            await started.opened()
            try await database.write { try $0.add(1, "甲") }
            written.open()
            #expect(try await counts.value == (0, 0))
            #expect(try await database.read { try $0.count() } == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `two writers that read what the other writes lose nothing`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            try await database.write { try $0.add(1, "甲") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        for _ in 0..<5 {
                            try await database.write { tx in
                                let count =
                                    try tx.first("SELECT count FROM village WHERE id = 1")?.int(0) ?? 0
                                try tx.run("UPDATE village SET count = \(count + 1) WHERE id = 1")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let count = try await database.read { try $0.first("SELECT count FROM village")?.int(0) }
            #expect(count == 20)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a read changes nothing`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            await #expect(throws: DatabaseError.readOnly) { try await database.read { try $0.add(1, "甲") } }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a body that hides a failed statement does not commit`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            await #expect(throws: DatabaseError.self) {
                try await database.write { tx in
                    try tx.add(1, "甲")
                    try? tx.add(1, "乙")
                }
            }
            let count = try await database.read { try $0.count() }
            #expect(count == 0)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an attempt that fails is undone, and the transaction goes on`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            let heard = Heard()
            database.onAnnouncement { heard.add($0, $1) }
            try await database.write { tx in
                try tx.add(1, "甲")
                do {
                    try tx.attempt {
                        try tx.add(2, "乙")
                        tx.announce("undone", "")
                        try tx.add(1, "丙")
                    }
                    Issue.record("a key was taken twice")
                } catch DatabaseError.uniqueViolation {}
                try tx.attempt { try tx.add(3, "丁") }
                tx.announce("done", "")
            }
            #expect(try await database.read { try $0.names() } == ["丁", "甲"])
            #expect(heard.all == ["done "])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `run tells how many rows changed`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            try await database.write { tx in
                for id in 1...5 { try tx.add(id, "村") }
                #expect(try tx.run("UPDATE village SET count = 1 WHERE id > \(2)") == 3)
                #expect(try tx.run("UPDATE village SET count = 1 WHERE id > \(9)") == 0)
                #expect(try tx.run("DELETE FROM village WHERE id = \(1)") == 1)
                #expect(try tx.run("SELECT 1 FROM village") == 0)
                let returned = try tx.first("UPDATE village SET count = 7 WHERE id = 2 RETURNING count")
                #expect(try returned?.int(0) == 7)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `rows stream, and other statements run meanwhile`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            try await database.write { tx in
                for id in 0..<1_200 { try tx.add(id, "村\(id)") }
            }
            try await database.read { tx in
                var ids: [Int] = []
                let all: SQL = "SELECT id, name FROM village WHERE id >= \(0) ORDER BY id"
                try tx.each(all) { row in
                    ids.append(try row.int(0))
                    guard ids.count == 600 else { return }
                    #expect(try tx.rows(all).count == 1_200)
                    #expect(try row.text(1) == "村599")
                }
                #expect(ids == Array(0..<1_200))
                #expect(throws: Refused()) { try tx.each(all) { _ in throw Refused() } }
                #expect(try tx.count() == 1_200)
            }
        }
    }
}
