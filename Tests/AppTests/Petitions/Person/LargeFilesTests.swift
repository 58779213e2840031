@testable import App

import DatabaseTesting
import Domain
import Foundation
import HTTPTypes
import Testing

@Suite struct `Files that come with a petition` {
    private static let most = UploadedFiles.mostMegabytes << 20

    /// Bytes that are no picture, so that whatever opens them says so.
    private static func junk(_ size: Int) -> [UInt8] { [UInt8](repeating: 65, count: size) }

    private static func faults(_ sizes: [Int]) async throws -> [FieldProblem] {
        let uploads = sizes.enumerated().map { place, size in
            Form.Upload(field: "files", name: "\(place).jpg", bytes: junk(size))
        }
        do {
            _ = try await UploadedFiles.ofPetition(uploads)
            return []
        } catch Failure.invalid(let problems) {
            return problems
        }
    }

    @Test func `may have together what the forms promise, and not a byte more`() async throws {
        let full = try await Self.faults([Self.most / 2, Self.most / 2])
        #expect(full.count == 2 && full.allSatisfy { $0.message.zh.contains("只能用 JPG") })
        #expect(try await Self.faults([Self.most / 2, Self.most / 2, 1]) == [FailureWords.filesTooLarge])
        #expect(try await Self.faults(Array(repeating: 1, count: 10)) == [SubmissionPhrases.tooManyFiles])
        let promise = "不超过 \(UploadedFiles.mostMegabytes) MB"
        #expect(PetitionFormWords(language: .zh).filesHelp.contains(promise))
        #expect(DeskFormWords(.zh).filesHelp.contains(promise))
        #expect(ReportFormWords(language: .zh).filesHelp.contains(promise))
        #expect(FailureWords.filesTooLarge.message.zh.contains("超过了 \(UploadedFiles.mostMegabytes) MB"))
        // There is room for the text beside them, on a page and in a call.
        #expect(BodyLimit.upload > Self.most + BodyLimit.form)
        #expect(BodyLimit.filesInJSON > Self.most / 3 * 4 + BodyLimit.form)
    }

    @Test func `of more than that are told by the limit, and nothing that was written is lost`() async throws
    {
        try await TestCounty.with(.sqlite) { county in
            try await Clerk.with(county) { visitor in
                let key = SubmissionKey.new()
                let body = PersonForms.multipart(
                    PersonForms.fields(.send, key: key),
                    files: Array(repeating: Self.junk(Self.most / 2 + 1), count: 2))
                let answer = try await visitor.client.send(
                    .post, "/petitions/new", [.contentType: "multipart/form-data; boundary=edge"], body: body)
                #expect(answer.status.code == 422 && answer.text.contains("一共超过了 20 MB"))
                #expect(answer.text.contains("村里停水三天了") && answer.text.contains(key.code))
                #expect(answer.text.contains("请重新选一次"))
                #expect(try await county.petitionCount() == 0)
            }
        }
    }

    @Test func `are taken from a program as from the page`() async throws {
        try await TestCounty.with(.sqlite) { county in
            try await APIClient.with(county) { anybody in
                let file: JSON = [
                    "name": "水管.jpg",
                    "content": .text(Data(Self.junk(7 << 20)).base64EncodedString()),
                ]
                let body: JSON = [
                    "submission": .text(SubmissionKey.new().code), "place": "411523101201", "kind": "help",
                    "words": "停水", "files": .list([file]),
                ]
                let answer = try await anybody.post("/petitions", body)
                #expect(answer.status == 422 && answer.text.contains("只能用 JPG"), "\(answer.status)")
            }
        }
    }
}
