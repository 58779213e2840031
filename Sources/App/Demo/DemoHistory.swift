import Database
import Domain

/// Tells the county's months in the order they happened and writes them in batches.
struct DemoHistory {
    let platform: Platform
    let items: [Item.Number: Item]
    private let schedule: DemoSchedule
    var villages: [DemoVillage] = []
    private var random: DemoRandom
    /// What is still to happen to editions that are public, by day.
    private var followUps: [Day: [DemoFollowUp]] = [:]
    /// The last day whose follow-ups are told.
    private var toldThrough: Day
    private let now: Moment
    /// Editions in one transaction.
    private static let batch = 200

    init(
        _ platform: Platform, _ plan: DemoPlan, _ places: DemoPlaces, _ staff: DemoStaff, _ ledger: DemoLedger
    ) throws {
        self.platform = platform
        now = plan.now
        toldThrough = DemoSchedule.firstMonth(plan.months, before: plan.now).firstDay ?? plan.now.day
        random = DemoRandom(seed: plan.seed, for: "history")
        items = Dictionary(uniqueKeysWithValues: try DefaultCatalogue.items().map { ($0.number, $0) })
        var schedule = DemoSchedule(now: plan.now)
        for township in places.townships {
            for (place, village) in township.villages.enumerated() {
                guard let team = staff.teams[village.division.code],
                    let reach = plan.reach(of: township.division.code, place: place)
                else { continue }
                let since = DemoSchedule.firstMonth(reach.months, before: plan.now)
                var told = DemoVillage(
                    village, in: township.division, number: villages.count, team: team, plan: plan,
                    since: since)
                told.ledger = ledger[village.division.code] ?? [:]
                schedule.add(
                    village: villages.count, reach: reach, punctuality: told.punctuality, random: &told.random
                )
                villages.append(told)
            }
        }
        schedule.sort()
        self.schedule = schedule
    }

    /// One thing to write.
    private enum Act: Sendable {
        case publication(DemoEdition)
        case followUp(DemoFollowUp)

        func write(_ platform: Platform, in tx: Transaction) throws {
            switch self {
            case .publication(let edition): try edition.write(platform, in: tx)
            case .followUp(let deed): try deed.write(platform, in: tx)
            }
        }
    }

    /// Writes everything; `progress` is told how many editions of how many.
    mutating func write(_ progress: (_ done: Int, _ total: Int) -> Void) async throws {
        let total = schedule.publications.count
        var acts: [Act] = []
        var writing: Task<Void, any Error>?
        for (place, publication) in schedule.publications.enumerated() {
            acts += due(through: publication.at.day.adding(days: -1))
            guard let edition = edition(publication) else { continue }
            acts.append(.publication(edition))
            if let next = followUp(of: edition, publication), next.at < now { insert(next) }
            let punctuality = villages[publication.village].punctuality
            for next in edition.confirmations(until: now, punctuality: punctuality, &random) { insert(next) }
            guard acts.count >= Self.batch || place == total - 1 else { continue }
            if place == total - 1 { acts += due(through: now.day) }
            let batch = acts
            acts.removeAll(keepingCapacity: true)
            // One batch is written while the next one is being told.
            try await writing?.value
            writing = Task { [platform] in
                try await platform.database.write { tx in
                    for act in batch { try act.write(platform, in: tx) }
                }
            }
            progress(place + 1, total)
        }
        try await writing?.value
    }

    /// The showcase village has corrected last month but one, so that its history has something to show.
    private mutating func followUp(of edition: DemoEdition, _ publication: DemoSchedule.Publication)
        -> DemoFollowUp?
    {
        let shown = DemoSchedule.firstMonth(2, before: now)
        let isShown =
            showcase(0) == publication.village && edition.item.number == 1 && edition.key.period == shown
        return isShown ? edition.shownCorrection() : edition.followUp(&random)
    }

    private mutating func insert(_ deed: DemoFollowUp) { followUps[deed.at.day, default: []].append(deed) }

    /// What happened up to and with a day, in its order.
    private mutating func due(through day: Day) -> [Act] {
        var acts: [Act] = []
        while toldThrough < day {
            toldThrough = toldThrough.adding(days: 1)
            let deeds = followUps.removeValue(forKey: toldThrough) ?? []
            acts += deeds.sorted { $0.at < $1.at }.map(Act.followUp)
        }
        return acts
    }

    private mutating func edition(_ publication: DemoSchedule.Publication) -> DemoEdition? {
        guard let item = items[publication.item] else { return nil }
        let (content, opening) = villages[publication.village].content(
            item, publication.period, published: publication.at.day)
        let village = villages[publication.village]
        return DemoEdition(
            id: Edition.ID(at: publication.at, using: &random),
            key: Disclosure.Key(village: village.code, item: item.number, period: publication.period),
            item: item,
            content: content, opening: opening, team: village.team, published: publication.at)
    }
}

extension DemoPlan {
    /// How much a village tells; nil where it has published nothing yet. Townships joined one after another, as they do.
    func reach(of township: DivisionCode, place: Int) -> DemoSchedule.Reach? {
        let isShowcase = township == DemoPlaces.showcase
        switch size {
        case .tiny: return isShowcase && place < 3 ? .init(months: months, only: nil) : nil
        case .small:
            return isShowcase ? .init(months: months, only: nil) : .init(months: 1, only: Self.firstItems)
        case .full:
            let isNeighbour = township.parent == DemoPlaces.neighbour
            let isEarly = isShowcase || township.text.utf8.last.map { $0 % 2 == 0 } ?? false
            return .init(months: isNeighbour ? 6 : isEarly ? months : 14, only: nil)
        }
    }

    /// What a township opens in its first month: what is due monthly, and what always stands.
    private static let firstItems: Set<Item.Number> = [1, 2, 10, 13, 14, 17, 19, 20, 21, 23]
}
