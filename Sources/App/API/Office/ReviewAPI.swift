import Database
import Domain

/// What a reviewer looks at before signing.
enum ReviewAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/editions/{id}/findings", tag: "Editions",
            summary: "What the machine found, the heaviest first", access: .officer,
            answer: .json(.list(finding.schema)), run: .read(findings)),
        Endpoint(
            method: .get, path: "/office/editions/{id}/secrets", tag: "Editions",
            summary: "The rows with their secret columns; opening them is recorded", access: .officer,
            answer: .json(.list(DisclosureShapes.record.schema)), run: .itself(secrets)),
        Endpoint(
            method: .get, path: "/office/events", tag: "Records",
            summary: "Who did what, within the officer's area, the latest first", access: .officer,
            query: [
                .init(name: "cursor", schema: .text("`next` of the page before; opaque")),
                .init(name: "verb", schema: .choice("Only this verb", EventVerb.allCases.map(\.rawValue))),
                .init(name: "division", schema: .text("Only within this place")),
                .init(name: "officer", schema: .text("Only by officers with this in their name")),
                .init(name: "from", schema: .text("First day")),
                .init(name: "until", schema: .text("Last day")),
            ],
            answer: .json(OfficeShapes.eventPage.schema), run: .read(trail)),
    ]

    /// A finding in words, with the rows it is about, from 1.
    struct Told: Sendable {
        let weight: String
        let text: Phrase
        let rows: [Int]
    }

    private static let finding = Shape<Told>(
        "Finding",
        [
            .choice("weight", "How it should be read", ["notice", "serious", "blocking"]) { $0.weight },
            .text("text", "What was found") { $0.text.zh },
            .text("textInEnglish", "The same in English") { $0.text.en },
            .init(name: "rows", schema: .list(.integer("From 1"))) {
                .list($0.rows.map { .integer(Int64($0)) })
            },
        ])

    private static func weight(_ weight: Finding.Weight) -> String {
        switch weight {
        case .notice: "notice"
        case .serious: "serious"
        case .blocking: "blocking"
        }
    }

    private static func findings(_ call: Call) throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        return { tx in
            let desk = EditionDesk(platform, at: now)
            let stored = try desk.read(id, by: actor, in: tx)
            let rows = try ExaminedRows(stored, in: tx)
            let found = try ReviewFindings(rows: rows, stored: stored, store: desk.store, tx: tx)
            let names = try found.villages()
            let place = { (code: DivisionCode) in names[code] ?? code.text }
            let told = try found.all().map { finding in
                Told(
                    weight: weight(finding.weight),
                    text: Phrase(
                        zh: DisclosureWords(.zh).finding(finding, place: place),
                        en: DisclosureWords(.en).finding(finding, place: place)),
                    rows: finding.rows.map { $0 + 1 })
            }
            return .json(.list(told.map(finding.json)))
        }
    }

    private static func secrets(_ call: Call) async throws -> Reply {
        let id: Edition.ID = try call.id()
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        let table = try await platform.database.write { tx in
            try EditionDesk(platform, at: now).openSecrets(id, by: actor, in: tx)
        }
        let rows = table.records.enumerated().map { place, record in
            PublicRecords.Row(
                position: place + 1,
                cells: zip(table.columns, record.values).map { ($0.name, $1.canonical) })
        }
        return .json(.list(rows.map(DisclosureShapes.record.json)))
    }

    private static func trail(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        var fields = call.parameters
        let day = Phrase(zh: "日期，例如 2018-10-08", en: "a day such as 2018-10-08")
        var filter = EventFilter()
        filter.verb = fields.value("verb", Phrase(zh: "一种操作", en: "a verb")) { EventVerb(rawValue: $0) }
        filter.division = fields.division("division")
        filter.officer = fields.text("officer", most: 40) ?? ""
        filter.from = fields.value("from", day) { Day($0) }
        filter.until = fields.value("until", day) { Day($0) }
        let (after, _) = fields.paging { Event.ID($0) }
        try fields.finish()
        let chosen = filter
        return { tx in
            guard !(actor.reaches(.readEvents) + actor.reaches(.readAuditTrail)).isEmpty else {
                throw Failure.notFound
            }
            let entries = try EventQueries.trail(by: actor, chosen, after: after, in: tx)
            let page = Page(entries.map(event), limit: EventQueries.pageSize) { $0.id }
            return .one(OfficeShapes.eventPage, page)
        }
    }

    private static func event(_ entry: EventEntry) -> OfficeEvent {
        OfficeEvent(
            id: entry.id.text, at: entry.at, officer: entry.officer?.name, unit: entry.officer?.unit,
            role: entry.role?.rawValue ?? "", verb: entry.verb.rawValue, subjectKind: entry.subject.rawValue,
            subject: entry.key, version: entry.version, division: entry.place?.code.text ?? "",
            reason: entry.reason)
    }
}
