import Database
import Domain

/// The demo county: invented, lifelike, and written through the same rules as everything else.
public enum Demo {
    /// Whether there is nothing yet that a demo would mix with.
    public static func isEmpty(_ platform: Platform) async throws -> Bool {
        try await platform.database.read { tx in
            try tx.first("SELECT code FROM division LIMIT 1") == nil
                && tx.first("SELECT id FROM officer LIMIT 1") == nil
        }
    }

    /// Whether this is a demo county: the first village of the showcase township bears its invented name, and the
    /// demo's information centre has its account.
    public static func isThere(_ platform: Platform) async throws -> Bool {
        try await platform.database.read { tx in
            try tx.first(
                """
                SELECT 1 FROM division d JOIN officer o ON o.login = 'xinxizhongxin'
                WHERE d.parent = \(DemoPlaces.showcase) AND d.name = '董寨村'
                """) != nil
        }
    }

    /// Fills an empty database. `progress` is told the step, how much of it is done, and how much there is.
    public static func load(
        _ platform: Platform, _ plan: DemoPlan,
        progress: @escaping @Sendable (_ step: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
    ) async throws -> DemoOutcome {
        try await load(platform, plan, hash: { try await PasswordThreads.hash($0) }, progress: progress)
    }

    /// `hash` makes what is stored of a password.
    static func load(
        _ platform: Platform, _ plan: DemoPlan, hash: @escaping @Sendable (String) async throws -> String,
        progress: @escaping @Sendable (_ step: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
    ) async throws -> DemoOutcome {
        let places = try DemoPlaces(plan)
        let start = DemoSchedule.firstMonth(plan.months, before: plan.now)
        let appointed = Moment(day: (start.firstDay ?? plan.now.day).adding(days: -20), hour: 9)
        let staff = try DemoStaff(places, seed: plan.seed, at: appointed)
        let accounts = staff.accounts()
        // Hashing and making keys is slow on purpose, and one thread writes: they go on meanwhile.
        async let passwords = DemoStaff.stored(accounts, hash: hash)
        progress("places and officers", 0, 1)
        try await platform.database.write { tx in
            try places.write(at: appointed, in: tx)
            try staff.write(in: tx)
        }
        let ledger = try DemoPetitionCast(plan, places, staff, platform.calendar).ledger()
        var history = try DemoHistory(platform, plan, places, staff, ledger)
        try await history.write { progress("disclosures", $0, $1) }
        try await history.writeStories(plan.now)
        try await history.writePostings(plan.now)
        async let told = DemoReports(platform, plan, staff).write()
        let petitions = try await DemoPetitions(platform, plan, places, staff)
        let code = try await petitions.write { progress("petitions", $0, $1) }
        progress("sealed reports", 0, 1)
        let reports = try await told
        progress("accounts", 0, accounts.count)
        let stored = try await passwords
        try await platform.database.write { try staff.write(passwords: stored, in: $0) }
        return try await outcome(platform, accounts, reports, petitionCode: code)
    }

    /// 董寨村, the first village of the showcase township.
    private static func pass(_ platform: Platform, in tx: Transaction) throws -> String {
        guard
            let row = try tx.first(
                """
                SELECT code, pass_generation FROM division
                WHERE parent = \(DemoPlaces.showcase) ORDER BY code LIMIT 1
                """)
        else { return "" }
        return VillagePass.path(try row.division(0), generation: try row.int(1), platform.keys)
    }

    private static func outcome(
        _ platform: Platform, _ accounts: [DemoAccount], _ reports: DemoReports.Told, petitionCode: String
    ) async throws -> DemoOutcome {
        try await platform.database.read { tx in
            func count(_ sql: SQL) throws -> Int { try tx.first(sql)?.int(0) ?? 0 }
            return DemoOutcome(
                accounts: accounts, pass: try pass(platform, in: tx), passphrase: reports.passphrase,
                reportCode: reports.code, petitionCode: petitionCode,
                villages: try count("SELECT COUNT(*) FROM division WHERE level = 4"),
                disclosures: try count("SELECT COUNT(*) FROM edition WHERE state = 'published'"),
                rows: try count("SELECT COUNT(*) FROM record"),
                petitions: try count("SELECT COUNT(*) FROM petition"))
        }
    }
}
