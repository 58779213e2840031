@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// What everybody reads of petitions, and above all what nobody does.
@Suite struct PublicPetitionTests {
    @Test(arguments: TestDatabase.all)
    func `a resident finds a cleared answer by two characters, in the list, in the search and on its page`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await county.database.write { tx in try SearchIndex.indexPlaces(in: tx) }
            let water = try await county.cleared("农村安全用水", words: "水压太小。", answer: "已换大水管。")
            try await county.cleared("修路什么时候开工", words: "路面坑洼。", answer: "下月开工。", kind: .consultation)
            #expect(try await county.subjects(.init(text: "用水")) == ["农村安全用水"])
            #expect(try await county.subjects(.init(text: "张湾 开工")) == ["修路什么时候开工"])
            #expect(try await county.subjects(.init(kind: .complaint)) == ["农村安全用水"])
            try await county.visit { visitor in
                let asked = URLEncoded.encoded("用水")
                for path in ["/petitions?q=\(asked)", "/search?q=\(asked)", "/places/411523101/petitions"] {
                    let page = try await visitor.get(path).text
                    #expect(page.contains("href=\"/petitions/\(water.petition)\""), "\(path)")
                }
                let page = try await visitor.get("/petitions/\(water.petition)").text
                for told in ["水压太小。", "已换大水管。", "已解决", "2018年10月29日前办结", "按时办理", "还没有评价"] {
                    #expect(page.contains(told), "\(told)")
                }
                let english = try await Visitor(visitor, cookie: "yg_language=en").get(
                    "/petitions/\(water.petition)")
                #expect(english.text.contains("Done on time") && english.text.contains("水压太小。"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `nothing of what is not cleared shows on any public surface`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let hidden = try await HiddenPetitions(county: county).fill()
            try await county.cleared("看得见的诉求")
            try await APIClient.with(county) { client in
                var crawler = Crawler(client: client)
                crawler.starts +=
                    [
                        "/petitions", "/places/411523101201/petitions", "/petitions/rules",
                        "/petitions?span=all",
                        "/search?q=" + URLEncoded.encoded("哨诉"), "/petitions?q=" + URLEncoded.encoded("哨诉"),
                        "/api/v1/petitions", "/api/v1/petitions/figures?span=all",
                        "/api/v1/search?q=" + URLEncoded.encoded("哨诉"),
                    ] + hidden.flatMap { ["/petitions/\($0)", "/api/v1/petitions/\($0)"] }
                let pages = try await crawler.crawl(cookies: "")
                for page in pages {
                    let plain = page.answer.text.replacing("q=\(URLEncoded.encoded("哨诉"))", with: "")
                        .replacing("value=\"哨诉\"", with: "").replacing("“哨诉”", with: "")
                    #expect(!plain.contains("哨诉"), "\(page.uri)")
                    #expect(!plain.contains("测试informationCentre"), "\(page.uri) names an officer")
                }
                // The test can fail: what is cleared is there.
                #expect(pages.contains { $0.answer.text.contains("看得见的诉求") })
                for id in hidden {
                    #expect(pages.first { $0.uri == "/petitions/\(id)" }?.answer.status == 404)
                    #expect(pages.first { $0.uri == "/api/v1/petitions/\(id)" }?.answer.status == 404)
                }
                let similar = try await client.post("/petitions/similar", ["text": "哨诉"])
                #expect(similar.json == .list([]))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a petition leaves every public page when it is concealed or taken up again`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            let (first, second) = (
                try await county.cleared("甲甲停水", words: "甲甲。", answer: "甲甲好。"),
                try await county.cleared("乙乙停水", words: "乙乙。", answer: "乙乙好。")
            )
            #expect(try await county.subjects() == ["乙乙停水", "甲甲停水"])
            try await county.act { desk, tx in
                try desk.conceal(first.petition, version: nil, by: centre, in: tx)
                try desk.reopen(second.petition, version: nil, reason: "又停了", by: centre, in: tx)
            }
            #expect(try await county.subjects() == [])
            #expect(try await county.subjects(.init(text: "停水")) == [])
            #expect(try await county.similar("甲甲停水怎么办") == [])
            // Cleared again in another wording: only that one is found.
            try await county.act { desk, tx in
                try desk.clear(
                    first.petition, version: nil,
                    wording: .init(subject: "丙丙停水", words: "丙丙。", answer: "丙丙好。"), by: centre, in: tx)
            }
            #expect(try await county.subjects(.init(text: "丙丙")) == ["丙丙停水"])
            #expect(try await county.subjects(.init(text: "甲甲")) == [])
            #expect(try await county.subjects() == ["丙丙停水"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a page is dropped from the cache by an answer, a clearing and a concealing in its place`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            let receipt = try await county.petition(in: .resolved)
            let id = receipt.petition
            try await county.visit { visitor in
                let list = "/places/411523101201/petitions"
                #expect(try await visitor.get(list).text.contains("还没有公开的答复"))
                try await county.act { desk, tx in
                    let station = county.actor(.stationReviewer)
                    try desk.answer(id, version: nil, words: "已修好", isPublic: true, by: station, in: tx)
                }
                #expect(try await visitor.get(list).text.contains("1 ÷ 1"))
                try await county.act { desk, tx in
                    try desk.clear(
                        id, version: nil, wording: .init(subject: "停水了", words: "停水", answer: "修好"),
                        by: centre, in: tx)
                }
                for path in [list, "/", "/places/411523101201", "/places/411523", "/petitions"] {
                    #expect(try await visitor.get(path).text.contains("停水了"), "\(path)")
                }
                #expect(try await visitor.get("/petitions/\(id)").status == .ok)
                try await county.act { desk, tx in
                    try desk.conceal(id, version: nil, by: centre, in: tx)
                }
                for path in [list, "/", "/places/411523101201", "/places/411523", "/petitions"] {
                    #expect(try await !visitor.get(path).text.contains("停水了"), "\(path)")
                }
                #expect(try await visitor.get("/petitions/\(id)").status == .notFound)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a long list is read to its end, each answer once and the newest first`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            for number in 1...45 {
                let place = number.isMultiple(of: 3) ? TestCounty.otherVillage : TestCounty.village
                try await county.cleared("第\(number)件路灯不亮", in: place)
            }
            let all = Array((1...45).reversed())
            let cases: [(PetitionFilter, [Int])] = [
                (PetitionFilter(), all), (PetitionFilter(text: "路灯"), all),
                (
                    PetitionFilter(place: TestCounty.otherVillage),
                    all.filter { $0.isMultiple(of: 3) }
                ), (PetitionFilter(year: 2018, month: 10), all), (PetitionFilter(year: 2018, month: 11), []),
                (PetitionFilter(year: 2017), []), (PetitionFilter(outcome: .unfounded), []),
            ]
            for (filter, expected) in cases {
                var (asked, read): (PetitionFilter, [String]) = (filter, [])
                var count: Int?
                repeat {
                    let list = try await county.database.read { [asked] tx in
                        try PublicPetitionQueries.list(asked, in: tx)
                    }
                    read += list.petitions.map(\.subject)
                    count = list.count
                    asked.before = list.next
                } while asked.before != nil && read.count < 100
                #expect(read == expected.map { "第\($0)件路灯不亮" }, "\(filter)")
                #expect(count == expected.count, "\(filter)")
            }
        }
    }
}

/// Petitions that the public must not read, each with a sentinel in everything that was said.
struct HiddenPetitions {
    let county: TestCounty

    func fill() async throws -> [Petition.ID] {
        var hidden: [Petition.ID] = []
        for state in Petition.State.Kind.allCases {
            let person = Petitioner(name: "哨诉人", phone: "13803979999", address: "哨诉组")
            let submission = TestCounty.complaint("哨诉\(state)", person: person)
            hidden.append(try await county.petition(in: state, submission).petition)
            county.time.advance(seconds: 60)
        }
        hidden.append(
            try await county.petition(in: .closed, TestCounty.complaint("哨诉不同意", mayBePublic: false)).petition
        )
        hidden.append(try await concealed())
        let notes = hidden
        try await county.act { desk, tx in
            for id in notes {
                try? desk.note(id, words: "哨诉备注", by: county.actor(.informationCentre), in: tx)
            }
        }
        return hidden
    }

    private func concealed() async throws -> Petition.ID {
        let receipt = try await county.cleared("哨诉撤下", words: "哨诉撤下", answer: "哨诉撤下")
        try await county.act { desk, tx in
            try desk.conceal(receipt.petition, version: nil, by: county.actor(.informationCentre), in: tx)
        }
        return receipt.petition
    }
}
