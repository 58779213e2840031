@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// What the schema itself refuses, whatever the program asks for.
@Suite struct ImmutableTests {
    /// Statements that no program of ours should send, by what they would do.
    static func tampering(_ id: Edition.ID) -> [String: SQL] {
        [
            "change a row": "UPDATE record SET cells = 'x' WHERE edition = \(id)",
            "remove a row": "DELETE FROM record WHERE edition = \(id)",
            "add a row": "INSERT INTO record (edition, position, cells) VALUES (\(id), 99, 'x')",
            "change a secret cell": "UPDATE record_secret SET sealed = sealed WHERE edition = \(id)",
            "remove a secret cell": "DELETE FROM record_secret WHERE edition = \(id)",
            "rewrite the text": "UPDATE edition SET title = 'x' WHERE id = \(id)",
            "redefine its columns": "UPDATE edition SET definition = '{}' WHERE id = \(id)",
            "move its publication": "UPDATE edition SET published_at = published_at + 1 WHERE id = \(id)",
            "count its rows anew": "UPDATE edition SET record_count = 100 WHERE id = \(id)",
            "move its notice period": "UPDATE edition SET notice_until = '2030-01-01' WHERE id = \(id)",
            "make it a draft": "UPDATE edition SET state = 'draft', published_at = NULL WHERE id = \(id)",
            "take a signature away": "DELETE FROM signature WHERE edition = \(id)",
            "sign for another": "UPDATE signature SET at = at + 1 WHERE edition = \(id)",
            "take an author away": "DELETE FROM edition_author WHERE edition = \(id)",
            "remove it": "DELETE FROM edition WHERE id = \(id)",
        ]
    }

    @Test(arguments: TestDatabase.all, ["published", "superseded", "withdrawn"])
    func `nothing that was public can be changed in the database`(_ engine: TestDatabase, _ state: String)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(
                in: .published, [TestCounty.household("张三丰", id: "411526190710076623")])
            try await county.database.write { tx in
                if state == "withdrawn" {
                    try county.desk.withdraw(
                        id, version: nil, reason: "发错了", by: county.actor(.townshipDiscipline), in: tx)
                } else if state == "superseded" {
                    let next = try county.desk.correct(id, reason: "改正", by: county.actor(.uploader), in: tx)
                    try county.bring(next.id, to: .published, in: tx)
                }
            }
            #expect(try await county.kind(id)?.rawValue == state)
            for (deed, statement) in Self.tampering(id) {
                await #expect(throws: DatabaseError.self, "\(deed)") {
                    try await county.database.write { tx in try tx.run(statement) }
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an event is neither changed nor removed`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .draft)
            for statement: SQL in [
                "UPDATE event SET reason = 'x' WHERE subject = \(id)",
                "DELETE FROM event WHERE subject = \(id)",
            ] {
                await #expect(throws: DatabaseError.self) {
                    try await county.database.write { tx in try tx.run(statement) }
                }
            }
            #expect(try await county.verbs(id) == [.drafted])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a draft can still be rewritten`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .draft)
            try await county.database.write { tx in
                guard let stored = try county.desk.store.find(id, secrets: true, in: tx),
                    var table = stored.edition.content.table
                else { return }
                table.records.append(contentsOf: table.records)
                try county.desk.revise(
                    id, version: nil, content: .table(table), by: county.actor(.uploader), in: tx)
            }
            let rows = try await county.database.read { tx in
                try county.desk.store.find(id, in: tx)?.edition.content.table?.records.count
            }
            #expect(rows == 2)
        }
    }
}
