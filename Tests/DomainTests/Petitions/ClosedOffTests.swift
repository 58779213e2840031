@testable import Domain
import Testing

@Suite("A report against an official that came as a petition") struct ClosedOffTests {
    private typealias F = PetitionFixture

    private static func declined(_ ground: NotTaken) throws -> Petition {
        var petition = try F.received()
        try petition.decline(
            ground, reason: "请另行提交", elsewhere: "", by: F.centre, at: F.at("2026-07-06", hour: 10))
        return petition
    }

    @Test(arguments: NotTaken.allCases)
    func `once declined as that no officer sees it; what is declined otherwise stays with the centre`(
        _ ground: NotTaken
    ) throws {
        let petition = try Self.declined(ground)
        #expect(petition.isClosedOff == (ground == .reportAgainstOfficial))
        for role in Role.allCases {
            let actor = Fixture.holder(of: role)
            let sees = !petition.isClosedOff && [.informationCentre, .countyDiscipline].contains(role)
            #expect(petition.isVisible(to: actor) == sees, "\(role)")
            #expect(!petition.isClosedOff || Set(petition.verbs(for: .officer(actor))).isSubset(of: [.erase]))
        }
    }

    @Test func `the person may erase it, and asks nobody to take it up again`() throws {
        var petition = try Self.declined(.reportAgainstOfficial)
        let (rules, now) = (try F.rules(), F.at("2026-07-07"))
        #expect(petition.verbs(for: .person) == [.erase])
        #expect(petition.lastDayToAskReopening(under: rules) == nil)
        #expect(throws: PetitionRefusal.ending(.closedOff)) {
            try petition.askReopening(reason: "请再看看", by: .person, at: now, under: rules)
        }
        #expect(throws: PetitionRefusal.ending(.closedOff)) {
            try petition.reopen(reason: "看错了", by: F.centre, at: now)
        }
        try petition.erase(by: .person, at: now)
        #expect(petition.erasedAt == now)
        let other = try Self.declined(.court)
        #expect(other.verbs(for: .person).contains(.askReopening))
        #expect(other.lastDayToAskReopening(under: rules) != nil)
    }
}
