@testable import App

import Database
import DatabaseTesting
import Domain
import HTTPTypes
import Testing

/// Rows are given without their secret columns; what comes back without them must not lose them.
@Suite struct SecretColumnAPITests {
    private static let secret = "身份证号"
    private static let numbers = ["411526190710076623", "411526193503120015"]
    private static let rows: [[String: String]] = [
        [
            "户主": "张三丰", "村民组": "东湾组", "保障类别": "A类", "家庭人口": "2", "保障人口": "1", "月保障金": "320.00",
            "起始月份": "2018-01", "变动": "不变", secret: numbers[0],
        ],
        [
            "户主": "李四平", "村民组": "西湾组", "保障类别": "B类", "家庭人口": "3", "保障人口": "2", "月保障金": "280.00",
            "起始月份": "2018-03", "变动": "不变", secret: numbers[1],
        ],
    ]

    /// A correction that was begun through the API, with its rows as the API gives them.
    private struct Begun {
        let id: String
        let rows: [JSON]
        var tag: String

        init(_ county: TestCounty, _ uploader: APIClient) async throws {
            let published = try await county.publish(1, rows: SecretColumnAPITests.rows)
            let answer = try await uploader.post(
                "/office/editions/\(published.edition.id)/correction", ["reason": "金额登记有误"])
            #expect(answer.status == 201, "\(answer.text)")
            id = try #require(answer.json["id"]?.text)
            tag = try #require(answer.headers[.eTag])
            let shown = try await uploader.get("/office/editions/\(id)/records")
            #expect(!SecretColumnAPITests.numbers.contains { shown.text.contains($0) })
            rows = (shown.json["entries"]?.list ?? []).compactMap { $0["cells"] }
        }

        /// Sends rows back as the whole content.
        mutating func put(_ rows: [JSON], _ uploader: APIClient) async throws -> APIClient.Answer {
            let body: JSON = ["content": ["kind": "table", "rows": .list(rows)]]
            let answer = try await uploader.post(
                "/office/editions/\(id)/content", body, method: .put, ifMatch: tag)
            if answer.status == 200 { tag = answer.headers[.eTag] ?? tag }
            return answer
        }
    }

    private func setting(_ row: JSON, _ column: String, _ value: JSON) -> JSON {
        .object((row.members ?? []).filter { $0.name != column } + [.init(name: column, value: value)])
    }

    private func stored(_ county: TestCounty, _ id: String) async throws -> [String] {
        let edition = try #require(Edition.ID(id))
        return try await county.database.read { tx in
            let stored = try EditionStore(keys: county.platform.keys).find(edition, secrets: true, in: tx)
            guard let table = stored?.edition.content.table,
                let place = table.columns.firstIndex(where: { $0.name == Self.secret })
            else { return [] }
            return table.records.map { ($0.value(place) ?? .empty).canonical }
        }
    }

    private func fields(_ answer: APIClient.Answer) -> [String] {
        (answer.json["errors"]?.list ?? []).compactMap { $0["field"]?.text }
    }

