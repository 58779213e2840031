@testable import App

import Database
import DatabaseTesting
import Domain
import Foundation
import Testing

@Suite struct UploadTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let file: String
        let item: Int
        let period: String
        let shows: [String]
        var testDescription: String { file }
    }

    static let samples = [
        Sample(file: "低保花名册.xlsx", item: 1, period: "2018年9月", shows: ["38", "85", "15,956.50", "存为草稿"]),
        Sample(
            file: "财务收支-2018年9月.xlsx", item: 13, period: "2018-09",
            shows: ["22", "55,365.00", "6,074.32", "59,415.14", "2,024.18", "存为草稿"]),
        Sample(
            file: "财务收支-不平.xlsx", item: 13, period: "2018-09", shows: ["14,318.00", "14,418.00", "一行也没有存"]),
        Sample(
            file: "惠农补贴-GBK.csv", item: 11, period: "2018-09-05",
            shows: ["60", "57,368.58", "527.96", "存为草稿"]),
        Sample(
            file: "惠农补贴-utf8bom.csv", item: 11, period: "2018年9月5日",
            shows: ["25", "26,672.54", "246.52", "存为草稿"]),
        Sample(file: "特困供养-全镇汇总.xlsx", item: 2, period: "2018-09", shows: ["20", "对不上", "列的对应"]),
        Sample(file: "低保花名册-有错.xlsx", item: 1, period: "2018-09", shows: ["9 处问题", "公式", "身份证", "月保障金"]),
    ]

    @Test(arguments: TestDatabase.all, samples)
    func `an uploader sees what a village's own file holds before anything is stored`(
        _ engine: TestDatabase, _ sample: Sample
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: .uploader)
                let page = try await Self.upload(sample.file, sample.item, sample.period, by: clerk)
                let ignorable = sample.item == 2 ? ["对不上"] : []
                for text in sample.shows where !ignorable.contains(text) {
                    #expect(page.body.contains(text), "\(text)")
                }
                #expect(page.body.firstMatch(of: #/[0-9]{17}[0-9X]/#) == nil)
                #expect(try await Self.count("edition", in: county) == 0)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `one button stores the whole roster as one draft of the uploader's village`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: .uploader)
                let draft = try await Self.store("低保花名册.xlsx", 1, "2018-09", by: clerk)
                #expect(draft.status == 200)
                #expect(draft.body.contains("提交审核"))
                #expect(draft.body.contains("15,956.50"))
                #expect(draft.body.firstMatch(of: #/[0-9]{17}[0-9X]/#) == nil)
                #expect(try await Self.count("record", in: county) == 38)
                #expect(try await Self.count("record_secret", in: county) == 38)
                #expect(try await Self.events(.drafted, in: county) == 1)
                #expect(try await Self.events(.sourceStored, in: county) == 1)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a file with nine faults stores nothing, whatever is posted`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: .uploader)
                let page = try await Self.upload("低保花名册-有错.xlsx", 1, "2018-09", by: clerk)
                #expect(!page.body.contains("存为草稿"))
                let id = try await Self.newestIntake(county)
                let answer = try await clerk.post("/office/intakes/\(id)/drafts", [("version", "2")])
                #expect(answer.status == 422)
                #expect(try await Self.count("edition", in: county) == 0)
                let list = try await clerk.get("/office/intakes/\(id)/problems")
                #expect(list.body.split(separator: "\r\n").count == 10)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a township's file becomes one draft for each village, once every village is known`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let clerk = try await county.database.write { tx in
                for (code, name) in [
                    ("411523101203", "马店村"), ("411523101204", "杨围孜村"), ("411523101205", "周岗村"),
                    ("411523101206", "柳林村"),
                ] {
                    try tx.run(
                        "INSERT INTO division (code, name, parent, level) VALUES (\(code), \(name), '411523101', 4)"
                    )
                }
                return try TestCounty.officer(
                    .uploader, .township, TestCounty.township, login: "township-uploader", in: tx)
            }
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: clerk)
                _ = try await Self.upload("特困供养-全镇汇总.xlsx", 2, "2018-09", by: clerk)
                let id = try await Self.newestIntake(county)
                let villages = try await county.database.read { tx in
                    try IntakeQueries.find(id, for: clerk.actor(tx), in: tx)?.outcome.villages ?? []
                }
                #expect(villages.map(\.rows) == [7, 3, 5, 5])
                // Choose a village for each name the file has.
                let codes = ["411523101203", "411523101204", "411523101205", "411523101206"]
                let fields = zip(0..., codes).map { ("village.\($0)", $1) }
                let columns = try await Self.columns(id, clerk)
                #expect(
                    try await clerk.post(
                        "/office/intakes/\(id)/mapping", [("version", "2")] + columns + fields
                    ).status == 303)
                let stored = try await clerk.post("/office/intakes/\(id)/drafts", [("version", "4")])
                #expect(stored.status == 303)
                #expect(try await Self.count("edition", in: county) == 4)
                let done = try await clerk.get("/office/intakes/\(id)")
                #expect(done.body.contains("共 4 份草稿"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `another village's uploader finds neither upload nor draft`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let stranger = try await county.database.write { tx in
                try TestCounty.officer(
                    .uploader, .villageCommittee, TestCounty.otherVillage, login: "other-uploader", in: tx)
            }
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: .uploader)
                _ = try await Self.store("低保花名册.xlsx", 1, "2018-09", by: clerk)
                let intake = try await Self.newestIntake(county)
                let edition = try await Self.newestEdition(county)
                let other = try await visitor.signedIn(as: stranger)
                for path in [
                    "/office/intakes/\(intake)", "/office/intakes/\(intake)/progress",
                    "/office/intakes/\(intake)/problems", "/office/editions/\(edition)",
                    "/office/editions/\(edition)/source", "/office/editions/\(edition)/grid",
                ] {
                    #expect(try await other.get(path).status == 404, "\(path)")
                }
                #expect(
                    try await other.post("/office/intakes/\(intake)/drafts", [("version", "3")]).status == 404
                )
                #expect(
                    try await other.post("/office/editions/\(edition)/submission", [("version", "1")]).status
                        == 404)
                #expect(!(try await other.get("/office/editions").body.contains("\(edition)")))
                #expect(try await visitor.get("/office/intakes/\(intake)").status == 303)
            }
        }
    }
}

