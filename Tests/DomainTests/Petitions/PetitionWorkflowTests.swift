@testable import Domain
import Testing

@Suite("The life of a petition") struct PetitionWorkflowTests {
    typealias Kind = Petition.State.Kind

    /// Everybody who might try: an officer of each role (the station leads, the township's leadership helps,
    /// the bureau has a copy), an officer of another station, the person, the clock.
    enum Someone: Hashable, CustomTestStringConvertible {
        case role(Role), stranger, person, clock

        static let all: [Someone] = Role.allCases.map(Someone.role) + [.stranger, .person, .clock]

        var hand: Petition.Hand {
            switch self {
            case .role(let role): .officer(Fixture.holder(of: role))
            case .stranger: .officer(PetitionFixture.stranger)
            case .person: .person
            case .clock: .clock
            }
        }

        var testDescription: String { "\(self)" }
    }

    private static let centre: Set<Someone> = [.role(.informationCentre)]
    private static let discipline: Set<Someone> = [.role(.countyDiscipline)]
    private static let lead: Set<Someone> = [.role(.stationReviewer)]
    private static let party: Set<Someone> = [.role(.stationReviewer), .role(.townshipLead)]
    private static let person: Set<Someone> = [.person]
    private static let clock: Set<Someone> = [.clock]
    private static let forPerson = person.union(centre)
    private static let watching = centre.union(discipline)

    /// The rule as product.md tells it, written a second time: state → verb → next state and who.
    static let rule: [Kind: [PetitionVerb: (Kind, Set<Someone>)]] = [
        .received: [
            .acknowledge: (.received, centre), .accept: (.accepted, centre), .decline: (.declined, centre),
            .reclassify: (.received, centre), .merge: (.merged, centre), .ask: (.received, centre),
            .stopAsking: (.received, centre), .reply: (.received, forPerson), .add: (.received, forPerson),
            .withdraw: (.withdrawn, forPerson), .note: (.received, watching),
            .openPetitioner: (.received, watching),
            .supervise: (.received, discipline), .escalate: (.received, clock), .relay: (.received, clock),
        ],
        .declined: [
            .askReopening: (.declined, forPerson), .refuseReopening: (.declined, centre),
            .reopen: (.received, centre), .note: (.declined, watching),
            .openPetitioner: (.declined, watching), .escalate: (.declined, clock),
            .erase: (.declined, forPerson),
        ],
        .accepted: [
            .reclassify: (.accepted, centre), .merge: (.merged, centre), .ask: (.accepted, centre),
            .stopAsking: (.accepted, centre), .reply: (.accepted, forPerson), .add: (.accepted, forPerson),
            .withdraw: (.withdrawn, forPerson), .dispatch: (.dispatched, centre),
            .answer: (.answered, centre),
            .note: (.accepted, watching), .recordMeeting: (.accepted, centre),
            .openPetitioner: (.accepted, watching),
            .supervise: (.accepted, discipline), .escalate: (.accepted, clock), .relay: (.accepted, clock),
        ],
        .dispatched: [
            .reclassify: (.dispatched, centre), .merge: (.merged, centre), .ask: (.dispatched, centre),
            .stopAsking: (.dispatched, centre), .reply: (.dispatched, forPerson),
            .add: (.dispatched, forPerson), .withdraw: (.withdrawn, forPerson),
            .reassign: (.dispatched, centre),
            .return: (.accepted, lead), .askExtension: (.dispatched, lead),
            .grantExtension: (.dispatched, centre), .refuseExtension: (.dispatched, centre),
            .resolve: (.resolved, lead), .note: (.dispatched, watching.union(party)),
            .recordMeeting: (.dispatched, centre.union(party)),
            .openPetitioner: (.dispatched, watching.union(lead)), .remind: (.dispatched, watching),
            .supervise: (.dispatched, discipline), .escalate: (.dispatched, clock),
            .relay: (.dispatched, clock),
        ],
        .resolved: [
            .sendBack: (.dispatched, centre), .answer: (.answered, centre.union(lead)),
            .add: (.resolved, forPerson), .note: (.resolved, watching.union(party)),
            .recordMeeting: (.resolved, centre.union(party)),
            .openPetitioner: (.resolved, watching.union(lead)), .remind: (.resolved, watching),
            .supervise: (.resolved, discipline), .escalate: (.resolved, clock), .relay: (.resolved, clock),
        ],
        .answered: [
            .followUp: (.followedUp, centre), .rate: (.followedUp, person),
            .askReopening: (.answered, forPerson), .refuseReopening: (.answered, centre),
            .reopen: (.accepted, centre), .clear: (.answered, centre), .conceal: (.answered, centre),
            .add: (.answered, forPerson), .note: (.answered, watching.union(party)),
            .recordMeeting: (.answered, centre.union(party)), .openPetitioner: (.answered, watching),
            .supervise: (.answered, discipline),
            .escalate: (.answered, clock), .relay: (.answered, clock),
        ],
        .followedUp: [
            .followUp: (.followedUp, centre), .rate: (.followedUp, person), .close: (.closed, centre),
            .askReopening: (.followedUp, forPerson), .refuseReopening: (.followedUp, centre),
            .reopen: (.accepted, centre), .clear: (.followedUp, centre), .conceal: (.followedUp, centre),
            .add: (.followedUp, forPerson), .note: (.followedUp, watching.union(party)),
            .recordMeeting: (.followedUp, centre.union(party)), .openPetitioner: (.followedUp, watching),
            .escalate: (.followedUp, clock), .relay: (.followedUp, clock),
        ],
        .closed: [
            .rate: (.closed, person), .askReopening: (.closed, forPerson),
            .refuseReopening: (.closed, centre), .reopen: (.accepted, centre), .clear: (.closed, centre),
            .conceal: (.closed, centre), .note: (.closed, watching.union(party)),
            .openPetitioner: (.closed, watching), .escalate: (.closed, clock),
            .relay: (.closed, clock), .erase: (.closed, forPerson),
        ],
        .merged: [
            .part: (.received, clock), .openPetitioner: (.merged, watching), .erase: (.merged, forPerson),
            .ask: (.merged, centre), .stopAsking: (.merged, centre), .reply: (.merged, forPerson),
            .add: (.merged, forPerson), .rate: (.merged, person), .withdraw: (.withdrawn, forPerson),
        ],
        .withdrawn: [.erase: (.withdrawn, forPerson)],
    ]

