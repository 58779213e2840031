@testable import App

import DatabaseTesting
import Domain
import Testing

@Suite struct SearchPageTests {
    @Test(arguments: TestDatabase.all)
    func `a village and an item typed together lead to both`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await county.database.write { tx in try SearchIndex.indexPlaces(in: tx) }
            let stored = try await county.publish(1, rows: [["户主": "周大福", "变动原因": "核查新增"]])
            try await county.visit { visitor in
                let page = try await visitor.get("/search?q=%E5%BC%A0%E6%B9%BE%20%E4%BD%8E%E4%BF%9D").text
                #expect(page.contains("href=\"/places/411523101201\""))
                #expect(page.contains("href=\"/places/411523101201/items/1\""))
                #expect(page.contains("href=\"/disclosures/\(stored.disclosure)\""))
                let row = try await visitor.get("/search?q=%E6%A0%B8%E6%9F%A5").text
                #expect(row.contains("/disclosures/\(stored.disclosure)#row-1"))
                #expect(row.contains("周*福") && !row.contains("周大福"))
                let hidden = try await visitor.get("/search?q=%E5%91%A8%E5%A4%A7%E7%A6%8F").text
                #expect(hidden.contains("没有找到"))
                let suggestions = try await visitor.get("/suggestions?q=%E5%BC%A0").text
                #expect(suggestions.contains("\"/places/411523101201\"") && suggestions.contains("张湾村"))
            }
        }
    }
}
