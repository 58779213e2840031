@testable import App
import Domain
import Testing

@Suite struct `A clerk reads about supervision and digests in Chinese set as Chinese` {
    private static func said(_ language: Language) -> [String] {
        let (ladder, digests) = (LadderWords(language: language), DigestWords(language: language))
        let petitions = PetitionWords(language)
        let today = day("2026-07-09")
        let lists = LadderTab.allCases.flatMap {
            [ladder.tab($0), ladder.about($0), ladder.none($0), ladder.noneAdvice($0)]
        }
        let gap = LadderGap(year: 2027, petitions: 3)
        let columns = [
            ladder.title, ladder.tabs, ladder.number, ladder.petition, ladder.kind, ladder.place, ladder.unit,
            ladder.on, ladder.now, ladder.since, ladder.addressee, ladder.from, ladder.open, ladder.centre,
            ladder.unnumbered, ladder.byHand, ladder.byClock, ladder.nothingSince, ladder.count(2),
            ladder.position(1, of: 2), ladder.deed(.resolve, on: today), ladder.gap(gap),
            ladder.gapAdvice(gap),
            ladder.standing(nil, .accepted),
        ]
        let names =
            Digest.State.Kind.allCases.map(petitions.digestState)
            + DigestVerb.allCases.flatMap { [petitions.digestVerb($0), digests.done($0)] }
        return lists + columns + names + letter(OrderWords(language: language), today)
            + refusals.map(petitions.digestRefusal) + digest(digests, today)
    }

    private static func letter(_ words: OrderWords, _ today: Day) -> [String] {
        let late = OrderLetter(clock: .handling, due: today, late: 2, reportBy: today)
        let early = OrderLetter(clock: .acceptance, due: today, late: nil, reportBy: nil)
        return [
            words.title, words.print, words.openPetition, words.back,
            words.about("1", .help, "", isHandling: true),
            words.about(receivedOn: today, .complaint, ""), words.overdue(late) ?? "",
            words.overdue(early) ?? "", words.demand(late, wasRaised: false),
            words.demand(late, wasRaised: true), words.demand(early, wasRaised: false), words.byClock,
            words.factsTitle, words.due, words.late, words.days(2), words.reportBy, words.issuedOn,
            words.sinceTitle, words.nowTitle,
        ]
    }

    private static func digest(_ words: DigestWords, _ today: Day) -> [String] {
        let scope = Digest.Scope(county: TestCounty.county, field: "", from: today, until: today)
        return [
            words.title, words.about, words.new, words.none, words.noneAdvice, words.previous, words.next,
            words.pages, words.position(1, of: 2), words.count(2), words.petitionCount(2), words.span(scope),
            words.due(today), words.chooseTitle, words.unit, words.choose, words.from, words.until,
            words.waiting(2, today), words.waiting(1, nil), words.show, words.noBureau, words.noBureauAdvice,
            words.nothing,
            words.nothingAdvice, words.handOverTitle, words.summary, words.summaryHelp, words.days,
            words.daysHelp(today), words.daysHelp(nil), words.frozen, words.field, words.spanLabel,
            words.handedOver, words.dueLabel, words.clock, words.wasLate, words.rounds, words.findings,
            words.measures, words.files, words.filesHelp, words.closingWords, words.reason, words.print,
            words.download, words.back, words.round(2), words.optional, words.figures,
            words.total, words.answeredCount, words.closedCount, words.overdue, words.everOverdue,
            words.merged, words.unknown(2), words.byTownship, words.byVillage, words.byKind, words.byOutcome,
            words.repeats, words.place, words.kind, words.outcome, words.number, words.list, words.serial,
            words.subject, words.received, words.answeredOn, words.time, words.unanswered, words.open,
            words.erased, words.answered(by: "x", "y", on: today), words.answered(by: "x", "", on: today),
            words.closed(by: "x", on: today), words.typedBefore, words.answerHelp, words.closingHelp,
            words.filesAgain,
        ]
    }

    private static let refusals: [DigestRefusal] = [
        .notInThisState(.closed, .answer), .notYours(.close), .nothingInIt, .spanUnusable,
        .notTheFieldsBureau, .summaryMissing, .findingsMissing, .measuresMissing, .reasonMissing,
        .termOutOfBounds(1...40), .calendar(CalendarGap(year: 2027)),
    ]

    @Test func `no phrase has Latin punctuation beside Chinese`() {
        let faults = [
            DigestPhrases.tooMany, DigestPhrases.listChanged, DigestPhrases.alreadyOpen,
            DigestPhrases.unitMissing,
            DigestPhrases.daysUnusable, DigestPhrases.day("from"), DigestPhrases.tooLong("words"),
        ].map { $0.message.text(.zh) }
        let numbers = SensitiveFinding.Kind.allCases.map {
            DigestPhrases.personal("words", $0, line: 2).message.text(.zh)
        }
        let conflict = DigestPhrases.conflict("x", Moment(milliseconds: 0)).zh
        for sentence in Self.said(.zh) + faults + numbers + [conflict] {
            #expect(!sentence.isEmpty)
            #expect(Punctuation.fault(sentence) == nil, "\(sentence)")
        }
    }

    @Test func `every phrase is said in English too, without a Chinese character`() {
        for (zh, en) in zip(Self.said(.zh), Self.said(.en)) {
            #expect(!en.isEmpty && !en.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(zh): \(en)")
        }
    }

    @Test func `letters number orders and digests apart from petitions`() {
        guard let serial = Serial("411522-2026-000007") else { return }
        let words = PetitionWords(.zh)
        #expect(words.serial(serial, county: "光山县") == "光山〔2026〕0007号")
        #expect(words.orderNumber(serial, county: "光山县") == "光山督〔2026〕0007号")
        #expect(words.digestNumber(serial, county: "新县") == "新县汇〔2026〕0007号")
        #expect(
            PetitionWords(.en).orderNumber(serial, county: "Guangshan")
                == "Guangshan supervision order [2026] no. 0007")
    }
}
