import Domain

/// What the ledger is narrowed to and how it is sorted; the same for page, print, file and API.
struct LedgerFilter: Sendable, Hashable {
    /// Words of the subject, or a number of the ledger.
    var words = ""
    var kind: Petition.Kind?
    var state: Petition.State.Kind?
    /// A village, or a township with its villages.
    var place: DivisionCode?
    /// The field (口); `LedgerFilter.noField` for those that nobody has put under one.
    var field: String?
    /// The unit that leads.
    var unit: Unit.ID?
    var channel: Petition.Channel?
    var from: Day?
    /// Inclusive.
    var until: Day?
    var mark: LedgerMark?
    /// What the own unit has to do with it; only where a unit reads its inbox.
    var part: PetitionParties.Part?
    var sort = LedgerSort.due

    /// Whether everything is shown, in whatever order.
    var isEmpty: Bool {
        var other = self
        other.sort = .due
        return other == LedgerFilter()
    }
}

/// What can be looked for beside plain facts; the raw value stands in addresses.
enum LedgerMark: String, Sendable, CaseIterable {
    /// A clock is over, by the rules and the history (ADR 0012).
    case overdue
    /// A clock is yellow.
    case soon
    /// A question waits for the person.
    case waiting
    /// The person wants it taken up again.
    case reopening
    /// The officer has not opened it yet.
    case unseen
    /// The unit asked for more time.
    case `extension`
}

/// In which order; the raw value stands in addresses.
enum LedgerSort: String, Sendable, CaseIterable {
    /// What is due first.
    case due
    /// What came last.
    case received
    /// The highest number of the ledger.
    case serial
}

/// What is read from an address's query: the filter, what was typed, and every fault.
struct LedgerInput: Sendable {
    private(set) var filter = LedgerFilter()
    /// What was typed by name, also where it could not be read.
    private(set) var typed: [String: String] = [:]
    private(set) var problems: [FieldProblem] = []

    /// The names of the parameters, in the order of addresses.
    static let names = [
        "q", "state", "mark", "part", "kind", "place", "field", "unit", "channel", "from", "until", "sort",
    ]

    /// - Parameter value: a parameter by its name; nil or empty where it is not given.
    init(_ value: (String) -> String?) {
        for name in Self.names {
            guard let text = value(name)?.trimmed, !text.isEmpty else { continue }
            typed[name] = String(cleanText(text.utf8).prefix(Self.longest))
        }
        filter.words = typed["q"] ?? ""
        filter.kind = read("kind") { Petition.Kind(rawValue: $0) }
        filter.state = read("state") { Petition.State.Kind(rawValue: $0) }
        filter.mark = read("mark") { LedgerMark(rawValue: $0) }
        filter.part = read("part") { PetitionParties.Part(rawValue: $0) }
        filter.place = read("place") { DivisionCode($0) }
        filter.field = typed["field"]
        filter.unit = read("unit") { Unit.ID($0) }
        filter.channel = read("channel") { Petition.Channel(rawValue: $0) }
        filter.from = read("from") { Day($0) }
        filter.until = read("until") { Day($0) }
        filter.sort = read("sort") { LedgerSort(rawValue: $0) } ?? .due
        if let from = filter.from, let until = filter.until, until < from {
            problems.append(LedgerPhrases.daysCrossed)
        }
    }

    init(_ query: AddressQuery) { self.init { query[$0] } }

    private static let longest = 60

    private mutating func read<Value>(_ name: String, _ reading: (String) -> Value?) -> Value? {
        guard let text = typed[name] else { return nil }
        guard let value = reading(text) else {
            problems.append(LedgerPhrases.unreadable(name))
            return nil
        }
        return value
    }
}

extension LedgerFilter {
    /// The value of the field's filter for petitions without a field.
    static let noField = "-"

    /// The filter as an address writes it, without a question mark; the same filter always gives the same text.
    var query: String {
        let parts: [(String, String?)] = [
            ("q", words.isEmpty ? nil : words), ("state", state?.rawValue), ("mark", mark?.rawValue),
            ("part", part?.rawValue), ("kind", kind?.rawValue), ("place", place?.text), ("field", field),
            ("unit", unit?.text), ("channel", channel?.rawValue), ("from", from?.description),
            ("until", until?.description), ("sort", sort == .due ? nil : sort.rawValue),
        ]
        return parts.compactMap { name, value in value.map { "\(name)=\(URLEncoded.encoded($0))" } }
            .joined(separator: "&")
    }

    /// A page of the ledger under this filter: `/office/petitions?state=received`.
    func address(_ path: String = LedgerRoutes.path, _ more: String...) -> String {
        let parts = ([query] + more).filter { !$0.isEmpty }
        return parts.isEmpty ? path : "\(path)?\(parts.joined(separator: "&"))"
    }
}
