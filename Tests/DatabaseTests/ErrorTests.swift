import Database
import DatabaseTesting
import Testing

@Suite struct ErrorTests {
    /// Runs a statement that must fail, after a village 甲 with the code A-1 was added.
    private func failure(_ engine: TestDatabase, _ sql: SQL) async throws -> DatabaseError? {
        try await engine.withFresh(migrations: schema) { database in
            do {
                try await database.write { tx in
                    try tx.add(1, "甲", code: "A-1")
                    try tx.run(sql)
                }
                return nil
            } catch let error as DatabaseError {
                return error
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a second of what there is once names its columns`(_ engine: TestDatabase) async throws {
        let byKey = try await failure(engine, "INSERT INTO village (id, name) VALUES (\(1), \("张三"))")
        let key = try #require(unique(byKey))
        #expect(key.columns == ["id"])
        #expect(key.table == "village")
        let byIndex = try await failure(engine, "INSERT INTO village (id, name, code) VALUES (2, '甲', 'a-1')")
        let index = try #require(unique(byIndex))
        #expect(index.constraint == "village_lower")
    }

    @Test(arguments: TestDatabase.all)
    func `a broken check names itself`(_ engine: TestDatabase) async throws {
        let error = try await failure(engine, "UPDATE village SET count = \(-1)")
        guard case .checkViolation(let violation) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(violation.constraint != nil)
    }

    @Test(arguments: TestDatabase.all)
    func `a reference to nothing and a missing value are told apart`(_ engine: TestDatabase) async throws {
        let reference = try await failure(engine, "INSERT INTO notice (id, village) VALUES ('n', \(404))")
        guard case .foreignKeyViolation = reference else {
            Issue.record("\(String(describing: reference))")
            return
        }
        let missing = try await failure(engine, "UPDATE village SET name = \(String?.none)")
        #expect(missing == .notNullViolation(Violation(table: "village", columns: ["name"])))
    }

    @Test(
        arguments: TestDatabase.all,
        [
            "INSERT INTO village (id, name) VALUES (1, \("身份证41152319800101"))",
            "INSERT INTO village (id, name, code) VALUES (2, \("身份证41152319800101"), 'A-1')",
            "INSERT INTO village (id, name) VALUES (\("身份证41152319800101"), 'x')",
            "UPDATE village SET count = CAST(\("身份证41152319800101") AS INTEGER) - 9",
            "SELECT * FROM nowhere WHERE name = \("身份证41152319800101")",
            "INSERT INTO notice (id, village) VALUES (\("身份证41152319800101"), 5)",
        ] as [SQL])
    func `no error repeats a value`(_ engine: TestDatabase, _ sql: SQL) async throws {
        let error = try #require(try await failure(engine, sql))
        #expect(!"\(error)".contains("41152319800101"))
        #expect(!String(reflecting: error).contains("41152319800101"))
    }

    @Test(arguments: TestDatabase.all)
    func `a closed database answers that it is closed`(_ engine: TestDatabase) async throws {
        try await engine.withLocation(migrations: schema) { location in
            let database = try await Database.open(location)
            await database.close()
            await #expect(throws: DatabaseError.closed) { try await database.write { try $0.count() } }
            await #expect(throws: DatabaseError.closed) { try await database.read { try $0.count() } }
        }
    }
}

private func unique(_ error: DatabaseError?) -> Violation? {
    guard case .uniqueViolation(let violation) = error else { return nil }
    return violation
}
