@testable import Domain
import Testing

@Suite("Extensions, follow-ups, reopening") struct PetitionEndingTests {
    private typealias F = PetitionFixture
    private func at(_ day: Day) -> Moment { F.at(day) }

    /// A complaint of 6 July that the station is to have done by the 27th.
    private func dispatched() throws -> Petition {
        var petition = try F.petition(.accepted)
        try petition.dispatch(
            to: F.units, due: "2026-07-27", by: F.centre, at: at("2026-07-06"), under: F.rules())
        return petition
    }

    @Test(
        arguments: [
            ("2026-07-05", .deadlinePast), ("2026-07-06", nil), ("2026-07-12", nil), ("2026-07-27", nil),
            ("2026-07-28", .deadlineTooLate(latest: "2026-07-27")),
        ] as [(String, PetitionRefusal.Handover?)])
    func `a deadline lies between today and the rule's day`(
        _ due: String, _ refusal: PetitionRefusal.Handover?
    ) throws {
        var petition = try F.petition(.accepted)
        let rules = try F.rules()
        do throws(PetitionRefusal) {
            try petition.dispatch(
                to: F.units, due: Fixture.day(due), by: F.centre, at: at("2026-07-06"), under: rules)
            #expect(refusal == nil)
            #expect(petition.state.dispatch?.due == Fixture.day(due))
        } catch {
            #expect(error == refusal.map(PetitionRefusal.handover))
        }
    }

