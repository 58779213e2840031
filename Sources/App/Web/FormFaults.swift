import Domain
import HTML

/// What is wrong with a form that comes back: beside each field, and all of it on top.
struct FormFaults: Sendable {
    let problems: [FieldProblem]
    let language: Language

    init(_ problems: [FieldProblem] = [], _ language: Language) {
        self.problems = problems
        self.language = language
    }

    /// What is wrong with one field; several faults follow each other.
    subscript(field: String) -> String? {
        let texts = problems.filter { $0.field == field }.map { $0.message.text(language) }
        return texts.isEmpty ? nil : texts.joined(separator: " ")
    }

    /// The field with its fault and what was typed in it.
    func marked(_ field: Field, value: String) -> Field {
        var field = field
        field.error = self[field.name]
        field.value = value
        return field
    }

    private var title: String {
        FrameWords(language: language).faults(problems.count)
    }

    /// The list on top of the form, each fault a link to its field; nothing where nothing is wrong.
    func summary(_ h: inout HTML) {
        h.errorSummary(title, problems.map { ($0.message.text(language), "#f-\($0.field)") })
    }
}
