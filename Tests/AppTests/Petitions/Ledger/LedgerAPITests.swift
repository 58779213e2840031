@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct LedgerAPITests {
    @Test(arguments: TestDatabase.all)
    func `the API pages through what the page shows, and a misspelt filter gives nothing`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 90)
            let shown = try await county.ledger(county.actor(.informationCentre), "kind=help")
            try await APIClient.with(county) { anybody in
                let centre = try await anybody.signedIn(.informationCentre)
                var (ids, cursor): ([String], String?) = ([], nil)
                repeat {
                    let more = cursor.map { "&cursor=\($0)" } ?? ""
                    let page = try await centre.get("/office/petitions?kind=help&limit=7" + more)
                    #expect(page.status == 200)
                    ids += (page.json["entries"]?.list ?? []).compactMap { $0["id"]?.text }
                    cursor = page.json["next"]?.text
                } while cursor != nil
                #expect(ids == shown.map(\.head.id.text) && !ids.isEmpty)
                #expect(try await centre.get("/office/petitions?knd=help").status == 422)
                #expect(try await centre.get("/office/petitions?kind=hlp").status == 422)
                #expect(try await centre.get("/office/petitions?cursor=zzz").status == 422)
                #expect(try await anybody.get("/office/petitions").status == 401)
                let uploader = try await anybody.signedIn(.uploader)
                #expect(try await uploader.get("/office/petitions").status == 404)
                let counts = try await centre.get("/office/petitions/counts").json.list ?? []
                #expect(counts.last?["number"] == 90)
                let file = try await centre.get("/office/petitions/export.xlsx?kind=help")
                #expect(file.status == 200 && file.bytes.starts(with: [0x50, 0x4B]))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `views are saved, renamed and deleted over the API`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let centre = try await anybody.signedIn(.informationCentre)
                let saved = try await centre.post(
                    "/office/petition-views",
                    ["name": "超期投诉", "filter": "kind=complaint&mark=overdue", "shared": .bool(true)])
                #expect(saved.status == 201 && saved.json["filter"] == "mark=overdue&kind=complaint")
                let id = try #require(saved.json["id"]?.text)
                let renamed = try await centre.post(
                    "/office/petition-views/\(id)", ["name": "超期"], method: .put)
                #expect(renamed.status == 204)
                #expect(try await centre.get("/office/petition-views").json.list?.first?["name"] == "超期")
                let wrong = try await centre.post(
                    "/office/petition-views", ["name": "x", "filter": "kind=hlp"])
                #expect(wrong.status == 422)
                let path = "\(Endpoint.prefix)/office/petition-views/\(id)"
                #expect(try await centre.send(.delete, path).status == 204)
                #expect(try await centre.send(.delete, path).status == 404)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `many are dispatched and reminded of over the API, once however often it is asked`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let ids = [
                try await county.petition(in: .accepted).petition,
                try await county.petition(in: .received, TestCounty.complaint("还没受理")).petition,
            ]
            let lead = county.actor(.stationReviewer).unit.id.text
            try await APIClient.with(county) { anybody in
                let centre = try await anybody.signedIn(.informationCentre)
                let body: JSON = [
                    "petitions": .list([
                        ["id": .text(ids[0].text), "version": 2], ["id": .text(ids[1].text), "version": 1],
                    ]), "lead": .text(lead), "deadline": "own",
                ]
                for _ in 0..<2 {
                    let done = try await centre.post("/office/petitions/bulk-dispatch", body).json.list ?? []
                    #expect(
                        done.count == 2 && done[0]["done"] == .bool(true) && done[1]["done"] == .bool(false))
                    #expect(done[1]["refusal"]?.text?.contains("待受理") == true)
                }
                let entries = try await county.stored(ids[0]).head.entries
                let reminder: JSON = [
                    "petitions": .list([["id": .text(ids[0].text), "entries": .integer(Int64(entries))]]),
                    "words": "请抓紧",
                ]
                for _ in 0..<2 {
                    let done = try await centre.post("/office/petitions/bulk-reminder", reminder).json.list
                    #expect(done?.first?["done"] == .bool(true))
                }
                let wrong = try await centre.post(
                    "/office/petitions/bulk-dispatch",
                    ["petitions": .list([]), "lead": "x", "deadline": "whenever"])
                #expect(wrong.status == 422)
                let station = try await anybody.signedIn(.stationReviewer)
                #expect(try await station.post("/office/petitions/bulk-reminder", reminder).status == 404)
            }
            let events = try await county.events(ids[0])
            #expect(events.count { $0 == .petitionRemind } == 1)
            #expect(events.count { $0 == .petitionDispatch } == 1)
        }
    }
}
