/// The frame of every page: what is said in the head, the brand bar and the footer. All words come from the feature.
public struct Shell: Sendable {
    /// A link by its text and address.
    public struct Link: Sendable {
        /// What it says.
        public let text: String
        /// Where it leads.
        public let href: String

        /// A link by its text and address.
        public init(_ text: String, _ href: String) {
            self.text = text
            self.href = href
        }
    }

    /// The size of elder mode's text in CSS pixels; written as `data-elder` on the root element.
    public enum Elder: String, Sendable, CaseIterable { case size22 = "22", size26 = "26", size30 = "30" }

    /// The words of the frame.
    public struct Words: Sendable {
        /// The language tag, the product's name and the words of the links and switches.
        public var lang, brand, skip, search, elderOn, elderOff, elderLarger, otherLanguage, otherLanguageTag,
            tools: String
        /// The name of the way up, and the words of the button for reading aloud.
        public var crumbs, readAloud, stopReading: String
        /// Beside the telephone number in the footer: 村务监督电话.
        public var phoneLabel: String
        /// Who is answerable for the pages.
        public var imprint: String

        /// The Chinese words.
        public static let chinese = Words(
            lang: "zh-CN", brand: "阳光村务", skip: "跳到正文", search: "查找", elderOn: "大字版", elderOff: "普通版",
            elderLarger: "字再大些", otherLanguage: "English", otherLanguageTag: "en", tools: "常用",
            crumbs: "所在位置",
            readAloud: "读给我听", stopReading: "停止朗读", phoneLabel: "监督电话", imprint: "")

        /// The English words.
        public static let english = Words(
            lang: "en", brand: "Yangguang", skip: "Skip to content", search: "Search", elderOn: "Large text",
            elderOff: "Normal text", elderLarger: "Larger still", otherLanguage: "中文",
            otherLanguageTag: "zh-CN",
            tools: "Tools", crumbs: "You are here", readAloud: "Read aloud", stopReading: "Stop reading",
            phoneLabel: "Supervision phone", imprint: "")
    }

    /// The words of the frame.
    public var words: Words
    /// The title of the page, before the product's name.
    public var title: String
    /// The county beside the product's name.
    public var place: String?
    /// The way up; the last one is this page.
    public var crumbs: [Link] = []
    /// Elder mode and its size; nil for ordinary text.
    public var elder: Elder?
    /// Where the switches of language and text size send the person back to: path and query of this page.
    public var path = "/"
    /// The supervision telephone as it is read.
    public var phone: String?
    /// The links of the footer.
    public var footLinks: [Link] = []
    /// Officers only: the links of the work area, and who is signed in.
    public var work: [Link] = []
    /// The address of the work area's link that is open now.
    public var workCurrent: String?
    /// The parts of the work area that is open, where it has several; the address of the open one; their name.
    public var workParts: [Link] = []
    public var workPart: String?
    public var workPartsLabel = ""
    /// The officer who is signed in: unit and name.
    public var who: String?
    /// A hidden field for every form of the frame, against forged requests.
    public var token: (name: String, value: String)?
    /// What of this frame was written before; only for readers without a token.
    public var prepared: PreparedFrame?
    /// The address of a static file by its name; the default carries no stamp.
    public var asset: @Sendable (String) -> String = { "/static/\($0)" }

    /// A frame with nothing but its words and its title.
    public init(words: Words, title: String) {
        self.words = words
        self.title = title
    }
}

extension HTML {
    /// A whole page: head, skip link, brand bar, the way up, `content` in `main`, footer.
    public mutating func page(_ shell: Shell, content: Body) {
        html(shell.words.lang, .if(shell.elder != nil, .data("elder", shell.elder?.rawValue ?? ""))) { h in
            h.head { h in h.pageHead(shell) }
            h.body { h in
                h.a(shell.words.skip, href: "#main", .class("skip"))
                if let frame = shell.prepared { h.put(frame.bar, shell.path) } else { h.brandBar(shell) }
                if !shell.work.isEmpty { h.workBar(shell) }
                if !shell.workParts.isEmpty { h.workPartsBar(shell) }
                if !shell.crumbs.isEmpty { h.breadcrumb(shell.crumbs, label: shell.words.crumbs) }
                h.main(.id("main"), .class("wrap"), .tabindex(-1), body: content)
                h.pageFoot(shell)
            }
        }
    }

    mutating func pageHead(_ shell: Shell) {
        title(shell.title == shell.words.brand ? shell.title : "\(shell.title) · \(shell.words.brand)")
        guard let frame = shell.prepared else { return headLinks(shell) }
        frame.head.withUnsafeBufferPointer { put($0) }
    }

    mutating func headLinks(_ shell: Shell) {
        meta(.name("theme-color"), .content("#b3261e"))
        link(.rel("stylesheet"), .href(shell.asset("yangguang.css")))
        link(.rel("icon"), .href(shell.asset("favicon.svg")), .type("image/svg+xml"))
        link(.rel("apple-touch-icon"), .href(shell.asset("icon-192.png")))
        link(.rel("manifest"), .href(shell.asset("manifest.webmanifest")))
        script(src: shell.asset("app.js"))
    }

