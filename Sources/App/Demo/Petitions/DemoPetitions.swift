import Database
import Domain

/// The demo county's petitions in the volumes that its counties told of, written by the desk's verbs in the order of
/// time, so that ledgers are numbered as the months went.
struct DemoPetitions: Sendable {
    private let platform: Platform
    private let petitions: [DemoPetition]
    private let shown: SubmissionKey
    private let digests: DemoDigests?
    private let templates: DemoTemplates
    /// Deeds in one transaction.
    private static let batch = 600

    private struct Act: Sendable {
        let at: Moment
        let petition: Int
        let deed: DemoDeed
    }

    init(_ platform: Platform, _ plan: DemoPlan, _ places: DemoPlaces, _ staff: DemoStaff) async throws {
        self.platform = platform
        let cast = DemoPetitionCast(plan, places, staff, platform.calendar)
        let objection = try await Self.objection(platform)
        (petitions, shown) = (try cast.petitions(objection: objection, photos: DemoPhoto.water()), cast.shown)
        templates = DemoTemplates(
            platform: platform, counties: staff.counties, at: cast.days.first)
        digests = staff.counties[DemoPlaces.county].map {
            DemoDigests(platform: platform, county: $0, days: cast.days, now: cast.now)
        }
    }

    /// Writes everything and gives the receipt code to show; empty where the calendar knows nothing of the time.
    func write(_ progress: (_ done: Int, _ total: Int) -> Void) async throws -> String {
        let acts = petitions.enumerated().flatMap { place, petition in
            petition.steps.map { Act(at: $0.at, petition: place, deed: $0.deed) }
        }.sorted { ($0.at, $0.petition) < ($1.at, $1.petition) }
        try await templates.write()
        var receipts: DemoReceipts = [:]
        for start in stride(from: 0, to: acts.count, by: Self.batch) {
            let batch = acts[start..<min(start + Self.batch, acts.count)]
            receipts = try await write(batch, receipts)
            progress(batch.endIndex, acts.count)
        }
        if !petitions.isEmpty { try await digests?.write() }
        return receipts[shown.code]?.code.text ?? ""
    }

    private func write(_ acts: ArraySlice<Act>, _ receipts: DemoReceipts) async throws -> DemoReceipts {
        try await platform.database.write { [platform, petitions] tx in
            var receipts = receipts
            for act in acts {
                let desk = PetitionDesk(platform, at: act.at)
                try act.deed.write(to: petitions[act.petition], desk, &receipts, in: tx)
            }
            return receipts
        }
    }

    /// A row of the roster that the first village of the showcase has published last.
    private static func objection(_ platform: Platform) async throws -> Petition.RosterRow? {
        try await platform.database.read { tx in
            let row = try tx.first(
                """
                SELECT d.id, e.number FROM disclosure d JOIN edition e ON e.id = d.published_edition
                WHERE d.village = (SELECT MIN(code) FROM division WHERE parent = \(DemoPlaces.showcase))
                    AND d.item = 1 AND e.record_count > 2
                ORDER BY d.period DESC LIMIT 1
                """)
            return try row.map {
                Petition.RosterRow(disclosure: try $0.identifier(0), edition: try $0.int(1), row: 2)
            }
        }
    }
}
