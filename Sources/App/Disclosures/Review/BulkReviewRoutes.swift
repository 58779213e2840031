import Domain
import HTML
import Hummingbird

/// Approving many editions at once: first everything that was found beside each, then each on its own.
enum BulkReviewRoutes {
    /// More than this at once is no review any more.
    static let most = 100

    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/reviews") { request, context in try await look(request, context, platform) }
        router.post("office/reviews") { request, context in try await sign(request, context, platform) }
    }

    private static func look(_ request: Request, _ context: AppContext, _ platform: Platform) async throws
        -> Response
    {
        let actor = try context.officer().actor
        guard !InboxView.all(for: actor).filter({ $0 == .review }).isEmpty else { throw Failure.notFound }
        let tickets = request.uri.queryParameters.getAll("edition").compactMap { Ticket($0) }
        let desk = EditionDesk(platform, at: context.reader.now)
        let looked = try await platform.database.read { tx in
            let entries = try InboxQueries.reviewable(tickets.prefix(most).map(\.edition), by: actor, in: tx)
            return try entries.map { entry in
                BulkLook(
                    entry: entry, sheet: try ReviewQueries(desk: desk, tx: tx).sheet(entry.id, by: actor))
            }
        }
        let page = BulkReviewPage(reader: context.reader, looked: looked)
        return .page(Layout(platform, context.reader, title: page.words.title).page { h in page.write(&h) })
    }

    /// Each edition in its own transaction: one that is refused holds up no other.
    private static func sign(_ request: Request, _ context: AppContext, _ platform: Platform) async throws
        -> Response
    {
        let actor = try context.officer().actor
        let form = try await request.form(context)
        let tickets = form.all("edition").compactMap { Ticket($0) }.prefix(most)
        let desk = EditionDesk(platform, at: context.reader.now)
        var outcomes: [BulkOutcome] = []
        for ticket in tickets {
            outcomes.append(try await sign(ticket, actor, desk, platform))
        }
        let page = BulkOutcomePage(reader: context.reader, outcomes: outcomes)
        return .page(
            Layout(platform, context.reader, title: page.words.doneTitle).page { h in page.write(&h) })
    }

    /// Signs one edition as the officer's step asks.
    static func sign(
        _ ticket: Ticket, _ actor: Actor, _ desk: EditionDesk, _ platform: Platform
    ) async throws -> BulkOutcome {
        do {
            try await platform.database.write { tx in
                let stored = try desk.read(ticket.edition, by: actor, in: tx)
                if stored.edition.state.kind == .awaitingDiscipline {
                    try desk.release(ticket.edition, version: ticket.version, by: actor, in: tx)
                } else {
                    try desk.approve(ticket.edition, version: ticket.version, by: actor, in: tx)
                }
            }
            return try await outcome(ticket, refusal: nil, actor, platform)
        } catch Failure.notFound {
            return BulkOutcome(edition: ticket.edition, name: nil, refusal: BulkReviewWords.notFound)
        } catch {
            guard let fault = ReviewFault(error), let sentence = fault.sentences.first?.text else {
                throw error
            }
            return try await outcome(ticket, refusal: sentence, actor, platform)
        }
    }

    private static func outcome(
        _ ticket: Ticket, refusal: Phrase?, _ actor: Actor, _ platform: Platform
    ) async throws -> BulkOutcome {
        let name = try await platform.database.read { tx in
            try InboxQueries.name(ticket.edition, by: actor, in: tx)
        }
        return BulkOutcome(edition: ticket.edition, name: name, refusal: refusal)
    }
}

/// `KEY.VERSION` as an inbox's check box sends it.
struct Ticket: Sendable, Equatable {
    let edition: Edition.ID
    let version: Int

    init(edition: Edition.ID, version: Int) {
        self.edition = edition
        self.version = version
    }

    init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let edition = Edition.ID(parts[0]), let version = Int(parts[1]) else {
            return nil
        }
        self.edition = edition
        self.version = version
    }
}

/// One edition before it is signed with others.
struct BulkLook: Sendable {
    let entry: InboxEntry
    let sheet: ReviewSheet

    /// Whether the officer can sign it now.
    var isOpen: Bool {
        sheet.offers.contains { ($0.verb == .approve || $0.verb == .release) && $0.refusal == nil }
    }
}

/// What came of one edition.
struct BulkOutcome: Sendable {
    let edition: Edition.ID
    /// Village, item and period; nil where the officer may not see it.
    let name: EditionName?
    /// Nil where it was signed.
    let refusal: Phrase?
}
