@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct BulkPetitionTests {
    /// Three that can be sent on, one that was, and one that nobody accepted.
    private static func prepared(_ county: TestCounty) async throws -> [Petition.ID] {
        var ids: [Petition.ID] = []
        let made: [(Petition.State.Kind, Petition.Kind)] = [
            (.accepted, .complaint), (.accepted, .help), (.accepted, .suggestion), (.dispatched, .complaint),
            (.received, .help),
        ]
        for (place, (state, kind)) in made.enumerated() {
            ids.append(
                try await county.petition(in: state, TestCounty.complaint("第 \(place + 1) 件", kind: kind))
                    .petition)
        }
        return ids
    }

    private static func tickets(_ ids: [Petition.ID], _ county: TestCounty) async throws -> [String] {
        let rows = try await county.ledger(county.actor(.informationCentre))
        return ids.compactMap { id in rows.first { $0.head.id == id }?.ticket }
    }

    private static func fields(
        _ county: TestCounty, _ tickets: [String], rule: String = "own", day: String = ""
    ) -> [(String, String)] {
        tickets.map { ("petition", $0) } + [
            ("lead", county.actor(.stationReviewer).unit.id.text),
            ("helper", county.actor(.townshipLead).unit.id.text), ("helper", ""),
            ("copy", county.actor(.bureau).unit.id.text), ("rule", rule), ("day", day),
        ]
    }

    private static func query(_ fields: [(String, String)]) -> String {
        fields.map { "\($0.0)=\(URLEncoded.encoded($0.1))" }.joined(separator: "&")
    }

    @Test(arguments: TestDatabase.all)
    func `each row goes out by its own term, and what cannot go says why and stays as it was`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let ids = try await Self.prepared(county)
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let fields = Self.fields(county, try await Self.tickets(ids, county))
                let check = try await centre.get("/office/petitions/bulk-dispatch?" + Self.query(fields))
                #expect(check.status == 200)
                #expect(check.body.contains("3 件可以办，2 件不能办"))
                #expect(check.body.contains("2018-10-29 前办结") && check.body.contains("2018-10-11 前办结"))
                #expect(check.body.contains("不能“转办”") && check.body.contains("确认转办 3 件"))
                let station = county.actor(.stationReviewer).unit.id.text
                let change = try await centre.get(
                    "/office/petitions/bulk-dispatch?change=1&" + Self.query(fields))
                #expect(change.body.contains("value=\"\(station)\" selected"))
                // Nothing was done by looking.
                #expect(try await county.stored(ids[0]).petition.state.kind == .accepted)
                let done = try await centre.post("/office/petitions/bulk-dispatch", fields)
                #expect(done.body.contains("3 件已办好，2 件没有办成"))
            }
            let days = ["2018-10-29", "2018-10-11", "2018-10-15"]
            for (id, due) in zip(ids, days) {
                let stored = try await county.stored(id)
                let dispatch = try #require(stored.petition.state.dispatch)
                #expect(dispatch.due == day(due) && dispatch.helpers.count == 1 && dispatch.copies.count == 1)
                #expect(try await county.events(id).last == .petitionDispatch)
            }
            #expect(try await county.stored(ids[4]).petition.state.kind == .received)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `one day for all is refused where it passes a row's own term`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let ids = try await Self.prepared(county)
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let tickets = try await Self.tickets(Array(ids.prefix(3)), county)
                let fields = Self.fields(county, tickets, rule: "day", day: "2018-10-12")
                let done = try await centre.post("/office/petitions/bulk-dispatch", fields)
                #expect(done.body.contains("2 件已办好，1 件没有办成"))
                #expect(done.body.contains("办结日期最晚为 2018-10-11"))
            }
            #expect(try await county.stored(ids[1]).petition.state.kind == .accepted)
            #expect(try await county.stored(ids[2]).petition.state.dispatch?.due == day("2018-10-12"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a form sent twice does nothing twice and says that all is done`(_ engine: TestDatabase) async throws
    {
        try await TestCounty.with(engine) { county in
            let ids = Array(try await Self.prepared(county).prefix(3))
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let fields = Self.fields(county, try await Self.tickets(ids, county))
                _ = try await centre.post("/office/petitions/bulk-dispatch", fields)
                let again = try await centre.post("/office/petitions/bulk-dispatch", fields)
                #expect(again.body.contains("3 件都已办好") && again.body.contains("没有重复办理"))
                let reminder =
                    try await Self.tickets(ids, county).map { ("petition", $0) } + [("words", "请抓紧")]
                let first = try await centre.post("/office/petitions/bulk-reminder", reminder)
                #expect(first.body.contains("3 件都已办好") && !first.body.contains("没有重复办理"))
                let second = try await centre.post("/office/petitions/bulk-reminder", reminder)
                #expect(second.body.contains("没有重复办理"))
                // Other words are another reminder, and what was sent a moment ago is to be read first.
                let other = try await centre.post(
                    "/office/petitions/bulk-reminder", reminder.dropLast() + [("words", "再催一次")])
                #expect(other.body.contains("刚办理了“催办”，没有催办"))
            }
            for id in ids {
                let events = try await county.events(id)
                #expect(events.count { $0 == .petitionDispatch } == 1)
                #expect(events.count { $0 == .petitionRemind } == 1)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `who was faster wins, and the other is told who it was`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let ids = Array(try await Self.prepared(county).prefix(2))
            let tickets = try await Self.tickets(ids, county)
            let centre = county.actor(.informationCentre)
            try await county.act {
                try $0.reclassify(ids[0], version: nil, as: .help, field: "民政所", by: centre, in: $1)
            }
            try await Clerk.with(county) { anybody in
                let clerk = try await anybody.signedIn(as: .informationCentre)
                let done = try await clerk.post(
                    "/office/petitions/bulk-dispatch", Self.fields(county, tickets))
                #expect(done.body.contains("1 件已办好，1 件没有办成") && done.body.contains("先办理了，没有改动"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `faults of the form are told together and nothing is lost`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let ids = try await Self.prepared(county)
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let tickets = try await Self.tickets([ids[0]], county)
                let station = county.actor(.stationReviewer).unit.id.text
                let page = try await centre.post(
                    "/office/petitions/bulk-dispatch",
                    [
                        ("petition", tickets[0]), ("lead", station), ("helper", station), ("rule", "day"),
                        ("day", "soon"),
                    ])
                #expect(page.status == 422)
                #expect(page.body.contains("同一单位只能选一次") && page.body.contains("请填写办结日期"))
                #expect(page.body.contains("value=\"\(station)\" selected"))
                let nothing = try await centre.get("/office/petitions/bulk-dispatch")
                #expect(nothing.status == 200 && nothing.body.contains("没有选中诉求"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a unit can neither dispatch nor remind, and another county's petition is not there`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let ids = try await Self.prepared(county)
            try await Clerk.with(county) { anybody in
                let station = try await anybody.signedIn(as: .stationReviewer)
                for deed in ["bulk-dispatch", "bulk-reminder"] {
                    #expect(try await station.get("/office/petitions/\(deed)").status == 404)
                    #expect(try await station.post("/office/petitions/\(deed)").status == 404)
                }
                #expect(
                    try await station.get("/office/petitions").body.contains("name=\"petition\"") == false)
                let watch = try await anybody.signedIn(as: .countyDiscipline)
                #expect(try await watch.get("/office/petitions/bulk-dispatch").status == 404)
                let tickets =
                    try await Self.tickets([ids[3]], county) + ["\(Petition.ID(at: county.time.now)).1.1"]
                let done = try await watch.post(
                    "/office/petitions/bulk-reminder", tickets.map { ("petition", $0) })
                #expect(done.body.contains("1 件已办好，1 件没有办成") && done.body.contains("没有这件诉求"))
            }
        }
    }
}
