import Domain
import HTML

/// The answer templates: all of them with a form for one more, and one to change or delete.
struct TemplatePages {
    let platform: Platform
    let reader: Reader
    let faults: FormFaults

    private static let path = "/office/petitions/templates"
    private var words: EnterWords { EnterWords(reader.language) }

    func list(_ templates: [AnswerTemplate], _ input: PetitionInput, done: String?) -> HTML {
        Layout(platform, reader, title: words.templates).page { h in
            faults.summary(&h)
            if done == "kept" { h.flash(.good, words.kept) }
            if done == "deleted" { h.flash(.good, words.deleted) }
            h.h1(words.templates)
            h.p(words.templatesLead)
            if templates.isEmpty {
                h.emptyState(.draft, words.noTemplates) { $0.p(words.noTemplatesAdvice) }
            } else {
                h.cells(label: words.templates) { h in
                    for template in templates {
                        h.linkCell(
                            template.name, href: "\(Self.path)/\(template.id)", note: beginning(template))
                    }
                }
            }
            h.sectionHead(words.addTemplate)
            h.postForm(Self.path, token: reader.formToken) { h in
                fields(&h, input["name"], input["words"])
                h.actionBar { $0.primaryButton(words.addTemplate) }
            }
            h.p { $0.a(PetitionDeskWords(reader.language).list, href: "/office/petitions") }
        }
    }

    private func beginning(_ template: AnswerTemplate) -> String {
        let line = template.words.split(whereSeparator: \.isNewline).first ?? ""
        return line.count > 40 ? line.prefix(39) + "…" : String(line)
    }

    private func fields(_ h: inout HTML, _ name: String, _ text: String) {
        var field = faults.marked(Field("name", words.templateName), value: name)
        field.help = words.templateNameHelp
        h.field(field)
        h.textField(faults.marked(Field("words", words.templateWords), value: text), rows: 8)
    }

    /// `wish` is what stands in the form: the template, or what was typed; a conflict shows what stands now above it.
    func one(
        _ template: AnswerTemplate, wish: AnswerTemplates.Wish, version: Int? = nil,
        conflict: (by: String, at: Moment)? = nil
    ) -> HTML {
        Layout(platform, reader, title: words.editTemplate).page { h in
            faults.summary(&h)
            if let conflict {
                h.div(.role("alert")) { h in
                    h.notice(.trouble, words.templateConflict(conflict.by, conflict.at)) { h in
                        h.p(words.labelled(words.newest, template.name))
                        for line in template.words.split(separator: "\n") { h.p(String(line)) }
                    }
                }
            }
            h.h1(words.editTemplate)
            h.postForm("\(Self.path)/\(template.id)", token: reader.formToken) { h in
                h.input(.type("hidden"), .name("version"), .value(version ?? template.version))
                fields(&h, wish.name, wish.words)
                h.actionBar { $0.primaryButton(words.save) }
            }
            h.fold(words.delete) { h in
                h.postForm("\(Self.path)/\(template.id)/deletion", token: reader.formToken) { h in
                    h.input(.type("hidden"), .name("version"), .value(template.version))
                    h.p(words.deleteAsk)
                    h.div(.class("actions")) { $0.dangerButton(words.delete) }
                }
            }
            h.p { $0.a(words.backToTemplates, href: Self.path) }
        }
    }
}
