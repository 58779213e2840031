import Domain

/// What is filled in while a petition is handled, answered and ended.
extension PetitionInput {
    func askExtension() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let (until, reason) = (fields.day("until"), fields.reason())
        let day = try fields.finish(until)
        return {
            try $0.desk.askExtension(
                $0.id, version: $0.version, until: day, reason: reason, by: $0.actor, in: $0.tx)
        }
    }

    func resolve() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let (outcome, account) = (fields.choice("outcome", Outcome.self), fields.words("account"))
        let found = try fields.finish(outcome)
        return {
            try $0.desk.resolve(
                $0.id, version: $0.version, outcome: found, account: account, by: $0.actor, in: $0.tx)
        }
    }

    /// A private answer may hold numbers, since only the person reads it: whoever writes one says that it is meant so.
    func answer() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let (words, isPublic) = (fields.words("words"), isOn("public"))
        let outcome =
            self["outcome"].isEmpty ? Outcome.explained : fields.choice("outcome", Outcome.self)
        let remarks = isPublic || isOn("sure") ? [] : PublicText.remarks("words", words)
        if !remarks.isEmpty {
            fields.add(remarks)
            fields.add("sure", DeskPhrases.sureNeeded)
        }
        let found = try fields.finish(outcome)
        return {
            try $0.desk.answer(
                $0.id, version: $0.version, words: words, outcome: found, isPublic: isPublic, by: $0.actor,
                in: $0.tx)
        }
    }

    /// The form's word for having reached nobody.
    static let notReached = "notReached"

    func followUp() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let said =
            self["result"] == Self.notReached ? nil : fields.choice("result", Satisfaction.self)
        let notes = fields.words("notes")
        let written = try fields.finish(notes)
        return {
            try $0.desk.followUp(
                $0.id, version: $0.version, satisfaction: said, notes: written, by: $0.actor, in: $0.tx)
        }
    }

    func close() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let reason = fields.optional("reason")
        let written = try fields.finish(reason)
        return {
            try $0.desk.close($0.id, version: $0.version, reason: written, by: $0.actor, in: $0.tx)
        }
    }

    /// The texts that the public will read; the verb itself looks for what must not stand in them.
    func clear() -> Deed {
        let wording = PublicWording(subject: self["subject"], words: self["words"], answer: self["answer"])
        return {
            try $0.desk.clear($0.id, version: $0.version, wording: wording, by: $0.actor, in: $0.tx)
        }
    }
}
