@testable import App

import Attachments
import Database
import DatabaseTesting
import Domain
import Foundation
import Testing

@Suite struct `Erasing what was said` {
    private static let secrets = [
        "哨兵诉求内容", "哨兵标题", "哨兵姓名", "13900139000", "哨兵住址", "哨兵补充", "哨兵答复", "哨兵公开", "哨兵文件名", "哨兵会面人",
        "哨兵备注",
        // A word of the search index: its beginning may lie elsewhere, shared with the word before it.
        "jwkvbsentinel",
    ]

    /// A closed petition with a secret in every place that takes one.
    private static func closed(_ county: TestCounty) async throws -> PetitionReceipt {
        var submission = TestCounty.complaint(
            "哨兵诉求内容", person: Petitioner(name: "哨兵姓名", phone: "13900139000", address: "哨兵住址"))
        submission.subject = "哨兵标题"
        submission.files = [try cleaned("哨兵文件名.png")]
        let receipt = try await county.receive(submission)
        let (id, centre, station) = (
            receipt.petition, county.actor(.informationCentre), county.actor(.stationReviewer)
        )
        try await county.act { desk, tx in
            try desk.add(desk.follow(receipt.code, from: "a", in: tx), words: "哨兵补充", in: tx)
            try desk.accept(id, version: nil, by: centre, in: tx)
            try desk.dispatch(id, version: nil, to: county.handover, by: centre, in: tx)
            try desk.note(id, words: "哨兵备注", by: station, in: tx)
            try desk.recordMeeting(
                id,
                meeting: .init(
                    day: desk.now.day, place: "村部", people: "哨兵会面人", account: "哨兵备注"), by: station,
                in: tx)
            try desk.resolve(id, version: nil, outcome: .solved, account: "哨兵备注", by: station, in: tx)
            try desk.answer(id, version: nil, words: "哨兵答复", isPublic: true, by: station, in: tx)
            try desk.rate(desk.follow(receipt.code, from: "a", in: tx), .fairly, words: "哨兵补充", in: tx)
            try desk.clear(
                id, version: nil,
                wording: .init(subject: "哨兵公开", words: "哨兵公开 zqxjwkvbsentinel", answer: "哨兵公开"),
                by: centre, in: tx)
            try desk.close(id, version: nil, by: centre, in: tx)
        }
        return receipt
    }

    private static func cleaned(_ name: String) throws -> CleanAttachment {
        try cleanAttachment(AuthorTests.picture, declaredName: name)
    }

    @Test(arguments: TestDatabase.all)
    func `nothing of it lies in the database any more, and the figures stay`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let receipt = try await Self.closed(county)
            // The test can fail: before, what is not sealed is found.
            let before = try await county.database.read { tx in try StoredBytes.all(engine, in: tx) }
            for secret in ["哨兵诉求内容", "哨兵标题", "哨兵公开", "哨兵文件名", "哨兵会面人"] {
                #expect(before.holds(Array(secret.utf8)), "\(secret)")
            }
            try await Clerk.with(county) { visitor in
                let code = [("code", receipt.code.text)]
                let unsure = try await visitor.post("/petitions/track/erasure", code)
                #expect(unsure.status == 422 && unsure.body.contains("请先勾选"))
                let done = try await visitor.post("/petitions/track/erasure", code + [("erase", "1")])
                #expect(done.status == 200 && done.body.contains("已经删除"))
                for secret in Self.secrets { #expect(!done.body.contains(secret), "\(secret)") }
                #expect(!done.body.contains("/petitions/track/additions"))
            }
            let kept = try await county.database.read { tx in
                try tx.rows(
                    """
                    SELECT kind, place, state, outcome, rating, subject FROM petition
                    WHERE id = \(receipt.petition) AND serial_number IS NOT NULL AND received_at IS NOT NULL
                        AND closed_at IS NOT NULL AND erased_at IS NOT NULL
                    """
                ).map { row in try (0..<6).map { try row.text($0) } }
            }
            #expect(kept == [["complaint", TestCounty.village.text, "closed", "solved", "fairly", ""]])
            #expect(try await county.events(receipt.petition).last == .petitionErase)
            let job = ReclaimingJob(platform: county.platform)
            #expect(try await job.run(at: county.time.now))
            #expect(try await !job.run(at: county.time.now), "there is nothing more to do")
            let after = try await Self.bytes(engine, county)
            #expect(after.holds(Array("新县".utf8)))
            for secret in Self.secrets { #expect(!after.holds(Array(secret.utf8)), "\(secret)") }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a word of a text that was taken off the pages leaves the search index, and others stay in it`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let job = ReclaimingJob(platform: county.platform)
            let centre = county.actor(.informationCentre)
            var shown: [Petition.ID] = []
            for word in ["jwkvbkeptword", "zqxjwkvbsentinel"] {
                let id = try await county.petition(in: .answered).petition
                try await county.act { desk, tx in
                    try desk.clear(
                        id, version: nil, wording: .init(subject: "停水", words: word, answer: "好了"),
                        by: centre, in: tx)
                }
                shown.append(id)
            }
            #expect(try await Self.bytes(engine, county).holds(Array("jwkvbsentinel".utf8)))
            let gone = shown[1]
            try await county.act { try $0.conceal(gone, version: nil, by: centre, in: $1) }
            #expect(try await job.run(at: county.time.now))
            // The file and its log as they lie there, nothing folded by hand.
            let after = try await county.database.read { tx in try StoredBytes.all(engine, in: tx) }
            #expect(!after.holds(Array("jwkvbsentinel".utf8)))
            let found = try await county.database.read { tx in
                try tx.newest(
                    .petitions, meeting: .init([[.init(["jwkvbkeptword"])]]), before: .max, limit: 9
                ).count
            }
            #expect(found == 1)
            guard engine == .postgres else { return }
            let vacuumed = try await county.database.read { tx in
                try tx.first("SELECT pg_stat_get_vacuum_count('search_petition'::regclass)")?.int(0)
            }
            #expect((vacuumed ?? 0) > 0)
        }
    }

