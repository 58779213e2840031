@testable import App

import Domain
import Testing

@Suite struct `What officers read at the petitions' desk` {
    private static let day = Domain.Day(number: 17_812)
    private static let readings: [ClockReading] = [
        .running(due: day, left: 3, isYellow: false), .overdue(due: day, by: 2), .paused(since: day),
        .met(on: day, due: day), .metLate(on: day, due: day, by: 2), .dropped(on: day, late: 0),
    ]

    private static func desk(_ language: Language) -> [String] {
        let words = PetitionDeskWords(language)
        let deeds: [PetitionEntry.Deed] = [.receive] + PetitionVerb.allCases.map { .verb($0) }
        let said =
            readings.map { words.date($0, on: day) } + deeds.map(words.deed)
            + PetitionClock.allCases.flatMap {
                [words.clock($0, run: 2), words.breach($0, due: day, on: day)]
            } + PetitionVerb.allCases.flatMap { [words.toNext($0), words.done($0)] }
            + PetitionAudience.allCases.compactMap(words.audience) + NotTaken.allCases.map(words.ground)
            + [Petition.Publicity.notAgreed, .agreed].map(words.publicity)
        return said + [
            words.list, words.clocks, words.kept(3), words.publicPage, words.story, words.next, words.others,
            words.nothing,
            words.sentTo,
            words.details, words.typedBefore, words.noSerial, words.anonymous, words.named, words.erased,
            words.round(2), words.waitsForPerson, words.reopeningAsked, words.extensionAsked, words.serial,
            words.kind, words.field, words.noField, words.place, words.channel, words.receivedAt,
            words.person,
            words.publicity, words.outcome, words.rating, words.lead, words.helpers, words.copies, words.due,
            words.objection, words.objection("x", "2018-09", 1, 3), words.mergedInto, words.partedFrom,
            words.mergedHere,
            words.orders, words.theCentre, words.files(2), words.picture(1, "a.jpg"),
            words.byPerson, words.byClock, words.until("2018-10-08"), words.elsewhere("x"),
            words.answer(isPublic: true), words.answer(isPublic: false), words.notReached,
            words.meeting("2018-10-08", "x", "y"),
        ]
    }

    private static func forms(_ language: Language) -> [String] {
        let words = DeskFormWords(language)
        return [
            words.optional, words.choose, words.toPerson, words.toPersonHelp, words.acknowledgeProposal,
            words.question, words.questionHelp, words.saidByPhone, words.added, words.addedFiles,
            words.filesHelp, words.reason, words.readByPerson, words.readByOffices, words.note,
            words.noteHelp,
            words.noteForCentre, words.reminder, words.order, words.saidOnReopening, words.acceptHelp,
            words.stopAskingHelp, words.concealHelp, words.grantHelp("2018-10-08"), words.ground,
            words.groundHelp, words.declineReason, words.declineReasonHelp, words.elsewhere,
            words.elsewhereHelp, words.kind,
            words.field, words.noField, words.classifyHelp, words.into, words.intoHelp, words.otherSerial,
            words.otherSerialHelp, words.findOther, words.find, words.noneAlike, words.lead, words.helpers,
            words.copies,
            words.copiesHelp, words.bureaus, words.due, words.dueHelp("2018-10-08"), words.dueUnknown,
            words.until, words.outcome, words.account, words.accountHelp, words.template, words.noTemplate,
            words.useTemplate, words.editTemplates, words.answer, words.answerPublic, words.toAll,
            words.toAllNote, words.toPersonOnly, words.sure, words.result, words.notReached, words.notes,
            words.notesHelp, words.ownWork, words.ownAnswer, words.clearers([]), words.clearers(["A"]),
            words.closeReason, words.closeReasonHelp, words.clearHelp,
            words.publicSubject, words.publicWords, words.publicAnswer, words.found, words.day,
            words.meetingPlace, words.people, words.meetingWords, words.openReason, words.openHelp,
            words.eraseHelp, words.eraseSure, words.identity, words.identityNote, words.name, words.phone,
            words.address, words.none,
        ]
    }

    private static func entering(_ language: Language) -> [String] {
        let words = EnterWords(language)
        return [
            words.title, words.lead, words.channel, words.place, words.placeHelp, words.kind, words.field,
            words.subject, words.subjectHelp, words.words, words.wordsHelp, words.whether, words.named,
            words.namedNote, words.anonymous, words.mayBePublic, words.enter, words.asAnother, words.receipt,
            words.again, words.otherFiles,
            words.code, words.codeHelp, words.codeUse, words.print, words.open, words.another,
            words.templates, words.templatesLead, words.noTemplates, words.noTemplatesAdvice,
            words.addTemplate, words.editTemplate, words.templateName, words.templateNameHelp,
            words.templateWords, words.save, words.delete, words.deleteAsk, words.kept, words.deleted,
            words.backToTemplates, words.templateConflict("x", Moment(day: day)), words.newest,
        ]
    }

    private static var phrases: [Phrase] {
        let text = "请打 13803971234"
        let kinds: [PublicText.Kind] =
            SensitiveFinding.Kind.allCases.map { .sensitive($0) } + [
                .landline, .ownName, .ownPhone, .ownAddress,
            ]
        let findings = kinds.map { PublicText.Finding($0, at: text.startIndex, of: text) }
        return [
            DeskPhrases.wordsMissing, DeskPhrases.reasonMissing, DeskPhrases.choiceMissing,
            DeskPhrases.dayMissing, DeskPhrases.unitMissing, DeskPhrases.sureNeeded, DeskPhrases.noPerson,
            DeskPhrases.conflict("x", Moment(day: day)), DeskPhrases.otherMissing.message,
            DeskPhrases.otherUnknown.message, DeskPhrases.namePlaceMissing.message,
            DeskPhrases.keyUnusable.message, DeskPhrases.erasureUnsure.message,
            SubmissionPhrases.namedMissing.message, SubmissionPhrases.anonymousWithName.message,
            SubmissionPhrases.formSent, SubmissionPhrases.nowAnother, SubmissionPhrases.formEntered,
            SubmissionPhrases.keyUsed.message,
            DeskPhrases.tooLong("x", 5).message,
            DeskPhrases.placeUnknown("x").message, DeskPhrases.placeAmbiguous(["x", "y"]).message,
            DeskPhrases.templateNameMissing.message, DeskPhrases.templateNameTaken.message,
            DeskPhrases.templateWordsMissing.message, DeskPhrases.tooManyTemplates.message,
        ]
            + (PublicText.remarks("x", text) + PublicText.faults("x", findings)
            + PublicText.masked("x", findings)).map(\.message)
    }

    private static func all(_ language: Language) -> [String] {
        desk(language) + forms(language) + entering(language) + phrases.map { $0.text(language) }
    }

    @Test func `nothing has Latin punctuation beside Chinese`() {
        let said = Self.all(.zh)
        #expect(said.count > 280)
        for sentence in said {
            #expect(!sentence.isEmpty)
            #expect(Punctuation.fault(sentence) == nil, "\(sentence)")
        }
    }

    @Test func `every phrase is said in English too, without a Chinese character of its own`() {
        for (zh, en) in zip(Self.all(.zh), Self.all(.en)) {
            #expect(!en.isEmpty)
            #expect(!en.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(zh): \(en)")
        }
    }
}
