@testable import App

import Attachments
import Domain

extension SaidInChinese {
    /// What people read while they speak up and follow.
    static var speakingUp: [String] { form + receipt + track + deeds + person }

    private static var form: [String] {
        let words = PetitionFormWords(language: .zh)
        let county = Division(code: TestCounty.county, name: "新县")
        return PetitionStep.allCases.flatMap { [words.heading($0), words.fact($0)] } + [
            words.title, words.step(2, of: 7), words.lead, words.findPlace, words.findHelp, words.find,
            words.noneFound("月球"), words.found, words.byCounty, words.within(county), words.whole("新县"),
            words.up, words.chosen("张湾村"), words.otherPlace, words.kind, words.notHereTitle,
            words.reportLink, words.field, words.fieldHelp, words.unknown,
            words.publishes(["农村低保", "临时救助", "特困供养", "高龄津贴"]), words.subject, words.optional, words.words,
            words.wordsHelp, words.othersAsked, words.named, words.unnamed, words.unnamedNote,
            words.withName, words.withNameNote, words.name, words.phone, words.address, words.publicity,
            words.publicYes, words.publicYesNote, words.publicNo, words.publicNoNote, words.next, words.back,
            words.change, words.send, words.asAnother, words.files, words.filesHelp, words.filesAgain,
            words.check,
            words.working,
        ]
    }

    private static var receipt: [String] {
        let words = PetitionFormWords(language: .zh)
        let portal = PortalWords(.zh)
        return [
            words.object, words.about("农村低保", .month(year: 2018, month: 9)), words.received, words.code,
            words.codeHelp, words.nextTitle, words.handled("投诉", "15 个工作日"), words.followHow,
            words.followWhere, words.followNow, words.sentAgain, words.otherFiles, words.print,
            portal.speakUp, portal.follow,
            portal.object, portal.objectColumn, portal.objectText(until: day("2018-10-15")),
            portal.askAbout,
        ]
    }

    private static var track: [String] {
        let words = PetitionTrackWords(language: .zh)
        return PetitionMilestone.allCases.map(words.milestone) + PetitionVerb.allCases.map(words.done) + [
            words.title, words.lead, words.code, words.codeHelp, words.open, words.notYet, words.reports,
            words.received, words.number, words.print, words.history, words.yourFiles, words.picture(2),
            words.file("甲.pdf"), words.closePage, words.erased, words.closedOffTitle, words.closedOff,
            words.toReport, words.leading("办理中"),
            words.leadingPrivate(nil),
            words.leadingPrivate("已解决"),
            words.until("7月9日"), words.overdue("7月9日", 3), words.steps, words.askedTitle, words.answer,
            words.reply, words.rateTitle, words.satisfaction, words.remark, words.rate, words.reopenTitle,
            words.reopenUntil("7月9日"), words.reason, words.reopen, words.addTitle, words.addWords,
            words.add, words.withdrawTitle, words.withdrawText, words.withdrawSure, words.withdraw,
            words.eraseTitle, words.eraseText, words.eraseSure, words.erase,
        ]
    }

    private static var deeds: [String] {
        let words = PetitionEntryWords(language: .zh, units: [:], today: day("2018-10-08"))
        let unit = Unit.ID(at: Moment(milliseconds: 0))
        let authors: [PetitionEntry.Author] = [
            .person, .clock, .officer(Officer.ID(at: Moment(milliseconds: 0)), unit: unit),
        ]
        let verbs: [PetitionEntry.Deed] = [.receive] + PetitionVerb.allCases.map { .verb($0) }
        return verbs.flatMap { deed in
            authors.map { author in
                words.title(
                    PetitionEntry(
                        position: 1, deed: deed, author: author, audience: .person, words: "", detail: nil,
                        at: Moment(milliseconds: 0)))
            }
        }
    }

    private static var person: [String] {
        let problems = [
            PetitionPersonPhrases.kindMissing, PetitionPersonPhrases.countyClosed,
            PetitionPersonPhrases.fieldMissing, PetitionPersonPhrases.namedMissing,
            PetitionPersonPhrases.publicMissing, PetitionPersonPhrases.satisfactionMissing,
            PetitionPersonPhrases.keyUnusable, PetitionPersonPhrases.notConfirmed("erase"),
            PetitionPersonPhrases.noSuchCode(), PetitionPersonPhrases.code(.mistyped),
            PetitionPersonPhrases.tooOften(120), PetitionPersonPhrases.waitForCode(120),
            PetitionPersonPhrases.file("甲.doc", .refused(.officeFile)),
        ]
        let notices = [
            SubmissionPhrases.formSent, SubmissionPhrases.nowAnother, FailureWords.filesTooLarge.message,
        ]
        return problems.map { $0.message.text(.zh) } + notices.map(\.zh)
    }
}
