@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// What the page of an answered petition says beside its limit: “on time” only where that is the whole truth.
@Suite struct `How an answered petition stands in public` {
    private static func wish(_ county: TestCounty, _ receipt: PetitionReceipt) async throws {
        try await county.act { desk, tx in
            try desk.askReopening(desk.follow(receipt.code, from: "a", in: tx), reason: "又停了", in: tx)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `changes with a wish to reopen that lies, and with a decision that came late`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.cleared()
            let centre = county.actor(.informationCentre)
            // In each step the chips that are there, of all four.
            func expect(_ shown: Set<String>, _ step: String) async throws {
                try await county.visit { visitor in
                    let page = try await visitor.get("/petitions/\(receipt.petition)").text
                    for chip in ["按时办理", "现在超期", "办理中曾经超期", "本人已申请重新办理"] {
                        #expect(page.contains(chip) == shown.contains(chip), "\(step): \(chip)")
                    }
                }
            }
            try await county.act { desk, tx in
                try desk.rate(desk.follow(receipt.code, from: "a", in: tx), .not, in: tx)
            }
            try await expect(["按时办理"], "answered")
            try await Self.wish(county, receipt)
            try await expect(["按时办理", "本人已申请重新办理"], "asked today")
            county.time.set(Moment(day: day("2018-10-12"), hour: 9))
            try await expect(["现在超期", "本人已申请重新办理"], "due on the 9th")
            try await county.visit { visitor in
                let told = try await visitor.get("/api/v1/petitions/\(receipt.petition)").text
                #expect(told.contains(#""isOverdue":true,"isReopeningAsked":true"#), "\(told)")
            }
            try await county.act {
                try $0.refuseReopening(receipt.petition, version: nil, reason: "是检修", by: centre, in: $1)
            }
            try await expect(["办理中曾经超期"], "decided late")
        }
    }

    @Test(arguments: [
        ([Petition.Fact.reopeningAsked], true), ([.reopeningAsked, .reopeningRefused], false),
        ([.reopeningAsked, .reopened], false), ([.reopeningAsked, .reopeningDropped], false),
        ([.reopeningAsked, .reopeningRefused, .reopeningAsked], true), ([], false), ([.closed], false),
        ([.reopeningAsked, .followedUp], true),
    ])
    func `a wish is open until it is decided`(_ facts: [Petition.Fact], _ isOpen: Bool) {
        let steps = facts.map { Petition.Step($0, on: day("2018-10-08")) }
        #expect(Petition.History(steps).isReopeningAsked == isOpen)
    }
}