    @Test(arguments: Kind.allCases, PetitionVerb.allCases)
    func `each verb works in exactly the states, and for exactly the people, of the table`(
        _ kind: Kind, _ verb: PetitionVerb
    ) throws {
        let expected = Self.rule[kind]?[verb]
        #expect((PetitionWorkflow.rule(kind, verb) != nil) == (expected != nil))
        let prepared = try PetitionTrial.petition(kind, readyFor: verb)
        #expect(prepared.state.kind == kind)
        for someone in Someone.all {
            var petition = prepared
            let isAllowed = expected?.1.contains(someone) ?? false
            do throws(PetitionRefusal) {
                try PetitionTrial.perform(verb, on: &petition, by: someone.hand)
                #expect(isAllowed, "\(someone) was allowed to \(verb) while \(kind)")
                #expect(petition.state.kind == expected?.0)
            } catch {
                #expect(!isAllowed, "\(someone) was refused to \(verb) while \(kind): \(error)")
                #expect(error == (expected == nil ? .notInThisState(kind, verb) : .notYours(verb)))
                #expect(petition == prepared, "a refused verb changes nothing")
            }
            #expect(prepared.verbs(for: someone.hand).contains(verb) == isAllowed)
        }
    }

    @Test func `the table names each pair of state and verb once`() {
        let pairs = PetitionWorkflow.rules.flatMap { rule in rule.from.map { "\($0) \(rule.verb)" } }
        #expect(Set(pairs).count == pairs.count)
        #expect(pairs.count == Self.rule.values.reduce(0) { $0 + $1.count })
    }

    @Test(arguments: Kind.allCases)
    func `a stored state reads back as it was`(_ kind: Kind) throws {
        let state = try PetitionFixture.petition(kind).state
        #expect(Petition.State(state.stored) == state)
        #expect(Petition.State(Petition.StoredState(kind: kind)) == (kind == .received ? .received : nil))
    }

    @Test func `nothing but a whole answer is an answered state`() throws {
        var stored = try PetitionFixture.petition(.closed).state.stored
        stored.answer = nil
        #expect(Petition.State(stored) == nil)
    }
}
