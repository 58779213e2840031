@testable import App

import DatabaseTesting
import Domain
import Testing

@Suite struct EditionDeskTests {
    @Test(arguments: TestDatabase.all)
    func `three officers review a roster and then everyone can read it`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.database.write { tx in
                let desk = EditionDesk(county.platform, at: county.time.now)
                guard let item = try CatalogueQueries.item(1, of: TestCounty.county, in: tx) else {
                    throw Failure.notFound
                }
                let key = Disclosure.Key(
                    village: TestCounty.village, item: 1, period: .month(year: 2018, month: 9))
                let values = item.columns.map { column -> Value in
                    switch column.name {
                    case "户主": .text("张三丰")
                    case "身份证号": .text("411526190710076623")
                    case "月保障金": .money(Money(fen: 32_000))
                    case _: .empty
                    }
                }
                let content = Content.table(Table(columns: item.columns, records: [Record(values: values)]))
                let edition = try desk.draft(
                    .init(key: key, content: content), item: item, by: county.actor(.uploader), in: tx)
                try desk.submit(edition.id, version: nil, by: county.actor(.uploader), in: tx)
                try desk.approve(edition.id, version: nil, by: county.actor(.villageReviewer), in: tx)
                try desk.approve(edition.id, version: nil, by: county.actor(.stationReviewer), in: tx)
                try desk.release(edition.id, version: nil, by: county.actor(.townshipDiscipline), in: tx)
                return edition.id
            }
            let stored = try await county.database.read { tx in
                try EditionStore(keys: county.platform.keys).find(id, secrets: true, in: tx)
            }
            #expect(stored?.edition.state.kind == .published)
            #expect(stored?.noticeUntil == Day("2018-10-15"))
            #expect(stored?.edition.content.table?.records.first?.values.last == .text("411526190710076623"))
        }
    }
}
