@testable import App

@testable import Database
import DatabaseTesting
import Domain
import HTTPTypes
import Testing

/// Somebody who looks for a word that stands in many places.
@Suite struct SearchPagingTests {
    private static func rows(_ count: Int, _ reason: String = "核查新增") -> [[String: String]] {
        Array(repeating: ["户主": "周大福", "变动原因": reason], count: count)
    }

    /// The rows that a page leads to, in its order.
    private func rows(of page: String) -> [Int] {
        page.split(separator: "#row-").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
    }

    /// Where a page's search goes on: the first link with a word in it.
    private func link(_ word: String, in page: String) -> String? {
        page.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
            .first { $0.hasPrefix("/search?") && $0.contains(word) }?.replacing("&amp;", with: "&")
    }

    private func address(_ text: String) -> String { "/search?q=\(URLEncoded.encoded(text))" }

    @Test(arguments: TestDatabase.all)
    func `a reader is told how many rows there are and pages to the last of them and back`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await county.publish(1, rows: Self.rows(45))
            try await county.visit { visitor in
                let first = try await visitor.get(address("核查")).text
                #expect(first.contains("共 45 条，最新的在前"))
                #expect(rows(of: first) == (36...45).reversed())
                #expect(link("rows_after=", in: first) == nil)
                let second = try await visitor.get(try #require(link("rows_before=", in: first))).text
                #expect(rows(of: second) == (6...35).reversed())
                #expect(second.contains("查找“核查”") && second.contains("共 45 条"))
                #expect(second.contains("上一页") && second.contains("下一页"))
                let third = try await visitor.get(try #require(link("rows_before=", in: second))).text
                #expect(rows(of: third) == (1...5).reversed())
                #expect(link("rows_before=", in: third) == nil && !third.contains("下一页"))
                let back = try await visitor.get(try #require(link("rows_after=", in: third))).text
                #expect(rows(of: back) == (6...35).reversed())
                let top = try await visitor.get(try #require(link("rows_after=", in: back)))
                #expect(top.status == .seeOther && top.headers[.location] == address("核查"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a page stays where it was when something new is published meanwhile`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await county.publish(1, rows: Self.rows(20))
            try await county.visit { visitor in
                let first = try await visitor.get(address("核查")).text
                let next = try #require(link("rows_before=", in: first))
                county.time.advance(seconds: 60)
                try await county.publish(1, period: .month(year: 2018, month: 8), rows: Self.rows(7))
                let second = try await visitor.get(next).text
                #expect(rows(of: second) == (1...10).reversed() && second.contains("共 27 条"))
                let back = try await visitor.get(try #require(link("rows_after=", in: second)))
                #expect(back.headers[.location] == address("核查"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `disclosures page on as rows do, in both languages`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            for month in 1...9 {
                try await county.publish(1, period: .month(year: 2018, month: month), rows: Self.rows(1))
            }
            for month in 10...12 {
                try await county.publish(1, period: .month(year: 2017, month: month), rows: Self.rows(1))
            }
            try await county.visit { visitor in
                let english = Visitor(visitor, cookie: "\(CookieName.language)=en")
                let first = try await english.get(address("低保")).text
                #expect(first.contains("12 results, newest first") && first.contains("Next page"))
                let next = try #require(link("&amp;before=", in: first))
                let second = try await english.get(next).text
                #expect(second.ranges(of: "href=\"/disclosures/").count == 2)
                #expect(second.contains("Previous page") && !second.contains("Next page"))
                let back = try await english.get(try #require(link("&amp;after=", in: second)))
                #expect(back.headers[.location] == address("低保"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `places page on by their order, and a page behind the last says so`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let administrator = try await anybody.signedIn(.systemAdministrator)
                let lines = (301...340).map { "411523101\($0),张庄\($0)村,411523101,\n" }
                let table = "代码,名称,上级,户数\n" + lines.joined()
                let path = Endpoint.prefix + "/office/divisions/import"
                #expect(try await administrator.send(.post, path, body: Array(table.utf8)).status == 200)
            }
            try await county.database.write { tx in try SearchIndex.indexPlaces(in: tx) }
            try await county.visit { visitor in
                let first = try await visitor.get(address("张庄")).text
                #expect(first.contains("共 40 条") && first.ranges(of: "href=\"/places/4115231013").count == 8)
                let second = try await visitor.get(try #require(link("places_from=8", in: first))).text
                #expect(second.ranges(of: "href=\"/places/4115231013").count == 30)
                #expect(second.contains("href=\"/places/411523101309\""), "the ninth comes first")
                let third = try await visitor.get(try #require(link("places_from=38", in: second))).text
                #expect(third.ranges(of: "href=\"/places/4115231013").count == 2)
                #expect(link("places_from=8", in: third) != nil)
                let behind = try await visitor.get(address("张庄") + "&places_from=500").text
                #expect(behind.contains("后面没有了") && behind.contains("从头看起"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `more than are counted is said so, and never a wrong number`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await county.publish(1, rows: Self.rows(12))
            try await county.database.read { tx throws -> Void in
                let question = SearchTerms("核查").question
                #expect(try tx.count(.rows, meeting: question, most: 11) == nil)
                #expect(try tx.count(.rows, meeting: question, most: 12) == 12)
                #expect(try tx.count(.rows, meeting: SearchTerms("水渠").question, most: 12) == 0)
            }
            #expect(PortalWords(.zh).found(nil) == "1000 条以上")
            #expect(PortalWords(.en).found(nil) == "more than 1000 results")
        }
    }

    /// What the windows are for shows only in tables of many thousands; here they are small.
    @Test(arguments: [(2, 3), (2, 100), (100, 3)])
    func `PostgreSQL gives every entry once, however it comes by them`(_ window: Int, _ most: Int)
        async throws
    {
        try await TestCounty.with(.postgres) { county in
            try await county.publish(1, rows: Self.rows(23))
            county.time.advance(seconds: 60)
            try await county.publish(
                1, period: .month(year: 2018, month: 8), rows: Self.rows(9, "家庭收入减少"))
            let search = PostgresSearch(window: window, mostFetched: most, countedWindow: window)
            try await county.database.read { tx in
                let question = SearchTerms("核查").question
                func walk(_ edge: SearchEdge, _ next: (Int64) -> SearchEdge) throws -> [Int64] {
                    var (edge, seen) = (edge, [Int64]())
                    while true {
                        let keys = try search.nearest(
                            .rows, meeting: question, to: edge, limit: 4, in: tx)
                        guard let last = keys.last, seen.count < 100 else { return seen }
                        seen += keys
                        edge = next(last)
                    }
                }
                let down = try walk(.beginning, SearchEdge.below)
                #expect(down.count == 23 && down == down.sorted(by: >))
                #expect(try walk(.above(0), SearchEdge.above) == down.reversed())
                for limit in [1, 5, 23, 24] {
                    let count = try search.count(.rows, meeting: question, upTo: limit, in: tx)
                    #expect(count == min(limit, 23))
                }
            }
        }
    }
}
