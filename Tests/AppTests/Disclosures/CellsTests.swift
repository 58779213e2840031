@testable import App

import Domain
import Testing

@Suite struct CellsTests {
    private let columns = [
        Column(name: "户主", type: .text, mask: .name), Column(name: "月保障金", type: .money),
        Column(name: "身份证号", type: .text, mask: .secret), Column(name: "起始月份", type: .date),
    ]
    private let record = Record(values: [
        .text("张三丰"), .money(Money(fen: -32_050)), .text("411526190710076623"),
        .date(.month(year: 2018, month: 1)),
    ])

    @Test func `open cells never hold what is secret`() {
        #expect(!Cells.open(record, columns: columns).contains("4115"))
    }

    @Test func `open and secret cells together are the record again`() throws {
        var read = Cells.record(Cells.open(record, columns: columns), columns: columns)
        #expect(read.values[2] == .empty)
        let secret = try #require(Cells.secret(record, columns: columns))
        Cells.merge(secret: String(decoding: secret, as: UTF8.self), into: &read, columns: columns)
        #expect(read == record)
    }

    @Test func `a record without secrets seals nothing`() {
        var plain = record
        plain.values[2] = .empty
        #expect(Cells.secret(plain, columns: columns) == nil)
    }

    @Test func `a record with fewer cells than columns reads the rest as empty`() {
        #expect(Cells.record("张三丰", columns: columns).values == [.text("张三丰"), .empty, .empty, .empty])
    }
}
