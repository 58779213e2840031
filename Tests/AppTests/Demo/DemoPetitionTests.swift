@testable import App

import Attachments
import Database
import DatabaseTesting
import Domain
import Testing

/// The demo's petitions: those that tests load, and the plan of those that a larger county has.
@Suite struct DemoPetitionTests {
    @Test(arguments: TestDatabase.all)
    func `every petition of a demo county reads back, and each state, kind and channel is among them`(
        _ engine: TestDatabase
    ) async throws {
        try await Self.loaded(engine) { platform, outcome in
            let all = try await platform.database.read { tx in
                try tx.rows("SELECT id FROM petition ORDER BY id").map { row in
                    try #require(try PetitionStore.find(try row.identifier(0), in: tx))
                }
            }
            #expect(all.count == outcome.petitions && all.count >= 24)
            #expect(Set(all.map(\.head.state)) == Set(Petition.State.Kind.allCases))
            #expect(Set(all.map(\.head.matter.kind)) == Set(Petition.Kind.allCases))
            #expect(Set(all.map(\.head.sender.channel)) == Set(Petition.Channel.allCases))
            #expect(all.contains { $0.head.matter.objection != nil })
            #expect(
                all.contains { $0.petition.question != nil } && all.contains { $0.petition.reopening != nil })
            #expect(all.contains { $0.head.round > 1 } && all.contains { $0.head.extensionKind == .granted })
            #expect(all.contains { $0.petition.publicity.isCleared })
            #expect(all.contains { $0.entries.last(.recordMeeting) != nil })
            #expect(all.allSatisfy { $0.head.receivedAt <= DemoTests.now })
            let climbed = Set(all.flatMap(\.entries).filter { $0.deed == .verb(.escalate) }.map(\.detail))
            #expect(climbed.count > 2, "the ladder left nothing")
            let (rungs, digests) = try await platform.database.read { tx in
                (
                    Set(try tx.rows("SELECT DISTINCT rung FROM petition_rung").map { try $0.text(0) }),
                    try tx.first("SELECT COUNT(*) FROM petition_digest")?.int(0)
                )
            }
            #expect(rungs == ["reminded", "supervised", "raised"])
            #expect((digests ?? 0) > 0)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `serials have no gap, what is overdue is so by the clocks, and no text holds a private number`(
        _ engine: TestDatabase
    ) async throws {
        try await Self.loaded(engine) { platform, _ in
            try await platform.database.read { tx in
                let numbers = try tx.rows(
                    """
                    SELECT serial_year, serial_number FROM petition WHERE serial_year IS NOT NULL
                    ORDER BY accepted_at, serial_number
                    """
                ).map { (try $0.int(0), try $0.int(1)) }
                for (_, own) in Dictionary(grouping: numbers, by: { $0.0 }) {
                    #expect(own.map { $0.1 } == Array(1...own.count))
                }
                for table: StaticString in ["petition_entry", "petition_public"] {
                    for row in try tx.rows("SELECT words FROM \(raw: table)") {
                        let words = try row.text(0)
                        #expect(PublicText.findings(words).isEmpty, "\(words)")
                        #expect(!words.contains("{"), "\(words)")
                    }
                }
                let rules = try PetitionTerms.inForce(of: DemoPlaces.county, platform, in: tx).rules
                let heads = try tx.rows("SELECT \(sql: PetitionHead.columns) FROM petition p").map(
                    PetitionHead.init)
                let late = try heads.filter { try $0.standing(on: DemoTests.now.day, under: rules).isOverdue }
                #expect(late.count >= 2 && late.count < heads.count / 2)
            }
        }
    }

    @Test func `the code that is told opens a petition that asks the person something`() async throws {
        try await Self.loaded(.sqlite) { platform, outcome in
            let code = try ReceiptCode(outcome.petitionCode)
            let tracked = try await platform.database.read { tx in
                try PetitionDesk(platform, at: DemoTests.now).follow(code, from: "test", in: tx)
            }
            #expect(tracked.own.petition.question != nil)
            let files = try await platform.database.read { tx in
                try PetitionFiles.lines(of: tracked.own.head.id, for: [.person], in: tx)
            }
            #expect(files.count == 2 && files.allSatisfy(\.isPicture))
        }
    }

