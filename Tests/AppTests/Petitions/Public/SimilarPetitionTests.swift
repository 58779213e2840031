@testable import App

import DatabaseTesting
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

/// Answers that fit what somebody is writing.
@Suite struct SimilarPetitionTests {
    @Test(arguments: TestDatabase.all)
    func `the own village's answer comes first, then the township's, then the county's`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await county.cleared("县里的自来水停水", in: TestCounty.county)
            try await county.cleared("镇里的自来水停水", in: TestCounty.township)
            try await county.cleared("张湾的自来水停水", in: TestCounty.village)
            try await county.cleared("邻村的自来水停水", in: TestCounty.otherVillage)
            try await county.cleared("低保什么时候发", words: "还没收到。", answer: "十号发放。")
            let found = try await county.similar("我家自来水停水好几天了，没人管")
            #expect(found == ["张湾的自来水停水", "邻村的自来水停水", "镇里的自来水停水"])
            #expect(try await county.similar("低保发放") == ["低保什么时候发"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what fits badly is not offered, and under two characters nothing is`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await county.cleared("自来水停水", words: "村里停水。", answer: "来水了。")
            for text in ["", "水", " 水 ", "孩子上学要什么材料", "12345", "!!??", "😀😀"] {
                #expect(try await county.similar(text) == [], "\(text)")
            }
            #expect(try await county.similar("停水") == ["自来水停水"])
            #expect(try await county.similar(String(repeating: "停水", count: 5_000)) == ["自来水停水"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func
        `the page's piece holds the cleared answer and nothing typed, and an address that asks too often waits`(
            _ engine: TestDatabase
        ) async throws
    {
        try await TestCounty.with(engine, requestsPerMinute: 100) { county in
            let receipt = try await county.cleared("自来水停水", answer: "<b>已经</b>来水。")
            try await Clerk.with(county) { visitor in
                let page = try await visitor.post(
                    "/petitions/similar", [("q", "停水<script>x</script>"), ("place", "411523101201")])
                #expect(page.status == 200)
                #expect(page.body.contains("/petitions/\(receipt.petition)"))
                #expect(page.body.contains("&lt;b&gt;已经") && !page.body.contains("script"))
                #expect(try await visitor.post("/petitions/similar", [("q", "水")]).body == "")
                let asked = try await visitor.get("/petitions/similar?q=x")
                #expect([404, 405].contains(asked.status))
                var statuses: Set<Int> = []
                for _ in 0..<40 {
                    county.time.advance(seconds: -1)
                    statuses.insert(try await visitor.post("/petitions/similar", [("q", "停水")]).status)
                }
                #expect(statuses == [200, 429])
            }
        }
    }
}
