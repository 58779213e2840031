import Domain
import HTML

/// The frame of every page, filled for this reader: brand bar, the place as the way up, work navigation, foot.
struct Layout {
    let platform: Platform
    let reader: Reader
    let title: String
    /// From the city down to the place the page is about; the last is the page's own place.
    var place: [Division] = []
    /// The end of the way up where the page is about something in the place; nil where it is the place itself.
    var here: String?
    /// The supervision phone of the place, shown in the foot.
    var supervisionPhone: String?

    init(
        _ platform: Platform, _ reader: Reader, title: String, place: [Division] = [], here: String? = nil,
        supervisionPhone: String? = nil
    ) {
        self.platform = platform
        self.reader = reader
        self.title = title
        self.place = place
        self.here = here
        self.supervisionPhone = supervisionPhone
    }

    /// The page with `body` in its main part.
    func page(_ body: (inout HTML) -> Void) -> HTML {
        var h = HTML(capacity: 24_576)
        h.page(shell, content: body)
        return h
    }

    /// Speaking up, about the page's place where it has one.
    private var speakUp: String {
        guard let place = place.last?.code, place.level >= .county else { return "/petitions/new" }
        return "/petitions/new?place=\(place)"
    }

    private var shell: Shell {
        let words = FrameWords(language: reader.language)
        var shell = Shell(words: words.shell, title: title)
        shell.crumbs = place.map { Shell.Link($0.name, "/places/\($0.code)") }
        if let here { shell.crumbs.append(Shell.Link(here, "")) }
        shell.elder = reader.elder.flatMap { Shell.Elder(rawValue: String($0)) }
        shell.path = reader.path
        shell.asset = { [assets = platform.assets] in assets.path($0) }
        shell.phone = supervisionPhone
        shell.footLinks = [
            Shell.Link(words.speakUp, speakUp), Shell.Link(words.follow, "/petitions/track"),
            Shell.Link(words.petitions, "/petitions"), Shell.Link(words.report, "/reports/new"),
            Shell.Link(words.about, "/about"),
        ]
        guard let session = reader.session else {
            shell.footLinks.append(Shell.Link(words.signIn, "/sign-in"))
            shell.prepared = platform.frames.frame(reader.language, shell)
            return shell
        }
        let entries = WorkNavigation.entries(for: session.actor)
        shell.work = entries.map { Shell.Link($0.title.text(reader.language), $0.path) }
        shell.workCurrent = entries.last { reader.path.hasPrefix($0.section) }?.path
        let tabs = WorkNavigation.tabs(for: session.actor, on: reader.path)
        shell.workParts = tabs.map { Shell.Link($0.title.text(reader.language), $0.path) }
        shell.workPart = tabs.last { reader.path.hasPrefix($0.path) }?.path
        shell.workPartsLabel = WorkNavigation.tabsTitle.text(reader.language)
        shell.who = "\(session.name) · \(session.unitName)"
        shell.token = ("form_token", session.formToken)
        shell.footLinks += [Shell.Link(words.password, "/password"), Shell.Link(words.signOut, "/sign-out")]
        return shell
    }
}

extension Reader {
    /// The hidden field that proves a form came from our own page; components take it as `token:`.
    var formToken: (name: String, value: String)? { session.map { ("form_token", $0.formToken) } }
}
