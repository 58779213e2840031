@testable import App

import Database
import DatabaseTesting
import Domain
import Spreadsheet
import Testing

@Suite struct LedgerExportTests {
    @Test(arguments: TestDatabase.all)
    func `the file holds every page of what is shown, in the same columns and order`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 130)
            for (role, query) in [
                (Role.informationCentre, ""), (.informationCentre, "kind=complaint&sort=received"),
                (.informationCentre, "mark=overdue"), (.stationReviewer, ""),
            ] {
                let actor = county.actor(role)
                let words = LedgerWords(language: .zh, county: "新县")
                let shown = try await county.ledger(actor, query).map { row in
                    LedgerColumn.allCases.map { $0.text(row, words) }
                }
                let bytes = try await Self.download(county, role, query)
                let sheet = try #require(try readSpreadsheet(bytes).sheets.first)
                let texts = sheet.rows.map { $0.cells.map(Self.text) }
                #expect(texts[1].prefix(12).elementsEqual(LedgerColumn.allCases.map(words.column)))
                let rows = texts.dropFirst(2).map { Array(($0 + Array(repeating: "", count: 12)).prefix(12)) }
                #expect(rows == shown, "\(role) \(query)")
                #expect(!shown.isEmpty)
            }
        }
    }

    private static func text(_ cell: Cell) -> String {
        if case .text(let text) = cell { text } else { "" }
    }

    private static func download(_ county: TestCounty, _ role: Role, _ query: String) async throws -> [UInt8]
    {
        let actor = county.actor(role)
        let scope = try #require(LedgerScope(actor))
        let session = Session(
            actor: actor, name: "张三", unitName: actor.unit.name, mustChangePassword: false, formToken: "",
            tokenDigest: "")
        return try await LedgerExport.Asked(
            platform: county.platform, actor: actor, scope: scope,
            filter: LedgerInput(AddressQuery(query)).filter, session: session, language: .zh,
            now: county.time.now
        ).file().bytes
    }

    @Test(arguments: TestDatabase.all)
    func `no file, print or page of the ledger names a person or a contact, and an export is recorded`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.receive(TestCounty.complaint(person: TestCounty.person))
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                for path in ["/office/petitions", "/office/petitions/print"] {
                    let page = try await centre.get(path)
                    #expect(page.status == 200 && page.body.contains("停水"), "\(path)")
                    #expect(!page.body.contains("王秀英") && !page.body.contains("13803971234"), "\(path)")
                }
                #expect(try await centre.get("/office/petitions/export.xlsx").status == 200)
            }
            let bytes = try await Self.download(county, .informationCentre, "")
            let cells = try readSpreadsheet(bytes).sheets.flatMap {
                $0.rows.flatMap { $0.cells.map(Self.text) }
            }
            #expect(!cells.joined().contains("王秀英") && !cells.joined().contains("上湾组"))
            let exports = try await county.database.read { tx in
                try tx.first("SELECT COUNT(*) FROM event WHERE verb = 'dataExported'")?.int(0)
            }
            #expect(exports == 2)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the print says who printed what and when, with the filter in words`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .dispatched)
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let page = try await centre.get("/office/petitions/print?state=dispatched&kind=complaint")
                #expect(page.body.contains("办理中，投诉；最先到期的在前"))
                #expect(
                    page.body.contains("测试informationCentre 打印于 2018-10-08") && page.body.contains("共 1 件"))
                #expect(page.body.contains("<thead"))
            }
        }
    }
}
