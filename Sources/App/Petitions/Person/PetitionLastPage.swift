import Domain
import HTML

/// The last page of the form: files, everything once more with a way back to each page, and the browser's work.
struct PetitionLastPage {
    let page: PetitionFormPage
    private var words: PetitionFormWords { page.words }
    private var draft: PetitionDraft { page.draft }

    func write(_ h: inout HTML) {
        var files = Field("files", words.files)
        (files.help, files.optional) = (words.filesHelp, words.optional)
        files.error =
            page.faults["files"].map { "\($0) \(words.filesAgain)" }
            ?? (page.notice?.hadFiles == true ? words.filesAgain : nil)
        h.fileField(files, accept: ".jpg,.jpeg,.png,.webp,.heic,.pdf", many: true)
        h.h2(words.check)
        h.div(.class("card")) { h in
            h.facts { h in
                fact(.place, page.setting.path.map(\.name).joined(separator: " "), &h)
                fact(.kind, draft.concern.map(page.common.concern) ?? "", &h)
                fact(.field, words.name(of: draft.field), &h)
                fact(.person, person, &h)
                fact(.publicity, words.publicity(draft.mayBePublic == "yes"), &h)
                fact(.words, draft.subject, &h)
            }
            for line in draft.words.split(separator: "\n") { h.p(String(line)) }
        }
        work(&h)
    }

    private var person: String {
        draft.named == "yes"
            ? [draft.name, draft.phone, draft.address].filter { !$0.isEmpty }.joined(separator: " ")
            : words.unnamed
    }

    private func fact(_ step: PetitionStep, _ text: String, _ h: inout HTML) {
        h.fact(words.fact(step)) { h in
            h.text(text)
            h.raw(" ")
            h.button(
                words.change, .class("button button-small"), .name("edit"), .value(step.rawValue),
                .aria("label", "\(words.change)\(words.language.pick(zh: "", en: ": "))\(words.fact(step))"))
        }
    }

    /// Filled by a script; whoever has none sends it empty.
    private func work(_ h: inout HTML) {
        guard page.platform.configuration.asksForWork else { return }
        let challenge = WorkChallenge(for: draft.key, at: page.reader.now, page.platform.keys).text
        h.div(
            .data("module", "work"), .data("challenge", challenge),
            .data("puzzles", "\(WorkChallenge.puzzles)"), .data("bits", "\(WorkChallenge.bits)"),
            .data("wait", words.working)
        ) { h in
            h.input(.type("hidden"), .name("challenge"), .value(challenge))
            h.input(.type("hidden"), .name("work"), .value(""))
            h.p("", .class("muted"), .role("status"))
        }
    }
}
