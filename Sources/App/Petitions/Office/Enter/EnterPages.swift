import Domain
import HTML

/// The form in which the centre enters a petition, and what it gives the person.
struct EnterPages {
    let platform: Platform
    let reader: Reader
    let places: [EnteredPlaces.Place]
    let fields: [String]
    let input: PetitionInput
    let faults: FormFaults
    /// What is told where something else was entered with the form before.
    var used: Phrase?

    private var words: EnterWords { EnterWords(reader.language) }
    private var forms: DeskFormWords { DeskFormWords(reader.language) }
    private var petitions: PetitionWords { PetitionWords(reader.language) }

    func form() -> HTML {
        Layout(platform, reader, title: words.title).page { h in
            faults.summary(&h)
            if let used { h.flash(.attention, used.text(reader.language)) }
            h.h1(words.title)
            h.p(words.lead)
            h.postForm("/office/petitions/new", token: reader.formToken, upload: true) { h in
                h.input(.type("hidden"), .name("key"), .value(input["key"]))
                matter(&h)
                said(&h)
                person(&h)
                files(&h)
                h.actionBar { h in
                    h.primaryButton(words.enter)
                    if used != nil {
                        h.secondaryButton(words.asAnother, .name("another"), .value(SubmissionKey.new().code))
                    }
                }
            }
            h.p { $0.a(PetitionDeskWords(reader.language).list, href: "/office/petitions") }
        }
    }

    private func field(_ name: String, _ label: String, _ help: String? = nil, optional: Bool = false)
        -> Field
    {
        var field = faults.marked(Field(name, label), value: input[name])
        field.help = help
        if optional { field.optional = forms.optional }
        return field
    }

    private func matter(_ h: inout HTML) {
        h.segmentField(
            field("channel", words.channel),
            options: EnterDraft.channels.map { (value: $0.rawValue, text: petitions.channel($0)) })
        let place = field("place", words.place, words.placeHelp)
        h.field(around: place) { h in
            h.input(
                .class("input"), .type("text"), .id(place.id), .name(place.name), .value(place.value),
                .autocomplete("off"), .list("place-list"), .required,
                .aria("describedby", place.error == nil ? "f-place-help" : "f-place-help f-place-error"),
                .if(place.error != nil, .aria("invalid", "true")))
            h.datalist(.id("place-list")) { h in
                for place in places { h.option(.value(place.label)) { _ in } }
            }
        }
        h.segmentField(
            field("kind", words.kind),
            options: Petition.Kind.allCases.map { (value: $0.rawValue, text: petitions.kind($0)) })
        h.selectField(
            field("field", words.field, optional: true),
            options: [(value: "", text: forms.noField)] + fields.map { (value: $0, text: $0) })
    }

    private func said(_ h: inout HTML) {
        h.field(field("subject", words.subject, words.subjectHelp, optional: true))
        h.textField(field("words", words.words, words.wordsHelp), rows: 8)
    }

    /// Behind everything that is typed: of a form too large to be read to its end, what stands before the files is kept.
    private func files(_ h: inout HTML) {
        var files = field("files", forms.addedFiles, forms.filesHelp, optional: true)
        files.value = ""
        h.fileField(files, accept: "image/*,.pdf", many: true)
    }

    private func person(_ h: inout HTML) {
        h.radioField(
            field("named", words.whether),
            options: [("yes", words.named, words.namedNote), ("no", words.anonymous, nil)])
        h.field(field("name", forms.name, optional: true))
        var phone = field("phone", forms.phone, optional: true)
        (phone.type, phone.inputmode) = ("tel", "tel")
        h.field(phone)
        h.field(field("address", forms.address, optional: true))
        h.checkField("public", words.mayBePublic, isOn: input.isOn("public"))
    }

    /// The code stands on this answer and nowhere else.
    func receipt(_ receipt: PetitionReceipt) -> HTML {
        var reader = reader
        reader.path = "/office/petitions/new"
        return Layout(platform, reader, title: words.receipt).page { h in
            h.h1(words.receipt)
            if receipt.hasOtherFiles {
                h.notice(.attention, words.otherFiles)
            } else if !receipt.isNew {
                h.notice(.information, words.again)
            }
            h.div(.class("card receipt")) { h in
                h.p(words.code, .class("muted"))
                h.p(.class("receipt-code")) { $0.code(receipt.code.text) }
                h.p(words.codeHelp)
                h.p(words.codeUse, .class("muted"))
            }
            h.actionBar { h in
                h.buttonLink(
                    words.open, href: "/office/petitions/\(receipt.petition)", icon: .chevron, primary: true)
                h.printButton(words.print)
            }
            h.p { $0.a(words.another, href: "/office/petitions/new") }
        }
    }
}
