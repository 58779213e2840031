@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `What may not go out to the public` {
    /// A text, and what the officer is told about it; nil where it may go out.
    static let texts: [(String, String?)] = [
        ("我母亲肺癌，电话 0376-1234567", "第 1 行像是有病情或残疾等级"), ("我母亲肺癌，电话 0376-1234567", "第 1 行像是有座机号码"),
        ("停水三天。\n家里（0376）1234567", "第 2 行像是有座机号码"), ("座机：1234567", "第 1 行像是有座机号码"),
        ("请打 13803971235", "第 1 行像是有手机号"), ("我叫王秀英", "第 1 行像是有反映人的姓名"),
        ("住在张湾村上湾组", "第 1 行像是有反映人的住址"), ("打 1380397-1234", "第 1 行像是有"),
        ("他是二级残疾", "第 1 行像是有病情或残疾等级"), ("有高血压", "第 1 行像是有病情或残疾等级"),
        ("有事请打 12345 或 12368。", nil), ("请打民政所电话 0376-2960001。", nil), ("请打民政所 2960001。", nil),
        ("民政所（0376）2960001", nil), ("2018-09-20 发放 1,234,567.00 元，见光民〔2018〕12号。", nil),
        ("张湾村停水，2018 年 9 月 20 日至 25 日修好，共 120-130 户。", nil), ("发现突发性病虫害，请其中风险大的农户留意。", nil),
        ("道路瘫痪了两天", nil),
    ]

    private static func answered(_ county: TestCounty) async throws -> Petition.ID {
        let id = try await county.petition(
            in: .answered, TestCounty.complaint("我叫王秀英，肺癌，电话 0376-1234567。", person: TestCounty.person)
        ).petition
        let station = county.actor(.stationReviewer).unit.id
        try await county.database.write { tx in
            try tx.run("UPDATE unit SET phone = '0376-2960001' WHERE id = \(station)")
        }
        return id
    }

    @Test(arguments: TestDatabase.all)
    func `the centre is told each finding beside its field and loses nothing`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await Self.answered(county)
            let path = "/office/petitions/\(id)"
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                for (text, finding) in Self.texts {
                    for field in ["subject", "words", "answer"] where finding != nil || field == "answer" {
                        let version = "\(try await county.stored(id).head.version)"
                        var fields = ["subject": "停水", "words": "停水三天", "answer": "已修好"]
                        fields[field] = text
                        let sent = fields.map { ($0.key, $0.value) } + [("version", version)]
                        let page = try await centre.post("\(path)/clearance", sent)
                        guard let finding else {
                            #expect(page.status == 303, "\(text)")
                            let again = "\(try await county.stored(id).head.version)"
                            #expect(
                                try await centre.post("\(path)/concealment", [("version", again)]).status
                                    == 303)
                            continue
                        }
                        #expect(page.status == 422 && page.body.contains(finding), "\(text) \(field)")
                        #expect(page.body.contains("href=\"#f-clearance-\(field)\""))
                        #expect(page.body.contains("停水三天") || field == "words")
                        for line in text.split(separator: "\n") { #expect(page.body.contains(line)) }
                    }
                }
            }
            let shown = try await county.database.read { tx in
                try tx.first("SELECT COUNT(*) FROM petition_public")?.int(0)
            }
            #expect(shown == 0)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a program is told the same, and the proposal itself always goes out`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await Self.answered(county)
            try await APIClient.with(county) { anybody in
                let centre = try await anybody.signedIn(.informationCentre)
                let path = "/office/petitions/\(id)/clearance"
                let stored = try await county.stored(id)
                let original = stored.entries.first?.words ?? ""
                let texts = [("subject", "停水"), ("words", original), ("answer", "已修好")]
                let refused = try await centre.post(path, deskBody(texts, version: stored.head.version))
                #expect(refused.status == 422)
                #expect(refused.text.contains("反映人的姓名") && refused.text.contains("座机号码"))
                #expect(refused.text.contains("病情") && !refused.text.contains("1234567"))
                let proposal = try await county.act { desk, tx in
                    try PublicMask(of: stored, desk.platform.keys, isForPage: false, in: tx).wording(
                        of: stored)
                }
                #expect(proposal.words == "我叫王*英，▇▇▇，电话 ▇▇▇。")
                let good = try await centre.post(
                    path,
                    deskBody(
                        [("subject", "停水"), ("words", proposal.words), ("answer", proposal.answer)],
                        version: stored.head.version))
                #expect(good.status == 200, "\(good.text)")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what is answered to everybody is held to the same, what is answered to the person is not`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            let id = try await county.petition(
                in: .resolved, TestCounty.complaint(person: TestCounty.person)
            ).petition
            for (words, finding) in Self.texts where finding != nil {
                await #expect(throws: Failure.self, "\(words)") {
                    try await county.act {
                        try $0.answer(id, version: nil, words: words, isPublic: true, by: centre, in: $1)
                    }
                }
            }
            try await county.act {
                try $0.answer(
                    id, version: nil, words: "王秀英您好，肺癌救助已批准。", isPublic: false, by: centre, in: $1)
            }
            #expect(try await county.stored(id).head.state == .answered)
        }
    }
}
