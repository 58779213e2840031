@testable import App

import Attachments
import Database
import Domain
import Testing

/// One petition of a named person with a file, and one answer template.
struct DeskSample: Sendable {
    let petition: Petition.ID
    let file: PetitionFile.ID
    let template: AnswerTemplate.ID

    init(_ county: TestCounty) async throws {
        let picture = try cleanAttachment(AuthorTests.picture, declaredName: "水管.png")
        var submission = TestCounty.complaint(person: TestCounty.person)
        submission.files = [picture]
        let id = try await county.receive(submission).petition
        (petition, file, template) = try await county.act { desk, tx in
            let lines = try PetitionFiles.lines(of: id, for: [.person], in: tx)
            let template = try AnswerTemplates.add(
                .init(name: "停水", words: "已修好。"), of: TestCounty.county, by: .system, at: desk.now, in: tx)
            return (id, try #require(lines.first).id, template.id)
        }
    }
}
