import Domain

/// A submission as a program sends it.
struct PetitionCall {
    let call: Call

    struct Sent {
        let draft: PetitionDraft
        let uploads: [Form.Upload]
        let proof: WorkProof?
    }

    init(_ call: Call) { self.call = call }

    /// Everything that was sent, or every fault of it.
    func read() async throws -> Sent {
        var fields = call.fields
        var draft = PetitionDraft()
        if let key = SubmissionKey(fields.text("submission") ?? "") {
            draft.key = key
        } else {
            fields.add(PetitionPersonPhrases.keyUnusable)
        }
        (draft.place, draft.kind) = (fields.text("place") ?? "", fields.text("kind") ?? "")
        (draft.subject, draft.words) = (
            fields.text("subject") ?? "", fields.text("words", most: 10_000) ?? ""
        )
        draft.field = fields.text("field") ?? PetitionDraft.unknownField
        (draft.name, draft.phone) = (fields.text("name") ?? "", fields.text("phone") ?? "")
        draft.address = fields.text("address") ?? ""
        let isNamed = ![draft.name, draft.phone, draft.address].allSatisfy(\.isEmpty)
        draft.named = isNamed ? "yes" : "no"
        draft.mayBePublic = fields.boolean("mayBePublic") ? "yes" : "no"
        object(&draft, &fields)
        let (reader, asked) = (call.reader, draft)
        let setting = try await call.platform.database.read { tx in
            try PetitionSetting.read(asked, for: reader, in: tx)
        }
        if setting.place == nil { fields.add(setting.placeFault) }
        for step in PetitionStep.allCases where step != .send {
            // Without a county there are no fields to compare with, and the place's own fault was told.
            if [.place, .field].contains(step), setting.place == nil { continue }
            for problem in draft.problems(step, fields: setting.fieldNames) { fields.add(problem) }
        }
        let uploads = ReportAPI.uploads(call.body["files"], &fields)
        try fields.finish()
        return Sent(draft: draft, uploads: uploads, proof: proof)
    }

    private func object(_ draft: inout PetitionDraft, _ fields: inout Fields) {
        guard let objection = call.body["objection"], objection != .null else { return }
        draft.disclosure = objection["disclosure"]?.text ?? ""
        draft.edition = objection["edition"]?.integer.map { "\($0)" } ?? ""
        draft.row = objection["row"]?.integer.map { "\($0)" } ?? ""
        if draft.objection == nil { fields.add(SubmissionPhrases.rowUnknown) }
    }

    private var proof: WorkProof? {
        guard let work = call.body["work"], let challenge = work["challenge"]?.text,
            let answers = work["answers"]?.text
        else { return nil }
        return WorkProof(challenge: challenge, answers: answers)
    }
}
