import Domain
import Testing

@Suite("The life of an edition") struct WorkflowTests {
    /// An edition in each state, reached by the verbs themselves.
    static func edition(_ kind: Edition.State.Kind) throws -> Edition {
        var edition = try Fixture.draft()
        let at = { (hour: Int) in Fixture.moment("2018-10-08", hour: hour) }
        if kind == .draft { return edition }
        try edition.submit(by: Fixture.uploader, at: at(9), checks: Fixture.clean)
        if kind == .awaitingVillage { return edition }
        try edition.approve(by: Fixture.committee, at: at(10))
        if kind == .awaitingStation { return edition }
        try edition.approve(by: Fixture.station, at: at(11))
        if kind == .awaitingDiscipline { return edition }
        let later = kind == .scheduled ? at(18) : nil
        try edition.release(by: Fixture.discipline, at: at(12), publication: later, checks: Fixture.clean)
        if kind == .superseded {
            try edition.supersede(by: successor(of: edition), at: at(20))
        } else if kind == .withdrawn {
            try edition.withdraw(reason: "名单有误", by: Fixture.discipline, at: at(20))
        }
        return edition
    }

    static func successor(of edition: Edition) throws -> Edition {
        var next = try edition.correct(id: Fixture.id(51), reason: "金额有误", by: Fixture.uploader)
        let now = Fixture.moment("2018-10-09")
        try next.submit(by: Fixture.uploader, at: now, checks: Fixture.clean)
        try next.approve(by: Fixture.committee, at: now)
        try next.approve(by: Fixture.station, at: now)
        try next.release(by: Fixture.discipline, at: now, checks: Fixture.clean)
        return next
    }

    /// Does one verb as the given officer, at a time when nothing but state and role can stand in the way.
    static func perform(
        _ verb: EditionVerb, on edition: inout Edition, by actor: Actor
    ) throws(EditionRefusal) {
        let now = Fixture.moment("2018-10-10")
        switch verb {
        case .revise: try edition.revise(.nothingToReport(columns: Fixture.roster), by: actor)
        case .discard: _ = try edition.discard(reason: "选错了村", by: actor)
        case .submit: try edition.submit(by: actor, at: now, checks: Fixture.clean)
        case .approve: try edition.approve(by: actor, at: now)
        case .release: try edition.release(by: actor, at: now, checks: Fixture.clean)
        case .schedule:
            let later = now.adding(seconds: 3600)
            try edition.release(by: actor, at: now, publication: later, checks: Fixture.clean)
        case .return: try edition.return(reason: "请补充照片", by: actor, at: now)
        case .publish: try edition.publish(at: now)
        case .supersede:
            guard let later = try? successor(of: WorkflowTests.edition(.published)) else { return }
            try edition.supersede(by: later, at: now)
        case .withdraw: try edition.withdraw(reason: "名单有误", by: actor, at: now)
        case .correct: _ = try edition.correct(id: Fixture.id(52), reason: "金额有误", by: actor)
        }
    }

    /// The rule as product.md tells it, written a second time: state → verb → next state and who.
    static let rule: [Edition.State.Kind: [EditionVerb: (Edition.State.Kind?, Role?)]] = [
        .draft: [
            .revise: (.draft, .uploader), .discard: (nil, .uploader), .submit: (.awaitingVillage, .uploader),
        ],
        .awaitingVillage: [
            .approve: (.awaitingStation, .villageReviewer), .return: (.draft, .villageReviewer),
        ],
        .awaitingStation: [
            .approve: (.awaitingDiscipline, .stationReviewer), .return: (.draft, .stationReviewer),
        ],
        .awaitingDiscipline: [
            .release: (.published, .townshipDiscipline), .schedule: (.scheduled, .townshipDiscipline),
            .return: (.draft, .townshipDiscipline),
        ],
        .scheduled: [.publish: (.published, nil), .return: (.draft, .townshipDiscipline)],
        .published: [
            .supersede: (.superseded, nil), .withdraw: (.withdrawn, .townshipDiscipline),
            .correct: (.published, .uploader),
        ],
        .superseded: [:],
        .withdrawn: [.correct: (.withdrawn, .uploader)],
    ]

    @Test(arguments: Edition.State.Kind.allCases, EditionVerb.allCases)
    func `each verb works in exactly the states of the table`(_ kind: Edition.State.Kind, _ verb: EditionVerb)
        throws
    {
        var edition = try Self.edition(kind)
        #expect(edition.state.kind == kind)
        let before = edition
        let expected = Self.rule[kind]?[verb]
        let actor = expected?.1.map(Fixture.holder) ?? Fixture.discipline
        do throws(EditionRefusal) {
            try Self.perform(verb, on: &edition, by: actor)
            guard let reached = expected else {
                Issue.record("\(kind) \(verb) was allowed")
                return
            }
            // A discarded draft is gone: what the value says then matters to nobody.
            if let next = reached.0 { #expect(edition.state.kind == next, "\(kind) \(verb)") }
        } catch {
            #expect(expected == nil, "\(kind) \(verb) was refused: \(error)")
            #expect(error == .notInThisState(kind, verb))
            #expect(edition == before, "a refused verb changes nothing")
        }
        let transition = Workflow.transition(kind, verb)
        #expect((transition == nil) == (expected == nil))
        #expect(transition?.to == expected?.0)
    }

    @Test(arguments: Edition.State.Kind.allCases, Role.allCases)
    func `no other role can do what the table gives to one`(_ kind: Edition.State.Kind, _ role: Role) throws {
        for (verb, (_, allowed)) in Self.rule[kind] ?? [:] {
            guard let allowed, allowed != role else { continue }
            var edition = try Self.edition(kind)
            let asked = try #require(Workflow.transition(kind, verb)?.asks)
            #expect(throws: EditionRefusal.notYours(asked)) {
                try Self.perform(verb, on: &edition, by: Fixture.holder(of: role))
            }
            #expect(edition.verbs(for: Fixture.holder(of: allowed)).contains(verb))
            #expect(!edition.verbs(for: Fixture.holder(of: role)).contains(verb))
        }
    }

    @Test func `the table names each pair once`() {
        let pairs = Workflow.transitions.map { "\($0.from) \($0.verb)" }
        #expect(Set(pairs).count == pairs.count)
        #expect(pairs.count == Self.rule.values.reduce(0) { $0 + $1.count })
    }

    @Test func `each verb of an officer asks for its own permission`() {
        let asked = Dictionary(grouping: Workflow.transitions, by: \.verb).mapValues { Set($0.map(\.asks)) }
        #expect(
            asked == [
                .revise: [.revise], .discard: [.revise], .submit: [.submit],
                .approve: [.reviewVillage, .reviewStation], .release: [.release],
                .schedule: [.release], .withdraw: [.withdraw], .correct: [.correct],
                .return: [.reviewVillage, .reviewStation, .release], .publish: [nil], .supersede: [nil],
            ])
    }

    @Test(arguments: Edition.State.Kind.allCases)
    func `a stored state reads back as it was`(_ kind: Edition.State.Kind) throws {
        let state = try Self.edition(kind).state
        #expect(Edition.State(state.stored) == state)
    }

    @Test func `a stored state with a signature missing is not a state`() throws {
        var stored = try Self.edition(.published).state.stored
        stored.signatures.removeLast()
        #expect(Edition.State(stored) == nil)
        var tombstone = try Self.edition(.withdrawn).state.stored
        tombstone.withdrawal = nil
        #expect(Edition.State(tombstone) == nil)
    }
}
