@testable import App

import Crypto
import Database
import DatabaseTesting
import Domain
import Foundation
import Logging
import Testing

@Suite struct `A receipt that is kept on paper` {
    private static func receipt(_ county: TestCounty, address: String) async throws -> String {
        var configuration = county.platform.configuration
        configuration.publicAddress = address
        let time = county.time
        let platform = try Platform(
            database: county.database, keys: county.platform.keys, configuration: configuration,
            logger: Logger(label: "test"), clock: { time.now })
        let given = try await GivenReceipt.take(TestCounty.complaint(), platform, at: time.now)
        let page = PetitionReceiptPage(platform, Reader(now: time.now)).page(given)
        return String(decoding: page.bytes, as: UTF8.self)
    }

    @Test(arguments: TestDatabase.all)
    func `says where to follow it and whom to call, as far as the county told`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let bare = try await Self.receipt(county, address: "")
            #expect(!bare.contains("查询网址") && !bare.contains("监督电话"))
            let site = try await Self.receipt(county, address: "https://ygcw.example.cn")
            #expect(site.contains("查询网址") && site.contains("https://ygcw.example.cn/petitions/track"))
            for (role, phone) in [
                (Role.informationCentre, "0376-2960001"), (.countyDiscipline, "0376-2960012"),
            ] {
                let unit = county.actor(role).unit.id
                try await county.database.write { tx in
                    try tx.run("UPDATE unit SET phone = \(phone) WHERE id = \(unit)")
                }
                // The commission's number comes before the centre's own.
                let page = try await Self.receipt(county, address: "https://ygcw.example.cn")
                #expect(page.contains("监督电话") && page.contains(phone))
                #expect(page.contains("href=\"tel:\(phone.replacing("-", with: ""))\""))
            }
        }
    }
}
