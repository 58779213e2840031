@testable import Domain
import Testing

@Suite("Erasing a petition on the person's request") struct PetitionErasureTests {
    typealias F = PetitionFixture

    @Test func `what the figures need stays, and nothing can be done any more`() throws {
        var petition = try F.petition(.closed)
        try petition.clear(by: F.centre, at: F.at("2026-07-07"))
        try petition.rate(.fairly, by: .person, at: F.at("2026-07-07"))
        let before = petition
        let now = F.at("2026-07-08")
        try petition.erase(by: .person, at: now)
        #expect(petition.erasedAt == now && !petition.publicity.isCleared)
        #expect(petition.history == before.history && petition.state == before.state)
        #expect(petition.rating == before.rating && petition.matter == before.matter)
        for verb in PetitionVerb.allCases where verb != .escalate {
            var copy = petition
            #expect(throws: PetitionRefusal.self) {
                try PetitionTrial.perform(verb, on: &copy, by: .officer(F.centre))
            }
        }
        #expect(petition.verbs(for: .person).isEmpty && petition.verbs(for: .officer(F.centre)).isEmpty)
        #expect(throws: PetitionRefusal.ending(.erased)) { try petition.erase(by: .person, at: now) }
    }

    @Test(arguments: [Petition.State.Kind.closed, .declined])
    func `a wish to reopen goes with the rest, and the clock that it began ends`(
        _ kind: Petition.State.Kind
    ) throws {
        var petition = try F.petition(kind)
        let rules = try F.rules()
        try petition.askReopening(reason: "又停水了", by: .person, at: F.at("2026-07-07"), under: rules)
        let late = petition
        try petition.erase(by: .person, at: F.at("2026-07-08"))
        #expect(petition.reopening == nil)
        let standing = try petition.history.standing(on: "2026-09-01", under: rules)
        #expect(standing.open.isEmpty || kind == .closed && standing.breached.isEmpty)
        #expect(standing.reading(of: .acceptance) == nil && standing.breached.isEmpty)
        #expect(try petition.history.escalations(done: [], on: "2026-09-01", under: rules).isEmpty)
        #expect(try petition.history.nextEscalation(done: [], under: rules) == nil)
        // What was overdue by then stays overdue.
        petition = late
        try petition.erase(by: .person, at: F.at("2026-08-20"))
        let after = try petition.history.standing(on: "2026-09-01", under: rules)
        #expect(after.breached == [.acceptance] && !after.isOverdue)
    }

    @Test func `the row of a roster that was objected to goes with the words`() throws {
        let row = Petition.RosterRow(disclosure: Fixture.id(900), edition: 1, row: 3)
        let matter = Petition.Matter(
            kind: .complaint, field: "民政所", division: Fixture.place(Fixture.village), objection: row)
        var petition = try Petition.receive(
            id: Fixture.id(200), matter,
            from: Petition.Sender(channel: .website, isAnonymous: true, mayBePublic: true), by: .person,
            at: F.at("2026-07-06"))
        try petition.withdraw(by: .person, at: F.at("2026-07-06"))
        try petition.erase(by: .officer(F.centre), at: F.at("2026-07-07"))
        #expect(petition.matter.objection == nil && petition.matter.field == "民政所")
    }
}
