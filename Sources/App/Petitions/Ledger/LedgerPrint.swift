import Domain
import HTML
import Hummingbird

/// The ledger on paper: A4 across, the head on each sheet, who printed it and when, and what it was narrowed to.
enum LedgerPrint {
    /// Rows on paper at most: a hundred sheets.
    static let most = 2_000

    static func print(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let (actor, scope) = try context.ledger()
        let (session, reader) = (try context.officer(), context.reader)
        let input = LedgerInput(AddressQuery(request))
        guard input.problems.isEmpty else { throw Failure.invalid(input.problems) }
        let (rows, isCut, choices) = try await platform.database.read { tx in
            let queries = try LedgerQueries(actor, scope, platform, at: reader.now, in: tx)
            var (rows, isCut): ([LedgerRow], Bool) = ([], false)
            try queries.each(input.filter) { page in
                rows += page
                isCut = rows.count > most
                return !isCut
            }
            return (Array(rows.prefix(most)), isCut, try LedgerChoices(input.filter, scope, in: tx))
        }
        let words = LedgerWords(language: reader.language, county: choices.county.name)
        let layout = Layout(platform, reader, title: words.printTitle(scope))
        return .page(
            layout.page { h in
                h.div(.class("sheet-across")) { h in
                    h.h1("\(choices.county.name) \(words.title(scope))")
                    h.p(words.told(input.filter, choices))
                    h.p(
                        words.printed(by: session.name, session.unitName, at: reader.now) + " · "
                            + words.total(rows.count), .class("muted"))
                    if isCut { h.notice(.attention, words.printedFirst(most)) }
                    h.div(.class("page-actions row no-print")) { h in
                        h.printButton(words.print)
                        h.a(words.toLedger, href: input.filter.address())
                    }
                    LedgerTable(
                        words: words, caption: words.title(scope), rows: rows, isPrinted: true
                    ).write(&h)
                }
            })
    }
}

extension LedgerQueries {
    /// Goes through all that a filter holds, page by page, within the one snapshot; `body` says whether to go on.
    func each(_ filter: LedgerFilter, _ body: ([LedgerRow]) throws -> Bool) throws {
        var cursor: LedgerCursor?
        repeat {
            let page = try page(filter, after: cursor, limit: Self.step)
            guard try body(page.rows) else { return }
            cursor = page.next
        } while cursor != nil
    }

    private static let step = 500
}
