@testable import App

import Attachments
import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct DiscardTests {
    /// How many entries of each table are left that a draft could have made.
    private func left(_ county: TestCounty) async throws -> [String: Int] {
        try await county.database.read { tx in
            var counts: [String: Int] = [:]
            for table: StaticString in [
                "disclosure", "edition", "edition_author", "record", "record_secret", "signature",
                "attachment",
                "intake", "source_file",
            ] {
                let count = try tx.first("SELECT COUNT(*) FROM \(raw: table)")?.int(0) ?? -1
                if count != 0 { counts[table.description] = count }
            }
            return counts
        }
    }

    private func discard(
        _ id: Edition.ID, version: Int? = nil, reason: String = "选错了村", by role: Role = .uploader,
        in county: TestCounty
    ) async throws {
        try await county.database.write { tx in
            try county.desk.discard(id, version: version, reason: reason, by: county.actor(role), in: tx)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `of a discarded draft nothing is left but its events, though it was reviewed and returned`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(
                in: .awaitingStation, [TestCounty.household("张三丰", id: "411526190710076623")])
            let file = try cleanAttachment(AuthorTests.picture, declaredName: "照片.png")
            try await county.database.write { tx in
                try county.desk.return(
                    id, version: nil, reason: "不是这个村的", by: county.actor(.stationReviewer), in: tx)
                _ = try AttachmentStore.insert(file, for: .cell, to: id, at: county.time.now, in: tx)
            }
            #expect(try await left(county)["record_secret"] == 1)
            county.time.advance(seconds: 1)
            try await discard(id, reason: " 选错了村 ", in: county)
            #expect(try await left(county) == [:])
            #expect(try await county.verbs(id) == [.drafted, .submitted, .approved, .returned, .discarded])
            let last = try await county.database.read { tx in
                try EventQueries.history(ofEdition: id, limit: 1, in: tx).first
            }
            #expect(last?.reason == "选错了村" && last?.role == .uploader && last?.item == "农村低保")
            let again = try await county.edition(in: .published)
            #expect(try await county.kind(again) == .published)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a discarded correction leaves what is public as it was, and the history tells of it`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let first = try await county.edition(in: .published)
            let before = try await left(county)
            let uploader = county.actor(.uploader)
            let draft = try await county.database.write { tx in
                try county.desk.correct(first, reason: "金额有误", by: uploader, in: tx).id
            }
            try await discard(draft, reason: "没有错", in: county)
            #expect(try await left(county) == before)
            #expect(try await county.kind(first) == .published)
            let next = try await county.database.write { tx in
                try county.desk.correct(first, reason: "漏了一户", by: uploader, in: tx)
            }
            #expect(next.number == 2)
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: .uploader)
                let history = try await clerk.get("/office/editions/\(first)/history")
                #expect(history.body.contains("没有错"))
                let trail = try await clerk.get("/office/events")
                #expect(trail.body.contains("没有错") && trail.body.contains("/office/editions/\(first)/"))
                #expect(!trail.body.contains("/office/editions/\(draft)"), "a link to what is gone")
            }
        }
    }

    @Test(arguments: TestDatabase.all, Edition.State.Kind.allCases)
    func `only a draft can be discarded`(_ engine: TestDatabase, _ state: Edition.State.Kind) async throws {
        try await TestCounty.with(engine) { county in
            let reached: Edition.State.Kind =
                switch state {
                case .superseded, .withdrawn: .published
                case .scheduled: .awaitingDiscipline
                case .draft, .awaitingVillage, .awaitingStation, .awaitingDiscipline, .published: state
                }
            let id = try await county.edition(in: reached)
            let discipline = county.actor(.townshipDiscipline)
            try await county.database.write { tx in
                if state == .withdrawn {
                    try county.desk.withdraw(id, version: nil, reason: "发错了", by: discipline, in: tx)
                } else if state == .superseded {
                    let next = try county.desk.correct(id, reason: "改正", by: county.actor(.uploader), in: tx)
                    try county.bring(next.id, to: .published, in: tx)
                } else if state == .scheduled {
                    let later = county.time.now.adding(seconds: 3600)
                    try county.desk.release(id, version: nil, publication: later, by: discipline, in: tx)
                }
            }
            let before = try await left(county)
            if state == .draft {
                try await discard(id, in: county)
                #expect(try await county.kind(id) == nil)
            } else {
                await #expect(throws: Refused.self) { try await discard(id, in: county) }
                #expect(try await county.kind(id) == state)
                #expect(try await left(county) == before)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `nobody discards what they may not write in, or an old version, or without a reason`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .draft)
            for role in Role.allCases where role != .uploader {
                await #expect("\(role)") { try await discard(id, by: role, in: county) } throws: { error in
                    if case Failure.notFound = error { true } else { false }
                }
            }
            await #expect { try await discard(id, version: 7, in: county) } throws: { error in
                if case Failure.conflict = error { true } else { false }
            }
            for reason in ["", " \n", "张三丰 13812345678 打错了"] {
                await #expect(throws: Refused.self, "\(reason)") {
                    try await discard(id, reason: reason, in: county)
                }
            }
            #expect(try await county.kind(id) == .draft)
            #expect(try await county.verbs(id) == [.drafted])
        }
    }
}
