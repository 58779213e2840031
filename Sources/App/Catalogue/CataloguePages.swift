import Domain
import HTML

/// The pages on which a county keeps its catalogue.
struct CataloguePages {
    let platform: Platform
    let reader: Reader
    let words: CatalogueWords
    private var items: DisclosureWords { DisclosureWords(reader.language) }

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
        words = CatalogueWords(language: reader.language)
    }

    func list(_ stored: [StoredItem], wasKept: Bool) -> HTML {
        let inUse = stored.filter { $0.retired == nil }
        return Layout(platform, reader, title: words.title).page { h in
            if wasKept { h.flash(.good, words.kept) }
            h.div(.class("page-head")) { h in
                h.h1(words.title)
                h.p(words.count(inUse.count), .class("meta"))
            }
            h.p(words.lead, .class("muted"))
            h.div(.class("page-actions")) { h in
                h.buttonLink(words.add, href: "/office/catalogue/new", icon: .plus, primary: !stored.isEmpty)
            }
            if stored.isEmpty {
                h.emptyState(.table, words.none) { $0.p(words.noneHelp) }
                h.postForm("/office/catalogue/default", token: reader.formToken) {
                    $0.primaryButton(words.install)
                }
            }
            for category in categories(inUse) { group(&h, category, inUse) }
            let retired = stored.filter { $0.retired != nil }
            if !retired.isEmpty { out(&h, retired) }
        }
    }

    /// The categories in the order of their first items.
    private func categories(_ stored: [StoredItem]) -> [String] {
        var known: [String] = []
        for item in stored where !known.contains(item.item.category) { known.append(item.item.category) }
        return known
    }

    private func group(_ h: inout HTML, _ category: String, _ stored: [StoredItem]) {
        let members = stored.filter { $0.item.category == category }.map(\.item)
        h.sectionHead(category, count: words.count(members.count))
        h.cells(label: category) { h in
            for item in members {
                let shape = item.form == .article ? words.form(.article) : words.columns(item.columns.count)
                h.linkCell(
                    words.name(item.number, item.name), href: "/office/catalogue/\(item.number)",
                    note: "\(item.station) · \(items.frequencies(item)) · \(shape)")
            }
        }
    }

    private func out(_ h: inout HTML, _ retired: [StoredItem]) {
        h.sectionHead(words.retired, count: words.count(retired.count))
        h.cells(label: words.retired) { h in
            for stored in retired {
                h.linkCell(
                    words.name(stored.item.number, stored.item.name),
                    href: "/office/catalogue/\(stored.item.number)",
                    note: stored.retired.map { words.retiredOn($0.day) })
            }
        }
    }

    /// What stands in the editor.
    struct Editor {
        let draft: ItemDraft
        /// As typed, where it is no number.
        let noticeText: String
        /// Nil for a new item.
        let stored: StoredItem?
        let categories: [String]
        /// The version that the form came with, so that correcting a fault overwrites nobody.
        let typedVersion: String?
        let problems: [FieldProblem]
    }

    func editor(_ editor: Editor) -> HTML {
        let title = editor.stored.map { words.name($0.item.number, $0.item.name) } ?? words.add
        var reader = reader
        reader.path = editor.stored.map { "/office/catalogue/\($0.item.number)" } ?? "/office/catalogue/new"
        return Layout(platform, reader, title: title).page { h in
            let faults = FormFaults(editor.problems, reader.language)
            h.div(.class("page-head")) { h in h.h1(title) }
            faults.summary(&h)
            if let stored = editor.stored, stored.retired != nil {
                switchForm(&h, stored)
            } else {
                h.div(.class("card")) { h in
                    let number = editor.stored.map { "/\($0.item.number)" } ?? ""
                    h.postForm("/office/catalogue\(number)", token: reader.formToken) { h in
                        fields(&h, editor, faults)
                        h.actionBar { $0.primaryButton(words.save) }
                    }
                }
                if let stored = editor.stored { switchForm(&h, stored) }
            }
        }
    }

    private func switchForm(_ h: inout HTML, _ stored: StoredItem) {
        let path = stored.retired == nil ? "retirement" : "restoration"
        h.postForm("/office/catalogue/\(stored.item.number)/\(path)", token: reader.formToken) { h in
            h.input(.type("hidden"), .name("version"), .value("\(stored.version)"))
            if stored.retired == nil {
                h.p(words.retireNote, .class("muted"))
                h.dangerButton(words.retire)
            } else {
                h.primaryButton(words.restore)
            }
        }
    }
}
