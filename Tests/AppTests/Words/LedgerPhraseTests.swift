@testable import App

import Domain
import Testing

@Suite struct `A clerk reads about the ledger in Chinese set as Chinese` {
    private static func all(_ language: Language) -> [String] {
        lists(language) + deeds(language) + faults.map { $0.text(language) }
    }

    private static func lists(_ language: Language) -> [String] {
        let words = LedgerWords(language: language, county: "新县")
        let scopes: [LedgerScope] = [
            .county(TestCounty.county, isWhole: true), .inbox(TestCounty.county, []),
        ]
        let many = LedgerCount(10_001, most: 10_000)
        return scopes.flatMap { scope in
            [
                words.title(scope), words.printTitle(scope), words.emptyTitle(scope, filtered: false),
                words.emptyTitle(scope, filtered: true),
            ] + LedgerTab.shown(in: scope).map { words.tab($0, many) }
        } + LedgerColumn.allCases.map(words.column) + LedgerMark.allCases.map(words.mark)
            + LedgerSort.allCases.map(words.sort)
            + [PetitionParties.Part.lead, .helper, .copy].map(words.part) + [
                words.tabsLabel, words.onceOverdue, words.erased, words.notReached, words.unseen, words.news,
                words.nothingWaits, words.emptyAdvice, words.stoppedLooking(20_000), words.goOn,
                words.searchLabel, words.search, words.more, words.clear, words.any, words.stateField,
                words.markField, words.partField, words.kindField, words.placeField, words.fieldField,
                words.noField, words.unitField, words.channelField, words.fromField, words.untilField,
                words.sortField, words.download, words.print, words.enter, words.tickAll, words.untickAll,
                words.tickColumn, words.bulkDispatch, words.bulkRemind, words.pages, words.first, words.next,
                words.views, words.manageViews, words.saveView, words.viewName, words.viewNameHelp,
                words.shareView, words.shareNote, words.shared, words.viewsTitle, words.rename, words.delete,
                words.noViews, words.noViewsAdvice, words.toLedger, words.viewStored, words.closedOff,
                words.viewDeleted,
                words.viewKept, words.total(3), words.printedFirst(2_000),
            ]
    }

    private static func deeds(_ language: Language) -> [String] {
        let words = BulkPetitionWords(language: language)
        return LedgerDeed.allCases.flatMap {
            [words.title($0), words.confirmTitle($0), words.doneTitle($0), words.confirm($0, 3)]
        } + [
            words.nothingChosen, words.nothingAdvice, words.toLedger, words.chosen(3), words.lead,
            words.choose,
            words.helper, words.copy, words.others, words.optional, words.none, words.rule, words.ownTerm,
            words.ownTermNote, words.oneDay, words.oneDayNote, words.day, words.check, words.change,
            words.willRemind, words.cannot, words.can, words.summary(3, 0), words.summary(3, 2), words.note,
            words.noteHelp, words.outcome(3, refused: 0), words.outcome(3, refused: 2), words.done,
            words.refused, words.already, words.dispatched(day("2018-10-09")), words.reminded, words.unknown,
        ]
    }

    private static var faults: [Phrase] {
        let fields = [
            LedgerPhrases.unreadable("kind"), LedgerPhrases.daysCrossed, LedgerPhrases.viewNameMissing,
            LedgerPhrases.viewNameTooLong, LedgerPhrases.viewNameTaken, LedgerPhrases.tooManyViews,
            LedgerPhrases.notShareable, BulkPhrases.unitUnknown("lead"), BulkPhrases.unitTwice,
            BulkPhrases.dayMissing, BulkPhrases.ruleMissing, BulkPhrases.noteTooLong,
            BulkPhrases.tooMany("petitions"),
        ]
        return fields.map(\.message) + [
            BulkPhrases.notFound,
            BulkPhrases.overtaken(DeskPhrases.person, DeskPhrases.system, Moment(milliseconds: 0)),
        ]
    }

    @Test func `nothing said about the ledger has Latin punctuation beside Chinese`() {
        let said = Self.all(.zh)
        #expect(said.count > 120)
        for sentence in said {
            #expect(!sentence.isEmpty)
            #expect(Punctuation.fault(sentence) == nil, "\(sentence)")
        }
    }

    @Test func `every phrase is said in English too, without a Chinese character`() {
        for (zh, en) in zip(Self.all(.zh), Self.all(.en)) {
            #expect(!en.isEmpty && !en.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(zh): \(en)")
        }
    }
}
