import Database
import DatabaseTesting
import Domain
import Testing

@testable import App

@Suite struct `An answer is cleared for the public by somebody else` {
    private static let texts = [("subject", "停水"), ("words", "停水三天"), ("answer", "已修好")]

    @Test(arguments: TestDatabase.all)
    func `whoever wrote it is told who may, finds no button, and is refused by page and program`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .accepted).petition
            let (centre, colleague) = (county.actor(.informationCentre), try await county.colleague())
            try await county.database.write { tx in
                try tx.run("UPDATE officer SET name = '李同事' WHERE id = \(colleague.officer)")
            }
            try await county.act {
                try $0.answer(id, version: nil, words: "已修好", isPublic: true, by: centre, in: $1)
            }
            let path = "/office/petitions/\(id)"
            let version = try await county.stored(id).head.version
            try await Clerk.with(county) { visitor in
                let author = try await visitor.signedIn(as: centre)
                let page = try await author.get(path).body
                #expect(page.contains("这份答复是您写的") && page.contains("李同事"))
                #expect(!page.contains("action=\"\(path)/clearance\""))
                let tried = try await author.post(
                    "\(path)/clearance", Self.texts + [("version", "\(version)")])
                #expect(tried.status == 422 && tried.body.contains("写答复的人不能自己同意公开"))
            }
            try await APIClient.with(county) { anybody in
                let author = try await anybody.signedIn(.informationCentre)
                let tried = try await author.post(
                    "\(path)/clearance", deskBody(Self.texts, version: version), key: "own")
                #expect(tried.status == 422 && tried.text.contains("写答复的人不能自己同意公开"), "\(tried.text)")
            }
            #expect(try await county.stored(id).petition.publicity == .agreed)
            try await Clerk.with(county) { visitor in
                let other = try await visitor.signedIn(as: colleague)
                #expect(try await other.get(path).body.contains("action=\"\(path)/clearance\""))
                let done = try await other.post(
                    "\(path)/clearance", Self.texts + [("version", "\(version)")])
                #expect(done.status == 303)
            }
            #expect(try await county.stored(id).petition.publicity.isCleared)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a centre with one officer is told what is missing`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .accepted).petition
            let centre = county.actor(.informationCentre)
            try await county.act {
                try $0.answer(id, version: nil, words: "已修好", isPublic: true, by: centre, in: $1)
            }
            try await Clerk.with(county) { visitor in
                let page = try await visitor.signedIn(as: centre).get("/office/petitions/\(id)").body
                #expect(page.contains("信息中心还没有其他账号"))
            }
        }
    }
}
