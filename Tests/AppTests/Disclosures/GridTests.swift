@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct GridTests {
    /// The grid of the roster's draft, as its form would send it back.
    static func fields(_ county: TestCounty, _ id: Edition.ID) async throws -> [[String]] {
        try await county.database.read { tx in
            guard let stored = try EditionStore(keys: county.platform.keys).find(id, secrets: true, in: tx),
                let table = stored.edition.content.table
            else { return [] }
            return table.records.map(GridColumns(table.columns).shown)
        }
    }

    static func form(_ rows: [[String]], version: Int, _ more: [(String, String)] = []) -> [(String, String)]
    {
        rows.enumerated().flatMap { row, cells in
            cells.enumerated().map { ("c\($0).\(row + 1)", $1) }
        } + [("version", "\(version)"), ("page", "1")] + more
    }

    static func identityNumbers(_ county: TestCounty, _ id: Edition.ID) async throws -> [String] {
        try await county.database.read { tx in
            let stored = try EditionStore(keys: county.platform.keys).find(id, secrets: true, in: tx)
            return stored?.edition.content.table?.records.compactMap { $0.values.last?.canonical } ?? []
        }
    }

    /// Runs a test with the sample roster stored as a draft.
    static func withRoster(
        _ engine: TestDatabase,
        _ body: @escaping @Sendable (TestCounty, Clerk, Edition.ID) async throws -> Void
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: .uploader)
                _ = try await UploadTests.store("低保花名册.xlsx", 1, "2018-09", by: clerk)
                try await body(county, clerk, UploadTests.newestEdition(county))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `correcting an amount keeps every ID number, and the page never shows one`(_ engine: TestDatabase)
        async throws
    {
        try await Self.withRoster(engine) { county, clerk, id in
            let before = try await Self.identityNumbers(county, id)
            let page = try await clerk.get("/office/editions/\(id)/grid")
            #expect(page.status == 200)
            #expect(page.body.contains("●●●●"))
            #expect(!before.contains { page.body.contains($0) })
            var rows = try await Self.fields(county, id)
            rows[0][5] = "750"
            let saved = try await clerk.post("/office/editions/\(id)/grid", Self.form(rows, version: 1))
            #expect(saved.status == 303)
            #expect(try await Self.identityNumbers(county, id) == before)
            #expect(try await clerk.get("/office/editions/\(id)").body.contains("750.00"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a hidden ID number never passes to another name`(_ engine: TestDatabase) async throws {
        try await Self.withRoster(engine) { county, clerk, id in
            var rows = try await Self.fields(county, id)
            rows[0][0] = "别的人"
            let answer = try await clerk.post("/office/editions/\(id)/grid", Self.form(rows, version: 1))
            #expect(answer.status == 422)
            #expect(answer.body.contains("张冠李戴"))
            #expect(answer.body.contains("别的人"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `rows pasted in another order take their own ID numbers along`(_ engine: TestDatabase) async throws {
        try await Self.withRoster(engine) { county, clerk, id in
            let before = try await Self.identityNumbers(county, id)
            let rows = try await Self.fields(county, id)
            let answer = try await clerk.post(
                "/office/editions/\(id)/grid", Self.form(Array(rows.reversed()), version: 1))
            #expect(answer.status == 303)
            #expect(try await Self.identityNumbers(county, id) == before.reversed())
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what is wrong is said at its cell, what was typed stays, and nothing is stored`(
        _ engine: TestDatabase
    ) async throws {
        try await Self.withRoster(engine) { county, clerk, id in
            var rows = try await Self.fields(county, id)
            rows[1][5] = "三百二"
            rows[2][3] = "<b>x</b>"
            let answer = try await clerk.post("/office/editions/\(id)/grid", Self.form(rows, version: 1))
            #expect(answer.status == 422)
            #expect(answer.body.contains("value=\"三百二\""))
            #expect(answer.body.contains("例如 320"))
            #expect(answer.body.contains("href=\"#f-c5.2\""))
            #expect(!answer.body.contains("<b>x</b>"))
            #expect(try await Self.fields(county, id)[1][5] != "三百二")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an emptied row is deleted and an added row is stored`(_ engine: TestDatabase) async throws {
        try await Self.withRoster(engine) { county, clerk, id in
            var rows = try await Self.fields(county, id)
            rows[0] = rows[0].map { $0 == GridColumns.hidden ? $0 : "" }
            rows.append(["林小满", "3组", "C类", "2", "1", "210", "2018-09", "", "", "", ""])
            rows.append(Array(repeating: "", count: 11))
            let answer = try await clerk.post("/office/editions/\(id)/grid", Self.form(rows, version: 1))
            #expect(answer.status == 303)
            let after = try await Self.fields(county, id)
            #expect(after.count == 38)
            #expect(after.last?[0] == "林小满")
            #expect(after.first?[0] == rows[1][0])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `whoever saves second is told who was first`(_ engine: TestDatabase) async throws {
        try await Self.withRoster(engine) { county, clerk, id in
            var rows = try await Self.fields(county, id)
            rows[0][5] = "750"
            _ = try await clerk.post("/office/editions/\(id)/grid", Self.form(rows, version: 1))
            rows[0][5] = "760"
            for path in ["grid", "submission"] {
                let answer = try await clerk.post(
                    "/office/editions/\(id)/\(path)", Self.form(rows, version: 1))
                #expect(answer.status == 409)
                #expect(answer.body.contains("测试uploader"))
            }
            #expect(try await Self.fields(county, id)[0][5] == "750.00")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `without scripts a table is pasted into a text box, its header understood`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: .uploader)
                let begun = try await clerk.post(
                    "/office/editions", [("item", "13"), ("period", "2018年9月"), ("beginning", "rows")])
                #expect(begun.location.hasSuffix("/grid"))
                let id = try await UploadTests.newestEdition(county)
                let pasted = "日期\t摘要\t支出\t收入\t余额\n2018.9.3\t办公用品\t120\t\t880\n2018.9.5\t租金收入\t\t300\t1180\n"
                let page = try await clerk.post(
                    "/office/editions/\(id)/grid",
                    Self.form([], version: 1, [("pasted", pasted), ("paste", "1"), ("opening", "1000")]))
                #expect(page.status == 200)
                #expect(page.body.contains("value=\"办公用品\""))
                #expect(try await UploadTests.count("record", in: county) == 0)
                let rows = [
                    ["2018.9.3", "", "办公用品", "", "", "120", "880", "", "", ""],
                    ["2018.9.5", "", "租金收入", "", "300", "", "1180", "", "", ""],
                ]
                let saved = try await clerk.post(
                    "/office/editions/\(id)/grid", Self.form(rows, version: 1, [("opening", "1,000.00")]))
                #expect(saved.status == 303)
                #expect(
                    try await clerk.post("/office/editions/\(id)/submission", [("version", "2")]).status
                        == 303)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a ledger that does not balance is not handed in, and the row is named`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: .uploader)
                _ = try await clerk.post(
                    "/office/editions", [("item", "13"), ("period", "2018年9月"), ("beginning", "rows")])
                let id = try await UploadTests.newestEdition(county)
                let empty = try await clerk.post("/office/editions/\(id)/submission", [("version", "1")])
                #expect(empty.status == 422)
                #expect(empty.body.contains("内容是空的"))
                let rows = [["2018.9.3", "", "办公用品", "", "", "120", "900", "", "", ""]]
                _ = try await clerk.post(
                    "/office/editions/\(id)/grid", Self.form(rows, version: 1, [("opening", "1000")]))
                let answer = try await clerk.post("/office/editions/\(id)/submission", [("version", "2")])
                #expect(answer.status == 422)
                #expect(answer.body.contains("第 1 条"))
                #expect(answer.body.contains("880.00"))
            }
        }
    }
}
