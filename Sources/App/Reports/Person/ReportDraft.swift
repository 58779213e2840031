import Domain

/// The steps of the form, one thing on each page.
enum ReportStep: Int, CaseIterable {
    case who = 1, accused, words, contact, send

    var before: ReportStep { ReportStep(rawValue: rawValue - 1) ?? .who }
    var after: ReportStep { ReportStep(rawValue: rawValue + 1) ?? .send }
}

/// A report while it is being written. It lives in the pages that go to and fro, never on the server.
struct ReportDraft: Sendable {
    var post = ""
    var county = ""
    var accused = ""
    var unit = ""
    var place = ""
    var words = ""
    /// `yes` or `no`; empty before the person has chosen.
    var named = ""
    var name = ""
    var contact = ""
    /// 256 random bits as hexadecimal digits, made with the first page.
    var number: String

    static let mostWords = 5_000
    private static let limits = [
        ("accused", 60), ("unit", 100), ("place", 100), ("words", mostWords), ("name", 40), ("contact", 100),
    ]

    /// A blank one, for a place where the person came from one.
    init(place: Division? = nil) {
        number = randomToken()
        guard let place, let county = place.code.ancestor(.county) else { return }
        self.county = county.text
        if place.code.level > .county { self.place = place.name }
    }

    init(_ form: Form) {
        (post, county, accused, unit) = (form["post"], form["county"], form["accused"], form["unit"])
        (place, words, named) = (form["place"], form["words"], form["named"])
        (name, contact) = (form["name"], form["contact"])
        number = Self.isUsable(form["number"]) ? form["number"] : randomToken()
    }

    static func isUsable(_ number: String) -> Bool {
        number.utf8.count == 64 && hexBytes(number) != nil
    }

    /// Every field that later pages carry along.
    var fields: [(name: String, value: String)] {
        [
            ("post", post), ("county", county), ("accused", accused), ("unit", unit), ("place", place),
            ("words", words), ("named", named), ("name", name), ("contact", contact),
        ]
    }

    /// The names that a step asks for itself.
    static func asked(_ step: ReportStep) -> Set<String> {
        switch step {
        case .who: ["post", "county"]
        case .accused: ["accused", "unit", "place"]
        case .words: ["words"]
        case .contact: ["named", "name", "contact"]
        case .send: []
        }
    }

    /// What is wrong on one step's page.
    func problems(_ step: ReportStep) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        switch step {
        case .who:
            if AccusedPost(rawValue: post) == nil { problems.append(ReportPhrases.postMissing) }
            if DivisionCode(county)?.level != .county { problems.append(ReportPhrases.countyMissing) }
        case .accused: if accused.isEmpty { problems.append(ReportPhrases.accusedMissing) }
        case .words: if words.isEmpty { problems.append(ReportPhrases.wordsMissing) }
        case .contact:
            if !["yes", "no"].contains(named) { problems.append(ReportPhrases.namedMissing) }
            if named == "yes", name.isEmpty { problems.append(ReportPhrases.nameMissing) }
            if named == "yes", contact.isEmpty { problems.append(ReportPhrases.contactMissing) }
        case .send: break
        }
        let asked = Self.asked(step)
        for (field, most) in Self.limits where asked.contains(field) {
            let length = fields.first { $0.name == field }?.value.count ?? 0
            if length > most { problems.append(ReportPhrases.tooLong(field, most)) }
        }
        return problems
    }

    /// The first step on which something is wrong.
    var firstFault: ReportStep? { ReportStep.allCases.first { !problems($0).isEmpty } }

    /// What is sealed; nil while something is wrong. Who chose to stay unnamed stays so, whatever was typed before.
    var statement: ReportStatement? {
        guard firstFault == nil, let post = AccusedPost(rawValue: post) else { return nil }
        let isNamed = named == "yes"
        return ReportStatement(
            post: post, county: county, accused: accused, unit: unit, place: place, words: words,
            name: isNamed ? name : "", contact: isNamed ? contact : "")
    }
}
