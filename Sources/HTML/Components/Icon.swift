/// A drawing of the sprite `icons.svg`.
public enum Icon: Sendable, CaseIterable {
    case sun
    case aid, housing, poverty, farming, finance, decision, procedure, party
    case ok, soon, late, info, draft, returned, withdrawn, review
    case search, chevron, back, download, upload, print, history, phone, check, cross, plus, minus, change,
        warning
    case lock, link, listen, larger, language, person, inbox, file, table, place, calendar, speak

    /// The drawings of the eight categories of the catalogue, in its order.
    public static let categories: [Icon] = [
        .aid, .housing, .poverty, .farming, .finance, .decision, .procedure, .party,
    ]

    /// The id of the drawing within the sprite.
    public var name: StaticString {
        switch self {
        case .sun: "sun"
        case .aid: "aid"
        case .housing: "housing"
        case .poverty: "poverty"
        case .farming: "farming"
        case .finance: "finance"
        case .decision: "decision"
        case .procedure: "procedure"
        case .party: "party"
        case .ok: "ok"
        case .soon: "soon"
        case .late: "late"
        case .info: "info"
        case .draft: "draft"
        case .returned: "return"
        case .withdrawn: "withdrawn"
        case .review: "review"
        case .search: "search"
        case .chevron: "chevron"
        case .back: "back"
        case .download: "download"
        case .upload: "upload"
        case .print: "print"
        case .history: "history"
        case .phone: "phone"
        case .check: "check"
        case .cross: "cross"
        case .plus: "plus"
        case .minus: "minus"
        case .change: "change"
        case .warning: "warning"
        case .lock: "lock"
        case .link: "link"
        case .listen: "listen"
        case .larger: "larger"
        case .language: "language"
        case .person: "person"
        case .inbox: "inbox"
        case .file: "file"
        case .table: "table"
        case .place: "place"
        case .calendar: "calendar"
        case .speak: "speak"
        }
    }
}

extension HTML {
    /// An icon beside a word; assistive technology hears only the word.
    public mutating func icon(_ icon: Icon) { drawing(icon, "icon") }

    /// A large icon, for empty pages and drop areas.
    public mutating func largeIcon(_ icon: Icon) { drawing(icon, "icon icon-large") }

    /// The rising sun, 36 px high.
    public mutating func brandMark() { drawing(.sun, "brand-mark") }

    private mutating func drawing(_ icon: Icon, _ classes: StaticString) {
        put("<svg class=\"")
        put(classes)
        put("\" aria-hidden=\"true\" focusable=\"false\"><use href=\"/static/icons.svg#")
        put(icon.name)
        put("\"></use></svg>")
    }
}
