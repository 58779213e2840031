@testable import App

import DatabaseTesting
import Domain
import Testing

@Suite struct OfficePagingTests {
    /// The entries of every page, `limit` a page; the path is without a query.
    private func read(_ path: String, limit: Int, _ client: APIClient) async throws -> [[JSON]] {
        var pages: [[JSON]] = []
        var next: String? = "\(path)?limit=\(limit)"
        while let asked = next, pages.count < 500 {
            let page = try await client.get(asked).json
            pages.append(page["entries"]?.list ?? [])
            next = page["next"]?.text.map { "\(path)?limit=\(limit)&cursor=\($0)" }
        }
        return pages
    }

    @Test(arguments: TestDatabase.all)
    func `the system administrator reads zones page by page`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let administrator = try await anybody.signedIn(.systemAdministrator)
                for name in ["东片", "南片", "西片", "北片", "中片"] {
                    let zone: JSON = ["county": "411523", "name": .text(name), "townships": []]
                    #expect(try await administrator.post("/office/zones", zone).status == 201)
                }
                let pages = try await read("/office/zones", limit: 2, administrator)
                #expect(pages.map(\.count) == [2, 2, 1])
                #expect(Set(pages.joined().compactMap { $0["name"]?.text }).count == 5)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an uploader reads the office's uploads page by page, the latest first`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let (desk, uploader) = (IntakeDesk(county.platform), county.actor(.uploader))
            var made: [String] = []
            for number in 1...5 {
                // Two of them come within one millisecond.
                if number != 3 { county.time.advance(seconds: 60) }
                let id = try await desk.receive(
                    .init(
                        name: "低保\(number).csv", bytes: Array("户主,村民组\n钱七安,东湾组\n".utf8), item: 1,
                        period: .month(year: 2018, month: 7), village: TestCounty.village), by: uploader)
                made.append(id.text)
            }
            try await APIClient.with(county) { anybody in
                let client = try await anybody.signedIn(.uploader)
                let pages = try await read("/office/intakes", limit: 2, client)
                #expect(pages.map(\.count) == [2, 2, 1])
                let ids = pages.joined().compactMap { $0["id"]?.text }
                #expect(Set(ids) == Set(made) && ids.first == made.last && ids.last == made.first)
                let reviewer = try await anybody.signedIn(.villageReviewer)
                #expect(try await reviewer.get("/office/intakes").status == 404)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an uploader reads what is owed page by page, the most overdue first`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let client = try await anybody.signedIn(.uploader)
                let whole = try await read("/office/duties", limit: 200, client).flatMap(\.self)
                #expect(whole.count > 10)
                #expect(try await read("/office/duties", limit: 3, client).flatMap(\.self) == whole)
                let late = whole.compactMap { $0["overdueDays"]?.integer }
                #expect(late == late.sorted(by: >) && !late.isEmpty)
            }
        }
    }
}
