@testable import App

import Database
import DatabaseTesting
import Domain
import Foundation
import Testing

/// Approving many, and who finds which page.
@Suite struct BulkAndAccessTests {
    @Test(arguments: TestDatabase.all)
    func `many editions are approved at once and one that fails holds up no other`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let first = try await county.edition(in: .awaitingVillage)
            let stale = try await county.edition(in: .awaitingVillage, item: 2)
            let last = try await county.edition(in: .awaitingVillage, item: 12)
            try await county.site { client in
                let desk = try await county.sit(client, .villageReviewer)
                var tickets: [String] = []
                for id in [first, stale, last] { tickets.append("\(id).\(try await county.version(id))") }
                let query = tickets.map { "edition=\($0)" }.joined(separator: "&")
                let look = try await desk.get("/office/reviews?\(query)").text
                #expect(tickets.allSatisfy { look.contains($0) })
                tickets[1] = "\(stale).1"
                let unknown = "\(Edition.ID(at: county.time.now)).1"
                let done = try await desk.post(
                    "/office/reviews", (tickets + [unknown]).map { ("edition", $0) }
                ).text
                #expect(done.contains("2 件已通过，2 件没有办成"))
            }
            #expect(try await county.kind(first) == .awaitingStation)
            #expect(try await county.kind(stale) == .awaitingVillage)
            #expect(try await county.kind(last) == .awaitingStation)
        }
    }

    /// Role by role: the review page of an edition of the village's 农村低保 at the station's step, the inbox, the trail.
    static let access: [(Role, review: Int, events: Int)] = [
        (.uploader, 200, 200), (.villageReviewer, 200, 200), (.stationReviewer, 200, 200),
        (.townshipDiscipline, 200, 200), (.townshipLead, 200, 200), (.informationCentre, 200, 200),
        (.bureau, 200, 200), (.countyDiscipline, 200, 200), (.leadingGroup, 404, 404),
        (.cityDiscipline, 404, 404),
        (.systemAdministrator, 404, 404), (.securityAdministrator, 404, 404), (.auditAdministrator, 404, 200),
    ]

    @Test(arguments: TestDatabase.all)
    func `each role finds the pages of its work and nothing else`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingStation)
            try await county.site { client in
                for (role, review, events) in Self.access {
                    let desk = try await county.sit(client, role)
                    #expect(try await desk.get("/office").status == .ok, "\(role) inbox")
                    let path = "/office/editions/\(id)"
                    #expect(try await desk.get("\(path)/review").status.code == review, "\(role) review")
                    #expect(try await desk.get("\(path)/history").status.code == review, "\(role) history")
                    #expect(try await desk.get("/office/events").status.code == events, "\(role) events")
                    guard role != .stationReviewer else { continue }
                    let version = [("version", "\(try await county.version(id))")]
                    let answer = try await desk.post("\(path)/approval", version)
                    #expect([404, 422].contains(answer.status.code), "\(role) approval")
                }
            }
            #expect(try await county.kind(id) == .awaitingStation)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `without signing in every page leads to the sign-in page`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingStation)
            try await county.site { client in
                for path in ["/office", "/office/reviews", "/office/editions/\(id)/review", "/office/events"]
                {
                    let answer = try await client.send(.get, path)
                    #expect(answer.status == .seeOther, "\(path)")
                    #expect(answer.headers[.location]?.hasPrefix("/sign-in") == true)
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a station of another field and another township find nothing on the web either`(
        _ engine: TestDatabase
    )
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingStation)
            let field = try await county.another(
                .stationReviewer, .station(field: "村建所"), TestCounty.township)
            let neighbour = try await county.another(
                .villageReviewer, .villageCommittee, TestCounty.otherVillage)
            try await county.site { client in
                for actor in [field, neighbour] {
                    let desk = try await county.sit(client, as: actor)
                    #expect(try await desk.get("/office/editions/\(id)/review").status == .notFound)
                    #expect(!(try await desk.get("/office").text.contains("\(id)")))
                    #expect(!(try await desk.get("/office/events").text.contains("\(id)")))
                    let look = try await desk.get("/office/reviews?edition=\(id).3").text
                    #expect(!look.contains("张三丰") && !look.contains("/office/editions/\(id)"))
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the trail is paged by cursor, filtered, and never shows private numbers`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingVillage)
            try await county.database.write { tx in
                for number in 0..<120 {
                    try tx.record(
                        Event(
                            verb: .signedIn, subject: .officer, key: "x", division: TestCounty.county,
                            reason: number == 119 ? "411526190710076623" : ""),
                        by: .officer(county.actor(.bureau), role: .bureau),
                        at: county.time.now.adding(seconds: number))
                }
            }
            try await county.site { client in
                let audit = try await county.sit(client, .auditAdministrator)
                let all = try await audit.get("/office/events").text
                #expect(!all.contains("411526190710076623"))
                let next = try #require(
                    all.firstMatch(of: /href="(\/office\/events\?after=[0-9A-Z]{26})"/)?.1)
                let second = try await audit.get(String(next)).text
                #expect(second.contains("after="))
                let submitted = try await audit.get("/office/events?verb=submitted").text
                #expect(submitted.contains("张湾村 农村低保") && !submitted.contains("测试bureau"))
                // What the audit administrator cannot open is not offered as a link.
                #expect(!submitted.contains("\(id)"))
                let none = try await audit.get("/office/events?officer=%E6%97%A0%E6%AD%A4%E4%BA%BA").text
                #expect(none.contains("没有符合条件的记录"))
                let village = try await county.sit(client, .uploader)
                let own = try await village.get("/office/events").text
                #expect(own.contains("\(id)") && !own.contains("测试bureau"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an uploader sees what the village owes until it is begun`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await county.site { client in
                let desk = try await county.sit(client, .uploader)
                let path = "/office/editions/new?village=\(TestCounty.village)&amp;item=1&amp;period=2018-09"
                #expect(try await desk.get("/office?view=due").text.contains(path))
                _ = try await county.edition(in: .draft)
                #expect(!(try await desk.get("/office?view=due").text.contains(path)))
            }
        }
    }
}
