@testable import Domain
import Testing

@Suite("The life of a digest") struct DigestWorkflowTests {
    typealias Kind = Digest.State.Kind

    private static let scope = Digest.Scope(
        county: Fixture.place(Fixture.county), field: "民政所", from: "2026-06-01", until: "2026-07-06")

    private static func calendar() throws -> WorkingCalendar { try PetitionFixture.rules().calendar }

    private static func handOver(
        _ scope: Digest.Scope = scope, to bureau: Domain.Unit = PetitionFixture.bureau.unit,
        summary: String = "停水集中", petitions: Int = 3, within days: Int = 10,
        by actor: Actor = PetitionFixture.centre
    ) throws -> Digest {
        let serial = try #require(Serial(county: Fixture.place(Fixture.county), year: 2026, number: 1))
        return try Digest.handOver(
            id: Fixture.id(900), serial, scope, to: bureau, summary: summary, petitions: petitions,
            within: days, by: actor, at: PetitionFixture.at("2026-07-06"), calendar())
    }

    /// A digest in each state, reached by the verbs.
    private static func digest(_ kind: Kind) throws -> Digest {
        var digest = try handOver()
        if kind == .handedOver { return digest }
        try digest.answer(
            findings: "管道老化", measures: "更换", by: PetitionFixture.bureau, at: PetitionFixture.at("2026-07-07")
        )
        if kind == .answered { return digest }
        try digest.close(words: "", by: PetitionFixture.centre, at: PetitionFixture.at("2026-07-08"))
        return digest
    }

    private static func perform(
        _ verb: DigestVerb, on digest: inout Digest, by actor: Actor
    ) throws(DigestRefusal) {
        let now = PetitionFixture.at("2026-07-09")
        guard let calendar = try? calendar() else { return }
        switch verb {
        case .handOver: throw .notInThisState(digest.state.kind, .handOver)
        case .answer: try digest.answer(findings: "甲", measures: "乙", by: actor, at: now)
        case .sendBack: try digest.sendBack(reason: "丙", within: 3, by: actor, at: now, calendar)
        case .close: try digest.close(words: "", by: actor, at: now)
        }
    }

    /// The rule written a second time: state → verb → next state and who.
    private static let rule: [Kind: [DigestVerb: (Kind, Role)]] = [
        .handedOver: [.answer: (.answered, .bureau)],
        .answered: [.sendBack: (.handedOver, .informationCentre), .close: (.closed, .informationCentre)],
        .closed: [:],
    ]

    @Test(arguments: Kind.allCases, DigestVerb.allCases)
    func `each verb works in exactly the states, and for exactly the people, of the table`(
        _ kind: Kind, _ verb: DigestVerb
    ) throws {
        let expected = Self.rule[kind]?[verb]
        #expect((DigestWorkflow.rule(kind, verb) != nil) == (expected != nil))
        let prepared = try Self.digest(kind)
        let strangers = [
            Fixture.officer(70, [.bureau], .bureau(field: "农经站"), at: Fixture.county),
            Fixture.officer(71, [.informationCentre], .informationCentre, at: "411522"),
        ]
        for actor in Role.allCases.map({ Fixture.holder(of: $0) }) + strangers {
            var digest = prepared
            let isAllowed = expected.map { Fixture.holder(of: $0.1).officer == actor.officer } ?? false
            do throws(DigestRefusal) {
                try Self.perform(verb, on: &digest, by: actor)
                #expect(isAllowed && digest.state.kind == expected?.0)
            } catch {
                #expect(!isAllowed && digest == prepared)
                #expect(error == (expected == nil ? .notInThisState(kind, verb) : .notYours(verb)))
            }
            #expect(prepared.verbs(for: actor).contains(verb) == isAllowed)
        }
    }

    @Test(arguments: Role.allCases)
    func `only the centre hands over, only it, discipline and the bureau know of it`(_ role: Role) throws {
        let actor = Fixture.holder(of: role)
        if role == .informationCentre {
            #expect(try Self.handOver(by: actor).role(of: actor, for: .handOver) == role)
        } else {
            #expect(throws: DigestRefusal.notYours(.handOver)) { try Self.handOver(by: actor) }
        }
        let sees: Set<Role> = [.informationCentre, .countyDiscipline, .bureau]
        #expect(try Self.handOver().isVisible(to: actor) == sees.contains(role))
    }