    @Test(arguments: TestDatabase.all)
    func `an author who corrects an amount keeps every ID number, and one row changes`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                var begun = try await Begun(county, uploader)
                let rows = [setting(begun.rows[0], "月保障金", "350"), begun.rows[1]]
                let revised = try await begun.put(rows, uploader)
                #expect(revised.status == 200, "\(revised.text)")
                #expect(try await stored(county, begun.id) == Self.numbers)
                let reviewer = try await anybody.signedIn(.stationReviewer)
                let opened = try await reviewer.get("/office/editions/\(begun.id)/secrets").json.list ?? []
                #expect(opened.compactMap { $0["cells"]?[Self.secret]?.text } == Self.numbers)
                let changes = try await uploader.get("/office/editions/\(begun.id)/changes").json
                #expect(changes["changes"]?.list?.map { $0["columns"] } == [["月保障金"]], "\(changes)")
                #expect(changes["unchanged"] == 1)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the page's sign keeps a secret cell, a value replaces it and null empties it, in any order`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                var begun = try await Begun(county, uploader)
                let kept = setting(begun.rows[1], Self.secret, .text(GridColumns.hidden))
                let both = try await begun.put([kept, begun.rows[0]], uploader)
                #expect(both.status == 200, "\(both.text)")
                #expect(try await stored(county, begun.id) == Self.numbers.reversed())
                let emptied = try await begun.put(
                    [setting(begun.rows[0], Self.secret, .null), kept], uploader)
                #expect(emptied.status == 200, "\(emptied.text)")
                #expect(try await stored(county, begun.id) == ["", Self.numbers[1]])
                let given = try await begun.put(
                    [setting(begun.rows[0], Self.secret, .text(Self.numbers[0]))], uploader)
                #expect(given.status == 200, "\(given.text)")
                #expect(try await stored(county, begun.id) == [Self.numbers[0]])
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a hidden ID number never passes to another name`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                var begun = try await Begun(county, uploader)
                let other = setting(begun.rows[0], "户主", "别的人")
                for row in [other, setting(other, Self.secret, .text(GridColumns.hidden))] {
                    let refused = try await begun.put([row, begun.rows[1]], uploader)
                    #expect(refused.status == 422 && refused.text.contains("张冠李戴"), "\(refused.text)")
                    #expect(fields(refused) == ["content.rows[0].\(Self.secret)"])
                }
                #expect(try await stored(county, begun.id) == Self.numbers)
                let said = try await begun.put(
                    [setting(other, Self.secret, .null), begun.rows[1]], uploader)
                #expect(said.status == 200, "\(said.text)")
                #expect(try await stored(county, begun.id) == ["", Self.numbers[1]])
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the page's sign keeps nothing in a draft that is only begun`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let row = Self.rows[0].merging([Self.secret: GridColumns.hidden]) { $1 }
                let cells = JSON.object(row.map { .init(name: $0.key, value: .text($0.value)) })
                let refused = try await uploader.post(
                    "/office/editions",
                    [
                        "village": .text(TestCounty.village.text), "item": 1, "period": "2018-09",
                        "content": ["kind": "table", "rows": [cells]],
                    ])
                #expect(refused.status == 422, "\(refused.text)")
                #expect(fields(refused) == ["content.rows[0].\(Self.secret)"])
            }
        }
    }

    @Test func `of namesakes each keeps its own, and where that is unclear none is taken`() {
        let columns = [
            Column(name: "户主", type: .text, mask: .name), Column(name: "金额", type: .text),
            Column(name: "账号", type: .text, mask: .secret),
        ]
        let cells = [["张三", "1", "a"], ["张三", "2", "b"], ["李四", "3", "c"]]
        let records = cells.map { row in Record(values: row.map { Value.text($0) }) }
        let table = Table(columns: columns, records: records)
        /// The account number of each row; `?` where it is unclear.
        func kept(_ rows: [(String, String)]) -> [String] {
            let found = KeptSecrets(rows.map { ["户主": $0.0, "金额": $0.1] }, over: table)
            let unclear = Set(found.unclear.map(\.row))
            return found.rows.enumerated().map { unclear.contains($0) ? "?" : $1["账号"] ?? "" }
        }
        #expect(kept([("李四", "3"), ("张三", "2"), ("张三", "1")]) == ["c", "b", "a"])
        #expect(kept([("张三", "9"), ("张三", "2"), ("李四", "8")]) == ["a", "b", "c"])
        #expect(kept([("张三", "2")]) == ["b"])
        #expect(kept([("张三", "1"), ("张三", "2"), ("张三", "5"), ("李四", "3")]) == ["a", "b", "", "c"])
        #expect(kept([("张三", "9")]) == ["?"])
        #expect(kept([("张三", "1"), ("张三", "8"), ("张三", "9"), ("李四", "3")]) == ["a", "?", "?", "c"])
        #expect(kept([("王五", "1"), ("张三", "1"), ("张三", "2"), ("李四", "3")]) == ["", "a", "b", "c"])
        #expect(kept([("张三", "1"), ("张三", "2"), ("王五", "3")]) == ["a", "b", "?"])
    }
}
