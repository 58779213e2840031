@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Looking what others asked while one writes` {
    @Test(arguments: TestDatabase.all)
    func `works without scripts, puts no word into an address and loses none`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await county.cleared("村里停水怎么办", words: "停水三天。", answer: "水管已换，已经来水。")
            try await Clerk.with(county) { visitor in
                let key = SubmissionKey.new()
                let typed = ["subject": "停水怎么办", "words": "哨兵水停了三天"]
                let step = PersonForms.fields(.words, key: key, but: typed).filter { $0.0 != "go" }
                let page = try await visitor.post("/petitions/new", step + [("go", "similar")])
                #expect(page.status == 200 && page.location.isEmpty)
                #expect(page.body.contains("村里停水怎么办") && page.body.contains("水管已换"))
                #expect(page.body.contains("value=\"停水怎么办\"") && page.body.contains("哨兵水停了三天"))
                #expect(page.body.contains(key.code) && page.body.contains("第 4 步"))
                for address in page.body.matches(of: /(?:href|action|src)="([^"]*)"/) {
                    let address = String(address.output.1)
                    #expect(!address.contains(URLEncoded.encoded("停水")) && !address.contains("停水"))
                }
                let other = step.map { $0.0 == "subject" || $0.0 == "words" ? ($0.0, "龘龘靐靐") : $0 }
                let nothing = try await visitor.post("/petitions/new", other + [("go", "similar")])
                #expect(nothing.status == 200 && nothing.body.contains("还没有人问过差不多的"))
            }
        }
    }
}
