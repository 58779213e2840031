@testable import App

import Database
import DatabaseTesting
import Domain
import Foundation
import Testing

@Suite struct AuthorTests {
    /// Hands a draft in and has three officers release it.
    static func publish(_ id: Edition.ID, in county: TestCounty) async throws {
        try await county.database.write { tx in
            let desk = EditionDesk(county.platform, at: county.time.now)
            let stored = try desk.read(id, by: county.actor(.uploader), in: tx)
            if stored.edition.state.kind == .draft {
                try desk.submit(id, version: nil, by: county.actor(.uploader), in: tx)
            }
            try desk.approve(id, version: nil, by: county.actor(.villageReviewer), in: tx)
            let field = stored.edition.field
            let station =
                try field == "民政所"
                ? county.actor(.stationReviewer)
                : TestCounty.officer(
                    .stationReviewer, .station(field: field), TestCounty.township, login: "station \(id)",
                    in: tx)
            try desk.approve(id, version: nil, by: station, in: tx)
            try desk.release(id, version: nil, by: county.actor(.townshipDiscipline), in: tx)
        }
    }

    static func withClerk(
        _ engine: TestDatabase, _ body: @escaping @Sendable (TestCounty, Clerk) async throws -> Void
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in try await body(county, visitor.signedIn(as: .uploader))
            }
        }
    }

    static func version(_ id: Edition.ID, in county: TestCounty) async throws -> Int {
        try await county.database.read { tx in
            try tx.first("SELECT version FROM edition WHERE id = \(id)")?.int(0) ?? 0
        }
    }

    /// The smallest picture that can be cleaned.
    static let picture: [UInt8] = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        ) ?? Data())

    @Test(arguments: TestDatabase.all)
    func `what is public is corrected in one step: the reason, the new amount, and every ID number kept`(
        _ engine: TestDatabase
    ) async throws {
        try await Self.withClerk(engine) { county, clerk in
            _ = try await UploadTests.store("低保花名册.xlsx", 1, "2018-09", by: clerk)
            let first = try await UploadTests.newestEdition(county)
            try await Self.publish(first, in: county)
            let numbers = try await GridTests.identityNumbers(county, first)
            let page = try await clerk.get("/office/editions/\(first)/correction")
            #expect(page.status == 200)
            #expect(page.body.contains("更正原因"))
            #expect(page.body.contains("value=\"720.00\""))
            var rows = try await GridTests.fields(county, first)
            rows[0][5] = "750"
            let version = try await Self.version(first, in: county)
            let path = "/office/editions/\(first)/correction"
            let unreasoned = try await clerk.post(path, GridTests.form(rows, version: version))
            #expect(unreasoned.status == 422)
            #expect(unreasoned.body.contains("value=\"750\""))
            #expect(try await UploadTests.count("edition", in: county) == 1)
            let done = try await clerk.post(
                path, GridTests.form(rows, version: version, [("reason", "金额录错")]))
            #expect(done.status == 303)
            let second = try await UploadTests.newestEdition(county)
            #expect(second != first)
            #expect(try await GridTests.fields(county, second)[0][5] == "750.00")
            #expect(try await GridTests.fields(county, first)[0][5] == "720.00")
            #expect(try await GridTests.identityNumbers(county, second) == numbers)
            #expect(try await clerk.get(done.location).body.contains("金额录错"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a file for a period that is public becomes a correction only with a reason`(
        _ engine: TestDatabase
    ) async throws {
        try await Self.withClerk(engine) { county, clerk in
            _ = try await UploadTests.store("低保花名册.xlsx", 1, "2018-09", by: clerk)
            try await Self.publish(UploadTests.newestEdition(county), in: county)
            let again = try await UploadTests.upload("低保花名册.xlsx", 1, "2018-09", by: clerk)
            #expect(again.body.contains("将作为更正"))
            let path = "/office/intakes/\(try await UploadTests.newestIntake(county))/drafts"
            #expect(try await clerk.post(path, [("version", "2")]).status == 422)
            #expect(try await UploadTests.count("edition", in: county) == 1)
            #expect(try await clerk.post(path, [("version", "2"), ("reason", "漏报一户")]).status == 303)
            let draft = try await clerk.get("/office/editions/\(try await UploadTests.newestEdition(county))")
            #expect(draft.body.contains("漏报一户"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a second file replaces a draft only when the clerk says so, and never one under review`(
        _ engine: TestDatabase
    ) async throws {
        try await Self.withClerk(engine) { county, clerk in
            _ = try await UploadTests.store("低保花名册.xlsx", 1, "2018-09", by: clerk)
            let id = try await UploadTests.newestEdition(county)
            _ = try await UploadTests.upload("低保花名册.xlsx", 1, "2018-09", by: clerk)
            let path = "/office/intakes/\(try await UploadTests.newestIntake(county))/drafts"
            let unticked = try await clerk.post(path, [("version", "2")])
            #expect(unticked.status == 422)
            #expect(unticked.body.contains("已有草稿"))
            #expect(try await clerk.post(path, [("version", "2"), ("replaces", "1")]).status == 303)
            #expect(try await UploadTests.count("edition", in: county) == 1)
            #expect(
                try await clerk.post("/office/editions/\(id)/submission", [("version", "2")]).status == 303)
            #expect(try await clerk.get("/office/editions/\(id)").body.contains("待村居审核"))
            _ = try await UploadTests.upload("低保花名册.xlsx", 1, "2018-09", by: clerk)
            let late = "/office/intakes/\(try await UploadTests.newestIntake(county))/drafts"
            #expect(try await clerk.post(late, [("version", "2"), ("replaces", "1")]).status == 422)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the last period is copied forward with its ID numbers, without those who left`(
        _ engine: TestDatabase
    ) async throws {
        try await Self.withClerk(engine) { county, clerk in
            _ = try await UploadTests.store("低保花名册.xlsx", 1, "2018-08", by: clerk)
            let last = try await UploadTests.newestEdition(county)
            let left = try await GridTests.fields(county, last).count { $0[7] == "退出" }
            let copied = try await clerk.post(
                "/office/editions/copy", [("item", "1"), ("period", "2018年9月")])
            #expect(copied.status == 303)
            let id = try await UploadTests.newestEdition(county)
            #expect(try await GridTests.fields(county, id).count == 38 - left)
            #expect(try await GridTests.identityNumbers(county, id).allSatisfy { !$0.isEmpty })
            let early = try await clerk.post("/office/editions/copy", [("item", "2"), ("period", "2018年9月")])
            #expect(early.status == 422)
            #expect(early.body.contains("没有更早的材料"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an article is written, given a picture, and held back while a telephone number stands in it`(
        _ engine: TestDatabase
    ) async throws {
        try await Self.withClerk(engine) { county, clerk in
            let begun = try await clerk.post(
                "/office/editions", [("item", "24"), ("period", "2018年10月5日"), ("beginning", "article")])
            #expect(begun.location.hasSuffix("/article"))
            let id = try await UploadTests.newestEdition(county)
            let path = "/office/editions/\(id)"
            let held = try await clerk.post(
                "\(path)/article", [("version", "1"), ("title", "通报"), ("text", "联系 13812345678\n第二段")])
            #expect(held.status == 422)
            #expect(held.body.contains("第二段"))
            let saved = try await clerk.post(
                "\(path)/article", [("version", "1"), ("title", "通报"), ("text", "第一段\n\n第二段")])
            #expect(saved.status == 303)
            let refused = try await clerk.post(
                "\(path)/attachments", [("version", "2")], file: [1, 2, 3], named: "a.jpg")
            #expect(refused.status == 422)
            #expect(refused.body.contains("只能用"))
            let added = try await clerk.post(
                "\(path)/attachments", [("version", "2")], file: Self.picture, named: "会议.png")
            #expect(added.status == 303)
            let page = try await clerk.get(path)
            #expect(page.body.contains("/office/attachments/"))
            #expect(try await clerk.post("\(path)/submission", [("version", "3")]).status == 303)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `nothing to report is stated in one step and handed in`(_ engine: TestDatabase) async throws {
        try await Self.withClerk(engine) { county, clerk in
            let begun = try await clerk.post(
                "/office/editions", [("item", "3"), ("period", "2018年10月5日"), ("beginning", "nothing")])
            #expect(begun.status == 303)
            let id = try await UploadTests.newestEdition(county)
            #expect(try await clerk.get("/office/editions/\(id)").body.contains("本期无"))
            #expect(
                try await clerk.post("/office/editions/\(id)/submission", [("version", "1")]).status == 303)
            let again = try await clerk.post(
                "/office/editions", [("item", "3"), ("period", "2018年10月5日"), ("beginning", "rows")])
            #expect(again.location == "/office/editions/\(id)?done=already")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the paper posting is photographed once the roster is public, and a standing item confirmed`(
        _ engine: TestDatabase
    ) async throws {
        try await Self.withClerk(engine) { county, clerk in
            _ = try await clerk.post(
                "/office/editions", [("item", "21"), ("period", "长期公开"), ("beginning", "rows")])
            let id = try await UploadTests.newestEdition(county)
            let path = "/office/editions/\(id)"
            let rows = [["民政所", "低保、特困", "0376-2980001", "0376-2980002", "2018-10-01"]]
            #expect(try await clerk.post("\(path)/grid", GridTests.form(rows, version: 1)).status == 303)
            let early = try await clerk.post("\(path)/evidence", [], file: Self.picture, named: "公开栏.png")
            #expect(early.status == 422)
            try await Self.publish(id, in: county)
            #expect(try await clerk.get(path).body.contains("还没有确认"))
            #expect(try await clerk.post("\(path)/confirmation").status == 303)
            #expect(try await clerk.post("\(path)/confirmation").status == 303)
            #expect(try await UploadTests.events(.confirmed, in: county) == 1)
            let photo = try await clerk.post("\(path)/evidence", [], file: Self.picture, named: "公开栏.png")
            #expect(photo.status == 303)
            #expect(try await UploadTests.events(.evidenceAttached, in: county) == 1)
            #expect(try await clerk.get(path).body.contains("已确认"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the source file comes back byte for byte, and the record says who opened it`(
        _ engine: TestDatabase
    ) async throws {
        try await Self.withClerk(engine) { county, clerk in
            _ = try await UploadTests.store("惠农补贴-utf8bom.csv", 11, "2018-09-05", by: clerk)
            let id = try await UploadTests.newestEdition(county)
            let file = try await clerk.get("/office/editions/\(id)/source")
            #expect(Array(file.body.utf8) == (try Clerk.sample("惠农补贴-utf8bom.csv")))
            #expect(try await UploadTests.events(.sourceOpened, in: county) == 1)
            let lead = Clerk(client: clerk.client, county: county, token: "")
            let outsider = try await lead.signedIn(as: .townshipLead)
            #expect(try await outsider.get("/office/editions/\(id)").status == 200)
            #expect(try await outsider.get("/office/editions/\(id)/source").status == 404)
            #expect(try await outsider.get("/office/editions/\(id)/grid").status == 404)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `photos stay with their row through edits and a correction`(_ engine: TestDatabase) async throws {
        try await Self.withClerk(engine) { county, clerk in
            _ = try await clerk.post(
                "/office/editions", [("item", "8"), ("period", "2018年第三季度"), ("beginning", "rows")])
            let id = try await UploadTests.newestEdition(county)
            let path = "/office/editions/\(id)"
            let rows = [
                ["通村路硬化", "县财政", "80000", "40000", "50", "120", "县交通局"],
                ["水塘清淤", "村集体", "6000", "6000", "100", "30", "村委会"],
            ]
            let saved = try await clerk.post("\(path)/grid", GridTests.form(rows, version: 1))
            #expect(saved.status == 303)
            let photo = try await clerk.post(
                "\(path)/rows/2/files", [("version", "2"), ("column", "现场照片")], file: Self.picture,
                named: "塘.png")
            #expect(photo.status == 303)
            #expect(try await clerk.get("\(path)/rows/2/files").body.contains("/office/attachments/"))
            let swapped = try await clerk.post("\(path)/grid", GridTests.form(rows.reversed(), version: 3))
            #expect(swapped.status == 303)
            #expect(try await clerk.get("\(path)/rows/1/files").body.contains("/office/attachments/"))
            try await Self.publish(id, in: county)
            let corrected = try await clerk.post(
                "\(path)/correction",
                GridTests.form(rows.reversed(), version: Self.version(id, in: county), [("reason", "补正")]))
            #expect(corrected.status == 303)
            let draft = try await UploadTests.newestEdition(county)
            #expect(
                try await clerk.get("/office/editions/\(draft)/rows/1/files").body.contains(
                    "/office/attachments/"))
            #expect(try await UploadTests.count("attachment", in: county) == 2)
        }
    }
}
