import Database
import Domain

extension Measurements {
    /// Petitions a second that `clients` people hand in at once through the desk's own verb, each in a write of its own
    /// that is durable when it returns; without HTTP, pictures and proof of work. They stay in the database.
    public static func intake(
        _ platform: Platform, count: Int = 8_000, clients: Int = 32
    ) async throws -> Double {
        let villages = try await platform.database.read { tx in
            try tx.rows(
                "SELECT code FROM division WHERE level = \(Division.Level.village.rawValue) ORDER BY code"
            )
            .map { try $0.division(0) }
        }
        guard !villages.isEmpty else { throw Failure.notFound }
        @Sendable func handIn(_ number: Int) async throws {
            let submission = submission(number, in: villages[number % villages.count])
            let desk = PetitionDesk(platform, at: platform.clock())
            _ = try await platform.database.write { tx in try desk.receive(submission, in: tx) }
        }
        for number in 0..<100 { try await handIn(number) }
        return try await perSecond(count) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for client in 0..<clients {
                    group.addTask {
                        for number in 0..<count / clients { try await handIn(client * 1_000 + number) }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    private static func submission(_ number: Int, in village: DivisionCode) -> PetitionSubmission {
        PetitionSubmission(
            matter: .init(kind: .complaint, field: "水利站", division: village),
            sender: .init(channel: .website, isAnonymous: true, mayBePublic: true), subject: "自来水停水",
            words: "自来水停了 \(number) 天了，家里用水要到邻村去拉，请尽快来修。", key: .new())
    }

    /// Microseconds to find a petition by its receipt code and to work out where its clocks stand: what the page that
    /// follows a petition asks of the database. The fastest of ten runs.
    public static func tracking(
        _ code: String, _ platform: Platform, count: Int = 2_000
    ) async throws -> Double {
        let code = try ReceiptCode(code)
        let now = platform.clock()
        let desk = PetitionDesk(platform, at: now)
        func once() async throws {
            _ = try await platform.database.read { tx in
                let current = try desk.follow(code, from: "bench", in: tx).current
                let rules = try desk.terms(of: desk.county(of: current.petition), in: tx).rules
                return (
                    current.entries(for: [.person]), try? current.head.standing(on: now.day, under: rules)
                )
            }
        }
        let batch = count / 10
        for _ in 0..<batch { try await once() }
        // Whatever else the machine does only makes it slower, and two of these are held against each other.
        var fastest = Double.infinity
        for _ in 0..<10 {
            let perSecond = try await perSecond(batch) { for _ in 0..<batch { try await once() } }
            fastest = min(fastest, 1e6 / perSecond)
        }
        return fastest
    }
}
