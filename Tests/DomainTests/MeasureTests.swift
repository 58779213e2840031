import Domain
import Testing

@Suite("Measures and words") struct MeasureTests {
    @Test(arguments: [(298, 305, 977), (0, 305, 0), (305, 305, 1000), (1, 3, 333), (2, 3, 667), (1, 2000, 1)])
    func `a share is shown with what it was made from`(_ numerator: Int, _ denominator: Int, _ permille: Int)
    {
        let figure = DisclosureCounts(villages: denominator, villagesOnTime: numerator).figure(.coverage)
        #expect(figure.value == .share(numerator: numerator, denominator: denominator))
        #expect(figure.permille == permille)
    }

    @Test func `a share of nothing is no number`() {
        let figure = DisclosureCounts().figure(.coverage)
        #expect(figure.permille == nil)
        #expect(DisclosureWords(.zh).figure(figure) == "0 ÷ 0")
    }

    @Test func `places add up`() {
        let one = DisclosureCounts(villages: 10, villagesOnTime: 8, records: 100, updates: 20, corrections: 2)
        let two = DisclosureCounts(villages: 5, villagesOnTime: 5, records: 50, updates: 5, corrections: 1)
        let sum = one + two
        #expect(sum.figure(.coverage).value == .share(numerator: 13, denominator: 15))
        #expect(sum.figure(.records).value == .count(150))
        #expect(sum.figure(.updates).value == .count(25))
        #expect(sum.figure(.corrections).value == .count(3))
        #expect(DisclosureWords(.en).figure(sum.figure(.coverage)) == "13 ÷ 15 = 86.7%")
    }

    @Test(
        arguments: [
            ([DutyStatus.onTime(published: "2018-10-09")], true),
            ([.onTime(published: "2018-10-09"), .notYetDue(daysLeft: 3)], true),
            ([.onTime(published: "2018-10-09"), .late(published: "2018-10-12", days: 2)], false),
            ([.missing(overdueDays: 1)], false), ([.notYetDue(daysLeft: 3)], nil), ([], nil),
            ([.unknown(CalendarGap(year: 2027), published: nil)], nil),
        ] as [([DutyStatus], Bool?)])
    func `a village counts as on time when every due disclosure was`(
        _ statuses: [DutyStatus], _ expected: Bool?
    ) {
        #expect(statuses.isPublishingOnTime == expected)
    }

    @Test func `each phrase exists in both languages and differs`() {
        let (zh, en) = (DisclosureWords(.zh), DisclosureWords(.en))
        func both(_ phrase: (DisclosureWords) -> String) {
            let (chinese, english) = (phrase(zh), phrase(en))
            #expect(!chinese.isEmpty && !english.isEmpty && chinese != english)
            #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(english)")
        }
        for kind in Edition.State.Kind.allCases { both { $0.state(kind) } }
        for step in ReviewStep.allCases { both { $0.step(step) } }
        for verb in EditionVerb.allCases { both { $0.verb(verb) } }
        for frequency in Frequency.allCases { both { $0.frequency(frequency) } }
        for measure in Measure.allCases { both { $0.measure(measure) } }
        for measure in Measure.allCases { both { $0.definition(measure) } }
        for weight in Finding.Weight.allCases { both { $0.weight(weight) } }
        let statuses: [DutyStatus] = [
            .onTime(published: "2018-10-09"), .late(published: "2018-10-12", days: 1),
            .missing(overdueDays: 2),
            .notYetDue(daysLeft: 0), .notYetDue(daysLeft: 1),
            .unknown(CalendarGap(year: 2027), published: nil),
        ]
        for status in statuses { both { $0.duty(status) } }
        let refusals: [EditionRefusal] = [
            .notInThisState(.published, .revise), .notYours(.release), .authorCannotReview,
            .alreadySigned(.village),
            .reasonMissing, .nothingToRead, .sensitive(places: 1), .publicationNotAhead, .notASuccessor,
            .unbalanced(Imbalance(row: 2, computed: .zero, stated: Money(fen: 100))),
            .notYetTime(Fixture.moment("2018-10-10")),
        ]
        for refusal in refusals { both { $0.refusal(refusal) } }
    }

    @Test func `a clerk reads the figures as written on paper`() {
        let words = DisclosureWords(.zh)
        let imbalance = Imbalance(row: nil, computed: Money(fen: 1_431_800), stated: Money(fen: 1_441_800))
        #expect(words.imbalance(imbalance) == "合计收支不平：应为 14,318.00 元，填报 14,418.00 元")
        #expect(words.notice(until: "2018-10-15") == "公示至2018年10月15日")
        #expect(words.duty(.missing(overdueDays: 3)) == "应公开未公开，已超期 3 天")
        let finding = Finding(
            .sumChanged(column: "月保障金", before: Money(fen: 100_000), after: Money(fen: 150_000), percent: 50))
        #expect(words.finding(finding) { _ in "" } == "『月保障金』合计由 1,000.00 元变为 1,500.00 元（+50%）")
    }
}
