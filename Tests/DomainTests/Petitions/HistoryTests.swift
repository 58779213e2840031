@testable import Domain
import Testing

@Suite("A petition's history") struct HistoryTests {
    private static let kinds = Petition.Kind.allCases

    /// Facts that may follow each other in any order: the clocks must keep their rules whatever comes.
    private static func life(_ random: inout some RandomNumberGenerator) -> Petition.History {
        var day = Fixture.day("2026-01-05").adding(days: Int.random(in: 0..<200, using: &random))
        var steps = [Petition.Step(.received(kinds.randomElement(using: &random) ?? .help), on: day)]
        for _ in 0..<Int.random(in: 1..<14, using: &random) {
            day = day.adding(days: [0, 0, 1, 1, 2, 5, 12].randomElement(using: &random) ?? 0)
            let later = day.adding(days: Int.random(in: 0..<20, using: &random))
            let facts: [Petition.Fact] = [
                .acknowledged, .accepted, .accepted, .declined, .asked, .asked, .heard, .heard,
                .reclassified(kinds.randomElement(using: &random) ?? .help), .dispatched(due: later),
                .dispatched(due: later), .extended(until: later), .resolved, .sentBack, .answered,
                .followedUp,
                .closed, .reopeningAsked, .reopeningRefused, .reopeningDropped, .reopened, .merged,
                .withdrawn, .parted,
            ]
            steps.append(Petition.Step(facts.randomElement(using: &random) ?? .closed, on: day))
        }
        return Petition.History(steps)
    }

    @Test func `no later fact ever takes an overdue back`() throws {
        var random = Fixture.Counter(value: 20_260_706).scrambled
        let rules = try PetitionFixture.rules()
        var breaches = 0
        for _ in 0..<3000 {
            let steps = Self.life(&random).steps
            var known: Set<PetitionClock> = []
            for count in 1...steps.count {
                let history = Petition.History(Array(steps.prefix(count)))
                let next = count < steps.count ? steps[count].day : steps[count - 1].day.adding(days: 40)
                for day in [steps[count - 1].day, next] {
                    let breached = try history.standing(on: day, under: rules).breached
                    #expect(breached.isSuperset(of: known), "\(history.text) on \(day)")
                    known = breached
                }
            }
            breaches += known.count
        }
        #expect(breaches > 3000)
    }

    @Test func `a history reads back as it was written`() throws {
        var random = Fixture.Counter(value: 7).scrambled
        for _ in 0..<500 {
            let history = Self.life(&random)
            #expect(Petition.History(history.text) == history)
        }
        #expect(Petition.History("") == Petition.History([]))
        for day in ["1900-01-01", "1970-01-01", "2199-12-31"] as [Day] {
            let history = Petition.History([Petition.Step(.dispatched(due: day), on: day)])
            #expect(Petition.History(history.text) == history)
        }
    }

    @Test(arguments: ["R", "R3FZ4", "RIIIIt", "Y3FZ4", "A3FZ", "T3FZ43FZ", "R3FZ4x", "中"])
    func `what is no history is not read as one`(_ text: String) {
        #expect(Petition.History(text) == nil)
    }

    @Test func `the verbs write the facts, and comments none`() throws {
        var petition = try PetitionFixture.petition(.closed)
        let text = petition.history.steps.map { "\($0.fact)".prefix { $0 != "(" } }
        #expect(
            text == ["received", "accepted", "dispatched", "resolved", "answered", "followedUp", "closed"])
        let now = PetitionFixture.at("2026-07-10")
        try petition.askReopening(reason: "又停水了", by: .person, at: now, under: PetitionFixture.rules())
        try petition.refuseReopening(reason: "已修好", by: PetitionFixture.centre, at: now)
        #expect(petition.history.steps.suffix(2).map(\.fact) == [.reopeningAsked, .reopeningRefused])
        var sent = try PetitionFixture.petition(.dispatched)
        let before = sent.history
        try sent.add("今天还是没水", files: 2, by: .person)
        _ = try sent.note("电话打不通", by: PetitionFixture.station)
        try sent.remind(by: PetitionFixture.centre)
        try sent.reclassify(as: sent.matter.kind, field: "村建所", by: PetitionFixture.centre, at: now)
        try sent.return(reason: "不属本单位", by: PetitionFixture.station, at: now)
        #expect(sent.history == before)
    }
}

extension Fixture.Counter {
    /// Random numbers that are the same in every run (SplitMix64).
    var scrambled: Scrambled { Scrambled(state: value) }

    struct Scrambled: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
