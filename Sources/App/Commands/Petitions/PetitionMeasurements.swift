import Database
import Domain

extension Measurements {
    /// What `bench petitions` tells.
    public struct Petitions: Sendable {
        /// One page of the ledger, from its transaction to its bytes, in milliseconds.
        public struct Page: Sendable {
            public let name: String
            public let median: Double
            public let worstOfHundred: Double
        }

        public let petitions: Int
        /// Those with a clock that runs or waits; as many were evaluated in `clockSeconds`.
        public let open: Int
        public let fillSeconds: Double
        public let clockSeconds: Double
        public let pages: [Page]
    }

    /// Fills a database that has no petitions, then measures the ledger of the county's centre.
    public static func petitions(
        _ platform: Platform, count: Int, openOnly: Bool = false, times: Int = 40
    ) async throws -> Petitions {
        let began = ContinuousClock.now
        let isEmpty = try await platform.database.read { tx in
            try tx.first("SELECT 1 FROM petition LIMIT 1") == nil
        }
        if isEmpty { try await PetitionBulk.fill(platform, count: count, openOnly: openOnly) }
        let filled = seconds(ContinuousClock.now - began)
        let county = try await BulkCounty.prepared(platform)
        var pages: [Petitions.Page] = []
        for (name, filter) in filters(county) {
            pages.append(try await page(name, filter, county, platform, times: times))
        }
        let evaluated = try await clocks(county, platform)
        let total = try await platform.database.read { tx in
            try tx.first("SELECT COUNT(*) FROM petition")?.int(0) ?? 0
        }
        return Petitions(
            petitions: total, open: evaluated.open, fillSeconds: filled,
            clockSeconds: evaluated.seconds, pages: pages)
    }

    /// The page that opens first, and the filters that have most to look through.
    private static func filters(_ county: BulkCounty) -> [(String, LedgerFilter)] {
        var (overdue, soon, words, unseen, closed, received, place, unit, busy) = (
            LedgerFilter(), LedgerFilter(), LedgerFilter(), LedgerFilter(), LedgerFilter(), LedgerFilter(),
            LedgerFilter(), LedgerFilter(), LedgerFilter()
        )
        overdue.mark = .overdue
        soon.mark = .soon
        // Nobody wrote these words: everything that may be looked through is.
        words.words = "\u{9f98}\u{9f98}"
        (unseen.mark, unseen.sort) = (.unseen, .received)
        (closed.state, closed.sort) = (.closed, .serial)
        received.sort = .received
        place.place = county.places.first?.ancestor(.township)
        unit.unit = county.offices[county.code]?.first?.unit.id
        (busy.kind, busy.channel, busy.place) = (.suggestion, .visit, county.places.first)
        return [
            ("default", LedgerFilter()), ("overdue", overdue), ("soon", soon), ("words", words),
            ("unseen", unseen), ("closed", closed), ("received", received), ("township", place),
            ("unit", unit), ("several", busy),
        ]
    }

    private static func page(
        _ name: String, _ filter: LedgerFilter, _ county: BulkCounty, _ platform: Platform, times count: Int
    ) async throws -> Petitions.Page {
        guard let scope = LedgerScope(county.centre) else { throw Failure.notFound }
        let session = Session(
            actor: county.centre, name: "", unitName: county.centre.unit.name, mustChangePassword: false,
            formToken: "", tokenDigest: "")
        let asked = LedgerRoutes.Asked(
            actor: county.centre, scope: scope,
            reader: Reader(session: session, path: LedgerRoutes.path, now: platform.clock()),
            input: LedgerInput(AddressQuery(filter.query)))
        var times: [Double] = []
        for _ in 0..<count + 3 {
            let began = ContinuousClock.now
            _ = try await asked.page(platform)
            times.append(seconds(ContinuousClock.now - began) * 1000)
        }
        // The first ones fill caches.
        times = times.dropFirst(3).sorted()
        return Petitions.Page(
            name: name, median: times[count / 2], worstOfHundred: times[min(count - 1, count * 99 / 100)])
    }

    /// Reads every petition with an open clock and works out where it stands today.
    private static func clocks(
        _ county: BulkCounty, _ platform: Platform
    ) async throws -> (open: Int, seconds: Double) {
        let today = platform.clock().day
        let rules = county.terms.rules
        let began = ContinuousClock.now
        let open = try await platform.database.read { tx in
            var (open, overdue) = (0, 0)
            try tx.each("SELECT history FROM petition WHERE due_on < \(PetitionSortKeys.ended)") { row in
                guard let history = Petition.History(try row.text(0)) else {
                    throw DamagedRow(column: "petition.history")
                }
                open += 1
                // A day in a year without a calendar is told as that, and takes no less to find out.
                if case .success(let standing) = history.clocks(on: today, under: rules), standing.isOverdue {
                    overdue += 1
                }
            }
            return overdue > open ? 0 : open
        }
        return (open, seconds(ContinuousClock.now - began))
    }
}
