import Database
import Domain

/// One item and period that villages of an uploader owe, with the villages that have not begun it.
struct Owed: Sendable {
    let item: Item
    let duty: Duty
    let villages: [Division]
    let status: DutyStatus
}

/// What an uploader's villages owe: worked out from the catalogue and the calendar, never stored.
enum OwedQueries {
    /// How far back the inbox looks, in days.
    static let span = 190

    /// Everything due, late or soon due that nobody has begun, the most overdue first.
    static func owed(by actor: Actor, on today: Day, _ calendar: WorkingCalendar, in tx: Transaction) throws
        -> [Owed]
    {
        guard let county = actor.division.ancestor(.county) else { return [] }
        let villages = try DraftPlaces.villages(of: actor, in: tx)
        let done = try Done(actor, tx)
        var owed: [Owed] = []
        for item in try CatalogueQueries.items(of: county, in: tx) {
            let duties = item.duties(since: today.adding(days: -span), until: today, calendar: calendar)
            for (place, duty) in duties.enumerated() {
                let isLast = place == duties.count - 1
                let open = villages.filter { done.owes($0.code, duty, isLast: isLast) }
                guard !open.isEmpty else { continue }
                let status = duty.status(published: nil, today: today)
                owed.append(Owed(item: item, duty: duty, villages: open, status: status))
            }
        }
        return owed.sorted { ($0.order, $0.item.number) < ($1.order, $1.item.number) }
    }
}

/// What villages have begun, published or confirmed already.
private struct Done {
    /// `village item period` of every disclosure that has an edition, and of every confirmation by its quarter.
    private var keys: Set<String> = []
    /// `village item` of the standing disclosures: the first day they were public, nil while they are not.
    private var standing: [String: Day?] = [:]

    init(_ actor: Actor, _ tx: Transaction) throws {
        let within = actor.condition(.draft, village: "d.village", field: "e.field")
        let begun: SQL = """
            SELECT DISTINCT d.village, d.item, d.period, d.first_published_at
            FROM disclosure d JOIN edition e ON e.disclosure = d.id WHERE

            """
        try tx.each(begun + within) { row in
            let place = "\(try row.text(0)) \(try row.int(1))"
            let period = try row.text(2)
            if period == Period.standing.description { standing[place] = .some(try row.momentOrNil(3)?.day) }
            keys.insert("\(place) \(period)")
        }
        let confirmed: SQL = """
            SELECT DISTINCT d.village, d.item, c.quarter FROM confirmation c
            JOIN disclosure d ON d.id = c.disclosure JOIN edition e ON e.id = d.published_edition WHERE

            """
        try tx.each(confirmed + within) { row in
            keys.insert("\(try row.text(0)) \(try row.int(1)) \(try row.text(2))")
        }
    }

    /// A standing item that was never begun is owed once, not again for every quarter.
    func owes(_ village: DivisionCode, _ duty: Duty, isLast: Bool) -> Bool {
        let place = "\(village) \(duty.item)"
        guard !keys.contains("\(place) \(duty.period)") else { return false }
        switch duty.kind {
        case .publish: return true
        case .confirm:
            guard let published = standing[place] else { return isLast }
            guard let first = published, let begins = duty.period.firstDay else { return false }
            return first < begins
        }
    }
}

extension Owed {
    /// Sorts the most overdue first and what has no known day last.
    fileprivate var order: Int {
        switch status {
        case .missing(let days): -days
        case .notYetDue(let days): days
        case .onTime, .late, .unknown: 100_000
        }
    }
}
