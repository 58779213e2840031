import Domain
import Testing

@Suite("Numbers and codes that people read") struct SerialTests {
    private func serial(_ number: Int) throws -> Serial {
        try #require(Serial(county: Fixture.place("411522"), year: 2026, number: number))
    }

    @Test(arguments: [
        (1, "411522-2026-000001"), (752, "411522-2026-000752"), (999_999, "411522-2026-999999"),
    ])
    func `a serial is written in full and reads back`(_ number: Int, _ text: String) throws {
        #expect(try serial(number).description == text)
        #expect(try Serial(text) == serial(number))
    }

    @Test(arguments: [
        "", "411522-2026-1", "411522-2026-000000", "411522-1800-000001", "4115-2026-000001",
        "411522-2026-00001x", "411522-2026-000001-1", "411522101-2026-000001", "411500-2026-000001",
    ])
    func `what is no serial is not read as one`(_ text: String) { #expect(Serial(text) == nil) }

    @Test func `serials sort by year and number`() throws {
        let earlier = try #require(Serial(county: Fixture.place("411522"), year: 2025, number: 900))
        #expect(try [serial(10), serial(9), earlier].sorted() == [earlier, serial(9), serial(10)])
    }

    @Test(arguments: [("光山县", 1, "光山〔2026〕0001号"), ("新县", 12_345, "新县〔2026〕12345号")])
    func `letters carry the county's short name`(_ county: String, _ number: Int, _ text: String) throws {
        #expect(try PetitionWords(.zh).serial(serial(number), county: county) == text)
    }
}
