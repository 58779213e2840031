@testable import Domain
import Testing

@Suite("Who sees a petition") struct PetitionSightTests {
    private typealias F = PetitionFixture

    private static let everyone = PetitionWorkflowTests.Someone.all.compactMap { someone -> Actor? in
        switch someone.hand {
        case .officer(let actor): actor
        case .person, .clock: nil
        }
    }

    @Test(arguments: Petition.State.Kind.allCases)
    func `a unit sees what was sent to it, the centre and the discipline commission all`(
        _ kind: Petition.State.Kind
    ) throws {
        let petition = try F.petition(kind)
        let always: Set<Role> = [.informationCentre, .countyDiscipline]
        let sent: Set<Role> = [.stationReviewer, .townshipLead, .bureau]
        let isSent = [.dispatched, .resolved, .answered, .followedUp, .closed].contains(kind)
        let expected = isSent ? always.union(sent) : always
        for role in Role.allCases {
            #expect(petition.isVisible(to: Fixture.holder(of: role)) == expected.contains(role), "\(role)")
        }
        #expect(!petition.isVisible(to: F.stranger))
    }

    @Test func `the township's leadership sees what its stations were sent, not its neighbours'`() throws {
        var petition = try F.petition(.accepted)
        let units = Petition.Assignment(lead: F.station.unit)
        try petition.dispatch(
            to: units, due: "2026-07-08", by: F.centre, at: F.at("2026-07-06"), under: F.rules())
        #expect(petition.isVisible(to: F.township))
        let neighbour = Fixture.officer(41, [.townshipLead], .township, at: "411526102")
        #expect(!petition.isVisible(to: neighbour))
        #expect(!petition.isVisible(to: F.bureau))
        #expect(F.township.petitionSights == [.sentWithin(Fixture.place(Fixture.township))])
        #expect(F.station.petitionSights == [.sentTo(F.station.unit.id)])
        #expect(F.centre.petitionSights == [.all(in: Fixture.place(Fixture.county))])
        #expect(Fixture.uploader.petitionSights.isEmpty)
    }

    @Test func `another county's centre sees nothing`() throws {
        let other = Fixture.officer(42, [.informationCentre], .informationCentre, at: "411522")
        let petition = try F.petition(.closed)
        #expect(!petition.isVisible(to: other))
        #expect(petition.verbs(for: .officer(other)).isEmpty)
    }
}
