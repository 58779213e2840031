import Domain
import HTML

/// The pages of accounts.
struct OfficerPages {
    let platform: Platform
    let reader: Reader
    let words: OfficerWords
    let roles: RoleWords

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
        words = OfficerWords(language: reader.language)
        roles = RoleWords(reader.language)
    }

    struct ListView {
        let accounts: [AccountView]
        let count: Int
        let words: String
        let page: Int
        let mayAdd: Bool
        var pages: Int { max(1, (count + AccountQueries.page - 1) / AccountQueries.page) }
    }

    func list(_ view: ListView) -> HTML {
        Layout(platform, reader, title: words.officers).page { h in
            h.div(.class("page-head")) { h in
                h.h1(words.officers)
                h.p(words.count(view.count), .class("meta"))
            }
            h.searchBox(
                words.find, action: "/office/officers", query: view.words, button: words.search,
                help: words.findHelp)
            if view.mayAdd {
                h.div(.class("page-actions")) { h in
                    h.buttonLink(words.add, href: "/office/officers/new", icon: .plus, primary: true)
                }
            }
            if view.accounts.isEmpty {
                h.emptyState(.person, words.none) { $0.p(words.noneHelp) }
            } else {
                h.cells(label: words.officers) { h in for account in view.accounts { cell(&h, account) } }
            }
            if view.pages > 1 { pagination(&h, view) }
        }
    }

    private func cell(_ h: inout HTML, _ account: AccountView) {
        h.linkCell(
            words.account(account.name, account.login), href: "/office/officers/\(account.id)",
            note: "\(account.place) · \(account.unit.name) · \(roleNames(account.roles))", icon: .person
        ) { h in
            if account.disabled != nil { h.statusChip(.withdrawn, words.disabled) }
        }
    }

    private func pagination(_ h: inout HTML, _ view: ListView) {
        let link = { (page: Int, text: String) in
            Shell.Link(text, "/office/officers?q=\(URLEncoded.encoded(view.words))&page=\(page)")
        }
        h.pagination(
            words.pages, previous: view.page > 1 ? link(view.page - 1, words.previous) : nil,
            position: words.position(view.page, of: view.pages),
            next: view.page < view.pages ? link(view.page + 1, words.next) : nil)
    }

    func roleNames(_ held: Set<Role>) -> String {
        let names = Role.allCases.filter(held.contains).map(roles.name)
        return names.isEmpty ? words.noRole : words.listed(names)
    }

    /// What was typed into the form of a new account.
    struct Typed {
        var login = ""
        var name = ""
        var unit = ""
    }

    typealias Offered = [(unit: Unit, place: String)]

    func new(_ typed: Typed, _ units: Offered, _ faults: FormFaults) -> HTML {
        Layout(platform, reader, title: words.add).page { h in
            h.div(.class("page-head")) { h in h.h1(words.add) }
            h.p(words.addNote, .class("muted"))
            faults.summary(&h)
            h.div(.class("card")) { h in
                h.postForm("/office/officers", token: reader.formToken) { h in
                    h.field(faults.marked(Field("name", words.name), value: typed.name))
                    var login = Field("login", words.login)
                    login.help = words.loginHelp
                    h.field(faults.marked(login, value: typed.login))
                    unitField(&h, units, faults, chosen: typed.unit)
                    h.actionBar { $0.primaryButton(words.add) }
                }
            }
        }
    }

    func unitField(_ h: inout HTML, _ units: Offered, _ faults: FormFaults, chosen: String) {
        var field = Field("unit", words.unit)
        field.help = words.unitHelp
        h.selectField(
            faults.marked(field, value: chosen),
            options: [(value: "", text: words.choose)]
                + units.map { ($0.unit.id.text, "\($0.place) · \($0.unit.name)") })
    }

    /// The only page on which a generated password is seen.
    func password(_ password: String, id: Officer.ID, name: String, login: String) -> HTML {
        var reader = reader
        reader.path = "/office/officers/\(id)"
        return Layout(platform, reader, title: words.passwordMade).page { h in
            h.div(.class("page-head")) { h in h.h1(words.passwordMade) }
            h.div(.class("card stack")) { h in
                h.p(words.passwordFor(name, login))
                h.p { h in h.span(password, .class("reference")) }
                h.p(words.passwordOnce, .class("muted"))
            }
            h.div(.class("page-actions")) { h in
                h.buttonLink(words.toOfficer, href: "/office/officers/\(id)", primary: true)
                h.buttonLink(words.toOfficers, href: "/office/officers")
            }
        }
    }
}
