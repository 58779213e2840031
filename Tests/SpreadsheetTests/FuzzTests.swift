import Testing

@testable import Spreadsheet

struct FuzzTests {
    /// Reads or refuses; returns whether it was read.
    private func reads(_ bytes: [UInt8]) -> Bool { (try? readSpreadsheet(bytes)) != nil }

    private func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[at] = [0, 0xFF, 60, 62, 34, 38, 57, 45].randomElement(using: &random) ?? 0
            case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...64, using: &random)))
            case _: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 32)], at: at)
            }
        }
        return bytes
    }

    @Test(arguments: ["低保花名册.xlsx", "低保花名册-有错.xlsx", "惠农补贴-GBK.csv", "惠农补贴-utf8bom.csv"])
    func `a damaged file is read or refused and never brings the reader down`(name: String) throws {
        let whole = try Sample.bytes(name)
        var random = SplitMix(seed: 2018)
        var read = 0
        for _ in 0..<300 where reads(mutated(whole, &random)) { read += 1 }
        for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 100)) {
            if reads(Array(whole[..<length])) { read += 1 }
        }
        #expect(read < 400)
    }

    @Test func `damaged XML inside a sound archive is read or refused`() throws {
        var book = Book(
            sheet: #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43381</v></c></row>"#)
        book.sheet +=
            #"<row r="2"><c r="A2" t="inlineStr"><is><t>甲&amp;乙</t></is></c><c><f>A1</f><v>2</v></c></row>"#
        book.sheetTail = #"<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>"#
        book.strings = "<si><r><t>甲</t></r><rPh><t>x</t></rPh></si>"
        book.styles = #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#
        let parts = book.zip.entries
        var random = SplitMix(seed: 1949)
        var outcomes: Set<Bool> = []
        for round in 0..<1_500 {
            var zip = Zip(entries: parts)
            let index = round % parts.count
            zip.entries[index].bytes = mutated(parts[index].bytes, &random)
            outcomes.insert(reads(zip.bytes))
        }
        #expect(outcomes == [true, false])
    }
}
