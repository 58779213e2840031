import Domain
import HTML

extension EditionPage {
    var isArticleDraft: Bool {
        if case .article = view.edition.content { view.verbs.contains(.revise) } else { false }
    }

    private var words: EditionWords { EditionWords(language: reader.language) }

    /// The files of an article, with the form that adds more to a draft.
    func files(_ h: inout HTML) {
        let files = view.files.filter { $0.purpose == .article }
        h.sectionHead(words.files, count: "\(files.count)")
        h.fileList(files, view, words, reader, removable: isArticleDraft)
        guard isArticleDraft else { return }
        h.fileForm("\(view.path)/attachments", words.addFile, words, view, reader)
    }

    /// The photos of the paper posting.
    func evidence(_ h: inout HTML) {
        let photos = view.files.filter { $0.purpose == .posting }
        guard view.mayAttachEvidence || !photos.isEmpty else { return }
        h.sectionHead(words.evidence, count: "\(photos.count)")
        if photos.isEmpty { h.p(words.evidenceNone, .class("muted")) }
        h.fileList(photos, view, words, reader, removable: false)
        guard view.mayAttachEvidence else { return }
        h.fileForm("\(view.path)/evidence", words.evidence, words, view, reader, help: words.evidenceHelp)
    }

    /// Whether a standing item was confirmed this quarter, and the button that does it.
    func standing(_ h: inout HTML) {
        guard view.mayConfirm else { return }
        if let at = view.confirmed { return h.notice(.good, words.confirmed(view.quarter, at)) }
        h.notice(.attention, words.unconfirmed(view.quarter)) { h in
            h.postForm("\(view.path)/confirmation", token: reader.formToken) { h in
                h.secondaryButton(words.confirm)
            }
        }
    }
}

/// The files of one row of a table.
struct RowFilesPage {
    let view: EditionView
    /// From 0.
    let row: Int
    let reader: Reader

    private var words: EditionWords { EditionWords(language: reader.language) }

    func write(_ h: inout HTML) {
        guard let table = view.edition.content.table else { return }
        h.div(.class("page-head")) { h in
            h.h1(words.filesOf(row: row + 1))
            h.p(.class("meta")) { h in
                h.span(table.records[row].values.first?.canonical ?? "")
                h.a(words.back, href: view.path)
            }
        }
        for (place, column) in table.columns.enumerated() where column.type == .file {
            var keys: [String] = []
            if case .files(let present)? = table.records[row].value(place) { keys = present }
            let files = view.files.filter { keys.contains($0.id.text) }
            h.sectionHead(column.name, count: "\(files.count)")
            h.fileList(files, view, words, reader, removable: view.verbs.contains(.revise), row: row + 1)
            guard view.verbs.contains(.revise) else { continue }
            h.fileForm(
                "\(view.path)/rows/\(row + 1)/files", "\(column.name) · \(words.addFile)", words, view,
                reader,
                column: (column.name, place))
        }
    }
}

extension HTML {
    fileprivate mutating func fileList(
        _ files: [Attachment.Line], _ view: EditionView, _ words: EditionWords, _ reader: Reader,
        removable: Bool,
        row: Int? = nil
    ) {
        guard !files.isEmpty else { return }
        ul(.class("plain")) { h in
            for file in files {
                h.li { h in
                    h.p { h in
                        h.a(.href("/office/attachments/\(file.id)")) { h in
                            if file.isPicture {
                                h.img(
                                    .src("/office/attachments/\(file.id)?size=small"), .alt(file.name),
                                    .loading("lazy"))
                            } else {
                                h.icon(.file)
                                h.text(file.name)
                            }
                        }
                    }
                    if file.isUnreadable { h.p(words.unreadable, .class("muted small")) }
                    guard removable else { return }
                    h.postForm("\(view.path)/attachments/\(file.id)/removal", token: reader.formToken) { h in
                        h.input(.type("hidden"), .name("version"), .value(view.edition.version))
                        if let row { h.input(.type("hidden"), .name("row"), .value(row)) }
                        h.button(
                            words.remove, .class("button button-small"),
                            .aria("label", "\(words.remove) \(file.name)"))
                    }
                }
            }
        }
    }

    fileprivate mutating func fileForm(
        _ action: String, _ label: String, _ words: EditionWords, _ view: EditionView, _ reader: Reader,
        help: String? = nil, column: (name: String, place: Int)? = nil
    ) {
        postForm(action, token: reader.formToken, upload: true) { h in
            h.input(.type("hidden"), .name("version"), .value(view.edition.version))
            if let column { h.input(.type("hidden"), .name("column"), .value(column.name)) }
            var field = Field("file", label)
            field.help = help ?? words.addHelp
            // Two forms on one page need two labels.
            h.div(.class("field")) { h in
                let id = "f-file-\(column.map { "\($0.place)" } ?? action.suffix(8).filter(\.isLetter))"
                h.label(label, .for(id))
                h.p(field.help ?? "", .class("help"), .id("\(id)-help"))
                h.div(.class("drop"), .data("module", "drop")) { h in
                    h.largeIcon(.upload)
                    h.input(
                        .type("file"), .id(id), .name("file"), .accept("image/*,.pdf"),
                        .aria("describedby", "\(id)-help"), .required)
                }
            }
            h.secondaryButton(words.upload)
        }
    }
}
