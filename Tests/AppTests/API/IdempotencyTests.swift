@testable import App

import DatabaseTesting
import Domain
import HTTPTypes
import Testing

@Suite struct IdempotencyTests {
    private func body(_ period: String) -> JSON {
        [
            "village": .text(TestCounty.village.text), "item": 1, "period": .text(period),
            "content": ["kind": "nothing"],
        ]
    }

    @Test(arguments: TestDatabase.all)
    func `a write that is sent again is not done again`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let first = try await uploader.post("/office/editions", body("2018-07"), key: "k-1")
                let again = try await uploader.post("/office/editions", body("2018-07"), key: "k-1")
                #expect(first.status == 201, "\(first.text)")
                #expect(again.status == 201 && again.bytes == first.bytes)
                #expect(again.headers[.location] == first.headers[.location])
                let other = try await uploader.post("/office/editions", body("2018-08"), key: "k-1")
                #expect(other.status == 422)
                let without = try await uploader.post("/office/editions", body("2018-07"))
                #expect(without.status == 422, "the draft is there already")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `of equal writes that arrive at once one is done and all get its answer`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let answers = try await withThrowingTaskGroup(of: APIClient.Answer.self) { group in
                    for _ in 0..<8 {
                        group.addTask {
                            try await uploader.post("/office/editions", self.body("2018-07"), key: "once")
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(answers.allSatisfy { $0.status == 201 }, "\(answers.map(\.status))")
                #expect(Set(answers.map(\.text)).count == 1)
                let count = try await county.database.read { tx in
                    try tx.first("SELECT COUNT(*) FROM event WHERE verb = 'drafted'")?.int(0)
                }
                #expect(count == 1)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a write that failed may be tried again under its key`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let draft = try await uploader.post("/office/editions", body("2018-07"))
                let id = try #require(draft.json["id"]?.text)
                let lead = try await anybody.signedIn(.villageReviewer)
                let path = "/office/editions/\(id)/approval"
                let early = try await lead.post(path, ["version": 1], key: "sign")
                #expect(early.status == 422)
                let sent = try await uploader.post("/office/editions/\(id)/submission", ["version": 1])
                #expect(sent.status == 200, "\(sent.text)")
                let late = try await lead.post(path, ["version": 2], key: "sign-2")
                #expect(late.status == 200, "\(late.text)")
            }
        }
    }
}
