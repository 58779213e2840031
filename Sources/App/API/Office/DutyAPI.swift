import Database
import Domain

/// What the officer's villages owe the public: worked out, never stored.
enum DutyAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/duties", tag: "Editions",
            summary: "What the officer's villages have not begun, the most overdue first", access: .officer,
            answer: .json(.list(duty.schema)), run: .read(list))
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

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let (actor, today, calendar) = (try call.actor(), call.now.day, call.platform.calendar)
        guard !actor.reaches(.draft).isEmpty else { throw Failure.notFound }
        return { tx in
            .json(.list(try OwedQueries.owed(by: actor, on: today, calendar, in: tx).map(duty.json)))
        }
    }
}
