import Domain

/// A petition while it is being written. It lives in the pages that go to and fro, never on the server.
struct PetitionDraft: Sendable {
    var place = ""
    /// A `Concern`'s code.
    var kind = ""
    /// A field of the county's units, or `unknown`.
    var field = ""
    var subject = ""
    var words = ""
    /// `yes` or `no`; empty before the person has chosen.
    var named = ""
    var name = ""
    var phone = ""
    var address = ""
    /// `yes` or `no`; empty before the person has chosen.
    var mayBePublic = ""
    /// The row of a roster that is objected to: the disclosure's key, the edition's number, the row from 0.
    var disclosure = ""
    var edition = ""
    var row = ""
    /// Made with the first page: the same form sent twice is one petition.
    var key: SubmissionKey

    /// What the form sends where the person does not know the field.
    static let unknownField = "unknown"

    /// A blank one.
    init() { key = .new() }

    init(_ form: Form) {
        (place, kind, field) = (form["place"], form["kind"], form["field"])
        (subject, words) = (form["subject"], form["words"])
        (named, name, phone, address) = (form["named"], form["name"], form["phone"], form["address"])
        mayBePublic = form["public"]
        (disclosure, edition, row) = (form["disclosure"], form["edition"], form["row"])
        key = SubmissionKey(form["key"]) ?? .new()
    }

    /// Every field that the pages carry along.
    var fields: [(name: String, value: String)] {
        [
            ("place", place), ("kind", kind), ("field", field), ("subject", subject), ("words", words),
            ("named", named), ("name", name), ("phone", phone), ("address", address),
            ("public", mayBePublic), ("disclosure", disclosure), ("edition", edition), ("row", row),
            ("key", key.code),
        ]
    }

    /// The place; nil unless a county answers for it.
    var division: DivisionCode? {
        guard let code = DivisionCode(place), code.text == place, code.level >= .county else { return nil }
        return code
    }

    var concern: Concern? { Concern(code: kind) }

    /// The row that is objected to; nil where there is none, or what came is no row.
    var objection: Petition.RosterRow? {
        guard let disclosure = Disclosure.ID(disclosure), let edition = Self.number(edition), edition > 0,
            let row = Self.number(row)
        else { return nil }
        return Petition.RosterRow(disclosure: disclosure, edition: edition, row: row)
    }

    /// Chooses a place; a row of another village's roster is no longer objected to.
    mutating func choose(_ code: String) {
        if code != place { (disclosure, edition, row) = ("", "", "") }
        place = code
    }

    private static func number(_ text: String) -> Int? {
        guard (1...7).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(text)
    }
}

extension PetitionDraft {
    /// What is wrong on one page; `known` are the fields that units of the county have.
    func problems(_ step: PetitionStep, fields known: [String]) -> [FieldProblem] {
        switch step {
        case .place: return division == nil ? [SubmissionPhrases.placeUnknown] : []
        case .kind:
            guard case .petition? = concern else { return [PetitionPersonPhrases.kindMissing] }
            return []
        case .field:
            return field == Self.unknownField || known.contains(field)
                ? [] : [PetitionPersonPhrases.fieldMissing]
        case .words, .send: return saidProblems
        case .person:
            guard ["yes", "no"].contains(named) else { return [PetitionPersonPhrases.namedMissing] }
            return submission()?.faults.filter { step.asked.contains($0.field) } ?? []
        case .publicity:
            return ["yes", "no"].contains(mayBePublic) ? [] : [PetitionPersonPhrases.publicMissing]
        }
    }

    private var saidProblems: [FieldProblem] {
        var problems: [FieldProblem] = []
        if words.isEmpty { problems.append(SubmissionPhrases.wordsMissing) }
        if words.count > PetitionSubmission.longestWords { problems.append(SubmissionPhrases.wordsTooLong) }
        if subject.count > PetitionSubmission.longestSubject {
            problems.append(SubmissionPhrases.subjectTooLong)
        }
        return problems
    }

    /// The first page on which something is wrong, and what.
    func firstFault(fields known: [String]) -> (step: PetitionStep, problems: [FieldProblem])? {
        for step in PetitionStep.allCases {
            let problems = problems(step, fields: known)
            if !problems.isEmpty { return (step, problems) }
        }
        return nil
    }

    /// What is handed in, without its files; nil while place or kind are missing. Who chose to stay without a name stays
    /// so, whatever was typed before.
    func submission(by channel: Petition.Channel = .website) -> PetitionSubmission? {
        guard let division, case .petition(let kind)? = concern else { return nil }
        let isNamed = named == "yes"
        let field = field == Self.unknownField ? nil : field
        return PetitionSubmission(
            matter: .init(
                kind: kind, field: field?.isEmpty == true ? nil : field, division: division,
                objection: objection),
            sender: .init(channel: channel, isAnonymous: !isNamed, mayBePublic: mayBePublic == "yes"),
            subject: subject, words: words,
            person: isNamed ? Petitioner(name: name, phone: phone, address: address) : nil, key: key)
    }
}
