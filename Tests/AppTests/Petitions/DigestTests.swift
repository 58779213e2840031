@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Problems of a field handed to its bureau` {
    @Test(arguments: TestDatabase.all)
    func `lists what came in the span and field, and stays as it was handed over`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            let first = try await county.petition(in: .answered).petition
            county.time.advance(seconds: 60)
            let again = try await county.petition(in: .dispatched, TestCounty.complaint("又停水")).petition
            county.time.advance(seconds: 60)
            let other = TestCounty.complaint("问政策", kind: .consultation, division: TestCounty.otherVillage)
            let question = try await county.petition(in: .accepted, other).petition
            // Of another field, not accepted, withdrawn, not taken: not listed.
            _ = try await county.petition(in: .accepted, TestCounty.complaint("路", field: "村建所"))
            for state in [Petition.State.Kind.received, .withdrawn, .declined] {
                _ = try await county.petition(in: state)
            }
            let digest = try await county.handOver()
            #expect(
                digest.serial.description == "411523-2018-000001" && digest.round.due == day("2018-10-22"))
            let listed = [first, again, question]
            #expect(try await county.view(digest.id).entries.map(\.line.id) == listed)
            let figures = try await county.view(digest.id).figures
            #expect(figures.total == 3 && figures.answered == 1 && figures.overdue == 0)
            #expect(figures.repeats.map(\.count) == [2] && figures.townships.map(\.count) == [3])
            #expect(figures.outcomes.map(\.key) == [.solved] && figures.villages.map(\.count) == [2, 1])
            // What happens later shows in the figures; what is listed stays.
            county.time.set(Moment(day: day("2018-10-19"), hour: 9))
            try await county.act { desk, tx in
                try desk.merge(question, version: nil, into: again, by: centre, in: tx)
                try desk.reclassify(again, version: nil, as: .complaint, field: "村建所", by: centre, in: tx)
            }
            let later = try await county.view(digest.id)
            #expect(later.entries.map(\.line.id) == listed)
            #expect(later.figures.merged == 1 && later.figures.overdue == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is answered as a whole, sent back with a reason, answered again and closed`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted)
            let (centre, bureau) = (county.actor(.informationCentre), county.actor(.bureau))
            let id = try await county.handOver().id
            try await county.decide {
                try $0.answer(id, version: 1, findings: "管道老化", measures: "更换", by: bureau, in: $1)
            }
            county.time.set(Moment(day: day("2018-10-09"), hour: 9))
            try await county.decide {
                try $0.sendBack(id, version: 2, reason: "没说何时换完", days: 3, by: centre, in: $1)
            }
            let asked = try await county.view(id)
            #expect(asked.stored.digest.round.due == day("2018-10-12") && !asked.isOverdue)
            county.time.set(Moment(day: day("2018-10-15"), hour: 9))
            let late = try await county.view(id)
            #expect(late.isOverdue && late.reading == .overdue(due: day("2018-10-12"), by: 3))
            try await county.decide {
                try $0.answer(id, version: 3, findings: "管道老化", measures: "月底前换完", by: bureau, in: $1)
            }
            try await county.decide { try $0.close(id, version: 4, words: "同意", by: centre, in: $1) }
            let closed = try await county.view(id).stored.digest
            #expect(closed.state.kind == .closed && closed.version == 5 && closed.earlier.count == 1)
            #expect(closed.earlier.first?.answer.measures == "更换" && closed.answer?.measures == "月底前换完")
            #expect(closed.wasOverdue(on: county.time.now.day))
            let verbs = try await county.database.read { tx in
                try tx.rows("SELECT verb, role, reason FROM event WHERE subject = \(id) ORDER BY id")
                    .map { "\(try $0.text(0)) \(try $0.text(1))\(try $0.text(2))" }
            }
            #expect(
                verbs == [
                    "digestHandOver informationCentre", "digestAnswer bureau",
                    "digestSendBack informationCentre", "digestAnswer bureau",
                    "digestClose informationCentre",
                ])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `two hand-overs at the same time have consecutive numbers, the same one only once`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted)
            let (desk, centre) = (county.digests, county.actor(.informationCentre))
            let spans = (1...8).map { county.digestOrder(from: "2018-10-0\($0)") }
            let numbers = try await withThrowingTaskGroup(of: Int?.self) { group in
                for order in spans + spans.prefix(3) {
                    group.addTask {
                        do {
                            return try await county.database.write { tx in
                                try desk.handOver(order, by: centre, in: tx).serial.number
                            }
                        } catch Failure.invalid(let problems) {
                            #expect(problems == [DigestPhrases.alreadyOpen])
                            return nil
                        }
                    }
                }
                return try await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
            }
            #expect(numbers.sorted() == Array(1...8))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what cannot be handed over is told beside its field and takes no number`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            func fields(_ order: DigestOrder) async throws -> [String] {
                do {
                    try await county.decide { desk, tx in
                        _ = try desk.handOver(order, by: centre, in: tx)
                    }
                } catch let failure as Failure {
                    guard case .invalid(let problems) = failure else { throw failure }
                    return problems.map(\.field)
                }
                return []
            }
            #expect(try await fields(county.digestOrder()) == ["until"], "nothing in it")
            _ = try await county.petition(in: .accepted)
            #expect(try await fields(county.digestOrder(summary: " \n")) == ["summary"])
            #expect(try await fields(county.digestOrder(days: 41)) == ["days"])
            #expect(try await fields(county.digestOrder(until: "2018-10-09")) == ["until"])
            #expect(
                try await fields(county.digestOrder(from: "2018-10-08", until: "2018-10-07")) == ["until"])
            var elsewhere = county.digestOrder()
            elsewhere.unit = county.actor(.stationReviewer).unit.id
            #expect(try await fields(elsewhere) == ["unit"])
            var stale = county.digestOrder()
            stale.seen = "0000000000000000"
            #expect(try await fields(stale) == ["summary"], "the list is another than the one looked at")
            #expect(try await county.handOver().serial.number == 1)
        }
    }

    @Test(arguments: TestDatabase.all, Role.allCases)
    func `each role does what the table says and sees nothing else`(_ engine: TestDatabase, _ role: Role)
        async throws
    {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted)
            let (actor, bureau) = (county.actor(role), county.actor(.bureau))
            let (order, desk) = (county.digestOrder(), county.digests)
            func does(_ body: @escaping @Sendable (Transaction) throws -> Void) async throws -> Bool {
                do {
                    try await county.database.write(body)
                    return true
                } catch Failure.notFound {
                    return false
                }
            }
            #expect(
                try await does { _ = try desk.handOver(order, by: actor, in: $0) }
                    == (role == .informationCentre))
            let id =
                role == .informationCentre
                ? try await county.database.read { try DigestStore.list(for: actor, in: $0)[0].digest.id }
                : try await county.handOver().id
            let sees = [Role.informationCentre, .countyDiscipline, .bureau].contains(role)
            #expect(try await does { _ = try desk.read(id, by: actor, in: $0) } == sees)
            #expect(
                try await does {
                    try desk.answer(id, version: nil, findings: "甲", measures: "乙", by: actor, in: $0)
                } == (role == .bureau))
            if role != .bureau {
                try await county.decide {
                    try $0.answer(id, version: nil, findings: "甲", measures: "乙", by: bureau, in: $1)
                }
            }
            #expect(
                try await does {
                    try desk.sendBack(id, version: nil, reason: "丙", days: 3, by: actor, in: $0)
                } == (role == .informationCentre))
            if role == .informationCentre {
                try await county.decide {
                    try $0.answer(id, version: nil, findings: "甲", measures: "丁", by: bureau, in: $1)
                }
            }
            #expect(
                try await does { try desk.close(id, version: nil, by: actor, in: $0) }
                    == (role == .informationCentre))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a bureau reads subject, place, kind, dates and outcome, numbers of people taken out`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let words = "请打 13803971234 找我，低保没有发\n我叫王秀英，住上湾组"
            let named = TestCounty.complaint(words, person: TestCounty.person)
            let receipt = try await county.petition(in: .accepted, named)
            let id = receipt.petition
            let digest = try await county.handOver()
            let entry = try await county.view(digest.id, as: .bureau).entries[0]
            #expect(entry.subject.contains("低保没有发") && !entry.subject.contains("13803971234"))
            #expect(entry.place == "吴陈河镇张湾村" && !entry.isVisible)
            #expect(try await county.view(digest.id).entries[0].isVisible)
            try await Clerk.with(county) { visitor in
                let bureau = try await visitor.signedIn(as: .bureau)
                let page = try await bureau.get("/office/petitions/digests/\(digest.id)")
                #expect(page.status == 200 && page.body.contains("低保没有发"))
                for secret in ["13803971234", "王秀英", "上湾组", id.text] {
                    #expect(!page.body.contains(secret))
                }
                #expect(
                    try await bureau.get("/office/petitions/digests").body.joined.contains("新县汇〔2018〕0001号"))
                let file = try await bureau.get("/office/petitions/digests/\(digest.id)/list.xlsx")
                #expect(file.status == 200)
            }
            let links = try await county.database.read { tx in
                try PetitionDigests.containing(id, for: county.actor(.informationCentre), in: tx)
            }
            #expect(links.map(\.id) == [digest.id])
            #expect(links[0].words(PetitionWords(.zh)).hasPrefix("新县汇〔2018〕0001号（"))
            try await Clerk.with(county) { visitor in
                let page = try await visitor.signedIn(as: .informationCentre).get("/office/petitions/\(id)")
                #expect(page.body.contains("/office/petitions/digests/\(digest.id)"))
                let own = try await visitor.post("/petitions/track", [("code", receipt.code.text)])
                #expect(own.body.contains("同类问题已汇总转交主管部门") && own.body.contains("新县汇〔2018〕0001号（"))
                #expect(!own.body.contains(digest.id.text))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a form that is stale names who changed the digest`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted)
            let (id, bureau) = (try await county.handOver().id, county.actor(.bureau))
            try await county.decide {
                try $0.answer(id, version: 1, findings: "甲", measures: "乙", by: bureau, in: $1)
            }
            let centre = county.actor(.informationCentre)
            do {
                try await county.decide { try $0.close(id, version: 1, by: centre, in: $1) }
                Issue.record("a stale form closed it")
            } catch Failure.conflict(let name, _) {
                #expect(name == "测试bureau")
            }
        }
    }
}
