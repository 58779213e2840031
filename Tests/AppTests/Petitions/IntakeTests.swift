@testable import App

import Attachments
import Database
import DatabaseTesting
import Domain
import Testing

/// What comes in, and the code that goes out.
@Suite struct PetitionIntakeTests {
    @Test(arguments: TestDatabase.all)
    func `the same submission sent twice is one petition and gives the same code`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let key = SubmissionKey.new()
            let first = try await county.receive(TestCounty.complaint(key: key))
            county.time.advance(seconds: 86_400 * 40)
            let again = try await county.receive(TestCounty.complaint(key: key))
            #expect(first.isNew && !again.isNew)
            #expect(again.code == first.code && again.petition == first.petition)
            await #expect(throws: SubmissionFormUsed.self) {
                _ = try await county.receive(TestCounty.complaint("另一件事", key: key))
            }
            let stranger = try await county.receive(TestCounty.complaint())
            #expect(stranger.isNew && stranger.code != first.code)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `twenty copies of a submission at the same time are one petition`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let submission = TestCounty.complaint()
            let receipts = try await withThrowingTaskGroup(of: PetitionReceipt.self) { group in
                for _ in 0..<20 { group.addTask { try await county.receive(submission) } }
                return try await group.reduce(into: [PetitionReceipt]()) { $0.append($1) }
            }
            #expect(Set(receipts.map(\.code)).count == 1)
            #expect(Set(receipts.map(\.petition)).count == 1)
            #expect(receipts.count(where: \.isNew) == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `neither the code nor the name nor the form's key lies in any column`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let key = SubmissionKey.new()
            let receipt = try await county.receive(
                TestCounty.complaint(person: TestCounty.person, key: key))
            let hidden =
                [TestCounty.person.name, TestCounty.person.phone, TestCounty.person.address, key.code]
                + [
                    receipt.code.text, receipt.code.text.replacing("-", with: ""),
                    hexText(receipt.code.bytes),
                ]
            let cells = try await county.database.read { tx in try everyCell(in: tx) }
            #expect(cells.contains { $0.contains("村里停水") })
            for word in hidden {
                #expect(!cells.contains { $0.contains(word) || $0.contains(hexText(Array(word.utf8))) })
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `every fault of a submission is told together`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            var submission = TestCounty.complaint("  ")
            submission.subject = String(repeating: "长", count: 61)
            submission.sender = .init(channel: .website, isAnonymous: false, mayBePublic: true)
            let wrong = submission
            let failure = await #expect(throws: Failure.self) { _ = try await county.receive(wrong) }
            guard case .invalid(let problems)? = failure else {
                Issue.record("no faults")
                return
            }
            #expect(problems.map(\.field) == ["words", "subject", "name"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the centre writes down a call, and nobody else may`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let call = TestCounty.complaint(channel: .phone, person: TestCounty.person)
            for role in Role.allCases {
                let (actor, desk) = (county.actor(role), county.petitions)
                if role == .informationCentre {
                    let id = try await county.act { try $0.enter(call, by: actor, in: $1) }.petition
                    let entry = try await county.stored(id).entries[0]
                    #expect(entry.author == .officer(actor.officer, unit: actor.unit.id))
                } else {
                    await #expect(throws: (any Error).self) {
                        try await county.database.write { tx in try desk.enter(call, by: actor, in: tx) }
                    }
                }
            }
            await #expect(throws: PetitionRefused.self) {
                _ = try await county.act { desk, tx in try desk.receive(call, in: tx) }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `files come with the petition as they were cleaned`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let file = try cleanAttachment(AuthorTests.picture, declaredName: "水管.png")
            var sent = TestCounty.complaint()
            sent.files = [file, file]
            let id = try await county.receive(sent).petition
            let (lines, opened) = try await county.database.read { tx in
                let lines = try PetitionFiles.lines(of: id, for: [.person], in: tx)
                return (
                    lines,
                    try lines.first.flatMap {
                        try PetitionFiles.open($0.id, of: id, isSmall: false, for: [.person], in: tx)
                    }
                )
            }
            #expect(lines.count == 2 && lines.allSatisfy { $0.isPicture && $0.entry == 1 })
            #expect(opened?.bytes == file.bytes)
            var tooMany = TestCounty.complaint()
            tooMany.files = Array(repeating: file, count: 10)
            let submission = tooMany
            await #expect(throws: Failure.self) { _ = try await county.receive(submission) }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an objection names a row that was public, of its own village`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let edition = try await county.publish(1, rows: [["户主": "张三丰", "村民组": "上湾组"]])
            func objection(row: Int, in village: DivisionCode = TestCounty.village) -> PetitionSubmission {
                var submission = TestCounty.complaint("他家有车")
                submission.matter = .init(
                    kind: .complaint, field: "民政所", division: village,
                    objection: .init(disclosure: edition.disclosure, edition: 1, row: row))
                return submission
            }
            let id = try await county.receive(objection(row: 0)).petition
            #expect(try await county.stored(id).petition.matter.objection?.row == 0)
            for wrong in [objection(row: 1), objection(row: 0, in: TestCounty.otherVillage)] {
                await #expect(throws: Failure.self) { _ = try await county.receive(wrong) }
            }
        }
    }
}

/// Every cell of every table that a petition touches, blobs as hexadecimal digits.
func everyCell(in tx: Transaction) throws -> [String] {
    var cells: [String] = []
    for table: StaticString in [
        "petition", "petition_entry", "petition_receipt", "petition_person", "petition_file",
        "petition_public", "petition_seen", "event",
    ] {
        for row in try tx.rows("SELECT * FROM \(raw: table)") {
            for column in 0..<row.count {
                switch try row.value(column) {
                case .text(let text): cells.append(text)
                case .blob(let bytes): cells += [hexText(bytes), String(decoding: bytes, as: UTF8.self)]
                case .null, .integer, .real: continue
                }
            }
        }
    }
    return cells
}
