@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Duplicates at the officer's desk` {
    @Test(arguments: TestDatabase.all)
    func `nothing is joined to what was answered or is over, and the centre is not offered it`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            var over: [Petition.ID] = []
            for state in [Petition.State.Kind.answered, .followedUp, .closed] {
                over.append(try await county.petition(in: state).petition)
                county.time.advance(seconds: 60)
            }
            let ended = over
            let open = try await county.petition(in: .resolved).petition
            county.time.advance(seconds: 60)
            let late = try await county.receive().petition
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let path = "/office/petitions/\(late)"
                for seek in ["", "?seek=\(URLEncoded.encoded("停水三天"))", "?seek=1"] {
                    let page = try await centre.get(path + seek).body
                    #expect(page.contains("value=\"\(open)\"") == (seek != "?seek=1"), "\(seek)")
                    for id in ended { #expect(!page.contains("value=\"\(id)\""), "\(seek)") }
                }
                for id in ended {
                    let refused = try await centre.post(
                        "\(path)/merger", [("into", id.text), ("version", "1")])
                    #expect(refused.status == 422 && refused.body.contains("不能并入"))
                }
                #expect(try await county.stored(late).petition.state == .received)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a duplicate is found by number and by words, and each names the other`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let first = try await county.petition(in: .accepted).petition
            county.time.advance(seconds: 60)
            let elsewhere = try await county.receive(
                TestCounty.complaint("停水的事", division: TestCounty.otherVillage)
            ).petition
            county.time.advance(seconds: 60)
            let second = try await county.receive().petition
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let path = "/office/petitions/\(second)"
                let alike = try await centre.get(path).body
                #expect(alike.contains("value=\"\(first)\"") && !alike.contains("value=\"\(elsewhere)\""))
                for (sought, isFound) in [
                    ("411523-2018-000001", true), ("新县〔2018〕0001号", true), ("1", true), ("停水三天", true),
                    ("2", false), ("修路", false), ("%", false),
                ] {
                    let page = try await centre.get("\(path)?seek=\(URLEncoded.encoded(sought))").body
                    #expect(page.contains("value=\"\(first)\"") == isFound, "\(sought)")
                }
                let words = try await centre.get("\(path)?seek=\(URLEncoded.encoded("停水的事"))").body
                #expect(words.contains("value=\"\(elsewhere)\""))
                let unknown = try await centre.post("\(path)/merger", [("serial", "77"), ("version", "1")])
                #expect(unknown.status == 422 && unknown.body.contains("没有找到这件诉求"))
                let merged = try await centre.post("\(path)/merger", [("serial", "1"), ("version", "1")])
                #expect(merged.status == 303)
                let (one, other) = (
                    try await centre.get(path).body, try await centre.get("/office/petitions/\(first)").body
                )
                #expect(one.contains("已并入") && one.contains("/office/petitions/\(first)"))
                #expect(other.contains("并入本件的诉求") && other.contains(path))
            }
        }
    }
}
