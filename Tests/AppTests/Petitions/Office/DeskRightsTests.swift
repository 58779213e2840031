@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Who sees what at the officer's desk` {
    @Test(arguments: TestDatabase.all)
    func `a unit sees only what was sent to it`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let kept = try await county.petition(in: .accepted).petition
            let sent = try await county.petition(in: .dispatched).petition
            try await Clerk.with(county) { visitor in
                for (role, seesKept, seesSent) in [
                    (.informationCentre, true, true), (.countyDiscipline, true, true),
                    (.stationReviewer, false, true), (.townshipLead, false, true), (.bureau, false, true),
                    (.townshipDiscipline, false, false), (.uploader, false, false),
                    (.villageReviewer, false, false), (.leadingGroup, false, false),
                    (.systemAdministrator, false, false), (.auditAdministrator, false, false),
                ] as [(Role, Bool, Bool)] {
                    let officer = try await visitor.signedIn(as: role)
                    let (one, other) = (
                        try await officer.get("/office/petitions/\(kept)").status,
                        try await officer.get("/office/petitions/\(sent)").status
                    )
                    #expect(one == (seesKept ? 200 : 404) && other == (seesSent ? 200 : 404), "\(role)")
                }
                #expect(try await visitor.get("/office/petitions/\(sent)").location.hasPrefix("/sign-in"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `who helps may note but not resolve, and who only knows may read`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .dispatched).petition
            let path = "/office/petitions/\(id)"
            let version = "\(try await county.stored(id).head.version)"
            let resolution = [("outcome", "solved"), ("account", "好了"), ("version", version)]
            try await Clerk.with(county) { visitor in
                let helper = try await visitor.signedIn(as: .townshipLead)
                #expect(try await !helper.get(path).body.contains("\(path)/resolution"))
                #expect(try await helper.post("\(path)/resolution", resolution).status == 404)
                #expect(try await helper.post("\(path)/notes", [("words", "派人去看了")]).status == 303)
                let copy = try await visitor.signedIn(as: .bureau)
                let page = try await copy.get(path)
                #expect(page.status == 200 && !page.body.contains("action=\"\(path)/"))
                #expect(page.body.contains("派人去看了"))
                #expect(try await copy.post("\(path)/notes", [("words", "我们也看看")]).status == 404)
                #expect(try await copy.post("\(path)/resolution", resolution).status == 404)
                let lead = try await visitor.signedIn(as: .stationReviewer)
                #expect(try await lead.post("\(path)/resolution", resolution).status == 303)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what is meant for the centre stays there, on the page and by the API`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .followedUp).petition
            let centre = county.actor(.informationCentre)
            try await county.act { desk, tx in
                try desk.note(id, words: "站所态度不好", isForCentre: true, by: centre, in: tx)
            }
            try await Clerk.with(county) { visitor in
                let station = try await visitor.signedIn(as: .stationReviewer)
                let page = try await station.get("/office/petitions/\(id)").body
                #expect(page.contains("水管已修好") && !page.contains("站所态度不好"))
                #expect(!page.contains("电话接通"))
                let desk = try await visitor.signedIn(as: .informationCentre)
                let all = try await desk.get("/office/petitions/\(id)").body
                #expect(all.contains("站所态度不好") && all.contains("电话接通") && all.contains("仅信息中心可见"))
            }
            try await APIClient.with(county) { anybody in
                let station = try await anybody.signedIn(.stationReviewer)
                let answer = try await station.get("/office/petitions/\(id)")
                #expect(answer.status == 200 && !answer.text.contains("站所态度不好"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `opening a petition marks it seen, up to what was there`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .dispatched).petition
            let officer = county.actor(.countyDiscipline).officer
            func seen() async throws -> Int {
                try await county.database.read { tx in try PetitionSeen.upTo(id, by: officer, in: tx) }
            }
            #expect(try await seen() == 0)
            try await Clerk.with(county) { visitor in
                _ = try await visitor.signedIn(as: .countyDiscipline).get("/office/petitions/\(id)")
            }
            #expect(try await seen() == county.stored(id).head.entries)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `files go to whoever may read the petition, cleaned and never run`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .dispatched).petition
            let path = "/office/petitions/\(id)"
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let sent = try await centre.post(
                    "\(path)/additions", [("words", "照片")], file: AuthorTests.picture, named: "水管.png",
                    as: "files")
                #expect(sent.status == 303)
                let bad = try await centre.post(
                    "\(path)/additions", [("words", "留着的话")], file: Array("MZ".utf8), named: "a.exe",
                    as: "files")
                #expect(bad.status == 422 && bad.body.contains("只能用 JPG") && bad.body.contains("留着的话"))
                let page = try await visitor.signedIn(as: .bureau).get(path).body
                #expect(page.contains("/files/") && page.contains("size=small"))
            }
            let file = try await county.database.read { tx in
                try #require(try PetitionFiles.lines(of: id, for: PetitionAudience.allCases, in: tx).first)
            }
            try await APIClient.with(county) { anybody in
                let unit = try await anybody.signedIn(.bureau)
                let answer = try await unit.get("\(path)/files/\(file.id)")
                #expect(answer.status == 200 && answer.bytes != AuthorTests.picture && !answer.bytes.isEmpty)
                #expect(answer.headers[.init("X-Content-Type-Options") ?? .server] == "nosniff")
                #expect(try await unit.get("\(path)/files/\(file.id)?size=small").status == 200)
                let stranger = try await anybody.signedIn(.townshipDiscipline)
                #expect(try await stranger.get("\(path)/files/\(file.id)").status == 404)
                let other = try await county.receive().petition
                #expect(try await unit.get("/office/petitions/\(other)/files/\(file.id)").status == 404)
            }
        }
    }
}
