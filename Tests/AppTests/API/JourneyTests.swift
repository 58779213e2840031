@testable import App

import DatabaseTesting
import Domain
import HTTPTypes
import Testing

/// The main job through the API alone.
@Suite struct APIJourneyTests {
    private static let roster: JSON = [
        "kind": "table",
        "rows": [
            [
                "户主": "张三丰", "村民组": "东湾组", "保障类别": "A类", "家庭人口": "2", "保障人口": "1", "月保障金": "320",
                "起始月份": "2018-01", "变动": "不变", "身份证号": "411526190710076623",
            ],
            [
                "户主": "李四平", "村民组": "西湾组", "保障类别": "B类", "家庭人口": "3", "保障人口": "2", "月保障金": "280",
                "起始月份": "2018.03", "变动": "不变",
            ],
        ],
    ]

    @Test(arguments: TestDatabase.all)
    func `a roster goes from draft to public and is corrected, through the API alone`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let draft = try await uploader.post("/office/editions", draftBody())
                #expect(draft.status == 201, "\(draft.text)")
                let id = try #require(draft.json["id"]?.text)
                #expect(draft.headers[.location] == "/api/v1/office/editions/\(id)")
                try await review(id, draft, anybody)

                let list = try await anybody.get("/disclosures?division=411523")
                let disclosure = try #require(list.json["entries"]?.list?.first?["id"]?.text)
                let starred = try await anybody.get("/disclosures/\(disclosure)/records")
                #expect(starred.text.contains("张*丰") && !starred.text.contains("张三丰"))
                let generation = 1
                let token = county.platform.keys.passToken(
                    village: TestCounty.village.text, generation: generation)
                let full = try await anybody.get(
                    "/disclosures/\(disclosure)/records?pass=\(TestCounty.village).\(token)")
                #expect(full.text.contains("张三丰") && !full.text.contains("411526190710076623"))

                county.time.advance(seconds: 600)
                let correction = try await uploader.post(
                    "/office/editions/\(id)/correction", ["reason": "李四平家已退出"])
                #expect(correction.status == 201, "\(correction.text)")
                let next = try #require(correction.json["id"]?.text)
                let content: JSON = [
                    "kind": "table", "rows": .list(Array((Self.roster["rows"]?.list ?? []).prefix(1))),
                ]
                let revised = try await uploader.post(
                    "/office/editions/\(next)/content", ["content": content], method: .put,
                    ifMatch: correction.headers[.eTag])
                #expect(revised.status == 200, "\(revised.text)")
                try await review(next, revised, anybody)
                let changes = try await anybody.get("/disclosures/\(disclosure)/changes").json
                #expect(changes["reason"] == "李四平家已退出")
                #expect(changes["changes"]?.list?.count == 1)
                #expect(changes["unchanged"] == 1)
            }
        }
    }

    private func draftBody(_ village: DivisionCode = TestCounty.village) -> JSON {
        ["village": .text(village.text), "item": 1, "period": "2018-09", "content": Self.roster]
    }

    /// Hands in and signs three times, each with the version that the answer before gave.
    private func review(_ id: String, _ begun: APIClient.Answer, _ anybody: APIClient) async throws {
        var answer = begun
        let steps: [(Role, String)] = [
            (.uploader, "submission"), (.villageReviewer, "approval"), (.stationReviewer, "approval"),
            (.townshipDiscipline, "release"),
        ]
        for (role, verb) in steps {
            let officer = try await anybody.signedIn(role)
            answer = try await officer.post(
                "/office/editions/\(id)/\(verb)", [:], ifMatch: answer.headers[.eTag])
            #expect(answer.status == 200, "\(role) \(verb): \(answer.text)")
        }
        #expect(answer.json["state"] == "published")
    }

    @Test(arguments: TestDatabase.all)
    func `an officer who looked at an old version is told who changed it`(_ engine: TestDatabase) async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let draft = try await uploader.post("/office/editions", draftBody())
                let id = try #require(draft.json["id"]?.text)
                let path = "/office/editions/\(id)/content"
                let body: JSON = ["content": Self.roster]
                let none = try await uploader.post(path, body, method: .put)
                #expect(none.status == 422)
                let first = try await uploader.post(path, body, method: .put, ifMatch: "\"1\"")
                #expect(first.status == 200, "\(first.text)")
                let stale = try await uploader.post(path, body, method: .put, ifMatch: "\"1\"")
                #expect(stale.status == 409)
                #expect(stale.json["detail"]?.text?.contains("测试uploader") == true)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `another village's edition is not there, and a browser's cookie opens nothing`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let elsewhere = try await uploader.post(
                    "/office/editions", draftBody(TestCounty.otherVillage))
                #expect(elsewhere.status == 404)
                let draft = try await uploader.post("/office/editions", draftBody())
                let id = try #require(draft.json["id"]?.text)
                for role in [Role.leadingGroup, .systemAdministrator, .cityDiscipline] {
                    let answer = try await anybody.signedIn(role).get("/office/editions/\(id)")
                    #expect(answer.status == 404, "\(role)")
                }
                let cookie = try await anybody.get(
                    "/office/me", [.cookie: "yg_session=\(uploader.token ?? "")"])
                #expect(cookie.status == 401)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `every wrong row is named, and nothing is stored`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let content: JSON = [
                    "kind": "table",
                    "rows": [["户主": "张三丰", "村民组": "东湾组", "月保障金": "三百二"], ["户主": "李四平", "没有的列": "1"]],
                ]
                let body: JSON = [
                    "village": .text(TestCounty.village.text), "item": 1, "period": "2018-09",
                    "content": content,
                ]
                let answer = try await uploader.post("/office/editions", body)
                #expect(answer.status == 422)
                #expect(answer.headers[.contentType] == "application/problem+json")
                #expect(answer.json["errors"]?.list?.isEmpty == false, "\(answer.text)")
                let editions = try await uploader.get("/office/editions").json
                #expect(editions["entries"]?.list?.isEmpty == true)
            }
        }
    }
}
