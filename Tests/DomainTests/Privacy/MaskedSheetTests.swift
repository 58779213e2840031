import Testing

@testable import Domain

/// Every kind and mask that a sheet can hold.
private let columns = [
    Column(name: "户主", type: .text, mask: .name),
    Column(name: "村民组", type: .text, mask: .group),
    Column(name: "保障类别", type: .choice(["A类", "B类"])),
    Column(name: "月保障金", type: .money),
    Column(name: "人口", type: .number),
    Column(name: "起始月份", type: .date),
    Column(name: "变动原因", type: .text),
    Column(name: "病种", type: .text, mask: .secret),
    Column(name: "咨询电话", type: .phone),
    Column(name: "照片", type: .file),
    Column(name: "照料人", type: .text, mask: .name),
    Column(name: "学生姓名", type: .text, mask: .name),
]

/// For each column what real files put there: first what is plain, then what needs a closer look.
private let pools: [[String]] = [
    ["张三丰", "欧阳小娜", "王五", "李", "张伟、李娜", "光山县某某公司", "买买提·艾力", "Li Lei", "张三（户主）", "王五2", "", "张*丰"],
    ["李湾组", "李湾组15号", "二组", "", "李湾", "张三丰组", "411526199001011233组", "组"],
    ["A类", "B类", "", "其他：411526199001011233"],
    ["123.45", "0.00", "1234567.80", "-320.50", "", "三百二", "1.234", "999999999999.99"],
    ["3", "13.2", "", "-5", "5万", "0.0001", "123456"],
    ["2018-10", "2018-10-08", "2018", "", "2018.10", "去年", "2018-13"],
    [
        "家庭困难", "", "张三丰已脱贫", "收入1234元，共12345678901人", "联系13812345678", "张伟家", "李", "<b>&\"", "患尿毒症三期",
    ],
    ["", "尿毒症三期"],
    ["0376-6660001", "", "13812345678", "12345", "6222021234567890123"],
    ["", "01ABC,01DEF", "01ABC"],
    ["李秀英", "", "赵六", "村委会"],
    ["", "", "", "", "张小明"],
]

private func stored(_ cells: [String]) -> (bytes: [UInt8], ends: [Int32]) {
    var (bytes, ends): ([UInt8], [Int32]) = ([], [])
    for (place, cell) in cells.enumerated() {
        if place > 0 { bytes.append(0x1F) }
        bytes += Array(cell.utf8)
        ends.append(Int32(bytes.count))
    }
    return (bytes, ends)
}

private func sheet(_ rows: [[String]], minors: Set<Int>, _ tier: Tier) -> MaskedSheet {
    var writer = MaskedSheetWriter(columns: columns, tier: tier, rows: rows.count)
    for (place, row) in rows.enumerated() {
        let (bytes, ends) = stored(row)
        bytes.withUnsafeBufferPointer { bytes in
            ends.withUnsafeBufferPointer { ends in
                writer.append(StoredCells(bytes: bytes, ends: ends), isMinor: minors.contains(place))
            }
        }
    }
    return writer.sheet
}

private func table(_ rows: [[String]], minors: Set<Int>, _ tier: Tier) -> MaskedTable {
    let records = rows.map { row in
        Record(values: columns.indices.map { Value(canonical: row[$0], type: columns[$0].type) })
    }
    return MaskedTable(
        Table(columns: columns, records: records), for: tier, rules: MaskingRules(minors: minors))
}

private func texts(_ sheet: MaskedSheet) -> [[String]] {
    sheet.withCells { texts, ends in
        var rest = texts[...]
        let cells = ends.map { end in
            defer { rest = texts[Int(end)...] }
            return String(decoding: texts[rest.startIndex..<Int(end)], as: UTF8.self)
        }
        return (0..<sheet.count).map { row in
            Array(cells[(row * sheet.columns.count)...].prefix(sheet.columns.count))
        }
    }
}

