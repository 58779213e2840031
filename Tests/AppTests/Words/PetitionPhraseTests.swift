import Domain
import Testing

@Suite struct `A clerk reads about petitions in Chinese set as Chinese` {
    private static func refusals() -> [PetitionRefusal] {
        let (unit, day): (Domain.Unit.ID, Day) = (
            Identifier(at: Moment(milliseconds: 0)), Day(number: 20_000)
        )
        let arrivals =
            every { (last: PetitionRefusal.Arrival?) in
                switch last {
                case nil: .placeTooWide
                case .placeTooWide: .channelNotYours(.phone)
                case .channelNotYours(.phone): .channelNotYours(.website)
                case .channelNotYours:
                    Serial("411522-2026-000001").map(PetitionRefusal.Arrival.serialElsewhere)
                case .serialElsewhere: nil
                }
            }.map(PetitionRefusal.arrival)
        let handovers =
            every { (last: PetitionRefusal.Handover?) in
                switch last {
                case nil: .cannotHandle(unit)
                case .cannotHandle: .unitElsewhere(unit)
                case .unitElsewhere: .unitTwice(unit)
                case .unitTwice: .deadlinePast
                case .deadlinePast: .deadlineTooLate(latest: day)
                case .deadlineTooLate: nil
                }
            }.map(PetitionRefusal.handover)
        let times =
            every { (last: PetitionRefusal.MoreTime?) in
                switch last {
                case nil: .extendedAlready
                case .extendedAlready: .askedAlready
                case .askedAlready: .notAsked
                case .notAsked: .notLater(than: day)
                case .notLater: .tooLong(latest: day)
                case .tooLong: .overdueAlready(due: day)
                case .overdueAlready: .askerCannotGrant
                case .askerCannotGrant: nil
                }
            }.map(PetitionRefusal.moreTime)
        return arrivals + handovers + times + endings(day)
    }

    private static func endings(_ day: Day) -> [PetitionRefusal] {
        let endings =
            every { (last: PetitionRefusal.Ending?) in
                switch last {
                case nil: .ownWork
                case .ownWork: .reopeningUndecided
                case .reopeningUndecided: .noReopeningAsked
                case .noReopeningAsked: .reopeningTooLate(until: day)
                case .reopeningTooLate: .notAgreedToPublicity
                case .notAgreedToPublicity: .answerNotPublic
                case .answerNotPublic: .ownAnswer
                case .ownAnswer: .erased
                case .erased: .closedOff
                case .closedOff: nil
                }
            }.map(PetitionRefusal.ending)
        let mergers =
            every { (last: PetitionRefusal.Merger?) in
                switch last {
                case nil: .itself
                case .itself: .elsewhere
                case .elsewhere: .younger
                case .younger: .ended(.withdrawn)
                case .ended: .carriesOn
                case .carriesOn: nil
                }
            }.map(PetitionRefusal.merger)
        return endings + mergers + [
            .notInThisState(.closed, .dispatch), .notYours(.dispatch), .reasonMissing, .wordsMissing,
            .calendar(CalendarGap(year: 2027)), .question(.alreadyAsked),
            .question(.nothingAsked), .question(.meetingElsewhen),
        ]
    }

    private static func all(_ language: Language) -> [String] {
        let words = PetitionWords(language)
        let day = Day(number: 20_000)
        let readings: [ClockReading] = [
            .running(due: day, left: 0, isYellow: true), .running(due: day, left: 3, isYellow: false),
            .overdue(due: day, by: 2), .paused(since: day), .met(on: day, due: day),
            .metLate(on: day, due: day, by: 2), .dropped(on: day, late: 0), .dropped(on: day, late: 2),
        ]
        let faults = Term.allCases.map(TermFault.outOfBounds) + [.raisedBeforeSupervised]
        let codes: [ReceiptCode.Fault] = [.wrongLength, .strangeCharacter("查"), .mistyped]
        return refusals().map(words.refusal)
            + Concern.allCases.flatMap { [words.concern($0), words.hint($0)] }
            + Petition.Channel.allCases.map(words.channel) + Petition.State.Kind.allCases.map(words.state)
            + Outcome.allCases.map(words.outcome) + Satisfaction.allCases.map(words.satisfaction)
            + PetitionClock.allCases.map(words.clock) + PetitionVerb.allCases.map(words.verb)
            + Escalation.allCases.map(words.escalation) + readings.map(words.reading)
            + Term.allCases.flatMap { [words.term($0), words.amount($0.usual, of: $0)] }
            + faults.map(words.fault) + codes.map(words.fault) + NotTaken.allCases.map(words.notTaken)
            + NotTaken.allCases.filter { $0 != .other }.map(words.whereInstead) + [words.deadlineOnDayOff()]
    }

    @Test func `nothing said about petitions has Latin punctuation beside Chinese`() {
        let said = Self.all(.zh)
        #expect(said.count > 180)
        for sentence in said {
            #expect(!sentence.isEmpty)
            #expect(Punctuation.fault(sentence) == nil, "\(sentence)")
        }
    }

    @Test func `every phrase is said in English too, without a Chinese character of its own`() {
        for (zh, en) in zip(Self.all(.zh), Self.all(.en)) {
            #expect(!en.isEmpty)
            let hanzi = en.filter { ("\u{4E00}"..."\u{9FFF}").contains($0) && $0 != "查" }
            #expect(hanzi.isEmpty, "\(zh): \(en)")
        }
    }
}