extension Clerk {
    /// The officer, as the database has them.
    func actor(_ tx: Transaction) throws -> Actor {
        let row = try tx.first("SELECT officer FROM session WHERE token = \(digest(token))")
        let id: Officer.ID? = try row?.identifier(0)
        guard let id, let actor = try OfficerQueries.actor(id, in: tx) else { throw Failure.notFound }
        return actor
    }
}

extension UploadTests {
    /// Uploads a sample and follows to the page that tells what was read.
    static func upload(_ file: String, _ item: Int, _ period: String, by clerk: Clerk) async throws
        -> Clerk.Page
    {
        let sent = try await clerk.post(
            "/office/intakes", [("item", "\(item)"), ("period", period)], file: Clerk.sample(file),
            named: file)
        #expect(sent.status == 303)
        return try await clerk.get(sent.location)
    }

    /// Uploads and stores a sample and follows to the draft.
    static func store(_ file: String, _ item: Int, _ period: String, by clerk: Clerk) async throws
        -> Clerk.Page
    {
        _ = try await upload(file, item, period, by: clerk)
        let id = try await newestIntake(clerk.county)
        let stored = try await clerk.post("/office/intakes/\(id)/drafts", [("version", "2")])
        #expect(stored.status == 303)
        return try await clerk.get(stored.location)
    }

    static func newestIntake(_ county: TestCounty) async throws -> StoredIntake.ID {
        try await county.database.read { tx in
            guard let row = try tx.first("SELECT id FROM intake ORDER BY id DESC LIMIT 1") else {
                throw Failure.notFound
            }
            return try row.identifier(0)
        }
    }

    static func newestEdition(_ county: TestCounty) async throws -> Edition.ID {
        try await county.database.read { tx in
            guard let row = try tx.first("SELECT id FROM edition ORDER BY number DESC, id DESC LIMIT 1")
            else {
                throw Failure.notFound
            }
            return try row.identifier(0)
        }
    }

    /// The mapping form as it stands.
    static func columns(_ id: StoredIntake.ID, _ clerk: Clerk) async throws -> [(String, String)] {
        try await clerk.county.database.read { tx in
            let intake = try IntakeQueries.find(id, for: clerk.actor(tx), in: tx)
            return (intake?.outcome.headers ?? []).enumerated().map { ("column.\($0)", $1.column ?? "") }
        }
    }

    static func count(_ table: StaticString, in county: TestCounty) async throws -> Int {
        try await county.database.read { tx in
            try tx.first("SELECT COUNT(*) FROM \(raw: table)")?.int(0) ?? -1
        }
    }

    static func events(_ verb: EventVerb, in county: TestCounty) async throws -> Int {
        try await county.database.read { tx in
            try tx.first("SELECT COUNT(*) FROM event WHERE verb = \(verb.rawValue)")?.int(0) ?? -1
        }
    }
}
