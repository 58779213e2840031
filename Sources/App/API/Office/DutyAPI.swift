import Database
import Domain

/// What the officer's villages owe the public: worked out, never stored.
enum DutyAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/duties", tag: "Editions",
            summary: "What the officer's villages have not begun, the most overdue first", access: .officer,
            query: Endpoint.Parameter.paging, answer: .json(page.schema), run: .read(list))
    ]

    private static let duty = Shape<Owed>(
        "Duty",
        [
            .one("item", PublicShapes.itemHead) { $0.item },
            .choice("kind", "To publish, or to confirm a standing item", Duty.Kind.allCases.map(\.rawValue)) {
                $0.duty.kind.rawValue
            },
            .text("period", "What it is about; of a confirmation the quarter") { $0.duty.period.description },
            .textOrNull("due", "The last day; null where the year's calendar is not loaded") {
                if case .on(let day) = $0.duty.due { day.description } else { nil }
            },
            .integerOrNull("overdueDays", "How late it is already") {
                if case .missing(let days) = $0.status { days } else { nil }
            },
            .list("villages", PublicShapes.place) { $0.villages },
        ])

    private static let page = Shape<Page<Owed>>.page(of: duty)

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let (actor, today, calendar) = (try call.actor(), call.now.day, call.platform.calendar)
        guard !actor.reaches(.draft).isEmpty else { throw Failure.notFound }
        var fields = call.parameters
        let (after, limit) = fields.paging { DutyKey($0) }
        try fields.finish()
        return { tx in
            let owed = try OwedQueries.owed(by: actor, on: today, calendar, in: tx)
                .map { (key: DutyKey($0.duty), owed: $0) }
                .filter { entry in after.map { $0 < entry.key } ?? true }
                .sorted { $0.key < $1.key }
            let shown = owed.prefix(limit)
            let last = owed.count > limit ? shown.last : nil
            return .one(
                page, Page(entries: shown.map(\.owed), next: last.map { PageKey.text($0.key.text) }))
        }
    }
}

/// Where a duty stands among those of an officer: by its day and not by how late it is, so that its place is the same
/// tomorrow.
private struct DutyKey: Comparable, Sendable {
    /// The last day, or what sorts behind every day.
    let due: String
    let item: Item.Number
    let kind: Duty.Kind
    let period: Period

    init(_ duty: Duty) {
        due = if case .on(let day) = duty.due { day.description } else { Self.unknown }
        (item, kind, period) = (duty.item, duty.kind, duty.period)
    }

    /// Reads what `text` wrote; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == Self.unknown || Day(parts[0]) != nil,
            let item = Item.Number(parts[1]), let kind = Duty.Kind(rawValue: parts[2]),
            let period = Period(parts[3])
        else { return nil }
        (due, self.item, self.kind, self.period) = (parts[0], item, kind, period)
    }

    var text: String { "\(due) \(item) \(kind.rawValue) \(period)" }

    static func < (left: DutyKey, right: DutyKey) -> Bool {
        (left.due, left.item, left.kind.rawValue, left.period.description)
            < (right.due, right.item, right.kind.rawValue, right.period.description)
    }

    private static let unknown = "~"
}
