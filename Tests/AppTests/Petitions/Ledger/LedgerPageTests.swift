@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct LedgerPageTests {
    @Test(arguments: TestDatabase.all)
    func `the centre finds its ledger from the inbox, with what waits in figures`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .received)
            let sent = try await county.petition(in: .dispatched, TestCounty.complaint("路灯坏了"))
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let inbox = try await centre.get("/office")
                #expect(inbox.body.contains("诉求台账") && inbox.body.contains("待受理 1"))
                let page = try await centre.get("/office/petitions")
                #expect(page.status == 200)
                for text in ["待受理 1", "办理中 1", "全部 2", "还剩", "/office/petitions/\(sent.petition)", "路灯坏了"] {
                    #expect(page.body.contains(text), "\(text)")
                }
                let english = try await centre.get("/office/petitions", language: .en)
                #expect(english.body.contains("Ledger of petitions") && english.body.contains("Received 1"))
                #expect(try await centre.get("/office/petitions?tick=all").body.contains("checked"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a unit reads its inbox at the same address, and who has no petitions finds no page`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .dispatched)
            try await Clerk.with(county) { anybody in
                for (role, part) in [(Role.townshipLead, ""), (.bureau, "抄送"), (.stationReviewer, "主办待办理 1")]
                {
                    let clerk = try await anybody.signedIn(as: role)
                    let page = try await clerk.get("/office/petitions")
                    #expect(page.status == 200 && page.body.contains("收到的诉求"), "\(role)")
                    #expect(page.body.contains("停水") && page.body.contains("还没看过"), "\(role)")
                    #expect(part.isEmpty || page.body.contains(part), "\(role)")
                    #expect(try await clerk.get("/office").body.contains("/office/petitions"), "\(role)")
                }
                for role in [Role.uploader, .villageReviewer, .leadingGroup, .auditAdministrator] {
                    let clerk = try await anybody.signedIn(as: role)
                    for path in ["", "/views", "/print", "/export.xlsx"] {
                        #expect(
                            try await clerk.get("/office/petitions" + path).status == 404, "\(role) \(path)")
                    }
                    #expect(
                        try await !clerk.get("/office").body.contains("href=\"/office/petitions\""), "\(role)"
                    )
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a wrong condition is told beside its field, with an empty list rather than a full one`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.receive()
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let page = try await centre.get("/office/petitions?from=2018-13-01&until=x&q=abc")
                #expect(page.status == 422 && page.body.contains("这个条件读不懂"))
                #expect(page.body.contains("value=\"2018-13-01\"") && page.body.contains("value=\"abc\""))
                #expect(!page.body.contains("停水"))
                for path in ["print", "export.xlsx"] {
                    #expect(try await centre.get("/office/petitions/\(path)?kind=x").status == 422)
                }
            }
        }
    }

    @Test func `numbers of the ledger are known by how they are written`() {
        let table: [(String, Int?, Int?)] = [
            ("12", nil, 12), ("0012", nil, 12), ("2018-12", 2018, 12), ("新县〔2018〕0012号", 2018, 12),
            ("411523-2018-000012", 2018, 12), ("停水 3 天", nil, nil), ("13803971234", nil, nil),
            ("3组", nil, nil),
        ]
        for (text, year, number) in table {
            let read = LedgerNumber(text)
            #expect(read?.number == number && read?.year == year, "\(text)")
        }
    }
}

@Suite struct LedgerHostileTests {
    @Test(arguments: TestDatabase.all)
    func `no condition, place in the list or ticked row breaks the ledger or shows markup`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted, TestCounty.complaint("<script>alert(1)</script>"))
            try await Clerk.with(county) { anybody in
                let centre = try await anybody.signedIn(as: .informationCentre)
                let names =
                    LedgerInput.names + ["after", "petition", "lead", "helper", "rule", "day", "back"]
                for text in Hostile.texts {
                    let bad = URLEncoded.encoded(text)
                    for name in names {
                        for path in ["", "/bulk-dispatch", "/bulk-reminder", "/print", "/export.xlsx"] {
                            let page = try await centre.get("/office/petitions\(path)?\(name)=\(bad)")
                            #expect(page.status < 500, "\(path) \(name) \(text.prefix(20))")
                            for mark in Hostile.marks {
                                #expect(!page.body.contains(mark), "\(path) \(name) \(text.prefix(20))")
                            }
                        }
                    }
                    let fields = ["petition", "lead", "rule", "words", "name", "filter", "deed"].map {
                        ($0, text)
                    }
                    for path in ["bulk-dispatch", "bulk-reminder", "views", "views/\(bad)"] {
                        #expect(try await centre.post("/office/petitions/\(path)", fields).status < 500)
                    }
                }
                #expect(try await centre.get("/office/petitions").body.contains("&lt;script&gt;alert(1)"))
            }
        }
    }
}