@Suite struct MaskedSheetTests {
    @Test(arguments: Tier.allCases)
    func `a sheet shows exactly what a masked table shows`(_ tier: Tier) {
        var random = FixedRandom(state: 2026)
        for _ in 0..<60 {
            let rows = (0..<30).map { _ in
                pools.map { pool in
                    // Mostly what is plain, so that whole rows are.
                    let place = Int.random(in: 0..<10, using: &random)
                    return place < 7
                        ? pool[place % min(2, pool.count)] : pool.randomElement(using: &random) ?? ""
                }
            }
            let minors = Set((0..<30).filter { _ in Int.random(in: 0..<12, using: &random) == 0 })
            let (sheet, table) = (sheet(rows, minors: minors, tier), table(rows, minors: minors, tier))
            #expect(sheet.columns == table.columns)
            #expect(texts(sheet) == table.rows.map { $0.cells.map(\.text) })
            for place in table.columns.indices {
                let numbers = table.rows.compactMap { row -> Int64? in
                    guard case .number(let number) = row.cells[place].sortKey else { return nil }
                    return number
                }
                #expect(sheet.sum(place) == (numbers.isEmpty ? nil : numbers.reduce(0, +)))
            }
        }
    }

    @Test func `plain rows are masked where they lie`() {
        let row = ["张三丰", "李湾组15号", "A类", "1234.50", "3", "2018-10", "家庭困难", "", "0376-12", "", "李秀英", ""]
        let mask = RowMask(columns: columns, tier: .everyone)
        let (bytes, ends) = stored(row)
        var written = MaskedSheet(tier: .everyone, columns: mask.columns, rows: 1)
        var numbers = [Int64?](repeating: nil, count: mask.columns.count)
        let kinds = columns.map(\.type.kind)
        // A column that names children makes every row one to look at closely.
        let plain = Array(columns.dropLast())
        let plainMask = RowMask(columns: plain, tier: .everyone)
        bytes.dropLast().withUnsafeBufferPointer { bytes in
            ends.dropLast().withUnsafeBufferPointer { ends in
                let cells = StoredCells(bytes: bytes, ends: ends)
                #expect(plainMask.writePlain(cells, Array(kinds.dropLast()), to: &written, &numbers))
            }
        }
        written.endRow()
        let shown = ["张*丰", "李湾组", "A类", "1,234.50", "3", "2018-10", "家庭困难", "0376-12", "", "李*英"]
        #expect(texts(written).first?.prefix(shown.count).elementsEqual(shown) == true)
        #expect(numbers.compactMap(\.self) == [123_450, 30_000])
    }

    @Test func `rows of a search keep the places they have in the whole table`() {
        let rows = [["张三丰"], ["王五"], ["李秀英"]].map { $0 + Array(repeating: "", count: columns.count - 1) }
        let table = table(rows, minors: [], .everyone)
        let found = MaskedSheet(table, rows: [table.rows[2]])
        #expect((0..<found.count).map(found.recordIndex) == [2])
    }

    @Test(arguments: [Tier.everyone, .village])
    func `a sheet comes back from its bytes as it was`(_ tier: Tier) throws {
        for count in [0, 1, 30] {
            let sheet = sheet(various(count), minors: [3], tier)
            let bytes = try #require(sheet.stored)
            let read = try #require(
                bytes.withUnsafeBytes { MaskedSheet(stored: $0, columns: columns, tier: tier) })
            #expect(texts(read) == texts(sheet) && read.columns == sheet.columns)
            for place in sheet.columns.indices { #expect(read.sum(place) == sheet.sum(place)) }
        }
    }

    @Test func `bytes that are no sheet of these columns are none`() throws {
        let bytes = try #require(sheet(various(5), minors: [], .everyone).stored)
        func read(_ bytes: [UInt8], _ columns: [Column] = columns) -> MaskedSheet? {
            bytes.withUnsafeBytes { MaskedSheet(stored: $0, columns: columns, tier: .everyone) }
        }
        for length in bytes.indices { #expect(read(Array(bytes[..<length])) == nil, "\(length) bytes") }
        #expect(read(bytes + [0]) == nil && read(bytes, Array(columns.dropLast())) == nil)
        var backwards = bytes
        backwards[8 + 11 * 9] = 0xFF
        #expect(read(backwards) == nil, "a cell that ends behind the next")
    }

    /// Sheets lie ready beside published editions. Where this fails because more is masked, or less, or written
    /// otherwise: raise `MaskedSheet.engine`, so that those that were masked before are read no more, and put the new
    /// figure here.
    @Test func `what a sheet shows changes only with the number of its engine`() throws {
        let bytes = try #require(sheet(various(400), minors: [7, 70], .everyone).stored)
        // FNV-1a
        let digest = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        #expect([MaskedSheet.engine: digest] == [1: 11_571_916_976_134_113_645])
    }

    /// Rows of everything that the pools have, the same each time.
    private func various(_ count: Int) -> [[String]] {
        (0..<count).map { row in pools.enumerated().map { $1[(row * 7 + $0 * 3 + row / 5) % $1.count] } }
    }
}
