import Domain

/// New terms as somebody typed them; everything that cannot be read is reported together.
struct TermsInput {
    private var day: Day?
    private var numbers: [Term: Int] = [:]
    private var problems: [FieldProblem] = []

    init(_ form: Form, today: Day) {
        day = Day(form["from"])
        if let day, day < today { problems.append(PetitionSettingsPhrases.dayPast) }
        if day == nil { problems.append(PetitionSettingsPhrases.dayMissing) }
        for term in Term.allCases {
            let typed = narrowDigits(form[PetitionSettingsPhrases.fieldName(term)])
            if typed.utf8.count <= 4, let number = Int(typed) {
                numbers[term] = number
            } else {
                problems.append(PetitionSettingsPhrases.notANumber(term))
            }
        }
        if let faults = TermFaults(in: numbers) { problems += faults.all.map(PetitionSettingsPhrases.fault) }
    }

    func checked() throws(Failure) -> (Day, [Term: Int]) {
        guard problems.isEmpty, let day else { throw .invalid(problems) }
        return (day, numbers)
    }
}

extension TermFaults {
    /// What is wrong with numbers that could be read; nil where nothing is.
    init?(in numbers: [Term: Int]) {
        do throws(TermFaults) {
            _ = try ClockTerms(numbers)
            return nil
        } catch {
            self = error
        }
    }
}

/// Full-width digits, as Chinese keyboards write them, become narrow ones.
private func narrowDigits(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { scalar in
                (0xFF10...0xFF19).contains(scalar.value)
                    ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            }))
}