    @Test func `a larger county has the volumes that its sources told`() throws {
        let petitions = try Self.cast(.small)
        let own = petitions.filter { $0.county == DemoPlaces.county }
        let neighbours = petitions.filter { $0.county == DemoPlaces.neighbour }
        let (complaints, messages) = (neighbours.filter(\.isComplaint), neighbours.filter { !$0.isComplaint })
        #expect(messages.count == 1_751 && messages.allSatisfy(\.isAnswered))
        let accepted = complaints.filter(\.isAccepted)
        #expect(accepted.count == 752 && accepted.count(where: \.isClosed) == 632)
        #expect(own.count(where: { !$0.isComplaint }) > 700 && own.count(where: \.isComplaint) > 140)
        #expect(own.count(where: { $0.outcome == .solved }) == 62)
        #expect(Set(petitions.map(\.submission.key)).count == petitions.count)
        for petition in petitions {
            #expect(zip(petition.steps, petition.steps.dropFirst()).allSatisfy { $0.at < $1.at })
            #expect(petition.submission.faults.isEmpty)
        }
    }

    @Test func `the same seed invents the same petitions, and another seed others`() throws {
        func told(_ seed: UInt64) throws -> [String] {
            try Self.cast(.tiny, seed: seed).flatMap { petition in
                [petition.submission.words] + petition.steps.map { "\($0.at) \($0.deed)" }
            }
        }
        #expect(try told(1) == told(1))
        #expect(try told(1) != told(2))
    }

    @Test func `each trouble, need and wish can be solved or not, and every question has an answer`() {
        for situation in DemoSituation.all {
            let outcomes = Set(situation.findings.map(\.outcome))
            switch situation.kind {
            case .consultation: #expect(outcomes == [.explained])
            case .suggestion, .help, .complaint:
                #expect(outcomes.contains(.solved) && outcomes.count > 1, "\(situation.subject)")
            }
            #expect(DemoStaff.stations.contains(situation.field), "\(situation.field)")
            #expect(situation.subject.count <= 16)
        }
        #expect(Set(DemoSituation.all.map(\.subject)).count == DemoSituation.all.count)
    }

    private static func loaded(
        _ engine: TestDatabase, _ body: @escaping @Sendable (Platform, DemoOutcome) async throws -> Void
    ) async throws {
        try await engine.withFresh { database in
            let platform = try DemoTests.platform(database)
            let plan = DemoPlan(size: .tiny, now: DemoTests.now)
            try await body(platform, try await Demo.load(platform, plan, hash: { _ in "none" }))
        }
    }

    private static func cast(_ size: DemoPlan.Size, seed: UInt64 = 411_523) throws -> [DemoPetition] {
        let plan = DemoPlan(size: size, seed: seed, now: DemoTests.now)
        let places = try DemoPlaces(plan)
        let staff = try DemoStaff(places, seed: seed, at: DemoTests.now.adding(seconds: -400 * 86_400))
        let cast = DemoPetitionCast(plan, places, staff, try CalendarFile.bundled())
        return try cast.petitions(objection: nil, photos: [])
    }
}

extension DemoPetition {
    fileprivate var county: DivisionCode? { submission.matter.county }
    fileprivate var isComplaint: Bool { submission.matter.kind == .complaint }

    fileprivate var isAccepted: Bool {
        steps.contains { if case .centre(.accept) = $0.deed { true } else { false } }
    }

    fileprivate var isAnswered: Bool {
        steps.contains { if case .centre(.answer) = $0.deed { true } else { false } }
    }

    fileprivate var isClosed: Bool {
        if case .calling(.close)? = steps.last?.deed { true } else { false }
    }
}
