import Database
import Domain
import Hummingbird
import NIOCore
import Spreadsheet

/// Open data in bulk: everything public of a place with the public masks, written as it is read.
enum ExportAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/exports/disclosures.jsonl", tag: "Open data",
            summary: "Every public disclosure of a place with its rows, one JSON object a line",
            access: .everyone,
            query: required("division") + rest, answer: .file("application/jsonl"), run: .itself(lines)),
        Endpoint(
            method: .get, path: "/exports/records.csv", tag: "Open data",
            summary: "The rows of one item in a place as one table", access: .everyone,
            query: required("division", "item") + rest.filter { $0.name != "item" },
            answer: .file("text/csv"), run: .itself(table)),
    ]

    private static let rest = DisclosureAPI.filters.filter { $0.name != "division" }

    private static func required(_ names: String...) -> [Endpoint.Parameter] {
        DisclosureAPI.filters.filter { names.contains($0.name) }
            .map { .init(name: $0.name, schema: $0.schema, isRequired: true) }
    }

    private static func lines(_ call: Call) async throws -> Reply {
        let filter = try filter(call)
        let walk = ExportWalk(platform: call.platform, filter: filter)
        return Reply(
            content: .stream(type: "application/jsonl; charset=utf-8", name: "阳光村务.jsonl") { writer in
                try await walk.each { edition, records in
                    var bytes = line(edition, records).bytes
                    bytes.append(10)
                    try await writer.write(ByteBuffer(bytes: bytes))
                }
            })
    }

    private static func line(_ edition: ServedEdition, _ records: PublicRecords) -> JSON {
        guard case .object(let head) = PublicShapes.disclosure.json(edition) else { return .null }
        let rows = records.table.rows.indices.map { DisclosureShapes.record.json(records.row($0)) }
        return .object(head + [JSON.Member(name: "rows", value: .list(rows))])
    }

    private static func table(_ call: Call) async throws -> Reply {
        let filter = try filter(call)
        guard let county = filter.division?.ancestor(.county) else {
            throw Failure.invalid([
                CallProblems.kind("division", Phrase(zh: "县或县以下", en: "a county or below"))
            ])
        }
        let item = try await call.platform.database.read { tx in
            try CatalogueQueries.item(filter.item ?? 0, of: county, in: tx)
        }
        guard let item else { throw Failure.notFound }
        // The columns of today's catalogue; an older edition's cell goes under the column of its name.
        let columns = item.columns.filter { [.open, .name, .group].contains($0.mask) }.map(\.name)
        let walk = ExportWalk(platform: call.platform, filter: filter)
        return Reply(
            content: .stream(type: "text/csv; charset=utf-8", name: "\(item.name).csv") { writer in
                let header = ["village_code", "village", "period", "edition", "position"] + columns
                try await writer.write(ByteBuffer(bytes: [0xEF, 0xBB, 0xBF] + csvLine(header)))
                try await walk.each { edition, records in
                    try await writer.write(ByteBuffer(bytes: csvLines(edition, records, columns)))
                }
            })
    }

    private static func csvLines(_ edition: ServedEdition, _ records: PublicRecords, _ columns: [String])
        -> [UInt8]
    {
        let head = [
            edition.village.code.text, edition.village.name, edition.period.description,
            String(edition.number),
        ]
        var bytes: [UInt8] = []
        for place in records.table.rows.indices {
            let row = records.row(place)
            let cells = Dictionary(
                row.cells.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
            bytes += csvLine(head + [String(row.position)] + columns.map { cells[$0] ?? "" })
        }
        return bytes
    }

    /// RFC 4180; a cell that a spreadsheet would take for a formula gets an apostrophe before it.
    private static func csvLine(_ cells: [String]) -> [UInt8] {
        let quoted = cells.map { cell -> String in
            var text = cell
            if let first = text.first, "=+@\t\r".contains(first) || (first == "-" && Decimal4(text) == nil) {
                text = "'" + text
            }
            guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
            return "\"" + text.replacing("\"", with: "\"\"") + "\""
        }
        return Array((quoted.joined(separator: ",") + "\r\n").utf8)
    }

    /// An export counts as this many requests of its address.
    private static let cost = 30.0

    private static func filter(_ call: Call) throws -> ServedEdition.Filter {
        if let seconds = call.platform.rate.refusal(of: call.client, cost: cost, at: call.now) {
            throw Failure.tooMany(retryAfter: seconds)
        }
        var fields = call.parameters
        let filter = DisclosureAPI.filter(&fields)
        _ = try fields.require(filter.division, "division")
        try fields.finish()
        return filter
    }
}

/// Goes through the public disclosures of a filter, some at a time, so that a county's export holds neither much
/// memory nor one long snapshot.
struct ExportWalk: Sendable {
    let platform: Platform
    let filter: ServedEdition.Filter
    private static let step = 20

    init(platform: Platform, filter: ServedEdition.Filter) {
        self.platform = platform
        self.filter = filter
    }

    func each(_ body: (ServedEdition, PublicRecords) async throws -> Void) async throws {
        var after: (at: Moment, id: String)?
        while true {
            let place = after
            let found = try await platform.database.read { [filter] tx in
                try ServedEdition.list(filter, after: place, limit: Self.step, in: tx).map { found in
                    (found.edition, try PublicRecords(found.edition, tier: .everyone, in: tx), found.at)
                }
            }
            for (edition, records, _) in found where edition.isReadable { try await body(edition, records) }
            guard found.count == Self.step, let last = found.last else { return }
            after = (last.2, last.0.disclosure.text)
        }
    }
}
