import Domain
import HTML

/// What can be done to a digest now.
struct DigestDeeds {
    let reader: Reader
    let path: String
    let version: Int
    let verbs: [DigestVerb]
    let input: DigestDeedInput
    let faults: FormFaults

    private var words: DigestWords { DigestWords(language: reader.language) }
    private var petitions: PetitionWords { PetitionWords(reader.language) }

    func write(_ h: inout HTML) {
        if verbs.contains(.answer) { h.div(.class("no-print")) { answer(&$0) } }
        if verbs.contains(.close) { h.div(.class("no-print")) { close(&$0) } }
        if verbs.contains(.sendBack) { h.div(.class("no-print")) { sendBack(&$0) } }
    }

    /// A field shows what was typed for its own verb, and its faults.
    private func marked(_ field: Field, _ value: String, of verb: DigestVerb) -> Field {
        input.verb == verb ? faults.marked(field, value: value) : field
    }

    private func form(_ h: inout HTML, _ verb: String, upload: Bool = false, body: (inout HTML) -> Void) {
        h.postForm("\(path)/\(verb)", token: reader.formToken, upload: upload) { h in
            h.input(.type("hidden"), .name("version"), .value(String(version)))
            body(&h)
        }
    }

    private func answer(_ h: inout HTML) {
        h.sectionHead(petitions.digestVerb(.answer))
        form(&h, "answer", upload: true) { h in
            var findings = Field("findings", words.findings)
            findings.help = words.answerHelp
            h.textField(marked(findings, input.findings, of: .answer), rows: 5)
            h.textField(marked(Field("measures", words.measures), input.measures, of: .answer), rows: 5)
            var files = Field("files", words.files)
            files.optional = words.optional
            files.help = input.hadFiles ? words.filesAgain : words.filesHelp
            h.fileField(
                marked(files, "", of: .answer), accept: ".jpg,.jpeg,.png,.heic,.webp,.pdf", many: true)
            h.actionBar { $0.primaryButton(petitions.digestVerb(.answer)) }
        }
    }

    private func close(_ h: inout HTML) {
        h.sectionHead(petitions.digestVerb(.close))
        h.p(words.closingHelp, .class("muted"))
        form(&h, "closing") { h in
            var words = Field("words", self.words.closingWords)
            words.optional = self.words.optional
            h.textField(marked(words, input.words, of: .close), rows: 2)
            h.actionBar { $0.primaryButton(petitions.digestVerb(.close)) }
        }
    }

    private func sendBack(_ h: inout HTML) {
        h.fold(petitions.digestVerb(.sendBack), open: input.verb == .sendBack) { h in
            form(&h, "return") { h in
                h.textField(marked(Field("reason", words.reason), input.reason, of: .sendBack), rows: 3)
                var days = Field("days", words.days)
                (days.inputmode, days.isShort, days.value) = ("numeric", true, String(Digest.usualTerm))
                h.field(marked(days, input.days, of: .sendBack))
                h.secondaryButton(petitions.digestVerb(.sendBack))
            }
        }
    }
}
