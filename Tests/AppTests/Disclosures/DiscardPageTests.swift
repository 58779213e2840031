@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct DiscardPageTests {
    @Test(arguments: TestDatabase.all)
    func `an uploader is asked before a draft and its upload are gone, and told what goes`(
        _ engine: TestDatabase
    ) async throws {
        try await AuthorTests.withClerk(engine) { county, clerk in
            let draft = try await UploadTests.store("低保花名册.xlsx", 1, "2018-09", by: clerk)
            let id = try await UploadTests.newestEdition(county)
            let path = "/office/editions/\(id)/discard"
            #expect(draft.body.contains("href=\"\(path)\""))
            let asked = try await clerk.get(path)
            #expect(asked.status == 200)
            #expect(asked.body.contains("38 行内容") && asked.body.contains("原始表格也一起删除"))
            #expect(try await UploadTests.count("edition", in: county) == 1, "asking deletes nothing")
            let empty = try await clerk.post(path, [("version", "1")])
            #expect(empty.status == 422 && empty.body.contains("请填写删除原因"))
            let private_ = try await clerk.post(path, [("version", "1"), ("reason", "找 13812345678 问")])
            #expect(private_.status == 422 && private_.body.contains("手机号"))
            let long = try await clerk.post(
                path, [("version", "1"), ("reason", String(repeating: "错", count: 501))])
            #expect(long.status == 422)
            let stale = try await clerk.post(path, [("version", "9"), ("reason", "选错了村")])
            #expect(stale.status == 409)
            let done = try await clerk.post(path, [("version", "1"), ("reason", "选错了村")])
            #expect(done.status == 303)
            #expect(try await clerk.get(done.location).body.contains("草稿已删除"))
            for table: StaticString in ["edition", "record_secret", "disclosure", "intake", "source_file"] {
                #expect(try await UploadTests.count(table, in: county) == 0, "\(table)")
            }
            #expect(try await clerk.get("/office/editions/\(id)").status == 404)
            #expect(try await clerk.get("/office/editions/\(id)/history").status == 404)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a file that another draft still needs stays`(_ engine: TestDatabase) async throws {
        try await AuthorTests.withClerk(engine) { county, clerk in
            _ = try await UploadTests.store("低保花名册.xlsx", 1, "2018-09", by: clerk)
            let first = try await UploadTests.newestEdition(county)
            try await AuthorTests.publish(first, in: county)
            let draft = try await county.database.write { tx in
                try county.desk.correct(first, reason: "金额录错", by: county.actor(.uploader), in: tx).id
            }
            let asked = try await clerk.get("/office/editions/\(draft)/discard")
            #expect(asked.body.contains("已经公开的那一版不受影响"))
            let done = try await clerk.post(
                "/office/editions/\(draft)/discard", [("version", "1"), ("reason", "没有错")])
            #expect(done.status == 303)
            #expect(try await UploadTests.count("source_file", in: county) == 1)
            #expect(try await UploadTests.count("intake", in: county) == 1)
            let source = try await clerk.get("/office/editions/\(first)/source")
            #expect(source.status == 200)
            #expect(try await clerk.get("/office/editions/\(first)/discard").status == 404)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a reviewer sees no way to discard`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .draft)
            try await Clerk.with(county) { visitor in
                for role in [Role.villageReviewer, .stationReviewer, .townshipDiscipline] {
                    let reviewer = try await visitor.signedIn(as: role)
                    let page = try await reviewer.get("/office/editions/\(id)")
                    #expect(page.status == 200 && !page.body.contains("/discard"), "\(role)")
                    #expect(try await reviewer.get("/office/editions/\(id)/discard").status == 404)
                    let posted = try await reviewer.post(
                        "/office/editions/\(id)/discard", [("version", "1"), ("reason", "试试")])
                    #expect(posted.status == 404, "\(role)")
                }
            }
            #expect(try await county.kind(id) == .draft)
        }
    }
}
