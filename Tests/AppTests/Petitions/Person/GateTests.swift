@testable import App

import DatabaseTesting
import Domain
import Testing

@Suite struct `The gate before speaking up` {
    private static func send(_ visitor: Clerk, _ key: SubmissionKey, _ work: [String: String] = [:])
        async throws -> Clerk.Page
    {
        try await visitor.post("/petitions/new", PersonForms.fields(.send, key: key, but: work))
    }

    @Test(arguments: TestDatabase.all)
    func `without work an address may speak up a few times an hour, then waits and loses nothing`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                for _ in 0..<PetitionGate.mostWithout {
                    #expect(try await Self.send(visitor, .new()).status == 200)
                }
                let key = SubmissionKey.new()
                let refused = try await Self.send(visitor, key)
                #expect(refused.status == 429 && refused.body.contains("分钟后再点一次"))
                #expect(refused.body.contains("村里停水三天了") && refused.body.contains(key.code))
                #expect(try await county.petitionCount() == PetitionGate.mostWithout)
                // The page that comes back asks for work anew; whoever does it goes on at once.
                let text = try #require(PersonForms.challenge(refused.body))
                let challenge = try #require(WorkChallenge(text, for: key, county.platform.keys))
                let work = ["challenge": text, "work": challenge.answered()]
                #expect(try await Self.send(visitor, key, work).status == 200)
                // Work counts for its own form only; that one is known by now and passes no gate again.
                #expect(try await Self.send(visitor, .new(), work).status == 429)
                #expect(try await Self.send(visitor, key, work).body.contains("这是同一件"))
                county.time.advance(seconds: 3600)
                #expect(try await Self.send(visitor, .new()).status == 200)
            }
        }
    }

    @Test func `a challenge is good for its form and its hour, and for right answers only`() throws {
        let (keys, now) = (Keys(master: .init(size: .bits256)), Moment(day: day("2018-10-08")))
        let key = SubmissionKey.new()
        let challenge = WorkChallenge(for: key, at: now, keys)
        let answers = challenge.answered()
        #expect(WorkChallenge(challenge.text, for: key, keys) == challenge)
        #expect(challenge.isMet(by: answers))
        #expect(!challenge.isMet(by: answers + ".0") && !challenge.isMet(by: ""))
        #expect(!challenge.isMet(by: String(repeating: "0.", count: 15) + "0"))
        #expect(!challenge.isMet(by: answers.replacing(".", with: ".+")))
        #expect(WorkChallenge(challenge.text, for: .new(), keys) == nil)
        #expect(WorkChallenge(challenge.text, for: key, Keys(master: .init(size: .bits256))) == nil)
        for wrong in ["", "-", "1-2-3", "9" + challenge.text, challenge.text + "0"] {
            #expect(WorkChallenge(wrong, for: key, keys) == nil, "\(wrong)")
        }
        let gate = PetitionGate(isOpen: false)
        let proof = WorkProof(challenge: challenge.text, answers: answers)
        for _ in 0..<PetitionGate.mostWithout { try gate.pass(nil, for: key, from: "a", at: now, keys) }
        let late = now.adding(seconds: WorkChallenge.lifetime + 1)
        #expect(throws: Failure.self) { try gate.pass(nil, for: key, from: "a", at: now, keys) }
        try gate.pass(proof, for: key, from: "a", at: now, keys)
        // It counts once.
        #expect(throws: Failure.self) { try gate.pass(proof, for: key, from: "a", at: now, keys) }
        let other = PetitionGate(isOpen: false)
        for _ in 0..<PetitionGate.mostWithout { try other.pass(nil, for: key, from: "a", at: late, keys) }
        #expect(throws: Failure.self) { try other.pass(proof, for: key, from: "a", at: late, keys) }
    }

    @Test func `whoever did the work is not counted among those without, and an open gate counts nobody`()
        throws
    {
        let (keys, now) = (Keys(master: .init(size: .bits256)), Moment(day: day("2018-10-08")))
        let gate = PetitionGate(isOpen: false)
        let key = SubmissionKey.new()
        let challenge = WorkChallenge(for: key, at: now, keys)
        let proof = WorkProof(challenge: challenge.text, answers: challenge.answered())
        try gate.pass(proof, for: key, from: "a", at: now, keys)
        // It was not counted among those without work.
        for _ in 0..<PetitionGate.mostWithout { try gate.pass(nil, for: key, from: "a", at: now, keys) }
        #expect(throws: Failure.self) { try gate.pass(nil, for: key, from: "a", at: now, keys) }
        let open = PetitionGate(isOpen: true)
        for _ in 0..<1000 { try open.pass(nil, for: key, from: "a", at: now, keys) }
        for _ in 0..<1000 { try open.passDeed(on: Petition.ID(at: now), at: now) }
    }
}
