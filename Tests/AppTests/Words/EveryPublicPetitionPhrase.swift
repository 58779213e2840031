@testable import App
import Domain

extension SaidInChinese {
    /// What the public side of petitions says: lists, figures, rules, and the centre's settings.
    static var publicPetitions: [String] {
        let (words, petition) = (PublicPetitionWords(language: .zh), PetitionWords(.zh))
        let figures: [Figure.Value] = [.count(3), .share(numerator: 2, denominator: 3)]
        var said = PetitionMeasure.allCases.flatMap { [petition.measure($0), petition.definition($0)] }
        said += figures.map(petition.figure)
        said += FigureSpan.allCases.map(words.span)
        for number in [0, 1, 3] { said += [words.after(number), words.took(number), words.count(number)] }
        for number in [1, 3] { said += [words.late(number), words.again(number), words.similar(number)] }
        said += [words.count(nil), words.year(2018), words.month(3)]
        said += [
            words.title, words.title(of: "张湾村"), words.lead, words.speak, words.track, words.rules,
            words.all,
            words.figures, words.spans, words.definitions, words.byArrival, words.unknown(2),
            words.nobodyRated,
            words.nothingToDivide, words.answered, words.newest, words.more, words.search,
            words.searchHelp,
            words.find, words.filters, words.kind, words.outcome, words.place, words.year, words.month,
            words.clear, words.pages, words.older, words.first,
            words.nothingYet, words.nothingYetAdvice, words.nothingFound, words.nothingFoundAdvice,
            words.question, words.answer, words.facts, words.received, words.answeredOn, words.handledBy,
            words.answeredBy, words.term, words.due("2018年10月8日"), words.onTime, words.onceOverdue,
            words.noCalendar, words.rating, words.notRated, words.privacy, words.backToList, words.readOn,
        ]
        return said + rules + settings
    }

    private static var rules: [String] {
        let (words, terms) = (PetitionRulesWords(language: .zh), ClockTerms())
        var said = words.counting(terms)
        said += Escalation.allCases.map { words.rung($0, terms) }
        said += PetitionWorkflow.rules.map { words.who($0.by) }
        return said + [
            words.title, words.title(of: "新县"), words.lead, words.choose, words.noCounty,
            words.since("2018年10月8日"), words.usual, words.taken, words.takenText, words.notTaken,
            words.ground,
            words.instead, words.otherGround, words.limits, words.step, words.limit,
            words.latest("10月8日"),
            words.noCalendar, words.way, words.wholeTable, words.deed, words.fromState, words.toState,
            words.who,
            words.stays, words.yourMessage, words.supervision, words.notClimbing, words.publicly,
            words.content,
            words.reopening(terms), words.coming, words.from("2018年10月8日"), words.comingNote,
            words.offices,
            words.noPhone,
        ]
    }

    private static var settings: [String] {
        let words = PetitionSettingsWords(language: .zh)
        var phrases = [
            PetitionSettingsPhrases.unchanged, PetitionSettingsPhrases.dayMissing,
            PetitionSettingsPhrases.dayPast, PetitionSettingsPhrases.dayTaken,
            PetitionSettingsPhrases.fault(.raisedBeforeSupervised),
        ]
        var said = TermGroup.allCases.map(words.group)
        for term in Term.allCases {
            phrases.append(PetitionSettingsPhrases.notANumber(term))
            phrases.append(PetitionSettingsPhrases.fault(.outOfBounds(term)))
            said += [words.meaning(term), words.allowed(term), words.changed(term, from: 1, to: 0)]
        }
        said += phrases.map { $0.message.text(.zh) }
        return said + [
            PetitionSettingsPhrases.inForceAlready.zh, words.title, words.lead, words.now,
            words.usual, words.coming, words.change, words.changeElsewhere, words.publicRules, words.term,
            words.number, words.allowed, words.meaning, words.history, words.noHistory, words.takeBack,
            words.kept, words.takenBack, words.formTitle, words.whatChanges, words.whatChangesText,
            words.from,
            words.fromHelp, words.save, words.elsewhereTitle, words.elsewhereLead, words.usually(""),
            words.usually("请到法院"), words.optional, words.saveElsewhere, words.back,
            words.changes("complaint:15:10 help:3:5"), words.grounds("court military"),
        ]
    }
}
