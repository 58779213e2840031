@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `A reminder or an order that is sent twice` {
    private static let deeds: [(PetitionVerb, Role, String)] = [
        (.remind, .informationCentre, "words"), (.supervise, .countyDiscipline, "reason"),
    ]

    @Test(arguments: TestDatabase.all)
    func `on a bad network goes out once, under one number, and is answered as the first time`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                for (verb, role, field) in Self.deeds {
                    let id = try await county.petition(in: .dispatched).petition
                    let officer = try await visitor.signedIn(as: role)
                    let path = "/office/petitions/\(id)"
                    let entries = try await county.stored(id).head.entries
                    #expect(
                        try await officer.get(path).body.contains(
                            "name=\"entries\" value=\"\(entries)\""))
                    let form = [(field, "群众反映强烈"), ("entries", "\(entries)")]
                    let address = "\(path)/\(try #require(verb.resource))"
                    let (first, again) = (
                        try await officer.post(address, form), try await officer.post(address, form)
                    )
                    #expect(first.status == 303 && again.status == 303, "\(verb)")
                    #expect(first.location == again.location)
                    #expect(try await county.stored(id).head.entries == entries + 1, "\(verb)")
                    #expect(try await county.events(id).count { $0 == verb.event } == 1)
                }
            }
            let orders = try await county.database.read { tx in
                try tx.first("SELECT COUNT(*), MAX(number) FROM petition_order").map {
                    (try $0.int(0), try $0.int(1))
                }
            }
            #expect(orders?.0 == 1 && orders?.1 == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `with something new in between is a conflict that says who did what, and keeps what was typed`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let station = county.actor(.stationReviewer)
            try await Clerk.with(county) { visitor in
                for (verb, role, field) in Self.deeds {
                    let receipt = try await county.petition(in: .dispatched)
                    let id = receipt.petition
                    let entries = try await county.stored(id).head.entries
                    try await county.act {
                        try $0.resolve(
                            id, version: nil, outcome: .solved, account: "修好了", by: station, in: $1)
                    }
                    let officer = try await visitor.signedIn(as: role)
                    let address = "/office/petitions/\(id)/\(try #require(verb.resource))"
                    let form = [(field, "怎么还没有动静"), ("entries", "\(entries)")]
                    let page = try await officer.post(address, form)
                    #expect(page.status == 409, "\(verb)")
                    #expect(page.body.contains("测试stationReviewer在") && page.body.contains("“报送办理结果”"))
                    #expect(page.body.contains("怎么还没有动静"))
                    // The page shows the newest state: sent again from there it goes out.
                    #expect(page.body.contains("name=\"entries\" value=\"\(entries + 1)\""))
                    #expect(try await county.stored(id).head.entries == entries + 1)
                    let sent = try await officer.post(
                        address, [(field, "怎么还没有动静"), ("entries", "\(entries + 1)")])
                    #expect(sent.status == 303)
                    // By somebody without an account, and in other words by the same officer.
                    try await county.act { desk, tx in
                        try desk.add(desk.follow(receipt.code, from: "test", in: tx), words: "又停了", in: tx)
                    }
                    let other = try await officer.post(
                        address, [(field, "另外的话"), ("entries", "\(entries + 2)")])
                    #expect(other.status == 409 && other.body.contains("本人在"))
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `holds the API to the entries that were read, and a form without them is stale`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .dispatched).petition
            try await APIClient.with(county) { anybody in
                for (verb, role, field) in Self.deeds {
                    let officer = try await anybody.signedIn(role)
                    let path = "/office/petitions/\(id)"
                    let address = "\(path)/\(try #require(verb.resource))"
                    let words = [(field, "请抓紧")]
                    let count = try await officer.get(path).json["entryCount"]?.integer
                    #expect(try await officer.post(address, deskBody(words), key: "a-\(verb)").status == 422)
                    let (first, again) = (
                        try await officer.post(address, deskBody(words, entries: count), key: "b-\(verb)"),
                        try await officer.post(address, deskBody(words, entries: count), key: "c-\(verb)")
                    )
                    #expect(first.status == 200 && again.status == 200, "\(again.text)")
                    #expect(again.json["entryCount"]?.integer == count.map { $0 + 1 })
                    let late = try await officer.post(
                        address, deskBody([(field, "别的话")], entries: count), key: "d-\(verb)")
                    #expect(late.status == 409 && late.text.contains("您的操作没有生效"))
                }
            }
            try await Clerk.with(county) { visitor in
                let officer = try await visitor.signedIn(as: .informationCentre)
                let page = try await officer.post("/office/petitions/\(id)/reminders", [("words", "x")])
                #expect(page.status == 403)
            }
        }
    }
}
