@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `A form that is sent again` {
    private static func send(_ visitor: Clerk, _ form: [(String, String)]) async throws -> Clerk.Page {
        try await visitor.post("/petitions/new", form)
    }

    private static func send(
        _ visitor: Clerk, _ form: [(String, String)], file: [UInt8], named name: String = "水管.png"
    ) async throws -> Clerk.Page {
        try await visitor.post("/petitions/new", form, file: file, named: name, as: "files")
    }

    @Test(arguments: TestDatabase.all)
    func `gives its receipt to whose answer was lost, though the address has sent too much meanwhile`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let form = PersonForms.fields(.send, key: .new())
                let first = try await Self.send(visitor, form)
                let code = try #require(PersonForms.code(first.body))
                for _ in 1..<PetitionGate.mostWithout {
                    _ = try await Self.send(visitor, PersonForms.fields(.send, key: .new()))
                }
                for _ in 0..<3 {
                    let new = try await Self.send(visitor, PersonForms.fields(.send, key: .new()))
                    #expect(new.status == 429, "nothing else comes through")
                    let again = try await Self.send(visitor, form)
                    #expect(again.status == 200 && again.body.contains("这是同一件"))
                    #expect(PersonForms.code(again.body) == code)
                }
                #expect(try await county.petitionCount() == PetitionGate.mostWithout)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `with other files is the same petition, and the person is told that the first files count`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let form = PersonForms.fields(.send, key: .new())
                let first = try await Self.send(visitor, form, file: AuthorTests.picture)
                let code = try #require(PersonForms.code(first.body))
                for name in ["水管.png", "image.png"] {
                    let same = try await Self.send(visitor, form, file: AuthorTests.picture, named: name)
                    #expect(PersonForms.code(same.body) == code && !same.body.contains("不一样"), "\(name)")
                }
                // As a phone writes the same photo anew, and with the photo left out.
                let anew = try await Self.send(visitor, form, file: AuthorTests.picture + [0])
                let without = try await Self.send(visitor, form)
                for other in [anew, without] {
                    #expect(other.status == 200 && PersonForms.code(other.body) == code)
                    #expect(other.body.contains("以第一次收到的为准") && other.body.contains("在那里添加"))
                }
            }
            let counts = try await county.database.read { tx in
                try ["petition", "petition_file", "petition_receipt"].map { (table: StaticString) in
                    try tx.first("SELECT COUNT(*) FROM \(raw: table)")?.int(0) ?? 0
                }
            }
            #expect(counts == [1, 1, 1])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `with other words is not taken unseen: the person is told, and sends it as a petition of its own`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let key = SubmissionKey.new()
                let form = PersonForms.fields(.send, key: key)
                let first = try await Self.send(visitor, form)
                let code = try #require(PersonForms.code(first.body))
                let changed = PersonForms.fields(.send, key: key, but: ["words": "路灯也坏了"])
                let told = try await Self.send(visitor, changed, file: AuthorTests.picture)
                #expect(told.status == 422 && told.body.contains("用这张表单您已经提交过一件"))
                #expect(told.body.contains("路灯也坏了") && told.body.contains("请重新选一次"))
                #expect(!told.body.contains(code) && told.body.contains("value=\"another\""))
                // Whoever puts back what it said finds the code.
                let restored = try await Self.send(visitor, form)
                #expect(PersonForms.code(restored.body) == code)
                #expect(try await county.petitionCount() == 1)
                let page = try await Self.send(visitor, Array(changed.dropLast()) + [("go", "another")])
                #expect(page.status == 200 && page.body.contains("这是新的一件"))
                #expect(page.body.contains("路灯也坏了") && !page.body.contains(key.code))
                let fresh = try #require(SubmissionKey(PersonForms.value(of: "key", in: page.body) ?? ""))
                let another = PersonForms.fields(.send, key: fresh, but: ["words": "路灯也坏了"])
                for _ in 0..<2 { #expect(try await Self.send(visitor, another).status == 200) }
                #expect(try await county.petitionCount() == 2)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `in eight wordings at the same time is one petition`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let key = SubmissionKey.new()
            let isNew = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        do {
                            return try await county.receive(
                                TestCounty.complaint("第 \(number) 种说法", key: key)
                            ).isNew
                        } catch is SubmissionFormUsed {
                            return false
                        }
                    }
                }
                return try await group.reduce(into: [Bool]()) { $0.append($1) }
            }
            #expect(isNew.count { $0 } == 1)
            #expect(try await county.petitionCount() == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `after everything was erased brings nothing of it back`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let submission = TestCounty.complaint(person: TestCounty.person)
            let first = try await county.petition(in: .withdrawn, submission)
            try await county.act { desk, tx in
                try desk.erase(desk.follow(first.code, from: "a", in: tx), in: tx)
            }
            let again = try await county.receive(submission)
            #expect(!again.isNew && again.petition == first.petition)
            let cells = try await county.database.read { tx in try everyCell(in: tx) }
            for gone in ["村里停水", submission.key.code] { #expect(!cells.contains { $0.contains(gone) }) }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is known from before forms were kept by its code alone`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let submission = TestCounty.complaint()
            let first = try await county.receive(submission)
            try await county.database.write { tx in
                try tx.run("UPDATE petition_receipt SET form = NULL, files = NULL")
            }
            let again = try await county.receive(submission)
            #expect(again.petition == first.petition && !again.isNew && !again.hasOtherFiles)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `and a sealed report leaves no form among the petitions`(_ engine: TestDatabase) async throws {
        try await ReportCounty.with(engine) { reports in
            try await reports.report()
            let kept = try await reports.county.database.read { tx in
                try tx.first("SELECT COUNT(*) FROM petition_receipt")?.int(0)
            }
            #expect(kept == 0)
        }
    }
}
