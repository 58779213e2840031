@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Every verb at the officer's desk` {
    @Test func `the table has every verb that officers do, each in a state that allows it`() {
        let tried = Set(DeskCase.all.map(\.verb))
        #expect(Set(PetitionVerb.ofOfficers).subtracting(tried) == [.openPetitioner])
        for tried in DeskCase.all {
            #expect(PetitionWorkflow.rule(tried.from, tried.verb) != nil, "\(tried.verb)")
            #expect(tried.verb.resource.flatMap(PetitionVerb.init(resource:)) == tried.verb)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the page offers it, does it and says so`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                for tried in DeskCase.all {
                    let id = try await county.petition(for: tried)
                    let officer = try await visitor.signedIn(as: tried.role)
                    let resource = try #require(tried.verb.resource)
                    let path = "/office/petitions/\(id)"
                    let before = try await officer.get(path)
                    #expect(before.status == 200, "\(tried.verb)")
                    #expect(before.body.contains("action=\"\(path)/\(resource)\""), "\(tried.verb)")
                    var fields = try await county.fields(of: tried)
                    if tried.verb.holdsVersion {
                        fields.append(("version", "\(try await county.stored(id).head.version)"))
                    }
                    if tried.verb.holdsEntries {
                        fields.append(("entries", "\(try await county.stored(id).head.entries)"))
                    }
                    let done = try await officer.post("\(path)/\(resource)", fields)
                    #expect(done.status == 303, "\(tried.verb): \(done.body.prefix(20_000).suffix(6000))")
                    let stored = try await county.stored(id)
                    #expect(stored.head.state == tried.to, "\(tried.verb)")
                    #expect(stored.entries.last?.deed == .verb(tried.verb), "\(tried.verb)")
                    #expect(try await county.events(id).last == tried.verb.event)
                    guard tried.verb != .return else {
                        #expect(done.location == "/office/petitions")
                        continue
                    }
                    let after = try await officer.get(done.location)
                    let name = PetitionWords(.zh).verb(tried.verb)
                    #expect(after.body.contains("已办理：\(name)。"), "\(tried.verb)")
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the API does the same, and lists what is allowed`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                for tried in DeskCase.all {
                    let id = try await county.petition(for: tried)
                    let officer = try await anybody.signedIn(tried.role)
                    let path = "/office/petitions/\(id)"
                    let before = try await officer.get(path)
                    #expect(before.json["state"]?.text == tried.from.rawValue)
                    #expect(before.json["allow"]?.list?.contains(.text(tried.verb.rawValue)) == true)
                    let version = try await county.stored(id).head.version
                    let entries = before.json["entryCount"]?.integer
                    let fields = try await county.fields(of: tried)
                    let done = try await officer.post(
                        "\(path)/\(tried.verb.resource ?? "")",
                        deskBody(
                            fields, version: tried.verb.holdsVersion ? version : nil,
                            entries: tried.verb.holdsEntries ? entries : nil), key: "k-\(id)")
                    #expect([200, 204].contains(done.status), "\(tried.verb): \(done.text)")
                    #expect(try await county.stored(id).head.state == tried.to, "\(tried.verb)")
                    if done.status == 200 { #expect(done.json["state"]?.text == tried.to.rawValue) }
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a stale form changes nothing, names who was first and keeps what was typed`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                for tried in DeskCase.all where tried.verb.holdsVersion {
                    let id = try await county.petition(for: tried)
                    let before = try await county.stored(id)
                    let officer = try await visitor.signedIn(as: tried.role)
                    let fields = try await county.fields(of: tried)
                    let page = try await officer.post(
                        "/office/petitions/\(id)/\(tried.verb.resource ?? "")", fields + [("version", "0")])
                    #expect(page.status == 409, "\(tried.verb)")
                    #expect(page.body.contains("先办理了这件诉求"))
                    for (name, typed) in fields where ["words", "reason", "account", "notes"].contains(name) {
                        #expect(page.body.contains(typed), "\(tried.verb) \(name)")
                    }
                    #expect(try await county.stored(id).head == before.head, "\(tried.verb)")
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what is missing is told beside its field, all of it`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                for (verb, from, role, missing) in [
                    (.decline, .received, .informationCentre, ["ground"]),
                    (.dispatch, .accepted, .informationCentre, ["lead", "due"]),
                    (.resolve, .dispatched, .stationReviewer, ["outcome", "account"]),
                    (.askExtension, .dispatched, .stationReviewer, ["until", "reason"]),
                    (.followUp, .answered, .informationCentre, ["result", "notes"]),
                    (.recordMeeting, .dispatched, .stationReviewer, ["day", "place", "people", "words"]),
                    (.ask, .received, .informationCentre, ["words"]),
                    (.supervise, .dispatched, .countyDiscipline, ["reason"]),
                ] as [(PetitionVerb, Petition.State.Kind, Role, [String])] {
                    let id = try await county.petition(in: from).petition
                    let officer = try await visitor.signedIn(as: role)
                    let resource = try #require(verb.resource)
                    let version = try await county.stored(id).head.version
                    let page = try await officer.post(
                        "/office/petitions/\(id)/\(resource)", [("version", "\(version)"), ("entries", "1")])
                    #expect(page.status == 422, "\(verb)")
                    for name in missing {
                        #expect(page.body.contains("href=\"#f-\(resource)-\(name)\""), "\(verb) \(name)")
                        #expect(page.body.contains("id=\"f-\(resource)-\(name)\""), "\(verb) \(name)")
                    }
                }
            }
        }
    }
}