    /// The red bar with the rising sun, the search and the switches of text size and language.
    mutating func brandBar(_ shell: Shell) {
        header(.class("brand")) { h in
            h.div(.class("wrap")) { h in
                h.a(.class("brand-home"), .href("/")) { h in
                    h.brandMark()
                    h.span(shell.words.brand, .class("brand-name"))
                    if let place = shell.place { h.span(place, .class("brand-place")) }
                }
                h.nav(.class("brand-tools"), .aria("label", shell.words.tools)) { h in
                    h.tool(.search, shell.words.search, href: "/search")
                    h.elderSwitch(shell)
                }
            }
        }
    }

    private mutating func tool(_ icon: Icon, _ word: String, href: String) {
        a(.href(href)) { h in
            h.icon(icon)
            h.span(word, .class("tool-word"))
        }
    }

    private mutating func elderSwitch(_ shell: Shell) {
        form(.method("post"), .action("/preferences")) { h in
            h.preferenceFields(shell)
            h.button(.name("elder"), .value(shell.elder == nil ? "22" : "off")) { h in
                h.icon(.larger)
                h.span(shell.elder == nil ? shell.words.elderOn : shell.words.elderOff, .class("tool-word"))
            }
        }
    }

    private mutating func preferenceFields(_ shell: Shell) {
        input(.type("hidden"), .name("back"), .value(shell.path))
        if let token = shell.token { input(.type("hidden"), .name(token.name), .value(token.value)) }
    }

    mutating func workBar(_ shell: Shell) {
        nav(.class("worknav"), .aria("label", shell.who ?? "")) { h in
            h.div(.class("wrap")) { h in
                for link in shell.work {
                    h.a(
                        link.text, href: link.href,
                        .if(link.href == shell.workCurrent, .aria("current", "page")))
                }
                if let who = shell.who { h.span(who, .class("who")) }
            }
        }
    }

    private mutating func workPartsBar(_ shell: Shell) {
        nav(.class("workparts"), .aria("label", shell.workPartsLabel)) { h in
            h.div(.class("wrap")) { h in
                for link in shell.workParts {
                    h.a(
                        link.text, href: link.href, .if(link.href == shell.workPart, .aria("current", "page"))
                    )
                }
            }
        }
    }

    /// The way up: city › county › township › village; the last one is here.
    public mutating func breadcrumb(_ links: [Shell.Link], label: String) {
        nav(.class("crumbs"), .aria("label", label)) { h in
            h.ol(.class("wrap")) { h in
                for link in links.dropLast() { h.li { $0.a(link.text, href: link.href) } }
                if let here = links.last { h.li { $0.span(here.text, .aria("current", "page")) } }
            }
        }
    }

    mutating func pageFoot(_ shell: Shell) {
        footer(.class("foot")) { h in
            h.div(.class("wrap")) { h in
                if let phone = shell.phone {
                    h.p(.class("foot-phone")) { h in
                        h.icon(.phone)
                        h.text(shell.words.phoneLabel)
                        h.a(phone, href: telephoneAddress(phone))
                    }
                }
                if let frame = shell.prepared { h.put(frame.switches, shell.path) } else { h.switches(shell) }
                if !shell.footLinks.isEmpty {
                    h.div(.class("foot-links")) { h in
                        for link in shell.footLinks { h.a(link.text, href: link.href) }
                    }
                }
                if !shell.words.imprint.isEmpty { h.p(shell.words.imprint) }
            }
        }
    }

    /// Plain buttons for text size and language, and one for reading aloud that only scripts show.
    mutating func switches(_ shell: Shell) {
        form(.class("switches no-print"), .method("post"), .action("/preferences")) { h in
            h.preferenceFields(shell)
            h.sizeButton("off", shell.words.elderOff, isOn: shell.elder == nil)
            h.sizeButton("22", shell.words.elderOn, isOn: shell.elder == .size22)
            if shell.elder != nil {
                h.sizeButton("26", "\(shell.words.elderLarger) 26", isOn: shell.elder == .size26)
                h.sizeButton("30", "\(shell.words.elderLarger) 30", isOn: shell.elder == .size30)
            }
            h.button(
                .name("language"), .value(shell.words.otherLanguageTag), .lang(shell.words.otherLanguageTag)
            ) { h in
                h.icon(.language)
                h.text(shell.words.otherLanguage)
            }
            if shell.elder != nil {
                h.readAloudButton(start: shell.words.readAloud, stop: shell.words.stopReading)
            }
        }
    }

    private mutating func sizeButton(_ value: String, _ word: String, isOn: Bool) {
        button(word, .name("elder"), .value(value), .aria("pressed", isOn ? "true" : "false"))
    }

    /// Reads the main part aloud; shown by its script only where the browser can speak.
    public mutating func readAloudButton(start: String, stop: String) {
        button(
            .class("button read-aloud"), .type("button"), .hidden, .data("module", "read-aloud"),
            .data("start", start),
            .data("stop", stop)
        ) { h in
            h.icon(.listen)
            h.span(start)
        }
    }
}
