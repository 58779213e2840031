@testable import App

import Database
import DatabaseTesting
import Domain
import HTTPTypes
import Testing

@Suite struct PlaceAPITests {
    @Test(arguments: TestDatabase.all)
    func `the system administrator groups townships into zones`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let administrator = try await anybody.signedIn(.systemAdministrator)
                let body: JSON = ["county": "411523", "name": "东片", "townships": ["411523101"]]
                let made = try await administrator.post("/office/zones", body, key: "zone-1")
                #expect(made.status == 201, "\(made.text)")
                let again = try await administrator.post("/office/zones", body, key: "zone-1")
                #expect(again.bytes == made.bytes)
                #expect(made.json["townships"]?.list?.first?["name"] == "吴陈河镇")
                let path = try #require(made.headers[.location]?.replacing(Endpoint.prefix, with: ""))
                let list = try await administrator.get("/office/zones").json
                #expect(list["entries"]?.list?.map { $0["name"]?.text } == ["东片"])
                let place = try await administrator.get("/office/divisions/411523101").json
                #expect(place["zone"] == made.json["id"])

                let renamed = try await administrator.post(
                    path, ["name": "东南片", "townships": []], method: .put, ifMatch: made.headers[.eTag])
                #expect(renamed.status == 200 && renamed.headers[.eTag] == "\"2\"", "\(renamed.text)")
                #expect(renamed.json["townships"]?.list?.isEmpty == true)
                let stale = try await administrator.post(
                    path, ["name": "西片", "townships": []], method: .put, ifMatch: made.headers[.eTag])
                #expect(stale.status == 409)
                #expect(stale.json["detail"]?.text?.contains("测试systemAdministrator") == true)
                for wrong: JSON in [
                    ["name": "", "townships": []], ["name": "西片", "townships": ["411523101201"]],
                    ["name": "西片", "townships": ["411522101"]], ["name": "西片", "townships": ["镇"]],
                ] {
                    let refused = try await administrator.post(path, wrong, method: .put, ifMatch: "\"2\"")
                    #expect(refused.status == 422, "\(refused.text)")
                }
                #expect(try await administrator.get(path).json["name"] == "东南片")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `nobody else sees zones or the places behind the desk`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let sample = try await APISample(county)
            try await APIClient.with(county) { anybody in
                for role in [Role.uploader, .informationCentre, .securityAdministrator, .cityDiscipline] {
                    let officer = try await anybody.signedIn(role)
                    for path in ["/office/zones?division=411523", "/office/zones/\(sample.zone)"] {
                        #expect(try await officer.get(path).status == 404, "\(role) \(path)")
                    }
                    let renamed = try await officer.post(
                        "/office/zones/\(sample.zone)", ["version": 1, "name": "我的片", "townships": []],
                        method: .put)
                    #expect(renamed.status == 404, "\(role)")
                    let table = Array("code,name\n411523101,改名镇\n".utf8)
                    let imported = try await officer.send(
                        .post, Endpoint.prefix + "/office/divisions/import", body: table)
                    #expect(imported.status == 404, "\(role)")
                }
                let administrator = try await anybody.signedIn(.systemAdministrator)
                let elsewhere = try await administrator.get("/office/divisions/4115")
                #expect(elsewhere.status == 404)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a table of places is taken as a whole or not at all`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let administrator = try await anybody.signedIn(.systemAdministrator)
                let path = Endpoint.prefix + "/office/divisions/import"
                let bad = "code,name\n411523101301,王楼村\n411522101,文殊乡\n"
                let refused = try await administrator.send(.post, path, body: Array(bad.utf8))
                #expect(refused.status == 422 && refused.json["errors"]?.list?.count == 1, "\(refused.text)")
                let text = "代码,名称,上级,户数\n411523101301,王楼村,411523101,210\n411523101201,大张湾村,,\n"
                let done = try await administrator.send(.post, path, body: Array(text.utf8))
                #expect(done.status == 200, "\(done.text)")
                #expect(done.json == ["added": 1, "renamed": 1, "unchanged": 0])
                let children = try await administrator.get("/office/divisions/411523101/children").json
                let villages = children["entries"]?.list ?? []
                #expect(villages.map { $0["name"]?.text } == ["大张湾村", "李畈村", "王楼村"])
                #expect(villages.last?["households"] == 210 && villages.first?["version"] == 2)
                let changed = try await administrator.post(
                    "/office/divisions/411523101301", ["name": "王楼村", "households": 211], method: .put,
                    ifMatch: "\"1\"")
                #expect(changed.status == 200, "\(changed.text)")
                let township = try await administrator.post(
                    "/office/divisions/411523101", ["name": "吴陈河镇", "households": 5], method: .put,
                    ifMatch: "\"1\"")
                #expect(township.status == 422)
            }
        }
    }
}