    /// What lies on the disk once the log has been folded in, or in the tables.
    private static func bytes(_ engine: TestDatabase, _ county: TestCounty) async throws -> [UInt8] {
        switch engine {
        case .postgres: return try await county.database.read { tx in try StoredBytes.all(engine, in: tx) }
        case .sqlite:
            let path = try await county.database.read { tx in
                try tx.first("SELECT file FROM pragma_database_list WHERE name = 'main'")?.text(0) ?? ""
            }
            // Whoever closes the file folds the log in.
            let other = try await Database.open(.sqlite(path: path), threads: 1)
            await other.close()
            let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
            #expect(log.isEmpty)
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `it waits until the petition is over, and for a duplicate until the one that leads is`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let open = try await county.petition(in: .answered)
            let merged = try await county.petition(in: .merged)
            for receipt in [open, merged] {
                await #expect(throws: PetitionRefused.self) {
                    try await county.act { desk, tx in
                        try desk.erase(desk.follow(receipt.code, from: "a", in: tx), in: tx)
                    }
                }
            }
            for state in [Petition.State.Kind.declined, .withdrawn, .closed] {
                let receipt = try await county.petition(in: state)
                let centre = county.actor(.informationCentre)
                try await county.act { try $0.erase(receipt.petition, version: nil, by: centre, in: $1) }
                let stored = try await county.stored(receipt.petition)
                #expect(stored.petition.erasedAt != nil && stored.petition.state.kind == state)
                #expect(stored.entries.allSatisfy { $0.words.isEmpty })
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a wish to reopen goes with it, and nothing is overdue or climbs afterwards`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            for state in [Petition.State.Kind.closed, .declined] {
                county.time.set(Moment(day: day("2018-10-08"), hour: 9))
                let receipt = try await county.petition(in: state)
                try await county.act { desk, tx in
                    try desk.askReopening(
                        desk.follow(receipt.code, from: "a", in: tx), reason: "又停了", in: tx)
                    try desk.erase(desk.follow(receipt.code, from: "a", in: tx), in: tx)
                }
                let id = receipt.petition
                #expect(try await county.wakeOn(id) == nil)
                let tally = try await county.climb(on: "2018-11-20")
                #expect(tally.seen == 0 && tally.failed.isEmpty)
                let stored = try await county.stored(id)
                let code = try #require(stored.petition.county)
                let standing = try await county.act { desk, tx in
                    let rules = try desk.terms(of: code, in: tx).rules
                    return try stored.petition.history.standing(on: desk.now.day, under: rules)
                }
                #expect(!standing.isOverdue && standing.reading(of: .acceptance) == nil)
                #expect(stored.head.isReopening == false)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the clock tells once of one that can no longer be helped, and then leaves it`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .closed).petition
            let centre = county.actor(.informationCentre)
            try await county.act { desk, tx in
                try desk.erase(id, version: nil, by: centre, in: tx)
                // As an earlier version left it: the wish of the day it came still runs.
                try tx.run(
                    "UPDATE petition SET history = history || 'O' || substr(history, 2, 4) WHERE id = \(id)")
                try tx.run("UPDATE petition SET wake_on = '2018-10-10' WHERE id = \(id)")
            }
            let first = try await county.climb(on: "2018-11-20")
            #expect(first.seen == 1 && first.failed == ["PetitionRefusal": 1])
            #expect(try await county.climb(on: "2018-11-21").seen == 0)
            #expect(try await county.rungs(id).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a unit that dealt with it does not erase it`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(in: .closed)
            for role in [Role.stationReviewer, .townshipLead, .bureau, .countyDiscipline] {
                let actor = county.actor(role)
                await #expect(throws: Failure.self) {
                    try await county.act { try $0.erase(receipt.petition, version: nil, by: actor, in: $1) }
                }
            }
        }
    }
}
