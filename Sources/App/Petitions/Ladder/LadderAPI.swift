import Database
import Domain

/// Reminders, supervision orders and what was raised, for programs.
enum LadderAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/petitions/orders", tag: "Petitions",
            summary: "Supervision orders, what was raised one level up, or reminders, the newest first",
            access: .officer,
            query: [
                .init(
                    name: "list",
                    schema: .choice(
                        "Which; the officer's first unless said", LadderTab.allCases.map(\.rawValue)))
            ] + Endpoint.Parameter.paging,
            answer: .json(page.schema), run: .read(list)),
        Endpoint(
            method: .get, path: "/office/petitions/orders/{county}/{year}/{number}", tag: "Petitions",
            summary: "One supervision order as its letter says it, and what has been done since",
            access: .officer, answer: .json(order.schema), run: .read(read)),
    ]

    private static let deed = Shape<LadderLine.Deed>(
        "DeedSinceOrder",
        [.text("verb", "What was done") { $0.verb.rawValue }, .moment("at", "When") { $0.at }])

    private static let line = Shape<LadderLine>(
        "SlowPetition",
        [
            .textOrNull("petition", "Key, where the officer may open the petition") {
                $0.isVisible ? $0.head.id.text : nil
            },
            .textOrNull("serial", "Number in the ledger") { $0.head.serial?.description },
            .choice("kind", "What is asked", Petition.Kind.allCases.map(\.rawValue)) {
                $0.head.matter.kind.rawValue
            },
            .text("place", "Code of the place") { $0.head.matter.division.text },
            .textOrNull("unit", "The office that was slow; null: the information centre") { $0.unit },
            .choice("state", "Where it stands", Petition.State.Kind.allCases.map(\.rawValue)) {
                $0.head.state.rawValue
            },
            .integerOrNull("overdue", "Plain days over, today; null where nothing is") { $0.overdueDays },
            .moment("at", "When it was reminded, supervised or raised") { $0.at },
            .textOrNull("clock", "Which clock; null for what an officer did") { $0.clock?.rawValue },
            .textOrNull("order", "Number of the supervision order") { $0.order?.description },
            .textOrNull("addressee", "The role that hears of what was raised") { $0.addressee?.rawValue },
            .list("since", deed) { $0.since },
        ])

    private static let page = Shape<Page<LadderLine>>.page(of: line)

    private static let order = Shape<OrderView>(
        "SupervisionOrder",
        [
            .text("number", "As the letter writes it, in Chinese") { $0.number(PetitionWords(.zh)) },
            .one("line", line) { $0.line },
            .textOrNull("about", "The clock it is about") { $0.letter.clock?.rawValue },
            .textOrNull("due", "When that was due") { $0.letter.due?.description },
            .integerOrNull("late", "Plain days over when it went out") { $0.letter.late },
            .textOrNull("reportBy", "By when to report; null where a calendar was missing") {
                $0.letter.reportBy?.description
            },
            .textOrNull("reason", "Why an officer issued it") { $0.reason },
            .textOrNull("issuer", "The office that issued it; null: the clock") { $0.issuer },
        ])

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let (actor, platform, today) = (try call.actor(), call.platform, call.now.day)
        let tabs = LadderTab.all(for: actor)
        var fields = call.parameters
        let asked = fields.value("list", Phrase(zh: "orders、raised 或 reminders", en: "a list")) {
            LadderTab(rawValue: $0)
        }
        let (offset, limit) = fields.offset()
        try fields.finish()
        guard let tab = asked ?? tabs.first, tabs.contains(tab) else { throw Failure.notFound }
        return { tx in
            let read = try LadderQueries.lines(
                tab, for: actor, limit: limit + 1, offset: offset, on: today, platform, in: tx)
            return .one(page, Page(read, limit: limit) { _ in String(offset + limit) })
        }
    }

    private static func read(_ call: Call) throws -> Endpoint.Work {
        let (actor, platform, today) = (try call.actor(), call.platform, call.now.day)
        let parts = ["county", "year", "number"].map { call.path[$0] ?? "" }
        guard let serial = Serial(orderPath: parts) else { throw Failure.notFound }
        return { tx in
            guard let view = try LadderQueries.order(serial, for: actor, on: today, platform, in: tx) else {
                throw Failure.notFound
            }
            return .one(order, view)
        }
    }
}

extension LadderLine {
    /// Plain days over, of what is due first.
    var overdueDays: Int? {
        if case .overdue(_, let days)? = standing?.next?.reading { days } else { nil }
    }
}

extension OrderView {
    /// `光山督〔2018〕0001号`.
    func number(_ words: PetitionWords) -> String { words.orderNumber(serial, county: line.county) }
}
