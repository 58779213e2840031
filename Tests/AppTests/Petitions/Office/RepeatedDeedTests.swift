@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `A deed on a petition that is sent twice` {
    private static func kept(_ county: TestCounty) async throws -> [String] {
        let keys = county.platform.keys
        return try await county.database.read { tx in
            try tx.rows("SELECT officer, idempotency_key, response FROM idempotency").map { row in
                let context = "answer \(try row.text(0)) \(try row.text(1))"
                let bytes = try #require(hexBytes(try row.text(2)))
                return String(decoding: try keys.open(bytes, context: context), as: UTF8.self)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is done once, and after erasing its key gives no word back`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .closed, TestCounty.complaint("哨兵诉求内容")).petition
            try await APIClient.with(county) { anybody in
                let officer = try await anybody.signedIn(.informationCentre)
                let path = "/office/petitions/\(id)/notes"
                let body = deskBody([("words", "哨兵备注")])
                let first = try await officer.post(path, body, key: "once")
                let again = try await officer.post(path, body, key: "once")
                #expect(first.status == 200 && again.status == 200, "\(first.text)")
                #expect(first.text.contains("哨兵诉求内容") && again.text.contains("哨兵备注"))
                let notes = try await county.stored(id).entries.count { $0.deed == .verb(.note) }
                #expect(notes == 1)
                for answer in try await Self.kept(county) { #expect(!answer.contains("哨兵")) }
                #expect(try await Self.kept(county).count == 1)
                let centre = county.actor(.informationCentre)
                try await county.act { try $0.erase(id, version: nil, by: centre, in: $1) }
                let after = try await officer.post(path, body, key: "once")
                #expect(after.status == 200 && !after.text.contains("哨兵"), "\(after.text)")
                let other = try await officer.post(path, deskBody([("words", "别的")]), key: "once")
                #expect(other.status == 422)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is not there any more for a unit from which the petition was taken`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .dispatched, TestCounty.complaint("哨兵诉求内容")).petition
            try await APIClient.with(county) { anybody in
                let station = try await anybody.signedIn(.stationReviewer)
                let path = "/office/petitions/\(id)"
                let note = deskBody([("words", "先去看看")])
                #expect(try await station.post("\(path)/notes", note, key: "note").status == 200)
                let version = try await county.stored(id).head.version
                let back = deskBody([("reason", "不归我们管")], version: version)
                let first = try await station.post("\(path)/return", back, key: "back")
                let again = try await station.post("\(path)/return", back, key: "back")
                #expect(first.status == again.status && [200, 204].contains(first.status))
                let centre = county.actor(.informationCentre)
                var handover = county.handover
                handover.lead = county.handover.helpers[0]
                handover.helpers = []
                let next = handover
                try await county.act { try $0.dispatch(id, version: nil, to: next, by: centre, in: $1) }
                let isSeen = try await station.get(path).status == 200
                let replay = try await station.post("\(path)/notes", note, key: "note")
                #expect(replay.status == (isSeen ? 200 : 404))
                #expect(!isSeen && !replay.text.contains("哨兵"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `every verb of petitions and digests is read anew`(_ engine: TestDatabase) {
        for endpoint in PetitionDeskAPI.endpoints + DigestVerbAPI.endpoints + DigestAPI.endpoints
        where endpoint.isWrite {
            #expect(endpoint.replay != nil, "\(endpoint.path)")
        }
    }
}
