import Database
import Domain

/// What is going on right now in the showcase township: drafts at every step of the review, returned ones with
/// reasons, one to be public tomorrow, a correction on its way. All of it done by the verbs.
struct DemoStory: Sendable {
    /// How far an edition has come.
    enum Stage: Sendable {
        case draft, submitted, villageSigned, stationSigned
        /// Sent back by the station.
        case returned(reason: String)
        /// Released, to be public at a set time.
        case scheduled(Moment)
        /// Sent back by the station, mended, handed in again and public.
        case publishedAfterReturn(reason: String)
    }

    let key: Disclosure.Key
    let item: Item
    let content: Content
    let opening: Money?
    let team: DemoStaff.Team
    let stage: Stage
    /// When it was begun.
    let begun: Moment

    func write(_ platform: Platform, in tx: Transaction) throws {
        guard let station = team.stations[item.station] else { throw Failure.notFound }
        func desk(_ hours: Int) -> EditionDesk {
            EditionDesk(platform, at: begun.adding(seconds: hours * 3600))
        }
        let id = try desk(0).draft(
            .init(key: key, content: content, opening: opening), item: item, by: team.uploader, in: tx
        ).id
        if case .draft = stage { return }
        try desk(1).submit(id, version: nil, by: team.uploader, in: tx)
        if case .submitted = stage { return }
        try desk(3).approve(id, version: nil, by: team.village, in: tx)
        switch stage {
        case .draft, .submitted, .villageSigned: return
        case .returned(let reason): try desk(5).return(id, version: nil, reason: reason, by: station, in: tx)
        case .stationSigned: try desk(5).approve(id, version: nil, by: station, in: tx)
        case .scheduled(let moment):
            try desk(5).approve(id, version: nil, by: station, in: tx)
            try desk(6).release(id, version: nil, publication: moment, by: team.discipline, in: tx)
        case .publishedAfterReturn(let reason):
            try desk(5).return(id, version: nil, reason: reason, by: station, in: tx)
            try desk(22).revise(id, version: nil, content: content, by: team.uploader, in: tx)
            try desk(23).submit(id, version: nil, by: team.uploader, in: tx)
            try desk(25).approve(id, version: nil, by: team.village, in: tx)
            try desk(27).approve(id, version: nil, by: station, in: tx)
            try desk(28).release(id, version: nil, by: team.discipline, in: tx)
        }
    }
}

extension DemoHistory {
    /// Begins what is still under way at `now`.
    mutating func writeStories(_ now: Moment) async throws {
        let month = Period.month(of: now.day), week = Period.event(now.day.adding(days: -4))
        let tomorrow = Moment(day: now.day.adding(days: 1), hour: 9)
        let plots: [(Int, Item.Number, Period, DemoStory.Stage, Int)] = [
            (0, 1, month, .submitted, -30), (0, 2, month, .villageSigned, -50),
            (0, 3, week, .stationSigned, -54),
            (0, 16, week, .draft, -26),
            (0, 18, week, .returned(reason: "合同价与中标通知书不一致，请核对后重新提交。"), -75),
            (0, 24, week, .scheduled(tomorrow), -30),
            (1, 1, month, .villageSigned, -28), (1, 3, week, .villageSigned, -74),
            (1, 16, week, .stationSigned, -98),
            (1, 5, week, .publishedAfterReturn(reason: "一户的批准面积与批准文号对不上，请核对后重新提交。"), -72),
            (2, 1, month, .stationSigned, -52),
            (2, 12, month, .returned(reason: "高龄补贴标准有调整，请按新标准重新填报。"), -101),
            (2, 2, month, .submitted, -27),
        ]
        inventFindings()
        var stories: [DemoStory] = []
        for (village, item, period, stage, hours) in plots {
            if let story = story(village, item, period, stage, at: now.adding(seconds: hours * 3600)) {
                stories.append(story)
            }
        }
        let told = stories
        try await platform.database.write { [platform] tx in
            for story in told { try story.write(platform, in: tx) }
        }
    }

    /// Photos of the paper posting for what two villages of the showcase township published last.
    func writePostings(_ now: Moment) async throws {
        let photo = try DemoPhoto.posting()
        for village in [showcase(0), showcase(1)].compactMap({ $0 }) where villages.indices.contains(village)
        {
            let (place, uploader) = (villages[village].code, villages[village].team.uploader)
            try await platform.database.write { [platform] tx in
                let latest = try tx.rows(
                    """
                    SELECT published_edition, published_at FROM disclosure
                    WHERE village = \(place) AND published_at IS NOT NULL ORDER BY published_at DESC, id LIMIT 6
                    """)
                for row in latest {
                    let posted = min(try row.moment(1).adding(seconds: 7_200), now)
                    try EditionDesk(platform, at: posted).attachEvidence(
                        photo, to: try row.identifier(0), by: uploader, in: tx)
                }
            }
        }
    }

    /// `village` counts within the showcase township.
    private mutating func story(
        _ village: Int, _ number: Item.Number, _ period: Period, _ stage: DemoStory.Stage, at begun: Moment
    ) -> DemoStory? {
        guard let place = showcase(village), let item = items[number] else { return nil }
        let (content, opening) = villages[place].content(item, period, published: begun.day)
        return DemoStory(
            key: .init(village: villages[place].code, item: number, period: period), item: item,
            content: number == 24 ? villages[place].article() : content, opening: opening,
            team: villages[place].team, stage: stage, begun: begun)
    }

    /// What reviewers should find: one household on the rosters of two villages, one person drawing two kinds of aid.
    private mutating func inventFindings() {
        guard let first = showcase(0), let second = showcase(1), let third = showcase(2),
            villages.indices.contains(third), let household = villages[first].lowIncome.last,
            let other = villages[third].lowIncome.first
        else { return }
        villages[second].lowIncome.append(household)
        villages[third].extremePoor.append(
            ExtremelyPoor(person: other.head, carer: other.head.name, inHome: false, ability: "全自理"))
    }

    /// Where a village of the showcase township stands among all.
    func showcase(_ village: Int) -> Int? {
        villages.firstIndex { $0.township.code == DemoPlaces.showcase }.map { $0 + village }
    }
}

extension DemoVillage {
    /// A typical case told as a text.
    mutating func article() -> Content {
        .article(
            Article(
                title: "\(shortName)：一张公示表退回三份低保",
                paragraphs: [
                    "低保名单在网上公开后，有村民在公示期内反映两户情况有变化。村务监督委员会当天入户核实，镇民政所第二天复核。",
                    "核实结果：一户子女已稳定就业，一户户主已随子女迁居县城，另有一户主动申请退出。三户按程序退出，退出原因已在本期名单中逐户写明。",
                    "公开不是贴出去就完了。谁都能看，谁都能问，改了什么也看得见，名单才经得起问。",
                ]))
    }
}
