@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Numbers of people in what is written in a digest` {
    private static let path = "/office/petitions/digests"
    private static let numbers = [
        ("请打 13803971234", "第 1 行像是有手机号"),
        ("核查了三户。\n其中 \(Sentinels.adultID)", "第 2 行像是有身份证号"),
        ("补发到 \(Sentinels.card)", "第 1 行像是有银行卡号"),
    ]
    private static let words = [("findings", "管道老化"), ("measures", "月底前换完")]

    @Test(arguments: TestDatabase.all)
    func `are told the bureau beside the field by their line, and what was typed stays`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted)
            let digest = try await county.handOver().id
            try await Clerk.with(county) { visitor in
                let bureau = try await visitor.signedIn(as: .bureau)
                let address = "\(Self.path)/\(digest)/answer"
                for (text, told) in Self.numbers {
                    for (field, _) in Self.words {
                        let fields = Self.words.map { ($0.0, $0.0 == field ? text : $0.1) }
                        let page = try await bureau.post(address, [("version", "1")] + fields)
                        #expect(page.status == 422 && page.body.contains(told), "\(field) \(told)")
                        #expect(page.body.contains("href=\"#f-\(field)\""), "\(field) \(told)")
                        for (_, typed) in fields { #expect(page.body.contains("\(typed)</textarea>")) }
                    }
                }
                // Whatever else is wrong is told with it.
                let both = try await bureau.post(
                    address, [("version", "1"), ("findings", Self.numbers[0].0)],
                    file: Array("MZ".utf8), named: "坏.exe", as: "files")
                for told in [Self.numbers[0].1, "请写明整改措施", "只能用 JPG", "请重新选择附件"] {
                    #expect(both.status == 422 && both.body.contains(told), "\(told)")
                }
            }
            #expect(try await county.view(digest).stored.digest.state.kind == .handedOver)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `are told the centre in its summary, its reason and its closing words`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted)
            let (text, told) = Self.numbers[0]
            let unit = county.actor(.bureau).unit.id.text
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let span = [("unit", unit), ("from", "2018-10-01"), ("until", "2018-10-08"), ("days", "5")]
                let kept = try await centre.post(Self.path, span + [("summary", text)])
                #expect(kept.status == 422 && kept.body.contains(told))
                #expect(kept.body.contains("\(text)</textarea>"))
                let id = try await county.handOver().id
                let (address, bureau) = ("\(Self.path)/\(id)", county.actor(.bureau))
                try await county.decide {
                    try $0.answer(id, version: 1, findings: "甲", measures: "乙", by: bureau, in: $1)
                }
                for (verb, field) in [("return", "reason"), ("closing", "words")] {
                    let page = try await centre.post(
                        "\(address)/\(verb)", [("version", "2"), (field, text), ("days", "3")])
                    #expect(page.status == 422 && page.body.contains(told), "\(verb)")
                    #expect(page.body.contains("\(text)</textarea>"), "\(verb)")
                }
                #expect(try await county.view(id).stored.digest.version == 2)
                #expect(try await county.view(id).stored.digest.serial.number == 1)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `are refused over the API too, by the same rule for whoever calls the desk`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted)
            let text = Self.numbers[0].0
            try await APIClient.with(county) { anybody in
                let centre = try await anybody.signedIn(.informationCentre)
                let bureau = try await anybody.signedIn(.bureau)
                func refused(_ client: APIClient, _ path: String, _ body: JSON) async throws -> [String] {
                    let answer = try await client.post(path, body)
                    #expect(answer.status == 422 && !answer.text.contains("13803971234"), "\(answer.text)")
                    return (answer.json["errors"]?.list ?? []).compactMap { $0["field"]?.text }
                }
                let order: JSON = [
                    "unit": .text(county.actor(.bureau).unit.id.text), "from": "昨天", "until": "2018-10-08",
                    "summary": .text(text),
                ]
                #expect(try await refused(centre, Self.path, order) == ["from", "summary"])
                let id = try await county.handOver().id
                let path = "\(Self.path)/\(id)"
                let said: JSON = ["version": 1, "findings": .text(text), "measures": .text(text)]
                #expect(try await refused(bureau, "\(path)/answer", said) == ["findings", "measures"])
                let officer = county.actor(.bureau)
                await #expect(throws: Failure.self) {
                    try await county.decide {
                        try $0.answer(id, version: 1, findings: "甲", measures: text, by: officer, in: $1)
                    }
                }
                try await county.decide {
                    try $0.answer(id, version: 1, findings: "甲", measures: "乙", by: officer, in: $1)
                }
                let back: JSON = ["version": 2, "reason": .text(text)]
                #expect(try await refused(centre, "\(path)/return", back) == ["reason"])
                let end: JSON = ["version": 2, "words": .text(text)]
                #expect(try await refused(centre, "\(path)/closing", end) == ["words"])
            }
        }
    }
}
