import Domain

/// One village's affairs as they go on, period by period. Contents are asked for in the order of time.
struct DemoVillage: Sendable {
    let place: DemoPlaces.Village
    let township: Division
    let team: DemoStaff.Team
    /// How many times in a hundred a disclosure comes in time.
    let punctuality: Int
    /// The first month told.
    let since: Period
    var random: DemoRandom
    var register: DemoRegister
    let groups: Int

    var lowIncome: [LowIncomeHousehold] = []
    var extremePoor: [ExtremelyPoor] = []
    var farmers: [Farmer] = []
    var allowances: [Allowance] = []
    var cadres: [Cadre] = []
    var leases: [Lease] = []
    var helped: [HelpedHousehold] = []
    /// What came in and what became of it, by month.
    var ledger: [Period: DemoLedgerMonth] = [:]
    /// The finances of each month told so far, oldest first.
    var finances: [MonthOfFinance] = []

    var code: DivisionCode { place.division.code }
    var name: String { place.division.name }
    /// 董寨 of 董寨村.
    var shortName: String { name.hasSuffix("村") ? String(name.dropLast()) : name }

    init(
        _ place: DemoPlaces.Village, in township: Division, number: Int, team: DemoStaff.Team, plan: DemoPlan,
        since: Period
    ) {
        self.place = place
        self.township = township
        self.team = team
        self.since = since
        random = DemoRandom(seed: plan.seed, for: place.division.code.text)
        punctuality = random.pick([99, 98, 97, 96, 92, 85, 72])
        groups = random.number(6...14)
        register = DemoRegister(
            county: township.code.parent ?? DemoPlaces.county, family: place.family, village: number,
            groups: groups)
        settle()
    }

    /// The people and things that are there from the beginning.
    private mutating func settle() {
        let month = since.firstDay ?? Day(number: 0)
        lowIncome = (0..<(place.households / 14 + random.number(2...10))).map { _ in household(since: month) }
        extremePoor = (0..<(place.households / 90 + random.number(1...3))).map { _ in extremelyPoor() }
        farmers = (0..<50).map { _ in farmer() }
        allowances = (0..<(place.households / 40 + 2)).map { _ in allowance(since: month) }
        cadres = appointedCadres()
        leases = (0..<random.number(4...8)).map { _ in lease(since: month) }
        helped = (0..<(place.households / 30 + 3)).map { _ in helpedHousehold() }
    }
}

// How cells are written.
extension Value {
    static func yuan(_ yuan: Int) -> Value { .money(Money(fen: Int64(yuan) * 100)) }
    static func fen(_ fen: Int) -> Value { .money(Money(fen: Int64(fen))) }
    static func count(_ count: Int) -> Value { .number(Decimal4(scaled: Int64(count) * 10_000)) }
    /// Hundredths, such as 1326 for 13.26 mu.
    static func hundredths(_ count: Int) -> Value { .number(Decimal4(scaled: Int64(count) * 100)) }
    static func day(_ day: Day) -> Value { .date(.day(day)) }
    static func month(_ day: Day) -> Value { .date(.month(year: day.year, month: day.month)) }
}
