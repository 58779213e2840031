import Database
import Domain

/// Tells the county's months in the order they happened and writes them in batches.
struct DemoHistory {
    private let platform: Platform
    private let items: [Item.Number: Item]
    private let schedule: DemoSchedule
    private var villages: [DemoVillage] = []
    private var random: DemoRandom
    /// Editions in one transaction.
    private static let batch = 200

    init(_ platform: Platform, _ plan: DemoPlan, _ places: DemoPlaces, _ staff: DemoStaff) throws {
        self.platform = platform
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
                schedule.add(
                    village: villages.count, reach: reach, punctuality: told.punctuality, random: &told.random
                )
                villages.append(told)
            }
        }
        schedule.sort()
        self.schedule = schedule
    }

    /// Writes everything; `progress` is told how many editions of how many.
    mutating func write(_ progress: (_ done: Int, _ total: Int) -> Void) async throws {
        let total = schedule.publications.count
        var done = 0
        while done < total {
            let end = min(done + Self.batch, total)
            let editions = schedule.publications[done..<end].compactMap { edition($0) }
            try await platform.database.write { [platform] tx in
                for edition in editions { try edition.write(platform, in: tx) }
            }
            done = end
            progress(done, total)
        }
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
    /// How much a village tells; nil where it has published nothing yet.
    func reach(of township: DivisionCode, place: Int) -> DemoSchedule.Reach? {
        let isShowcase = township == DemoPlaces.showcase
        switch size {
        case .tiny: return isShowcase && place < 3 ? .init(months: months, only: nil) : nil
        case .small: return isShowcase ? .init(months: months, only: nil) : .init(months: 1, only: [1, 13])
        case .full:
            let isNeighbour = township.parent == DemoPlaces.neighbour
            return .init(months: isNeighbour ? 12 : months, only: nil)
        }
    }
}
