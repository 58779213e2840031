@testable import App

import Database
import DatabaseTesting
import Domain
import Spreadsheet
import Testing

/// Handed over on Monday 2018-10-08 with Monday the 15th.
@Suite struct `The deadline of a petition` {
    /// Reads the desk, the list, the print, the file and the API as everybody who may.
    private static func expect(
        _ date: String, of id: Petition.ID, in county: TestCounty, _ when: String
    ) async throws {
        try await Clerk.with(county) { visitor in
            let prose = Period.event(day(date)).words(.zh)
            for role in [Role.informationCentre, .stationReviewer, .townshipLead] {
                let officer = try await visitor.signedIn(as: role)
                let facts =
                    try await officer.get("/office/petitions/\(id)").body
                    .split(separator: "<dt>办结期限</dt>").dropFirst().first?.prefix(120) ?? ""
                #expect(facts.contains(prose), "\(when): desk of \(role): \(facts)")
                for path in ["/office/petitions", "/office/petitions/print"] {
                    let cell = try await officer.get(path).body.contains(">\(date)</td>")
                    #expect(cell, "\(when): \(path) of \(role)")
                }
            }
        }
        try await APIClient.with(county) { anybody in
            for role in [Role.informationCentre, .stationReviewer, .townshipLead] {
                let officer = try await anybody.signedIn(role)
                let one = try await officer.get("/office/petitions/\(id)").json["deadline"]?.text
                let list = try await officer.get("/office/petitions").json["entries"]?.list ?? []
                let row = list.first { $0["id"]?.text == id.text }?["deadline"]?.text
                #expect(one == date && row == date, "\(when): API for \(role)")
            }
            let centre = try await anybody.signedIn(.informationCentre)
            let file = try await centre.get("/office/petitions/export.xlsx").bytes
            let cells = try readSpreadsheet(file).sheets.flatMap { $0.rows.flatMap(\.cells) }
            #expect(cells.contains(.text(date)), "\(when): spreadsheet")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is the day that was granted, wherever anybody reads it`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .dispatched).petition
            let (centre, station) = (county.actor(.informationCentre), county.actor(.stationReviewer))
            try await Self.expect("2018-10-15", of: id, in: county, "as given")
            try await county.act { desk, tx in
                try desk.askExtension(
                    id, version: nil, until: day("2018-10-26"), reason: "要买管子", by: station, in: tx)
                try desk.grantExtension(id, version: nil, by: centre, in: tx)
            }
            try await Self.expect("2018-10-26", of: id, in: county, "extended")
            try await Clerk.with(county) { visitor in
                let page = try await visitor.signedIn(as: .informationCentre).get("/office/petitions/\(id)")
                #expect(page.body.contains("办结期限：2018年10月15日"), "the entry keeps what was given")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is not set back by the centre that only adds a helper`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .dispatched).petition
            let (centre, station) = (county.actor(.informationCentre), county.actor(.stationReviewer))
            try await county.act { desk, tx in
                try desk.askExtension(
                    id, version: nil, until: day("2018-10-26"), reason: "要买管子", by: station, in: tx)
                try desk.grantExtension(id, version: nil, by: centre, in: tx)
            }
            try await Clerk.with(county) { visitor in
                let officer = try await visitor.signedIn(as: .informationCentre)
                let page = try await officer.get("/office/petitions/\(id)").body
                let field = page.split(separator: "id=\"f-reassignment-due\"").dropFirst().first?.prefix(200)
                #expect(field?.contains("value=\"2018-10-26\"") == true, "\(field ?? "")")
                let done = try await officer.post(
                    "/office/petitions/\(id)/reassignment",
                    [
                        ("version", "\(try await county.stored(id).head.version)"),
                        ("lead", county.handover.lead.text), ("helpers", county.handover.helpers[0].text),
                        ("helpers", county.handover.copies[0].text), ("due", "2018-10-26"),
                    ])
                #expect(done.status == 303)
            }
            let rules = try await county.petitionRules()
            #expect(
                try await county.stored(id).head.deadline(on: county.time.now.day, under: rules)
                    == day("2018-10-26"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is not told while the person is asked, and moves by the days that were waited`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(in: .dispatched)
            let (id, centre) = (receipt.petition, county.actor(.informationCentre))
            try await county.act { try $0.ask(id, version: nil, words: "哪个组？", by: centre, in: $1) }
            try await Clerk.with(county) { visitor in
                let page = try await visitor.signedIn(as: .informationCentre).get("/office/petitions/\(id)")
                let behind = page.body.split(separator: "<dt>办结期限</dt>").dropFirst().first ?? ""
                let facts = behind.split(separator: "</dd>").first ?? ""
                #expect(facts.contains("等待本人答复，暂停计时") && !facts.contains("2018"), "\(facts)")
            }
            try await APIClient.with(county) { anybody in
                let one = try await anybody.signedIn(.informationCentre).get("/office/petitions/\(id)")
                #expect(one.json["deadline"] == .null && one.json["state"] == "dispatched")
            }
            county.time.set(Moment(day: day("2018-10-10"), hour: 9))
            try await county.act { desk, tx in
                try desk.reply(desk.follow(receipt.code, from: "test", in: tx), words: "上湾组", in: tx)
            }
            try await Self.expect("2018-10-17", of: id, in: county, "after waiting")
        }
    }
}
