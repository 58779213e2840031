import Domain

/// Reads a verb's fields and gathers every fault, so that all are told together.
struct PetitionInputReader {
    let input: PetitionInput
    private(set) var faults: [FieldProblem] = []

    init(_ input: PetitionInput) { self.input = input }

    /// A text that has to be there.
    mutating func words(_ name: String, _ missing: Phrase = DeskPhrases.wordsMissing) -> String {
        let text = input[name]
        if text.isEmpty { faults.append(FieldProblem(name, zh: missing.zh, en: missing.en)) }
        return measured(name, text)
    }

    /// A text that may be left out.
    mutating func optional(_ name: String) -> String { measured(name, input[name]) }

    mutating func reason() -> String { words("reason", DeskPhrases.reasonMissing) }

    private mutating func measured(_ name: String, _ text: String) -> String {
        if text.count > PetitionSubmission.longestWords {
            faults.append(DeskPhrases.tooLong(name, PetitionSubmission.longestWords))
        }
        return text
    }

    mutating func choice<Choice: RawRepresentable>(
        _ name: String, _: Choice.Type, _ missing: Phrase = DeskPhrases.choiceMissing
    ) -> Choice? where Choice.RawValue == String {
        let choice = Choice(rawValue: input[name])
        if choice == nil { add(name, missing) }
        return choice
    }

    mutating func day(_ name: String) -> Day? {
        let day = Day(input[name])
        if day == nil { add(name, DeskPhrases.dayMissing) }
        return day
    }

    mutating func unit(_ name: String) -> Unit.ID? {
        let unit = Unit.ID(input[name])
        if unit == nil { add(name, DeskPhrases.unitMissing) }
        return unit
    }

    mutating func units(_ name: String) -> [Unit.ID] {
        let keys = input.all(name)
        let units = keys.compactMap { Unit.ID($0) }
        if units.count < keys.count { add(name, DeskPhrases.unitMissing) }
        return units
    }

    mutating func add(_ name: String, _ phrase: Phrase) {
        faults.append(FieldProblem(name, zh: phrase.zh, en: phrase.en))
    }

    mutating func add(_ problems: [FieldProblem]) { faults += problems }

    /// The values read, or every fault.
    func finish<Value>(_ value: Value?) throws(Failure) -> Value {
        guard faults.isEmpty, let value else { throw .invalid(faults) }
        return value
    }
}
