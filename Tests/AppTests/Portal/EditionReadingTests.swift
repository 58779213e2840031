@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// What is kept ready beside a published edition says what its rows say.
@Suite struct EditionReadingTests {
    private static let roster = [
        [
            "户主": "欧阳建国", "村民组": "西畈组18号", "保障类别": "A类", "家庭人口": "3", "保障人口": "2", "月保障金": "1320.00",
            "起始月份": "2018-01", "变动": "不变", "家庭月收入": "777.77", "身份证号": "411526190710076623",
        ],
        ["户主": "李翠英", "村民组": "东畈组", "保障类别": "B类", "家庭人口": "1", "保障人口": "1", "月保障金": "260.00"],
    ]

    private func page(_ county: TestCounty, _ disclosure: Disclosure.ID) async throws -> String {
        // A confirmation or anything else announced drops the page that was shelved.
        try await county.database.write { $0.announce(PageCache.topic, "*") }
        return try await county.visit { visitor in
            try await visitor.get("/disclosures/\(disclosure)").text
        }
    }

    private func reading(_ county: TestCounty, _ stored: StoredEdition) async throws -> EditionReading? {
        try await county.database.read { tx in
            try DisclosureQueries.find(stored.disclosure, reading: true, in: tx)?.latest?.reading
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a resident reads the same with it, without it, and with one of an older engine`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let stored = try await county.publish(1, rows: Self.roster)
            let ready = try await page(county, stored.disclosure)
            #expect(ready.contains("欧阳*国") && ready.contains("1,320.00") && !ready.contains("欧阳建国"))
            let kept = try await reading(county, stored)
            #expect(kept?.sheet?.count == 2 && kept?.signatures.count == 3)

            try await county.database.write { tx in
                try tx.run(
                    """
                    UPDATE edition_reading SET engine = \(MaskedSheet.engine - 1), signatures = '',
                        sheet = \([UInt8]("欧阳建国".utf8)) WHERE edition = \(stored.edition.id)
                    """)
            }
            #expect(try await page(county, stored.disclosure) == ready)
            try await county.database.write { tx in try tx.run("DELETE FROM edition_reading") }
            #expect(try await page(county, stored.disclosure) == ready)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `bytes that are damaged are not shown: the rows are read`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let stored = try await county.publish(1, rows: Self.roster)
            let ready = try await page(county, stored.disclosure)
            try await county.database.write { tx in
                try tx.run("UPDATE edition_reading SET sheet = \([UInt8]("欧阳建国".utf8))")
            }
            #expect(try await page(county, stored.disclosure) == ready)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `signatures that are damaged are read from those who signed, and no other edition suffers`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let first = try await county.publish(1, rows: Self.roster)
            let second = try await county.correct(first.edition.id, reason: "金额填错", rows: [Self.roster[1]])
            let ready = try await page(county, first.disclosure)
            #expect(ready.contains("三重审核"))
            for edition in [first.edition.id, second.edition.id] {
                try await county.database.write { tx in
                    try tx.run("UPDATE edition_reading SET signatures = 'x' WHERE edition = \(edition)")
                }
                #expect(try await page(county, first.disclosure) == ready)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `each edition shows its own rows, starred for everyone and in full with the village's pass`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let first = try await county.publish(1, rows: Self.roster)
            try await county.correct(first.edition.id, reason: "多了一户", rows: [Self.roster[1]])
            let pages = ["/disclosures/\(first.disclosure)", "/disclosures/\(first.disclosure)/editions/1"]
            for (number, path) in pages.enumerated() {
                let (starred, full) = try await county.visit { visitor in
                    let starred = try await visitor.get(path).text
                    var villager = visitor
                    villager.cookie = county.passCookie()
                    return (starred, try await villager.get(path).text)
                }
                #expect(starred.contains("李*英") && !starred.contains("李翠英"), "\(path)")
                #expect(full.contains("李翠英"), "\(path)")
                #expect(starred.contains("欧阳*国") == (number == 1), "\(path)")
                #expect(full.contains("欧阳建国") == (number == 1), "\(path)")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `who signed stays who it was when the officer goes to another office`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let stored = try await county.publish(1, rows: Self.roster)
            let signed = try await reading(county, stored)?.signatures.map(\.unit)
            try await county.database.write { tx in
                try tx.run(
                    "UPDATE officer SET unit = (SELECT unit FROM officer WHERE id = \(county.actors[.informationCentre]?.officer.text ?? "")) "
                        + "WHERE id IN (SELECT officer FROM signature)")
            }
            let text = try await page(county, stored.disclosure)
            for unit in try #require(signed) { #expect(text.contains(unit)) }
        }
    }
}
