import Domain

/// Lets one petition live, deed by deed: each comes after the one before, in office hours where an office does it.
struct DemoLife: Sendable {
    let scene: DemoScene
    let days: DemoOfficeDays
    var random: DemoRandom
    private(set) var steps: [DemoPetition.Step]
    private(set) var at: Moment
    /// The day of the last acceptance, from which handling counts.
    private(set) var accepted: Day

    init(_ scene: DemoScene, arriving: Moment, _ days: DemoOfficeDays, _ random: DemoRandom) {
        (self.scene, self.days, self.random, at) = (scene, days, random, arriving)
        accepted = arriving.day
        steps = [DemoPetition.Step(at: arriving, deed: .receive)]
    }

    /// So many working days later; 0: as soon as somebody is there.
    mutating func then(_ workingDays: Int, _ deed: DemoDeed) {
        add(days.moment(workingDays, after: at, &random), deed)
    }

    /// On a day in office hours, or soon where it has come already.
    mutating func on(_ day: Day, _ deed: DemoDeed) {
        guard day > at.day else { return then(0, deed) }
        let hour = random.pick([8, 9, 10, 11, 14, 15, 16])
        add(Moment(day: day, hour: hour, minute: random.number(5...59), second: random.number(0...59)), deed)
    }

    /// Hours later, as people at home do.
    mutating func later(hours: ClosedRange<Int>, _ deed: DemoDeed) {
        let seconds = random.number(hours.lowerBound * 3600...hours.upperBound * 3600)
        let moment = at.adding(seconds: seconds)
        let hour = moment.clock.hour
        add(hour < 7 ? Moment(day: moment.day, hour: 7, minute: random.number(10...59)) : moment, deed)
    }

    private mutating func add(_ moment: Moment, _ deed: DemoDeed) {
        at = max(moment, at.adding(seconds: 60))
        steps.append(DemoPetition.Step(at: at, deed: deed))
        if case .centre(.accept) = deed { accepted = at.day }
        if case .calling(.reopen) = deed { accepted = at.day }
    }

    /// The deadline so many working days after the acceptance.
    func due(_ count: Int) -> Day { min(workingDay(count), days.lastDeadline) }

    /// The n-th working day after the acceptance.
    func workingDay(_ count: Int) -> Day { days.day(count, after: accepted) }

    /// The whole life up to a moment, with the ladder's rungs between.
    func petition(until now: Moment, _ submission: PetitionSubmission) -> DemoPetition {
        let all = (steps + climbs).filter { $0.at <= now }.sorted { $0.at < $1.at }
        return DemoPetition(desks: scene.desks, submission: submission, steps: all)
    }
}

/// Where a petition plays: village, group, the situation and the office that leads.
struct DemoScene: Sendable {
    let village: DemoPlaces.Village
    let township: Division
    let group: String
    let desks: DemoDesks
    let situation: DemoSituation
    /// What the texts say in figures.
    let countDays: Int
    let households: Int

    var lead: Actor { desks.lead(situation.lead, field: situation.field) }

    /// A text with the petition's own names and figures.
    func said(_ text: String) -> String {
        text.replacing("{村}", with: village.division.name).replacing("{镇}", with: township.name)
            .replacing("{组}", with: group).replacing("{天}", with: " \(countDays) ")
            .replacing("{户}", with: " \(households) ").replacing("{单位}", with: lead.unit.name)
            .replacing("， ", with: "，").replacing("。 ", with: "。")
    }

    /// To whom it is handed, and who helps or only knows.
    func handover(due: Day, _ random: inout DemoRandom) -> Handover {
        let bureau = desks.county.bureaus[situation.field].flatMap { $0.unit.id == lead.unit.id ? nil : $0 }
        let isOfInterest = situation.field == "民政所" || random.chance(30)
        let helps = situation.lead == .station && random.chance(12)
        return Handover(
            lead: lead.unit.id, helpers: helps ? [desks.township.government.unit.id] : [],
            copies: isOfInterest ? bureau.map { [$0.unit.id] } ?? [] : [], due: due)
    }
}
