import Domain

/// What is written in a digest is read by others: the centre's words by the bureau, the bureau's by every office and
/// person whose petition it lists. No ID, bank card or mobile number goes along, whether it was typed on a page or
/// sent by a program.
enum DigestText {
    /// Too long, or one fault for each number, named by its line and never repeated.
    static func faults(_ field: String, _ text: String) -> [FieldProblem] {
        guard text.count <= DigestDesk.longestWords else { return [DigestPhrases.tooLong(field)] }
        return SensitiveText.findings(in: text, kinds: SensitiveText.numbers).map { finding in
            let line = text[..<finding.range.lowerBound].count(where: \.isNewline) + 1
            return DigestPhrases.personal(field, finding.kind, line: line)
        }
    }

    /// Throws every fault of what was written, each beside its field.
    static func check(_ texts: (field: String, words: String)...) throws(Failure) {
        let found = texts.flatMap { faults($0.field, $0.words) }
        guard found.isEmpty else { throw .invalid(found) }
    }
}
