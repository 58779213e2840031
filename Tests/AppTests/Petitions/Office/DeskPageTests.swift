@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `One petition on one page` {
    @Test(arguments: TestDatabase.all)
    func `everything stands in its order, with who, where it went, and what ran out between`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.receive().petition
            let (centre, station) = (county.actor(.informationCentre), county.actor(.stationReviewer))
            county.time.set(Moment(day: day("2018-10-12"), hour: 9))
            try await county.act { desk, tx in
                try desk.accept(id, version: nil, by: centre, in: tx)
                try desk.dispatch(id, version: nil, to: county.handover, by: centre, in: tx)
                try desk.supervise(id, reason: "催了不动", by: county.actor(.countyDiscipline), in: tx)
                try desk.resolve(id, version: nil, outcome: .solved, account: "换了水管", by: station, in: tx)
            }
            try await Clerk.with(county) { visitor in
                let page = try await visitor.signedIn(as: .informationCentre).get("/office/petitions/\(id)")
                    .body
                var rest = page[...]
                for text in [
                    "村里停水三天了", "“首次回复”超期：应在10月9日前完成", "受理", "转办", "主办：", "办结期限：2018年10月19日", "催了不动",
                    "换了水管", "id=\"next\"",
                ] {
                    let found = try #require(rest.firstRange(of: text), "\(text)")
                    rest = rest[found.upperBound...]
                }
                #expect(page.contains("新〔2018〕0001号") || page.contains("新县〔2018〕0001号"))
                #expect(page.contains("测试stationReviewer") && page.contains("超期 3 天完成"))
                #expect(page.contains("/office/petitions/orders/411523/2018/1"))
                let english = try await visitor.signedIn(as: .informationCentre).get(
                    "/office/petitions/\(id)", language: .en)
                #expect(english.body.contains("Everything in order") && english.body.contains("3 days late"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a duplicate is found by number and by words, and each names the other`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let first = try await county.petition(in: .accepted).petition
            county.time.advance(seconds: 60)
            let elsewhere = try await county.receive(
                TestCounty.complaint("停水的事", division: TestCounty.otherVillage)
            ).petition
            county.time.advance(seconds: 60)
            let second = try await county.receive().petition
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let path = "/office/petitions/\(second)"
                let alike = try await centre.get(path).body
                #expect(alike.contains("value=\"\(first)\"") && !alike.contains("value=\"\(elsewhere)\""))
                for (sought, isFound) in [
                    ("411523-2018-000001", true), ("新县〔2018〕0001号", true), ("1", true), ("停水三天", true),
                    ("2", false), ("修路", false), ("%", false),
                ] {
                    let page = try await centre.get("\(path)?seek=\(URLEncoded.encoded(sought))").body
                    #expect(page.contains("value=\"\(first)\"") == isFound, "\(sought)")
                }
                let words = try await centre.get("\(path)?seek=\(URLEncoded.encoded("停水的事"))").body
                #expect(words.contains("value=\"\(elsewhere)\""))
                let unknown = try await centre.post("\(path)/merger", [("serial", "77"), ("version", "1")])
                #expect(unknown.status == 422 && unknown.body.contains("没有找到这件诉求"))
                let merged = try await centre.post("\(path)/merger", [("serial", "1"), ("version", "1")])
                #expect(merged.status == 303)
                let (one, other) = (
                    try await centre.get(path).body, try await centre.get("/office/petitions/\(first)").body
                )
                #expect(one.contains("已并入") && one.contains("/office/petitions/\(first)"))
                #expect(other.contains("并入本件的诉求") && other.contains(path))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a deadline is proposed from the rule, and one on a day off is pointed out`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .accepted).petition
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let path = "/office/petitions/\(id)"
                let page = try await centre.get(path).body
                // Fifteen working days from Monday 2018-10-08.
                #expect(page.contains("value=\"2018-10-29\"") && page.contains("规定的最后期限是2018年10月29日"))
                let bureau = county.actor(.bureau).unit.id
                #expect(page.contains("value=\"\(bureau)\" id=\"f-dispatch-copies-\(bureau)\" checked"))
                let late = try await centre.post(
                    "\(path)/dispatch",
                    [("lead", county.handover.lead.text), ("due", "2018-10-30"), ("version", "2")])
                #expect(late.status == 422 && late.body.contains("办结日期最晚为 2018-10-29"))
                #expect(
                    late.body.contains("href=\"#f-dispatch-due\"")
                        && late.body.contains("value=\"2018-10-30\""))
                let sent = try await centre.post(
                    "\(path)/dispatch",
                    [("lead", county.handover.lead.text), ("due", "2018-10-27"), ("version", "2")])
                #expect(try await centre.get(sent.location).body.contains("这一天不上班"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `whoever found the outcome is told to leave the call to somebody else`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .accepted).petition
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let path = "/office/petitions/\(id)"
                let answered = try await centre.post(
                    "\(path)/answer",
                    [("words", "标准是这样的。"), ("outcome", "explained"), ("public", "0"), ("version", "2")])
                let page = try await centre.get(answered.location).body
                #expect(page.contains("请由其他同志回访") && !page.contains("action=\"\(path)/follow-up\""))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the row that is objected to shows as the officer may see it`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let edition = try await county.publish(
                1, rows: [["户主": "王秀英", "身份证号": "41152319900101005X", "月保障金": "320"]])
            let row = Petition.RosterRow(disclosure: edition.disclosure, edition: 1, row: 0)
            var submission = TestCounty.complaint()
            submission.matter = .init(
                kind: .complaint, field: "民政所", division: TestCounty.village, objection: row)
            let id = try await county.petition(in: .dispatched, submission).petition
            try await Clerk.with(county) { visitor in
                let page = try await visitor.signedIn(as: .stationReviewer).get("/office/petitions/\(id)")
                    .body
                #expect(page.contains("提出异议的那一行") && page.contains("第 1 行"))
                #expect(page.contains("/disclosures/\(edition.disclosure)/editions/1"))
                #expect(page.contains("王秀英") && !page.contains("41152319900101005X"))
            }
        }
    }

    @Test(
        arguments: [
            (Petition.State.Kind.received, Role.informationCentre, PetitionVerb.accept),
            (.accepted, .informationCentre, .dispatch), (.dispatched, .stationReviewer, .resolve),
            (.dispatched, .informationCentre, nil), (.dispatched, .bureau, nil),
            (.resolved, .informationCentre, .answer), (.resolved, .stationReviewer, .answer),
            (.answered, .informationCentre, .followUp), (.followedUp, .informationCentre, .close),
            (.closed, .informationCentre, .clear), (.declined, .informationCentre, nil),
            (.merged, .informationCentre, nil), (.withdrawn, .informationCentre, nil),
        ] as [(Petition.State.Kind, Role, PetitionVerb?)])
    func `the next step is the one that brings it on`(
        _ state: Petition.State.Kind, _ role: Role, _ step: PetitionVerb?
    ) async throws {
        try await TestCounty.with(.sqlite) { county in
            let id = try await county.petition(in: state).petition
            let petition = try await county.stored(id).petition
            let verbs = petition.verbs(for: .officer(county.actor(role)))
            #expect(PetitionNextStep.primary(of: petition, among: verbs) == step)
        }
    }
}
