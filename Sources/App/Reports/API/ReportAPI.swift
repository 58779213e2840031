import Domain
import Foundation

/// Reporting and following a report by its code, for programs. Answers are never cached and codes stand in bodies only,
/// so that no address anywhere holds one.
enum ReportAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/reports/commissions/{code}", tag: "Reports",
            summary:
                "Whether the discipline commission of a county or city takes sealed reports, and its key",
            access: .everyone, answer: .json(commission.schema), run: .itself(readCommission)),
        Endpoint(
            method: .post, path: "/reports", tag: "Reports",
            summary: "Report an official; sealed for the commission above them before anything is kept",
            access: .everyone, body: .json(ReportShapes.submission), status: .created,
            answer: .json(receipt.schema), run: .itself(send)),
        Endpoint(
            method: .post, path: "/reports/tracking", tag: "Reports",
            summary: "A report by its code: how it stands, and the commission's letters",
            access: .everyone, body: .json(ReportShapes.code), answer: .json(ReportShapes.tracked.schema),
            run: .itself(track)),
        Endpoint(
            method: .post, path: "/reports/additions", tag: "Reports",
            summary: "Add words and files to a report by its code", access: .everyone,
            body: .json(ReportShapes.addition), answer: .json(ReportShapes.tracked.schema), run: .itself(add)),
    ]

    private struct Commission: Sendable {
        let place: Division
        let key: CommissionKey?
    }

    private static let commission = Shape<Commission>(
        "ReportCommission",
        [
            .text("division", "Code of the county or city") { $0.place.code.text },
            .text("name", "Its name") { $0.place.name },
            .boolean("takesReports", "Whether it has a key") { $0.key != nil },
            .textOrNull("fingerprint", "Of the key that seals reports now") { $0.key?.fingerprint },
        ])

    private static let receipt = Shape<ReportIntake.Receipt>(
        "ReportReceipt",
        [
            .text("code", "The receipt code; told this once") { $0.code.text },
            .text("commission", "Code of the county or city whose commission reads it") {
                $0.commission.code.text
            },
            .text("receivedOn", "The day") { $0.receivedOn.description },
            .textOrNull("acknowledgedBy", "The last day for the commission to acknowledge it") {
                $0.due?.description
            },
        ])

    private static func readCommission(_ call: Call) async throws -> Reply {
        let code = try call.division()
        let found = try await call.platform.database.read { tx -> Commission? in
            guard let place = try PlaceQueries.find(code, in: tx),
                [.city, .county].contains(place.code.level)
            else { return nil }
            return Commission(place: place, key: try CommissionKeys.current(of: code, in: tx))
        }
        guard let found else { throw Failure.notFound }
        return .one(commission, found)
    }

    private static func send(_ call: Call) async throws -> Reply {
        try ReportLimits.send.hold(call.client, at: call.now, call.platform)
        var fields = call.fields
        var draft = ReportDraft()
        (draft.post, draft.county) = (fields.text("post") ?? "", fields.text("county") ?? "")
        (draft.accused, draft.unit) = (fields.text("accused") ?? "", fields.text("unit") ?? "")
        (draft.place, draft.words) = (fields.text("place") ?? "", fields.text("words", most: 5_000) ?? "")
        (draft.name, draft.contact) = (fields.text("name") ?? "", fields.text("contact") ?? "")
        draft.named = draft.name.isEmpty && draft.contact.isEmpty ? "no" : "yes"
        if let number = fields.text("number") {
            if ReportDraft.isUsable(number) {
                draft.number = number
            } else {
                fields.add(ReportPhrases.numberUnusable)
            }
        }
        for step in ReportStep.allCases { for problem in draft.problems(step) { fields.add(problem) } }
        let uploads = uploads(call.body["files"], &fields)
        try fields.finish()
        guard let statement = draft.statement else { throw Failure.notFound }
        let files = try await ReportFileReading.cleaned(uploads)
        let intake = ReportIntake(platform: call.platform, now: call.now)
        return .one(
            receipt,
            try await intake.receive(.init(statement: statement, files: files, number: draft.number)))
    }

    private static func track(_ call: Call) async throws -> Reply {
        try await tracked(call, call.body["code"]?.text ?? "")
    }

    private static func add(_ call: Call) async throws -> Reply {
        try ReportLimits.send.hold(call.client, at: call.now, call.platform)
        let code = call.body["code"]?.text ?? ""
        var fields = call.fields
        let words = fields.text("words", most: ReportDraft.mostWords)
        let uploads = uploads(call.body["files"], &fields)
        let number = fields.text("number") ?? randomToken()
        if !ReportDraft.isUsable(number) { fields.add(ReportPhrases.numberUnusable) }
        let said = try fields.require(words, "words")
        try fields.finish()
        let files = try await ReportFileReading.cleaned(uploads)
        try await ReportTracking(platform: call.platform, now: call.now)
            .add(said, files, number: number, code: code)
        return try await tracked(call, code)
    }

    private static func tracked(_ call: Call, _ code: String) async throws -> Reply {
        try ReportLimits.code.hold(call.client, at: call.now, call.platform)
        let view = try await ReportTracking(platform: call.platform, now: call.now).open(code)
        return .one(ReportShapes.tracked, view)
    }

    /// Files as they stand in JSON: a name, and the bytes in base64.
    static func uploads(_ files: JSON?, _ fields: inout Fields) -> [Form.Upload] {
        (files?.list ?? []).compactMap { file in
            let name = Multipart.baseName(file["name"]?.text ?? "")
            guard let bytes = Data(base64Encoded: file["content"]?.text ?? ""), !bytes.isEmpty else {
                fields.add(CallProblems.kind("files", Phrase(zh: "base64 编码的文件", en: "a file in base64")))
                return nil
            }
            return Form.Upload(field: "files", name: name, bytes: Array(bytes))
        }
    }
}
