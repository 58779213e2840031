@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// The rules that people read and the clocks go by the same numbers; the centre sets them.
@Suite struct PetitionRulesTests {
    private static let usual = Dictionary(uniqueKeysWithValues: Term.allCases.map { ($0, $0.usual) })

    @Test(arguments: TestDatabase.all)
    func `a changed term changes the page and the clock together, from its day on`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            try await county.visit { visitor in
                func check(_ amount: String, due: String) async throws {
                    let page = try await visitor.get("/petitions/rules?county=411523").text
                    let row = page.split(separator: "id=\"limit-complaint\"").last?.prefix(600) ?? ""
                    #expect(row.contains(amount) && row.contains(due), "\(county.time.now) \(row)")
                    // The clock itself, for a complaint that is accepted now.
                    let receipt = try await county.petition(in: .accepted)
                    let rules = try await county.database.read { tx in
                        try PetitionTerms.inForce(of: TestCounty.county, county.platform, in: tx).rules
                    }
                    let reading = try await county.stored(receipt.petition).head
                        .standing(on: county.time.now.day, under: rules).reading(of: .handling)
                    #expect(reading?.openDue == day(due))
                }
                try await check("15 个工作日", due: "2018-10-29")
                try await county.act { desk, tx in
                    var numbers = Self.usual
                    numbers[.complaint] = 10
                    try desk.setTerms(
                        numbers, from: day("2018-10-15"), of: TestCounty.county, version: 0, by: centre,
                        in: tx)
                }
                let coming = try await visitor.get("/petitions/rules").text.joined
                #expect(coming.contains("将要生效的改动") && coming.contains("2018年10月15日起"))
                #expect(coming.contains("投诉办理：15 个工作日 → 10 个工作日"))
                try await check("15 个工作日", due: "2018-10-29")
                county.time.set(Moment(day: day("2018-10-15"), hour: 9))
                try await check("10 个工作日", due: "2018-10-29")
                let held = try await visitor.get("/petitions/rules").text.joined
                #expect(held.contains("现行时限自2018年10月15日起执行") && !held.contains("将要生效的改动"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the centre's own words about where to go stand in the rules and in the refusal`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            try await county.act { desk, tx in
                try desk.setElsewhere(
                    [.court: " 请到新县人民法院立案大厅，电话 0376-2980000。 ", .military: ""],
                    of: TestCounty.county, version: 0, by: centre, in: tx)
            }
            try await county.visit { visitor in
                let page = try await visitor.get("/petitions/rules?county=411523101201").text
                #expect(page.contains("请到新县人民法院立案大厅，电话 0376-2980000"))
                #expect(!page.contains("12368") && page.contains("请向军队有关部门反映"))
            }
            let receipt = try await county.petition(in: .declined)
            let stored = try await county.stored(receipt.petition)
            guard case .declined(let decline) = stored.petition.state else {
                Issue.record("not declined")
                return
            }
            #expect(decline.elsewhere == "请到新县人民法院立案大厅，电话 0376-2980000")
            await #expect {
                try await county.act { desk, tx in
                    try desk.setElsewhere(
                        [.court: "打 13803971234", .other: String(repeating: "长", count: 201)],
                        of: TestCounty.county, version: 1, by: centre, in: tx)
                }
            } throws: { error in
                guard case Failure.invalid(let problems)? = error as? Failure else { return false }
                return problems.map(\.field) == ["elsewhere-court", "elsewhere-other"]
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `terms are set from today on, within their bounds, and never over somebody else's change`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            func set(_ numbers: [Term: Int], from date: String, version: Int) async throws {
                try await county.act { desk, tx in
                    try desk.setTerms(
                        Self.usual.merging(numbers) { $1 }, from: day(date), of: TestCounty.county,
                        version: version, by: centre, in: tx)
                }
            }
            func fields(_ numbers: [Term: Int], from date: String, version: Int = 0) async -> [String] {
                do {
                    try await set(numbers, from: date, version: version)
                    return []
                } catch Failure.invalid(let problems) {
                    return problems.map(\.field)
                } catch { return ["\(error)"] }
            }
            #expect(await fields([.complaint: 10], from: "2018-10-07") == ["from"])
            #expect(await fields([:], from: "2018-10-08") == ["from"])
            #expect(
                await fields([.ceiling: 61, .yellow: 20, .supervising: 9, .raising: 5], from: "2018-10-01")
                    == ["from", "term-ceiling", "term-yellow", "term-raising"])
            try await set([.complaint: 10], from: "2018-10-08", version: 0)
            #expect(await fields([.complaint: 9], from: "2018-10-08", version: 1) == ["from"])
            await #expect {
                try await set([.complaint: 8], from: "2018-11-01", version: 0)
            } throws: { error in
                guard case Failure.conflict(let by, _)? = error as? Failure else { return false }
                return by == "测试informationCentre"
            }
            try await set([.complaint: 8], from: "2018-11-01", version: 1)
            try await county.act { desk, tx in
                try desk.takeBackTerms(
                    from: day("2018-11-01"), of: TestCounty.county, version: 2, by: centre, in: tx)
            }
            let desk = county.petitions
            await #expect(throws: Failure.self) {
                try await county.database.write { tx in
                    try desk.takeBackTerms(
                        from: day("2018-10-08"), of: TestCounty.county, version: 3, by: centre, in: tx)
                }
            }
            let settings = try await county.database.read { tx in
                try #require(try PetitionSettings(of: TestCounty.county, in: tx))
            }
            #expect(settings.version == 3 && settings.editions.map(\.from) == [day("2018-10-08")])
            let told = try await county.database.read { tx in
                try tx.rows("SELECT detail FROM event WHERE verb = 'settingChanged' ORDER BY id").map {
                    try $0.text(0)
                }
            }
            #expect(told.count == 3 && told[0].contains("complaint:15:10"))
        }
    }

    @Test(arguments: TestDatabase.all, Role.allCases.filter { $0 != .informationCentre })
    func `nobody but the centre finds the settings`(_ engine: TestDatabase, _ role: Role) async throws {
        try await TestCounty.with(engine) { county in
            let (desk, actor) = (county.petitions, county.actor(role))
            await #expect(throws: Failure.self) {
                try await county.database.write { tx in
                    try desk.setTerms(
                        Self.usual.merging([.complaint: 9]) { $1 }, from: day("2018-10-09"),
                        of: TestCounty.county, version: 0, by: actor, in: tx)
                }
            }
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: role)
                for path in ["", "/terms", "/elsewhere"] {
                    #expect(try await clerk.get("/office/petitions/settings\(path)").status == 404)
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the centre changes a limit on the page, is told every fault, and loses nothing it typed`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: .informationCentre)
                let form = try await clerk.get("/office/petitions/settings/terms")
                #expect(form.status == 200 && form.body.contains("不会因为改时限而变成超期"))
                var typed = Term.allCases.map { ("term-\($0.rawValue)", "\($0.usual)") }
                typed += [("version", "0"), ("from", "2018-10-01")]
                typed = typed.map { $0.0 == "term-complaint" ? ($0.0, "九十九") : $0 }
                let back = try await clerk.post("/office/petitions/settings/terms", typed)
                #expect(back.status == 422 && back.body.contains("value=\"九十九\""))
                #expect(back.body.contains("“投诉办理”请填写整数。"))
                typed = typed.map { $0.0 == "term-complaint" ? ($0.0, "１０") : $0 }
                typed = typed.map { $0.0 == "from" ? ($0.0, "2018-10-20") : $0 }
                let kept = try await clerk.post("/office/petitions/settings/terms", typed)
                #expect(kept.location == "/office/petitions/settings?done=kept")
                let page = try await clerk.get("/office/petitions/settings?done=kept").body
                #expect(page.contains("投诉办理：15 个工作日 → 10 个工作日") && page.contains("撤销这一版"))
                let stale = try await clerk.post("/office/petitions/settings/terms", typed)
                #expect(stale.status == 409)
                let gone = try await clerk.post(
                    "/office/petitions/settings/terms/2018-10-20/withdrawal", [("version", "1")])
                #expect(gone.location == "/office/petitions/settings?done=taken-back")
                let ground = try await clerk.post(
                    "/office/petitions/settings/elsewhere",
                    [("version", "2"), ("elsewhere-court", "请到法院")])
                #expect(ground.location == "/office/petitions/settings?done=kept")
                #expect(try await clerk.get("/petitions/rules").body.contains("请到法院"))
            }
        }
    }
}