    @Test func `what is overdue can still be handed over, and stays overdue`() throws {
        var petition = try F.petition(.accepted, .consultation)
        let rules = try F.rules()
        #expect(throws: PetitionRefusal.handover(.deadlineTooLate(latest: "2026-07-23"))) {
            try petition.dispatch(
                to: F.units, due: "2026-07-24", by: F.centre, at: at("2026-07-20"), under: rules)
        }
        try petition.dispatch(
            to: F.units, due: "2026-07-23", by: F.centre, at: at("2026-07-20"), under: rules)
        let reading = try petition.history.reading(of: .handling, on: "2026-07-21", under: rules)
        #expect(reading == .overdue(due: "2026-07-09", by: 12))
    }

    @Test func `into a year without a calendar nothing is extended`() throws {
        var petition = try F.received(.complaint, on: "2026-12-01")
        let (rules, now) = (try F.rules(), at("2026-12-01"))
        try petition.accept(#require(F.serial), by: F.centre, at: now)
        try petition.dispatch(to: F.units, due: "2026-12-10", by: F.centre, at: now, under: rules)
        #expect(throws: PetitionRefusal.calendar(CalendarGap(year: 2027))) {
            try petition.askExtension(
                until: "2027-01-08", reason: "等配件", by: F.station, at: now, under: rules)
        }
        try petition.askExtension(until: "2026-12-24", reason: "等配件", by: F.station, at: now, under: rules)
    }

    @Test func `where next year's calendar is missing, a day that can be counted may be set`() throws {
        var petition = try F.received(.complaint, on: "2026-12-14")
        let (rules, now) = (try F.rules(), at("2026-12-14"))
        try petition.accept(#require(F.serial), by: F.centre, at: now)
        #expect(throws: PetitionRefusal.calendar(CalendarGap(year: 2027))) {
            try petition.dispatch(to: F.units, due: "2026-12-28", by: F.centre, at: now, under: rules)
        }
        try petition.dispatch(to: F.units, due: "2026-12-24", by: F.centre, at: now, under: rules)
        let reading = try petition.history.reading(of: .handling, on: "2026-12-25", under: rules)
        #expect(reading == .overdue(due: "2026-12-24", by: 1))
    }

    @Test(
        arguments: [
            ("2026-07-27", "2026-07-27", .notLater(than: "2026-07-27")), ("2026-07-27", "2026-08-26", nil),
            ("2026-07-27", "2026-08-27", .tooLong(latest: "2026-08-26")),
            ("2026-07-28", "2026-08-03", .overdueAlready(due: "2026-07-27")),
        ] as [(String, String, PetitionRefusal.MoreTime?)])
    func `an extension is asked before the day is over, for a month at most`(
        _ today: String, _ until: String, _ refusal: PetitionRefusal.MoreTime?
    ) throws {
        var petition = try dispatched()
        let rules = try F.rules()
        do throws(PetitionRefusal) {
            try petition.askExtension(
                until: Fixture.day(until), reason: "等配件", by: F.station, at: at(Fixture.day(today)),
                under: rules)
            #expect(refusal == nil)
        } catch {
            #expect(error == refusal.map(PetitionRefusal.moreTime))
        }
    }

    @Test func `it is granted once, by the centre, and not after the day is over`() throws {
        var petition = try dispatched()
        let rules = try F.rules()
        let (asked, later) = (at("2026-07-20"), at("2026-07-28"))
        #expect(throws: PetitionRefusal.moreTime(.notAsked)) {
            try petition.grantExtension(by: F.centre, at: asked, under: rules)
        }
        try petition.askExtension(
            until: "2026-08-03", reason: "等配件", by: F.station, at: asked, under: rules)
        #expect(throws: PetitionRefusal.moreTime(.askedAlready)) {
            try petition.askExtension(
                until: "2026-08-04", reason: "等配件", by: F.station, at: asked, under: rules)
        }
        var tooLate = petition
        #expect(throws: PetitionRefusal.moreTime(.overdueAlready(due: "2026-07-27"))) {
            try tooLate.grantExtension(by: F.centre, at: later, under: rules)
        }
        var refused = petition
        try refused.refuseExtension(reason: "来得及", by: F.centre, at: asked)
        try refused.askExtension(
            until: "2026-07-29", reason: "等配件", by: F.station, at: asked, under: rules)
        try petition.grantExtension(by: F.centre, at: asked, under: rules)
        #expect(throws: PetitionRefusal.moreTime(.extendedAlready)) {
            try petition.askExtension(
                until: "2026-08-10", reason: "再等", by: F.station, at: asked, under: rules)
        }
        let due = try petition.history.reading(of: .handling, on: "2026-07-28", under: rules)?.openDue
        #expect(due == "2026-08-03")
    }

    @Test func `one officer of two units' roles does not grant what the own unit asked`() throws {
        var petition = try dispatched()
        let rules = try F.rules()
        try petition.askExtension(
            until: "2026-08-03", reason: "等配件", by: F.station, at: at("2026-07-20"), under: rules)
        let both = Actor(
            officer: Fixture.id(500), unit: F.station.unit, roles: F.centre.roles, division: F.centre.division
        )
        #expect(throws: PetitionRefusal.moreTime(.askerCannotGrant)) {
            try petition.grantExtension(by: both, at: at("2026-07-20"), under: rules)
        }
    }

    @Test func `whoever found the outcome does not call back; who passed the answer on may`() throws {
        var own = try F.petition(.accepted)
        let now = at("2026-07-07")
        try own.answer(
            "可以报销", outcome: .explained, isPublic: false, by: F.centre, at: now)
        #expect(throws: PetitionRefusal.ending(.ownWork)) {
            try own.followUp(.satisfied, notes: "电话", by: F.centre, at: now)
        }
        try own.followUp(nil, notes: "两次无人接听", by: F.colleague, at: now)
        #expect(own.state.kind == .followedUp)
        try own.followUp(.fairly, notes: "第三次接通", by: F.colleague, at: now)
        var passedOn = try F.petition(.answered)
        try passedOn.followUp(.satisfied, notes: "电话", by: F.centre, at: now)
    }

    @Test func `closing over somebody's discontent needs a reason`() throws {
        var petition = try F.petition(.answered)
        let now = at("2026-07-07")
        try petition.followUp(.not, notes: "仍停水", by: F.centre, at: now)
        #expect(throws: PetitionRefusal.reasonMissing) { try petition.close(by: F.centre, at: now) }
        var rated = petition
        try rated.rate(.fairly, by: .person, at: now)
        try rated.close(by: F.centre, at: now)
        try petition.close(reason: "已超出供水范围", by: F.centre, at: now)
        #expect(petition.state.kind == .closed)
    }

    @Test func `a rating is the follow-up where nobody called before`() throws {
        var petition = try F.petition(.answered)
        try petition.rate(.not, by: .person, at: at("2026-07-07"))
        guard case .followedUp(_, _, let followUp) = petition.state else {
            Issue.record("\(petition.state.kind)")
            return
        }
        #expect(followUp.result == .rated(.not))
    }

    @Test(arguments: [("2026-08-05", true), ("2026-08-06", false)])
    func `reopening can be asked for within thirty days, and is decided before anything is closed`(
        _ day: String, _ isInTime: Bool
    ) throws {
        let rules = try F.rules()
        for kind in [Petition.State.Kind.declined, .answered, .followedUp, .closed] {
            var petition = try F.petition(kind)
            let now = at(Fixture.day(day))
            do throws(PetitionRefusal) {
                try petition.askReopening(reason: "又停水了", by: .person, at: now, under: rules)
                #expect(isInTime)
                #expect(throws: PetitionRefusal.ending(.reopeningUndecided)) {
                    try petition.askReopening(reason: "还是没水", by: .person, at: now, under: rules)
                }
                if kind == .followedUp {
                    #expect(throws: PetitionRefusal.ending(.reopeningUndecided)) {
                        try petition.close(by: F.centre, at: now)
                    }
                }
            } catch {
                #expect(!isInTime)
                #expect(error == .ending(.reopeningTooLate(until: "2026-08-05")))
            }
        }
    }

    @Test func `a reopened petition keeps its number, begins a round, and says why`() throws {
        var petition = try F.petition(.closed)
        let now = at("2026-07-10")
        try petition.askReopening(reason: "又停水了", by: .person, at: now, under: F.rules())
        try petition.reopen(reason: "情况属实", by: F.centre, at: now)
        let entry = try #require(petition.state.entry)
        #expect(petition.state.kind == .accepted)
        #expect(entry.serial == F.serial)
        #expect(entry.round == 2)
        #expect(entry.reopened == .init(officer: F.centre.officer, at: now, reason: "情况属实"))
        #expect(petition.reopening == nil)
        try petition.dispatch(to: F.units, due: "2026-07-31", by: F.centre, at: now, under: F.rules())
    }
}
