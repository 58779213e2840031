import Domain

/// What the centre fills in about a petition that has come in, and beside its way.
extension PetitionInput {
    func accept() -> Deed { { try $0.desk.accept($0.id, version: $0.version, by: $0.actor, in: $0.tx) } }

    func decline() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let ground = fields.choice("ground", NotTaken.self)
        let reason = ground == .other ? fields.reason() : fields.optional("reason")
        let elsewhere = fields.optional("elsewhere")
        let found = try fields.finish(ground)
        return {
            try $0.desk.decline(
                $0.id, version: $0.version, ground: found, reason: reason, elsewhere: elsewhere, by: $0.actor,
                in: $0.tx)
        }
    }

    func reclassify() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let kind = fields.choice("kind", Petition.Kind.self)
        let field = self["field"]
        if field.count > 40 { fields.add([DeskPhrases.tooLong("field", 40)]) }
        let found = try fields.finish(kind)
        return {
            try $0.desk.reclassify(
                $0.id, version: $0.version, as: found, field: field.isEmpty ? nil : field, by: $0.actor,
                in: $0.tx)
        }
    }

    /// The other petition by its key or its number in the ledger.
    func merge() throws(Failure) -> Deed {
        let typed = self["serial"].isEmpty ? self["into"] : self["serial"]
        guard !typed.isEmpty else { throw .invalid([DeskPhrases.otherMissing]) }
        return { ask in
            guard let other = try PetitionFinding.named(typed, for: ask.id, by: ask.actor, in: ask.tx) else {
                throw Failure.invalid([DeskPhrases.otherUnknown])
            }
            try ask.desk.merge(ask.id, version: ask.version, into: other, by: ask.actor, in: ask.tx)
        }
    }

    func add() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let words = files.isEmpty ? fields.words("words") : fields.optional("words")
        let (said, files) = (try fields.finish(words), files)
        return { try $0.desk.add($0.id, words: said, files: files, by: $0.actor, in: $0.tx) }
    }

    func note() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let words = fields.words("words")
        let (said, isForCentre) = (try fields.finish(words), isOn("centre"))
        return {
            try $0.desk.note($0.id, words: said, isForCentre: isForCentre, by: $0.actor, in: $0.tx)
        }
    }

    func recordMeeting() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let day = fields.day("day")
        let (place, people, account) = (
            fields.words("place"), fields.words("people"), fields.words("words")
        )
        let meeting = try fields.finish(
            day.map { Petition.Meeting(day: $0, place: place, people: people, account: account) })
        return { try $0.desk.recordMeeting($0.id, meeting: meeting, by: $0.actor, in: $0.tx) }
    }

    func supervise() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let words = fields.reason()
        let reason = try fields.finish(words)
        return { try $0.desk.supervise($0.id, entries: $0.entries, reason: reason, by: $0.actor, in: $0.tx) }
    }

    /// What is erased does not come back: whoever does it says that the person asked for it.
    func erase() throws(Failure) -> Deed {
        guard isOn("sure") else { throw .invalid([DeskPhrases.erasureUnsure]) }
        return { try $0.desk.erase($0.id, version: $0.version, by: $0.actor, in: $0.tx) }
    }

    func remind() throws(Failure) -> Deed {
        var fields = PetitionInputReader(self)
        let words = fields.optional("words")
        let said = try fields.finish(words)
        return { try $0.desk.remind($0.id, entries: $0.entries, words: said, by: $0.actor, in: $0.tx) }
    }
}
