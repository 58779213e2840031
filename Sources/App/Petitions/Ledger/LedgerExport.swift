import Database
import Domain
import Hummingbird
import Spreadsheet

/// The ledger as a spreadsheet: the filter, the columns and the order of the page, every page of it. Subjects are what
/// people typed and stay; names and contacts of people are in no column.
enum LedgerExport {
    static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    /// An export counts as this many requests of its address.
    static let cost = 30.0

    static func download(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let (actor, scope) = try context.ledger()
        let session = try context.officer()
        let input = LedgerInput(AddressQuery(request))
        guard input.problems.isEmpty else { throw Failure.invalid(input.problems) }
        if let seconds = platform.rate.refusal(of: context.client, cost: cost, at: context.reader.now) {
            throw Failure.tooMany(retryAfter: seconds)
        }
        let export = LedgerExport.Asked(
            platform: platform, actor: actor, scope: scope, filter: input.filter, session: session,
            language: context.reader.language, now: context.reader.now)
        let file = try await export.file()
        return .download(file.bytes, name: file.name, type: mediaType)
    }

    /// Who exports what.
    struct Asked: Sendable {
        let platform: Platform
        let actor: Actor
        let scope: LedgerScope
        let filter: LedgerFilter
        let session: Session
        let language: Language
        let now: Moment

        /// The file, written row by row from one snapshot; the export is an event.
        func file() async throws -> (bytes: [UInt8], name: String) {
            let file = try await platform.database.read { tx in try written(in: tx) }
            try await platform.database.write { tx in
                try tx.record(
                    Event(
                        verb: .dataExported, subject: .petition, key: scope.county.text, version: 1,
                        division: scope.county), by: session.doer(.readPetitions, in: scope.county), at: now)
            }
            return file
        }

        private func written(in tx: Transaction) throws -> (bytes: [UInt8], name: String) {
            let queries = try LedgerQueries(actor, scope, platform, at: now, in: tx)
            let choices = try LedgerChoices(filter, scope, in: tx)
            let words = LedgerWords(language: language, county: choices.county.name)
            let name = "\(choices.county.name)\(words.title(scope))"
            let title = [
                name, words.told(filter, choices),
                words.exported(by: session.name, session.unitName, at: now),
            ].joined(separator: " · ")
            let head = OutputSheet(
                name: words.title(scope), title: title, header: LedgerColumn.allCases.map(words.column),
                rows: [])
            let bytes = try writeXlsx(head, widths: LedgerColumn.allCases.map(\.width)) { write in
                try queries.each(filter) { rows in
                    for row in rows {
                        try write(LedgerColumn.allCases.map { .text($0.text(row, words)) })
                    }
                    return true
                }
            }
            return (bytes, "\(name) \(now.day).xlsx")
        }
    }
}

extension LedgerColumn {
    /// In characters of a spreadsheet.
    fileprivate var width: Double {
        switch self {
        case .kind, .channel, .satisfaction: 10
        case .received, .deadline: 12
        case .outcome: 16
        case .serial, .place, .unit, .state: 22
        case .clock: 40
        case .subject: 48
        }
    }
}
