@testable import App

import Database
import DatabaseTesting
import Domain
import HTTPTypes
import Testing

/// Who gets which page of administration: what is not in the table is "not found", which is also what nobody's page is.
@Suite struct PermissionTests {
    struct Entry: Sendable {
        let method: String
        let path: String
        let roles: Set<Role>

        init(_ method: String, _ path: String, _ roles: Role...) {
            self.method = method
            self.path = path
            self.roles = Set(roles)
        }
    }

    /// OFFICER, UNIT and ZONE stand for keys of the test county.
    static let table: [Entry] = [
        Entry("GET", "/office/officers", .systemAdministrator, .securityAdministrator),
        Entry("GET", "/office/officers/new", .systemAdministrator),
        Entry("POST", "/office/officers", .systemAdministrator),
        Entry("GET", "/office/officers/OFFICER", .systemAdministrator, .securityAdministrator),
        Entry("POST", "/office/officers/OFFICER", .systemAdministrator),
        Entry("POST", "/office/officers/OFFICER/roles", .securityAdministrator),
        Entry("POST", "/office/officers/OFFICER/password", .systemAdministrator),
        Entry("POST", "/office/officers/OFFICER/disablement", .systemAdministrator),
        Entry("POST", "/office/officers/OFFICER/enablement", .systemAdministrator),
        Entry(
            "GET", "/office/places", .systemAdministrator, .informationCentre, .townshipDiscipline,
            .villageReviewer),
        Entry("GET", "/office/places/411523", .systemAdministrator, .informationCentre),
        Entry("GET", "/office/places/4115"),
        Entry("GET", "/office/places/411522"),
        Entry(
            "GET", "/office/places/411523101", .systemAdministrator, .informationCentre, .townshipDiscipline),
        Entry(
            "GET", "/office/places/411523101201", .systemAdministrator, .informationCentre,
            .townshipDiscipline,
            .villageReviewer),
        Entry(
            "GET", "/office/places/411523101202", .systemAdministrator, .informationCentre,
            .townshipDiscipline),
        Entry("POST", "/office/places/411523101201", .systemAdministrator),
        Entry(
            "POST", "/office/places/411523101201/pass", .informationCentre, .townshipDiscipline,
            .villageReviewer),
        Entry("POST", "/office/places/411523101202/pass", .informationCentre, .townshipDiscipline),
        Entry("POST", "/office/places/411523101/pass"),
        Entry("GET", "/office/places/import", .systemAdministrator),
        Entry("POST", "/office/places/import", .systemAdministrator),
        Entry("GET", "/office/places/411523101/places/new", .systemAdministrator),
        Entry("POST", "/office/places/411523101/places", .systemAdministrator),
        Entry("POST", "/office/places/411523101201/places"),
        Entry("GET", "/office/places/411523101/units/new", .systemAdministrator),
        Entry("POST", "/office/places/411523101/units", .systemAdministrator),
        Entry("GET", "/office/units/UNIT", .systemAdministrator),
        Entry("POST", "/office/units/UNIT", .systemAdministrator),
        Entry("GET", "/office/places/411523/zones/new", .systemAdministrator),
        Entry("GET", "/office/places/411523101/zones/new"),
        Entry("POST", "/office/places/411523/zones", .systemAdministrator),
        Entry("GET", "/office/zones/ZONE", .systemAdministrator),
        Entry("POST", "/office/zones/ZONE", .systemAdministrator),
        Entry("GET", "/office/catalogue", .informationCentre),
        Entry("GET", "/office/catalogue/new", .informationCentre),
        Entry("POST", "/office/catalogue", .informationCentre),
        Entry("GET", "/office/catalogue/1", .informationCentre),
        Entry("GET", "/office/catalogue/999"),
        Entry("POST", "/office/catalogue/1", .informationCentre),
        Entry("POST", "/office/catalogue/1/retirement", .informationCentre),
        Entry("POST", "/office/catalogue/1/restoration", .informationCentre),
        Entry("POST", "/office/catalogue/default", .informationCentre),
    ]

    @Test(arguments: TestDatabase.all)
    func `each role finds its own pages of administration and no other`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let zone = try await county.database.write { tx in
                try Zones.add("东片", county: TestCounty.county, by: .system, at: county.time.now, in: tx)
            }
            let officer = county.actor(.uploader)
            try await CookieBrowser.visit(county) { client in
                for role in Role.allCases {
                    let browser = CookieBrowser(client)
                    try await browser.become(county.actor(role), in: county)
                    for entry in Self.table {
                        let path = entry.path.replacing("OFFICER", with: officer.officer.text)
                            .replacing("UNIT", with: officer.unit.id.text).replacing("ZONE", with: zone.text)
                        let page =
                            try await entry.method == "GET" ? browser.get(path) : browser.post(path, [])
                        #expect(
                            (page.status != .notFound) == entry.roles.contains(role),
                            "\(role) \(entry.method) \(entry.path) \(page.status)")
                        #expect(page.status.code < 500, "\(role) \(entry.method) \(entry.path)")
                    }
                }
                for entry in Self.table where entry.method == "GET" {
                    let page = try await CookieBrowser(client).get(entry.path)
                    #expect(page.location?.hasPrefix("/sign-in?to=") == true, "\(entry.path)")
                }
            }
        }
    }
}
