import Domain
import HTML

extension PetitionDeskPage {
    /// What came of the last form: what is wrong with it, who was first, or that it is done.
    func messages(_ h: inout HTML) {
        if let fault {
            h.errorSummary(
                FrameWords(language: reader.language).faults(fault.fields.count),
                fault.fields.map { (told($0), place(of: $0.field)) })
            if let sentence = fault.sentence {
                h.div(.role("alert"), .id(fault.fields.isEmpty ? "errors" : "refusal"), .tabindex(-1)) { h in
                    h.notice(.trouble, sentence.text(reader.language)) { h in leftover(&h) }
                }
            }
        }
        if let done { h.flash(.good, words.done(done)) }
    }

    /// A fault with the name of its field, since several forms stand on the page.
    private func told(_ fault: FieldProblem) -> String {
        let text = fault.message.text(reader.language)
        let label = DeskFormWords(reader.language).label(of: fault.field)
        return label.map { words.labelled($0, text) } ?? text
    }

    /// Where a fault's field stands; without candidates the other petition is named by its number alone.
    private func place(of field: String) -> String {
        let name = opened == .merge && field == "into" && offer.alike.isEmpty ? "serial" : field
        return "#f-\(opened?.resource ?? "")-\(name)"
    }

    /// What was typed for a verb that is not offered any more.
    private func leftover(_ h: inout HTML) {
        guard let opened, !view.verbs.contains(opened), !input.prose.isEmpty else { return }
        h.p(words.typedBefore)
        for text in input.prose { h.blockquote(text) }
    }
}