    @Test func `what says nothing or asks the wrong office is refused`() throws {
        let other = Fixture.officer(72, [.bureau], .bureau(field: "农经站"), at: Fixture.county).unit
        #expect(throws: DigestRefusal.notTheFieldsBureau) { try Self.handOver(to: other) }
        #expect(throws: DigestRefusal.notTheFieldsBureau) {
            try Self.handOver(to: PetitionFixture.station.unit)
        }
        #expect(throws: DigestRefusal.nothingInIt) { try Self.handOver(petitions: 0) }
        #expect(throws: DigestRefusal.summaryMissing) { try Self.handOver(summary: " \n") }
        for days in [0, 41] {
            #expect(throws: DigestRefusal.termOutOfBounds(1...40)) { try Self.handOver(within: days) }
        }
        for (from, until) in [("2026-07-02", "2026-07-01"), ("2026-07-01", "2026-07-07")] {
            let scope = Digest.Scope(
                county: Self.scope.county, field: "民政所", from: Fixture.day(from), until: Fixture.day(until))
            #expect(throws: DigestRefusal.spanUnusable) { try Self.handOver(scope) }
        }
        var digest = try Self.handOver()
        let (bureau, now) = (PetitionFixture.bureau, PetitionFixture.at("2026-07-07"))
        #expect(throws: DigestRefusal.findingsMissing) {
            try digest.answer(findings: " ", measures: "乙", by: bureau, at: now)
        }
        #expect(throws: DigestRefusal.measuresMissing) {
            try digest.answer(findings: "甲", measures: "", by: bureau, at: now)
        }
    }

    @Test(
        arguments: [
            ("2026-07-06", .running(due: "2026-07-20", left: 10, isYellow: false)),
            ("2026-07-15", .running(due: "2026-07-20", left: 3, isYellow: false)),
            ("2026-07-16", .running(due: "2026-07-20", left: 2, isYellow: true)),
            ("2026-07-20", .running(due: "2026-07-20", left: 0, isYellow: true)),
            ("2026-07-23", .overdue(due: "2026-07-20", by: 3)),
        ] as [(String, ClockReading)])
    func `the bureau's clock counts working days, and plain days once it is over`(
        _ today: String, _ reading: ClockReading
    ) throws {
        let digest = try Self.handOver()
        #expect(try digest.reading(on: Fixture.day(today), Self.calendar()) == reading)
        #expect(digest.wasOverdue(on: Fixture.day(today)) == reading.isBreached)
    }

    @Test func `sending back sets a new day and takes no overdue away`() throws {
        var digest = try Self.handOver(within: 1)
        let (bureau, centre) = (PetitionFixture.bureau, PetitionFixture.centre)
        try digest.answer(findings: "甲", measures: "乙", by: bureau, at: PetitionFixture.at("2026-07-09"))
        #expect(
            try digest.reading(on: "2026-07-20", Self.calendar())
                == .metLate(on: "2026-07-09", due: "2026-07-07", by: 2))
        try digest.sendBack(
            reason: "丙", within: 5, by: centre, at: PetitionFixture.at("2026-07-10"), Self.calendar())
        #expect(digest.round.due == "2026-07-17" && digest.round.reason == "丙")
        #expect(digest.answer == nil && digest.earlier.count == 1)
        #expect(digest.wasOverdue(on: "2026-07-10"))
    }

    @Test func `figures are counted from the lines and from nothing else`() {
        let (village, neighbour) = (Fixture.place(Fixture.village), Fixture.place(Fixture.neighbour))
        func line(
            _ number: Int, _ kind: Petition.Kind, _ place: DivisionCode, _ state: Petition.State.Kind,
            _ outcome: Outcome? = nil, late: (Bool, Bool)? = (false, false)
        ) -> DigestLine {
            DigestLine(
                id: Fixture.id(number), kind: kind, place: place, state: state, outcome: outcome,
                mergedInto: state == .merged ? Fixture.id(1) : nil, isOverdue: late?.0, wasOverdue: late?.1)
        }
        let figures = DigestFigures([
            line(1, .complaint, village, .dispatched, late: (true, true)),
            line(2, .complaint, village, .closed, .solved, late: (false, true)),
            line(3, .complaint, neighbour, .answered, .explained), line(4, .help, village, .merged),
            line(5, .help, village, .accepted, late: nil),
        ])
        #expect(figures.total == 5 && figures.answered == 2 && figures.closed == 1 && figures.merged == 1)
        #expect(figures.overdue == 1 && figures.everOverdue == 2 && figures.unknown == 1)
        #expect(figures.villages.map(\.key) == [village, neighbour])
        #expect(figures.villages.map(\.count) == [4, 1] && figures.townships.map(\.count) == [5])
        #expect(figures.kinds.map(\.key) == [.complaint, .help])
        #expect(Set(figures.outcomes.map(\.key)) == [.solved, .explained])
        #expect(
            figures.repeats.map(\.key) == [
                .init(place: village, kind: .complaint), .init(place: village, kind: .help),
            ])
        #expect(DigestFigures([]).total == 0)
    }
}
