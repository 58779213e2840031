import Database
import Domain

/// Where petitions for measuring happen: one county with its places, the centre's officer and the offices that handle.
struct BulkCounty: Sendable {
    let code: DivisionCode
    let centre: Actor
    /// The villages, and now and then a township.
    let places: [DivisionCode]
    /// One officer of each office that handles petitions, by its place.
    let offices: [DivisionCode: [Actor]]
    let terms: PetitionTerms.InForce
    /// The last number of the ledger in each year.
    private(set) var numbers: [Int: Int]
    /// The day before which no calendar is known.
    let earliest: Day

    /// The county of a database; places and offices of the demo are written where there are none.
    static func prepared(_ platform: Platform) async throws -> BulkCounty {
        if try await Demo.isEmpty(platform) { try await furnish(platform) }
        return try await platform.database.read { tx in try BulkCounty(platform, in: tx) }
    }

    private static func furnish(_ platform: Platform) async throws {
        let now = platform.clock()
        let places = try DemoPlaces(DemoPlan(size: .tiny, now: now))
        let appointed = Moment(day: now.day.adding(days: -500), hour: 9)
        let staff = try DemoStaff(places, seed: 1, at: appointed)
        try await platform.database.write { tx in
            try places.write(at: appointed, in: tx)
            try staff.write(in: tx)
        }
    }

    private init(_ platform: Platform, in tx: Transaction) throws {
        let actors = try Self.actors(in: tx)
        let centres = actors.filter { $0.unit.kind == .informationCentre }
        guard let centre = centres.first(where: { $0.division == DemoPlaces.county }) ?? centres.first else {
            throw Failure.notFound
        }
        (self.centre, code) = (centre, centre.division)
        let villages = try PlaceQueries.all(.village, in: code, in: tx).map(\.code)
        places = villages + (try PlaceQueries.all(.township, in: code, in: tx)).prefix(3).map(\.code)
        let handling = actors.filter {
            $0.unit.kind.handlesPetitions && centre.division.contains($0.division)
        }
        offices = Dictionary(grouping: handling, by: \.division)
        terms = try PetitionTerms.inForce(of: code, platform, in: tx)
        earliest = platform.calendar.years.min().flatMap { Day(year: $0, month: 1, day: 1) } ?? Day(number: 0)
        var numbers: [Int: Int] = [:]
        let rows = try tx.rows(
            "SELECT year, last_number FROM petition_counter WHERE county = \(code) AND series = 'ledger'")
        for row in rows { numbers[try row.int(0)] = try row.int(1) }
        self.numbers = numbers
    }

    /// One officer of each office, the first by key.
    private static func actors(in tx: Transaction) throws -> [Actor] {
        try tx.rows(
            """
            SELECT MIN(o.id) FROM officer o JOIN unit u ON u.id = o.unit WHERE o.disabled_at IS NULL
            GROUP BY u.id ORDER BY u.id
            """
        ).compactMap { try OfficerQueries.actor(try $0.identifier(0), in: tx) }
            .filter { !$0.reaches(.handlePetitions).isEmpty || !$0.reaches(.registerPetitions).isEmpty }
    }

    /// Writes down the last number given in each year, so that the ledger counts on from there.
    func keep(_ numbers: [Int: Int], in tx: Transaction) throws {
        for (year, number) in numbers.sorted(by: { $0.key < $1.key }) where number > 0 {
            try tx.run(
                """
                INSERT INTO petition_counter (county, year, series, last_number)
                VALUES (\(code), \(year), 'ledger', \(number))
                ON CONFLICT (county, year, series) DO UPDATE SET last_number = excluded.last_number
                """)
        }
    }

    /// The same county with other numbers given before.
    func counting(from numbers: [Int: Int]) -> BulkCounty {
        var county = self
        county.numbers = numbers
        return county
    }

    /// The offices that a matter in a place may go to: of its township, else of the county.
    func candidates(for place: DivisionCode) -> [Actor] {
        let near = place.ancestor(.township).flatMap { offices[$0] } ?? []
        return near + (offices[code] ?? [])
    }
}
