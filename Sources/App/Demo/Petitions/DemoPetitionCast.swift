import Attachments
import Domain

/// Which petitions there are: those of the showcase township, and in larger counties as many as the sources told.
struct DemoPetitionCast: Sendable {
    private let plan: DemoPlan
    private let places: DemoPlaces
    private let staff: DemoStaff
    let days: DemoOfficeDays
    private let start: Day
    let now: Moment

    /// The last day whose deadlines a calendar can tell, where the next year's notice is not out yet.
    init(_ plan: DemoPlan, _ places: DemoPlaces, _ staff: DemoStaff, _ calendar: WorkingCalendar) {
        (self.plan, self.places, self.staff) = (plan, places, staff)
        let first = DemoSchedule.firstMonth(min(plan.months, 12), before: plan.now)
        start = first.firstDay ?? plan.now.day
        let known = calendar.years.max().flatMap { Day(year: $0, month: 12, day: 23) } ?? plan.now.day
        now = plan.now.day <= known ? plan.now : Moment(day: known, hour: 18)
        days = DemoOfficeDays(from: start.adding(days: -10), through: now.day.adding(days: 60), calendar)
    }

    /// The submission whose code is told.
    var shown: SubmissionKey {
        DemoPetitionStories.key(inventor(DemoPlaces.county), DemoPetitionStories.shown)
    }

    private func inventor(_ county: DivisionCode) -> DemoPetitionInventor {
        DemoPetitionInventor(
            seed: plan.seed, county: county,
            townships: places.townships.filter { $0.division.code.parent == county }, staff: staff,
            days: days,
            start: start, now: now)
    }

    func petitions(objection: Petition.RosterRow?, photos: [CleanAttachment]) throws -> [DemoPetition] {
        guard let showcase = places.townships.first(where: { $0.division.code == DemoPlaces.showcase }),
            start.adding(days: 60) < now.day
        else { return [] }
        let own = inventor(DemoPlaces.county)
        let stories = try DemoPetitionStories(own, in: showcase, objection: objection, photos: photos)
            .petitions
        if plan.size == .tiny { return stories }
        return stories + (try shared(own, after: stories)) + (try many(inventor(DemoPlaces.neighbour)))
    }

    // MARK: 新县

    /// 新县: over 700 messages and over 140 complaints; 62 real problems solved (X7).
    static let solved = 62
    private func shared(
        _ inventor: DemoPetitionInventor, after stories: [DemoPetition]
    ) throws -> [DemoPetition] {
        let left = Self.solved - stories.count(where: { $0.outcome == .solved })
        let solvedComplaints = left * 2 / 3
        var petitions: [DemoPetition] = []
        for number in 0..<112 {
            petitions.append(
                try inventor.invent(.complaint, "c", number, .closed, isSolved: number < solvedComplaints))
        }
        for (number, age) in [1, 2, 3, 4, 5, 6, 8, 9, 11, 13, 17, 19, 23].enumerated() {
            petitions.append(
                try inventor.invent(.complaint, "o", number, .open(.dispatched, age: age), isSolved: false))
        }
        for number in 0..<704 {
            let isSolved = number < left - solvedComplaints
            let kind: Petition.Kind =
                isSolved || number % 4 == 0 ? .help : number % 7 == 0 ? .suggestion : .consultation
            petitions.append(
                try inventor.invent(kind, "m", number, isSolved ? .closed : .untilNow, isSolved: isSolved))
        }
        return petitions
    }

    // MARK: 光山

    /// 光山: 1,751 messages, all answered; 752 complaints, 632 of them closed (G1, G2).
    static let (messages, closed) = (1_751, 632)
    /// The 120 that are open, by where they stand and how many working days ago they were accepted.
    static let open: [(DemoPetitionInventor.Openness, ages: [Int])] = [
        (.accepted, Array(repeating: 1, count: 8)),
        (.dispatched, (0..<60).map { 1 + $0 % 13 }),
        (.dispatched, (0..<22).map { 16 + $0 }),
        (.resolved, (0..<14).map { 3 + $0 % 11 }),
        (.answered, (0..<16).map { 4 + $0 % 10 }),
    ]

    private func many(_ inventor: DemoPetitionInventor) throws -> [DemoPetition] {
        var petitions: [DemoPetition] = []
        for number in 0..<Self.messages {
            let kind: Petition.Kind = number % 4 == 0 ? .help : number % 7 == 0 ? .suggestion : .consultation
            petitions.append(try inventor.invent(kind, "m", number, .answered))
        }
        for number in 0..<Self.closed {
            petitions.append(try inventor.invent(.complaint, "c", number, .closed))
        }
        var number = 0
        for (openness, ages) in Self.open {
            for age in ages {
                petitions.append(try inventor.invent(.complaint, "o", number, .open(openness, age: age)))
                number += 1
            }
        }
        return petitions + (try declined(inventor)) + (try withdrawn(inventor))
    }

    private func declined(_ inventor: DemoPetitionInventor) throws -> [DemoPetition] {
        try (0..<14).map { try inventor.decline("d", $0) }
    }

    private func withdrawn(_ inventor: DemoPetitionInventor) throws -> [DemoPetition] {
        try (0..<5).map { try inventor.withdraw("w", $0) }
    }
}
