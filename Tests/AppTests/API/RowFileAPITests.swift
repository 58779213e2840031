@testable import App

import Database
import DatabaseTesting
import Domain
import HTTPTypes
import Testing

@Suite struct RowFileAPITests {
    /// Housing repair: its rows carry photos.
    private static let item: Item.Number = 4
    private static let row = house("张三丰", "上湾组")
    private static let other = house("李四平", "下湾组")

    private static func house(_ name: String, _ group: String) -> JSON {
        [
            "户主": .text(name), "村民组": .text(group), "危房等级": "C级", "改造方式": "修缮", "补助金额": "14000",
            "开工日期": "2018-07", "验收结果": "未验收",
        ]
    }

    private func draft(_ uploader: APIClient, rows: [JSON]) async throws -> APIClient.Answer {
        let body: JSON = [
            "village": .text(TestCounty.village.text), "item": .integer(Int64(Self.item)),
            "period": "2018-Q3",
            "content": ["kind": "table", "rows": .list(rows)],
        ]
        let draft = try await uploader.post("/office/editions", body)
        #expect(draft.status == 201, "\(draft.text)")
        return draft
    }

    private func attach(
        _ uploader: APIClient, _ id: String, row: Int, column: String = "改造前照片", version: String?
    ) async throws -> APIClient.Answer {
        var headers: HTTPFields = [:]
        if let version { headers[.ifMatch] = version }
        let query = "column=\(URLEncoded.encoded(column))&name=\(URLEncoded.encoded("照片.png"))"
        return try await uploader.send(
            .post, "\(Endpoint.prefix)/office/editions/\(id)/rows/\(row)/attachments?\(query)", headers,
            body: AuthorTests.picture)
    }

    @Test(arguments: TestDatabase.all)
    func `a row's photo is added, read, kept through a revision and taken away`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let begun = try await draft(uploader, rows: [Self.row])
                let id = try #require(begun.json["id"]?.text)
                let none = try await attach(uploader, id, row: 1, version: nil)
                #expect(none.status == 422)
                for (row, column) in [(2, "改造前照片"), (1, "户主"), (1, "没有这列")] {
                    let wrong = try await attach(
                        uploader, id, row: row, column: column, version: begun.headers[.eTag])
                    #expect(wrong.status == 404, "\(row) \(column): \(wrong.text)")
                }
                let added = try await attach(uploader, id, row: 1, version: begun.headers[.eTag])
                #expect(added.status == 201, "\(added.text)")
                let file = try #require(added.json["attachments"]?.list?.first)
                #expect(file["row"] == 1 && file["column"] == "改造前照片" && file["purpose"] == "cell")
                let url = try #require(file["url"]?.text)
                let photo = try await uploader.send(.get, url)
                #expect(photo.status == 200 && photo.headers[.contentType]?.hasPrefix("image/") == true)
                #expect(try await anybody.send(.get, url).status == 401)
                #expect(try await anybody.signedIn(.leadingGroup).send(.get, url).status == 404)

                let content: JSON = ["kind": "table", "rows": [Self.other, Self.row]]
                let revised = try await uploader.post(
                    "/office/editions/\(id)/content", ["content": content], method: .put,
                    ifMatch: added.headers[.eTag])
                #expect(revised.status == 200, "\(revised.text)")
                let shown = try await uploader.get("/office/editions/\(id)").json
                #expect(shown["attachments"]?.list?.first?["row"] == 2, "it follows its row: \(shown)")

                let path = "\(Endpoint.prefix)/office/editions/\(id)/attachments/\(file["id"]?.text ?? "")"
                let blind = try await uploader.send(.delete, path)
                #expect(blind.status == 422)
                let stale = try await uploader.send(.delete, path, [.ifMatch: "\"1\""])
                #expect(stale.status == 409)
                let tag = revised.headers[.eTag] ?? ""
                let theirs = try await anybody.signedIn(.villageReviewer).send(.delete, path, [.ifMatch: tag])
                #expect(theirs.status == 404)
                let removed = try await uploader.send(.delete, path, [.ifMatch: tag])
                #expect(removed.status == 200 && removed.json["attachments"]?.list?.isEmpty == true)
                #expect(try await uploader.send(.get, url).status == 404)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a row that goes takes its photo with it`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let begun = try await draft(uploader, rows: [Self.row, Self.other])
                let id = try #require(begun.json["id"]?.text)
                let first = try await attach(uploader, id, row: 1, version: begun.headers[.eTag])
                let second = try await attach(uploader, id, row: 2, version: first.headers[.eTag])
                #expect(second.json["attachments"]?.list?.count == 2, "\(second.text)")
                let content: JSON = ["kind": "table", "rows": [Self.other]]
                let revised = try await uploader.post(
                    "/office/editions/\(id)/content", ["content": content], method: .put,
                    ifMatch: second.headers[.eTag])
                #expect(revised.status == 200, "\(revised.text)")
                let shown = try await uploader.get("/office/editions/\(id)").json
                let files = shown["attachments"]?.list ?? []
                #expect(files.count == 1 && files.first?["row"] == 1, "\(shown)")
                #expect(try await UploadTests.count("attachment", in: county) == 1)
            }
        }
    }
}
