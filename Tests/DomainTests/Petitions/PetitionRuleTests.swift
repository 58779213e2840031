@testable import Domain
import Testing

@Suite("What a petition refuses") struct PetitionRuleTests {
    private typealias F = PetitionFixture
    private let now = PetitionFixture.at("2026-07-07")

    @Test func `a report is a concern, and never a petition`() {
        #expect(Concern.allCases.count == 5)
        #expect(Concern(code: "report") == .report)
        #expect(Petition.Kind(rawValue: "report") == nil)
        for concern in Concern.allCases { #expect(Concern(code: concern.code) == concern) }
        #expect(Concern(code: "") == nil)
    }

    @Test(arguments: Petition.Channel.allCases)
    func `the centre writes down calls, letters and visits, and the person sends the rest`(
        _ channel: Petition.Channel
    ) throws {
        let receive = { (hand: Petition.Hand) throws(PetitionRefusal) -> Petition in
            try Petition.receive(
                id: Fixture.id(300),
                Petition.Matter(kind: .help, field: nil, division: Fixture.place(Fixture.village)),
                from: Petition.Sender(channel: channel, isAnonymous: false, mayBePublic: false), by: hand,
                at: F.at("2026-07-06"))
        }
        let byCentre = [.phone, .letter, .visit].contains(channel)
        let (right, wrong): (Petition.Hand, Petition.Hand) =
            byCentre ? (.officer(F.centre), .person) : (.person, .officer(F.centre))
        let petition = try receive(right)
        #expect(petition.state == .received)
        #expect(petition.publicity == .notAgreed)
        #expect(petition.history.steps == [Petition.Step(.received(.help), on: "2026-07-06")])
        #expect(throws: PetitionRefusal.arrival(.channelNotYours(channel))) { try receive(wrong) }
        #expect(throws: PetitionRefusal.arrival(.channelNotYours(channel))) {
            try receive(.officer(F.township))
        }
    }

