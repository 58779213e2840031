@testable import App

import Database
import DatabaseTesting
import Domain
import HTTPTypes
import Testing

/// Who comes to know that there are sealed reports at all.
@Suite struct ReportRightsTests {
    /// REPORT stands for the key of a report to the county's commission.
    static let pages: [(method: String, path: String)] = [
        ("GET", "/office/reports"), ("POST", "/office/reports/unlock"), ("POST", "/office/reports/lock"),
        ("GET", "/office/reports/log"), ("GET", "/office/reports/keys"), ("POST", "/office/reports/keys"),
        ("POST", "/office/reports/keys/passphrase"), ("GET", "/office/reports/keys/1"),
        ("GET", "/office/reports/REPORT"), ("GET", "/office/reports/REPORT/files/1/1"),
        ("POST", "/office/reports/REPORT/acknowledgement"), ("POST", "/office/reports/REPORT/replies"),
        ("POST", "/office/reports/REPORT/conclusion"), ("POST", "/office/reports/REPORT/reopening"),
    ]

    /// The two roles that have a commission; the county's report is not the city's.
    private static func expected(_ role: Role, _ path: String) -> Bool {
        switch role {
        case .countyDiscipline: true
        case .cityDiscipline: !path.contains("REPORT")
        case .uploader, .villageReviewer, .stationReviewer, .townshipDiscipline, .townshipLead,
            .informationCentre, .bureau, .leadingGroup, .systemAdministrator, .securityAdministrator,
            .auditAdministrator:
            false
        }
    }

    @Test(arguments: TestDatabase.all)
    func `only the county's and the city's discipline commissions find any of it`(_ engine: TestDatabase)
        async throws
    {
        try await ReportCounty.with(engine) { reports in
            let county = reports.county
            let file = ReportFile(name: "a.jpg", mediaType: "image/jpeg", bytes: [1])
            try await reports.report(files: [file])
            let id = try await county.database.read { tx in
                try ReportStore.all(of: TestCounty.county, in: tx)[0].id
            }
            try await CookieBrowser.visit(county) { client in
                for role in Role.allCases {
                    for (method, path) in Self.pages {
                        let browser = CookieBrowser(client)
                        try await browser.become(county.actor(role), in: county)
                        let phrase = role == .cityDiscipline ? ReportCounty.cityPhrase : ReportCounty.phrase
                        let opened = try await browser.post(
                            "/office/reports/unlock", [("passphrase", phrase)])
                        #expect((opened.status == .seeOther) == Self.expected(role, ""))
                        let uri = path.replacing("REPORT", with: id.text)
                        let page = try await method == "GET" ? browser.get(uri) : browser.post(uri, [])
                        let told = "\(role) \(method) \(path) \(page.status)"
                        #expect((page.status != .notFound) == Self.expected(role, path), "\(told)")
                        #expect(page.status.code < 500, "\(told)")
                        #expect(page.headers[.cacheControl] == "no-store", "\(told)")
                    }
                    let browser = CookieBrowser(client)
                    try await browser.become(county.actor(role), in: county)
                    let inbox = try await browser.get("/office").text
                    #expect(inbox.contains("检举控告") == Self.expected(role, ""), "\(role)")
                }
                for (method, path) in Self.pages where method == "GET" {
                    let page = try await CookieBrowser(client).get(path.replacing("REPORT", with: id.text))
                    #expect(page.location?.hasPrefix("/sign-in?to=") == true, "\(path)")
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `another county's commission finds nothing of this one's, whatever it knows`(_ engine: TestDatabase)
        async throws
    {
        try await ReportCounty.with(engine) { reports in
            let county = reports.county
            try await reports.report()
            let id = try await reports.openDesk().list()[0].report.id
            let stranger = try await county.database.write { tx in
                try tx.run(
                    "INSERT INTO division (code, name, parent, level) VALUES ('411522', '光山县', '4115', 2)")
                return try TestCounty.officer(
                    .countyDiscipline, .countyDiscipline, place("411522"), login: "guangshan", in: tx)
            }
            try await reports.makeKey(place("411522"), ReportCounty.phrase)
            try await CookieBrowser.visit(county) { client in
                let browser = CookieBrowser(client)
                try await browser.become(stranger, in: county)
                _ = try await browser.post(
                    "/office/reports/unlock", [("passphrase", ReportCounty.phrase)])
                #expect(try await browser.get("/office/reports").text.contains("还没有收到举报"))
                #expect(try await browser.get("/office/reports/\(id)").status == .notFound)
            }
        }
    }
}
