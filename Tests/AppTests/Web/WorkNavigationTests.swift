@testable import App

import DatabaseTesting
import Domain
import Testing

@Suite struct WorkNavigationTests {
    /// For each role what petitions are in its navigation, and the tabs within.
    private static let parts: [(role: Role, entry: String, tabs: [String])] = [
        (
            .informationCentre, "/office/petitions",
            ["", "/orders", "/digests", "/templates", "/settings"]
        ),
        (.countyDiscipline, "/office/petitions", ["", "/orders", "/digests"]),
        (.bureau, "/office/petitions", ["", "/orders", "/digests"]),
        (.stationReviewer, "/office/petitions", ["", "/orders"]),
        (.townshipDiscipline, "/office/petitions", ["", "/orders"]),
        (.townshipLead, "/office/petitions", ["", "/orders"]),
        (.leadingGroup, "/office/petitions/orders", []),
    ]

    @Test(arguments: TestDatabase.all)
    func `petitions are one entry for each role, with tabs within for what the role may do`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { anybody in
                for (role, entry, tabs) in Self.parts {
                    let clerk = try await anybody.signedIn(as: role)
                    let inbox = try await clerk.get("/office").body
                    #expect(
                        Self.links(inbox, "worknav").filter { $0.contains("petitions") } == [entry], "\(role)"
                    )
                    #expect(Self.links(inbox, "workparts").isEmpty, "\(role)")
                    for tab in tabs {
                        let page = try await clerk.get("/office/petitions" + tab)
                        #expect(page.status == 200, "\(role) \(tab)")
                        #expect(Self.links(page.body, "workparts") == tabs.map { "/office/petitions" + $0 })
                        #expect(Self.current(page.body, "workparts") == ["/office/petitions" + tab])
                        #expect(Self.current(page.body, "worknav") == ["/office/petitions"])
                    }
                }
                for role in Role.allCases where !Self.parts.contains(where: { $0.role == role }) {
                    let inbox = try await anybody.signedIn(as: role).get("/office").body
                    let links = Self.links(inbox, "worknav").filter { $0.contains("petitions") }
                    #expect(links.isEmpty || role == .cityDiscipline, "\(role)")
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an officer reads the tabs in both languages, a unit its own name for what it was sent`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .dispatched).petition
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let page = try await centre.get("/office/petitions/\(id)").body
                for text in ["台账", "督办", "汇总转交", "答复范文", "设置"] {
                    #expect(Self.bar(page, "workparts").contains(">\(text)</a>"), "\(text)")
                }
                #expect(Self.current(page, "workparts") == ["/office/petitions"])
                let english = try await centre.get("/office/petitions/orders", language: .en).body
                for text in ["Ledger", "Supervision", "Digests", "Templates", "Settings"] {
                    #expect(Self.bar(english, "workparts").contains(">\(text)</a>"), "\(text)")
                }
                #expect(english.contains("<nav class=\"workparts\" aria-label=\"Petitions\">"))
                let station = try await anybody.signedIn(as: .stationReviewer).get("/office/petitions").body
                #expect(Self.bar(station, "workparts").contains(">收到的诉求</a>"))
                let group = try await anybody.signedIn(as: .leadingGroup)
                let orders = try await group.get("/office/petitions/orders").body
                #expect(Self.bar(orders, "worknav").contains(">督办</a>"))
                #expect(Self.current(orders, "worknav") == ["/office/petitions/orders"])
            }
        }
    }

    private static func bar(_ page: String, _ name: String) -> Substring {
        guard let start = page.range(of: "<nav class=\"\(name)\""),
            let end = page[start.upperBound...].range(of: "</nav>")
        else { return "" }
        return page[start.upperBound..<end.lowerBound]
    }

    private static func links(_ page: String, _ name: String) -> [String] {
        anchors(page, name).map(href)
    }

    private static func current(_ page: String, _ name: String) -> [String] {
        anchors(page, name).filter { $0.contains("aria-current=\"page\"") }.map(href)
    }

    private static func anchors(_ page: String, _ name: String) -> [Substring] {
        bar(page, name).split(separator: "<a ").filter { $0.contains("href=") }
    }

    private static func href(_ anchor: Substring) -> String {
        String(
            (anchor.firstRange(of: "href=\"").map { anchor[$0.upperBound...] } ?? "").prefix { $0 != "\"" })
    }
}