    @Test func `a city has no ledger`() {
        let matter = Petition.Matter(kind: .help, field: nil, division: Fixture.place("4115"))
        let sender = Petition.Sender(channel: .website, isAnonymous: true, mayBePublic: false)
        #expect(throws: PetitionRefusal.arrival(.placeTooWide)) {
            try Petition.receive(id: Fixture.id(301), matter, from: sender, by: .person, at: now)
        }
    }

    @Test(arguments: [("411522", 2026), ("411526", 2025)])
    func `a serial belongs to the county and the year of acceptance`(_ county: String, _ year: Int) throws {
        let serial = try #require(Serial(county: Fixture.place(county), year: year, number: 1))
        var petition = try F.received()
        #expect(throws: PetitionRefusal.arrival(.serialElsewhere(serial))) {
            try petition.accept(serial, by: F.centre, at: now)
        }
        let eve = Moment(day: "2025-12-31", hour: 23, minute: 59, second: 59)
        if year == 2025 { try petition.accept(serial, by: F.centre, at: eve) }
    }

    @Test func `a petition goes only to units of the county that can act, each once`() throws {
        let other = Fixture.officer(40, [.bureau], .bureau(field: "民政所"), at: "411522").unit
        let village = Fixture.committee.unit
        let accepted = try F.petition(.accepted)
        let rules = try F.rules()
        let send = { (units: Petition.Assignment) throws(PetitionRefusal) in
            var petition = accepted
            try petition.dispatch(to: units, due: "2026-07-08", by: F.centre, at: now, under: rules)
        }
        #expect(throws: PetitionRefusal.handover(.unitElsewhere(other.id))) {
            try send(.init(lead: F.station.unit, copies: [other]))
        }
        #expect(throws: PetitionRefusal.handover(.cannotHandle(village.id))) {
            try send(.init(lead: village))
        }
        #expect(throws: PetitionRefusal.handover(.cannotHandle(F.centre.unit.id))) {
            try send(.init(lead: F.centre.unit))
        }
        #expect(throws: PetitionRefusal.handover(.unitTwice(F.station.unit.id))) {
            try send(.init(lead: F.station.unit, helpers: [F.station.unit]))
        }
    }

    @Test func `it is merged into one of the same county that came first and is alive`() throws {
        let first = try F.received(number: 100)
        var second = try F.received(number: 101)
        var same = first
        #expect(throws: PetitionRefusal.merger(.itself)) {
            try same.merge(into: first, by: F.centre, at: now)
        }
        #expect(throws: PetitionRefusal.merger(.younger)) {
            try same.merge(into: second, by: F.centre, at: now)
        }
        let gone = try F.petition(.withdrawn)
        var late = try F.received(number: 400, on: "2026-07-07")
        #expect(throws: PetitionRefusal.merger(.ended(.withdrawn))) {
            try late.merge(into: gone, by: F.centre, at: now)
        }
        try second.merge(into: first, by: F.centre, at: now)
        #expect(second.state == .merged(.init(into: first.id, officer: F.centre.officer, at: now), nil))
    }

    @Test func `only an answer for the public can be cleared, and reopening takes it off again`() throws {
        var petition = try F.petition(.resolved)
        try petition.answer("请联系", isPublic: false, by: F.centre, at: now)
        #expect(throws: PetitionRefusal.ending(.answerNotPublic)) {
            try petition.clear(by: F.centre, at: now)
        }
        var open = try F.petition(.answered)
        try open.clear(by: F.centre, at: now)
        #expect(open.publicity == .cleared(F.centre.officer, at: now))
        try open.reopen(reason: "又停水了", by: F.centre, at: now)
        #expect(open.publicity == .agreed)
    }

    /// Author ≠ reviewer (product.md, section 4), for what petitions show as well.
    @Test(
        arguments: [
            (F.centre, F.centre, false), (F.centre, F.colleague, true), (F.colleague, F.centre, true),
            (F.colleague, F.colleague, false), (F.station, F.centre, true),
            (F.station, F.colleague, true),
        ] as [(Actor, Actor, Bool)])
    func `whoever wrote the answer does not clear it for the public`(
        _ author: Actor, _ clearing: Actor, _ may: Bool
    ) throws {
        var petition = try F.petition(.resolved)
        try petition.answer("水已恢复", isPublic: true, by: author, at: now)
        if may {
            try petition.clear(by: clearing, at: now)
            #expect(petition.publicity == .cleared(clearing.officer, at: now))
            // Taking it off is nobody's own case.
            try petition.conceal(by: author == F.station ? clearing : author)
        } else {
            #expect(throws: PetitionRefusal.ending(.ownAnswer)) {
                try petition.clear(by: clearing, at: now)
            }
            #expect(petition.publicity == .agreed)
        }
    }

    @Test func `without the person's consent nothing is public`() throws {
        var petition = try F.received(mayBePublic: false)
        try petition.accept(#require(F.serial), by: F.centre, at: now)
        try petition.answer("可以报销", isPublic: true, by: F.centre, at: now)
        #expect(throws: PetitionRefusal.ending(.notAgreedToPublicity)) {
            try petition.clear(by: F.centre, at: now)
        }
    }

    @Test(arguments: ["", " ", "\u{3000}\n"])
    func `reasons and words are not left blank`(_ blank: String) throws {
        var received = try F.received()
        #expect(throws: PetitionRefusal.reasonMissing) {
            try received.decline(.other, reason: blank, elsewhere: "", by: F.centre, at: now)
        }
        #expect(throws: PetitionRefusal.wordsMissing) { try received.ask(blank, by: F.centre, at: now) }
        #expect(throws: PetitionRefusal.wordsMissing) { try received.add(blank, files: 0, by: .person) }
        try received.add(blank, files: 1, by: .person)
        var sent = try F.petition(.dispatched)
        #expect(throws: PetitionRefusal.reasonMissing) {
            try sent.return(reason: blank, by: F.station, at: now)
        }
        #expect(throws: PetitionRefusal.wordsMissing) {
            try sent.resolve(.solved, account: blank, by: F.station, at: now)
        }
        #expect(throws: PetitionRefusal.reasonMissing) {
            _ = try sent.openPetitioner(reason: blank, by: F.station)
        }
    }

    @Test func `a meeting lies between the petition's arrival and today`() throws {
        let petition = try F.petition(.dispatched)
        for day in ["2026-07-05", "2026-07-08"] as [Day] {
            let meeting = Petition.Meeting(day: day, place: "村部", people: "张某", account: "已说明")
            #expect(throws: PetitionRefusal.question(.meetingElsewhen)) {
                _ = try petition.record(meeting, by: F.station, at: now)
            }
        }
    }

    @Test func `a question is asked once at a time`() throws {
        var petition = try F.received()
        #expect(throws: PetitionRefusal.question(.nothingAsked)) {
            try petition.reply("三组", by: .person, at: now)
        }
        try petition.ask("在哪一组？", by: F.centre, at: now)
        #expect(throws: PetitionRefusal.question(.alreadyAsked)) {
            try petition.ask("几户？", by: F.centre, at: now)
        }
        try petition.reply("三组", by: .person, at: now)
        #expect(petition.question == nil)
    }
}
