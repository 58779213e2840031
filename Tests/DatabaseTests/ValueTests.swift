import Database
import DatabaseTesting
import Testing

@Suite struct ValueTests {
    @Test(arguments: TestDatabase.all)
    func `every type comes back as it was stored`(_ engine: TestDatabase) async throws {
        let names = ["", "阳光村", "it's \"quoted\" $1 \\ %", "𠮷田😀"]
        let blobs: [[UInt8]] = [[], [0], [0, 255, 39, 92], Array(0...255)]
        let numbers: [Int64] = [0, -1, .max, .min]
        let reals = [0.1, -1.5e300, 1, .infinity]
        try await engine.withFresh(migrations: schema) { database in
            try await database.write { tx in
                for place in 0..<4 {
                    try tx.run(
                        """
                        INSERT INTO village (id, name, code, share, seal) VALUES
                        (\(numbers[place]), \(names[place]), \(String?.none),
                         \(reals[place]), \(blobs[place]))
                        """)
                }
            }
            let rows = try await database.read { tx in
                try tx.rows("SELECT id, name, code, share, seal FROM village").map { row in
                    (
                        try row.int64(0), try row.text(1), try row.textOrNil(2), try row.double(3),
                        try row.blob(4)
                    )
                }
            }
            for place in 0..<4 {
                let row = try #require(rows.first { $0.0 == numbers[place] })
                #expect(row.1 == names[place])
                #expect(row.2 == nil)
                #expect(row.3 == reals[place])
                #expect(row.4 == blobs[place])
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a missing value of any type can be bound and asked for`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            let found = try await database.write { tx in
                try tx.add(1, "甲")
                try tx.run(
                    "UPDATE village SET share = \(Double?.none), seal = \([UInt8]?.none) WHERE id = \(1)")
                try tx.run("UPDATE village SET code = \(DatabaseValue.null) WHERE id = \(Int?(1))")
                return try tx.first(
                    """
                    SELECT \(String?.none) IS NULL AND \(Int?.none) IS NULL, code, share, seal, id
                    FROM village
                    WHERE \(String?.none) IS NULL OR name = \(String?.none)
                    """
                ).map { row in
                    let isNull = try row.bool(0)
                    let rest = [try row.value(1), try row.value(2), try row.value(3)]
                    return isNull && rest == [.null, .null, .null]
                }
            }
            #expect(found == true)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `values may be named again and in any order`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            try await database.read { tx in
                let row = try #require(
                    try tx.first("SELECT CAST(\("a") AS TEXT) || \("b") || $1 || $2 || $2"))
                #expect(try row.text(0) == "ababb")
                let swapped = try #require(
                    try tx.first("SELECT $2 || $1 FROM (SELECT 1 AS one) AS t WHERE \("x") <> \("y")"))
                #expect(try swapped.text(0) == "yx")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `statements compose and keep their values`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            let names = try await database.write { tx in
                for (id, name) in ["甲", "乙", "丙", "丁"].enumerated() { try tx.add(id, name, code: "$1-\(id)") }
                let filter: SQL = "id IN \(list: [0, 1, 2]) AND code <> '$1' AND id <> \(1) AND id >= $1"
                let sql: SQL =
                    "SELECT name FROM village WHERE name <> \("丁") AND \(sql: filter)" + " LIMIT \(9)"
                let none: SQL =
                    "SELECT name FROM village WHERE id NOT IN \(list: [Int]()) AND id IN \(list: [Int]())"
                #expect(try tx.rows(none).isEmpty)
                let all: SQL = "SELECT name FROM village WHERE name NOT IN \(list: [String]())"
                #expect(try tx.rows(all).count == 4)
                return try tx.rows(sql).map { try $0.text(0) }
            }
            #expect(Set(names) == ["甲", "丙"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a column that is not what was asked for is an error`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            try await database.read { tx in
                let row = try #require(try tx.first("SELECT 'a', 7, CAST(NULL AS INTEGER)"))
                #expect(throws: DatabaseError.badColumn(index: 0, expected: "an integer")) { try row.int(0) }
                #expect(throws: DatabaseError.badColumn(index: 1, expected: "text")) { try row.text(1) }
                #expect(throws: DatabaseError.badColumn(index: 1, expected: "0 or 1")) { try row.bool(1) }
                #expect(throws: DatabaseError.badColumn(index: 2, expected: "an integer")) { try row.int(2) }
                #expect(throws: DatabaseError.badColumn(index: 3, expected: "a column")) {
                    try row.textOrNil(3)
                }
                #expect(throws: DatabaseError.badColumn(index: -1, expected: "a column")) {
                    try row.textOrNil(-1)
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `text with U+0000 and a number that is none are refused`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            await #expect(throws: DatabaseError.textContainsNUL) {
                try await database.write { try $0.add(1, "甲\0乙") }
            }
            await #expect(throws: DatabaseError.invalidValue(code: "NaN")) {
                try await database.write { try $0.run("UPDATE village SET share = \(Double.nan)") }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `sums of whole numbers stay whole, and text compares by bytes`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: schema) { database in
            try await database.write { tx in
                for (id, name) in ["张", "李", "Zed", "abc", "ABD", "阿", "王"].enumerated() {
                    try tx.add(id, name)
                }
                let names = try tx.names()
                #expect(names == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
                #expect(names.first == "ABD")
                #expect(try tx.first("SELECT sum(id) FROM village")?.int(0) == 21)
                #expect(try tx.first("SELECT max(name) FROM village")?.text(0) == "阿")
                #expect(try tx.first("SELECT count(*) FROM village WHERE name LIKE 'a%'")?.int(0) == 1)
                #expect(try tx.first("SELECT count(*) FROM village WHERE name LIKE 'AB_'")?.int(0) == 1)
                #expect(try tx.first("SELECT greatest(1, 3, NULL), least('b', 'a')")?.int(0) == 3)
                #expect(try tx.first("SELECT strpos('低保公示', '公示')")?.int(0) == 3)
                #expect(
                    try tx.first("SELECT string_agg(name, '、') FROM village WHERE id = 1")?.text(0) == "李")
            }
        }
    }
}
