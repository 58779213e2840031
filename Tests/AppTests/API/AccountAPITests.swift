@testable import App

import Database
import DatabaseTesting
import Domain
import HTTPTypes
import Testing

@Suite struct AccountAPITests {
    @Test(arguments: TestDatabase.all)
    func `an officer who forgot the password gets a new one from the administrator`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let uploader = try await anybody.signedIn(.uploader)
                let administrator = try await anybody.signedIn(.systemAdministrator)
                let path = "/office/officers/\(county.actor(.uploader).officer)"
                let account = try await administrator.get(path)
                #expect(account.json["login"] == "uploader" && account.headers[.eTag] == "\"1\"")
                let none = try await administrator.post("\(path)/password", [:])
                #expect(none.status == 422)
                let reset = try await administrator.post(
                    "\(path)/password", [:], key: "reset-1", ifMatch: account.headers[.eTag])
                #expect(reset.status == 201, "\(reset.text)")
                let password = try #require(reset.json["password"]?.text)
                let again = try await administrator.post(
                    "\(path)/password", [:], key: "reset-1", ifMatch: account.headers[.eTag])
                #expect(again.json["password"] == reset.json["password"], "the answer was lost, not the deed")
                #expect(try await uploader.get("/office/me").status == 401, "every session has ended")
                let old = try await anybody.post(
                    "/sessions", ["login": "uploader", "password": .text(TestCounty.password)])
                #expect(old.status != 201)
                let new = try await anybody.post(
                    "/sessions", ["login": "uploader", "password": .text(password)])
                #expect(new.status == 201 && new.json["mustChangePassword"] == .bool(true), "\(new.text)")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `no administrator resets another, and nobody else resets anybody`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let administrator = try await anybody.signedIn(.systemAdministrator)
                for role in [Role.securityAdministrator, .auditAdministrator] {
                    let path = "/office/officers/\(county.actor(role).officer)/password"
                    let refused = try await administrator.post(path, ["version": 1])
                    #expect(refused.status == 422, "\(role)")
                }
                let above = "/office/officers/\(county.actor(.cityDiscipline).officer)"
                #expect(try await administrator.get(above).status == 404)
                let path = "/office/officers/\(county.actor(.uploader).officer)"
                for role in [Role.securityAdministrator, .villageReviewer, .townshipDiscipline] {
                    let officer = try await anybody.signedIn(role)
                    let refused = try await officer.post("\(path)/password", ["version": 1])
                    #expect(refused.status == 404, "\(role)")
                    let mayRead = role == .securityAdministrator
                    #expect(try await officer.get(path).status == (mayRead ? 200 : 404), "\(role)")
                }
                let found = try await administrator.get("/office/officers?q=villageReviewer").json
                #expect(found["entries"]?.list?.compactMap { $0["login"]?.text } == ["villageReviewer"])
            }
        }
    }
}
