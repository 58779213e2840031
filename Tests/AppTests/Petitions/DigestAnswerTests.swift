@testable import App

import Database
import DatabaseTesting
import Domain
import HTTPTypes
import Testing

@Suite struct `What a bureau says of all petitions of a digest` {
    private static func answer(_ digest: Digest.ID, version: Int, _ county: TestCounty) async throws {
        let bureau = county.actor(.bureau)
        try await county.decide {
            try $0.answer(
                digest, version: version, findings: "管道老化", measures: "月底前换完", by: bureau, in: $1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `stands on each petition for every officer who sees it; who may open the digest has a way there`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let page = "/office/petitions/\(try await county.petition(in: .dispatched).petition)"
            let (digest, centre) = (try await county.handOver().id, county.actor(.informationCentre))
            try await Clerk.with(county) { anybody in
                let station = try await anybody.signedIn(as: .stationReviewer)
                let asked = try await station.get(page).body.joined
                #expect(asked.contains("新县汇〔2018〕0001号") && asked.contains("应于 2018-10-22 前答复"))
                try await Self.answer(digest, version: 1, county)
                for (role, opens) in [(Role.stationReviewer, false), (.informationCentre, true)] {
                    let body = try await anybody.signedIn(as: role).get(page).body.joined
                    #expect(body.contains("管道老化") && body.contains("月底前换完"), "\(role)")
                    #expect(body.contains("测试bureau，2018年10月8日答复"), "\(role)")
                    #expect(body.contains("/office/petitions/digests/\(digest)") == opens, "\(role)")
                }
                try await county.decide {
                    try $0.sendBack(digest, version: 2, reason: "哪一段？", days: 3, by: centre, in: $1)
                }
                let again = try await station.get(page).body.joined
                #expect(!again.contains("管道老化") && again.contains("应于 2018-10-11 前答复"))
                county.time.set(Moment(day: day("2018-10-12"), hour: 9))
                let late = try await anybody.signedIn(as: .stationReviewer).get(page).body.joined
                #expect(late.contains("已超期 1 天"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is told to programs with the petition, and the digest says who may do what`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let page = "/office/petitions/\(try await county.petition(in: .dispatched).petition)"
            let (digest, centre) = (try await county.handOver().id, county.actor(.informationCentre))
            try await APIClient.with(county) { anybody in
                let station = try await anybody.signedIn(.stationReviewer)
                let asked = try await station.get(page).json["digests"]?.list?.first
                #expect(asked?["due"] == "2018-10-22" && asked?["findings"] == .null)
                try await Self.answer(digest, version: 1, county)
                for (role, key) in [
                    (Role.stationReviewer, JSON.null), (.informationCentre, .text(digest.text)),
                ] {
                    let told = try await anybody.signedIn(role).get(page).json["digests"]?.list?.first
                    #expect(told?["id"] == key && told?["state"] == "answered", "\(role)")
                    #expect(told?["findings"] == "管道老化" && told?["measures"] == "月底前换完", "\(role)")
                    #expect(told?["answeredBy"] == "测试bureau", "\(role)")
                }
                let way = "/office/petitions/digests/\(digest)"
                let open = try await anybody.signedIn(.informationCentre)
                #expect(try await open.get(way).json["allow"]?.list == ["sendBack", "close"])
                #expect(try await anybody.signedIn(.countyDiscipline).get(way).json["allow"]?.list == [])
                try await county.decide { try $0.close(digest, version: 2, words: "同意", by: centre, in: $1) }
                let closed = try await open.get(way).json
                #expect(closed["closingWords"] == "同意" && closed["closedAt"] != .null)
                #expect(closed["answers"]?.list?.first?["answeredBy"] == "测试bureau")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is for the person once the centre is content with it, under the bureau's name alone`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .accepted).petition
            let (digest, centre) = (try await county.handOver().id, county.actor(.informationCentre))
            func told(_ id: Petition.ID, leading: Petition.ID? = nil) async throws -> [PetitionDigestLink] {
                try await county.database.read { tx in
                    try PetitionDigests.told(of: id, leading: leading, in: tx)
                }
            }
            #expect(try await told(id).map(\.answer) == [nil])
            try await Self.answer(digest, version: 1, county)
            #expect(try await told(id).map(\.answer) == [nil], "the centre may send it back")
            try await county.decide { try $0.close(digest, version: 2, by: centre, in: $1) }
            let answer = try #require(try await told(id).first?.answer)
            #expect(answer.findings == "管道老化" && answer.measures == "月底前换完" && answer.officer.isEmpty)
            // Who said the same reads the same.
            let neighbour = try await county.receive(TestCounty.complaint("我家也停水")).petition
            #expect(try await told(neighbour).isEmpty)
            #expect(try await told(neighbour, leading: id).map(\.id) == [digest])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is read anew where one of the petitions goes on, though nobody changed the digest`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .accepted).petition
            let path = "/office/petitions/digests/\(try await county.handOver().id)"
            let centre = county.actor(.informationCentre)
            try await APIClient.with(county) { anybody in
                let client = try await anybody.signedIn(.informationCentre)
                let first = try await client.get(path)
                let tag = try #require(first.headers[.eTag])
                #expect(first.json["figures"]?["answered"] == 0)
                #expect(try await client.get(path, [.ifNoneMatch: tag]).status == 304)
                try await county.act {
                    try $0.answer(id, version: nil, words: "已修好", isPublic: false, by: centre, in: $1)
                }
                let later = try await client.get(path, [.ifNoneMatch: tag])
                #expect(later.status == 200 && later.json["figures"]?["answered"] == 1)
                #expect(later.json["digest"]?["version"] == 1)
            }
        }
    }
}
