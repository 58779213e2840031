import Database
import Domain

/// What the showcase county's centre has handed to its civil affairs bureau as a whole (汇总转交): one that is answered and
/// closed, one that waits for the answer.
struct DemoDigests: Sendable {
    let platform: Platform
    let county: DemoCountyOffices
    let days: DemoOfficeDays
    let now: Moment

    /// Nothing where nobody spoke up about the field, or no calendar tells the day.
    func write() async throws {
        guard let bureau = county.bureaus["民政所"] else { return }
        try await platform.database.write { tx in
            let today = now.day
            let (old, new) = (at(-26), at(-2))
            if let id = try handOver(
                bureau, from: today.adding(days: -150), until: old.day.adding(days: -2), at: old,
                saying: "低保被取消没有说明、补贴停发的反映集中，请查明原因，逐户答复。", in: tx)
            {
                try DigestDesk(platform, at: at(-21)).answer(
                    id, version: nil, findings: "停发多为系统比对后未及时告知，个别为信息录入错误；另有高龄老人未做生存认证。",
                    measures: "停发前一律书面告知并写明理由；对行动不便的老人上门认证；每月十日前复核停发名单。", by: bureau, in: tx)
                try DigestDesk(platform, at: at(-20)).close(
                    id, version: nil, words: "答复清楚，措施具体，已在每件诉求中告知。", by: county.centre, in: tx)
            }
            _ = try handOver(
                bureau, from: old.day.adding(days: -1), until: new.day.adding(days: -1), at: new,
                saying: "低保评议、名单公示仍有疑问，请派员核查并整体答复。", in: tx)
        }
    }

    /// In the morning, so many working days from today.
    private func at(_ count: Int) -> Moment { Moment(day: days.day(count, after: now.day), hour: 10) }

    private func handOver(
        _ bureau: Actor, from: Day, until: Day, at moment: Moment, saying summary: String, in tx: Transaction
    ) throws -> Digest.ID? {
        let desk = DigestDesk(platform, at: moment)
        let preview = try desk.preview(bureau.unit.id, from: from, until: until, by: county.centre, in: tx)
        guard !preview.entries.isEmpty,
            (try? platform.calendar.adding(workingDays: 10, to: moment.day)) != nil
        else { return nil }
        let order = DigestOrder(unit: bureau.unit.id, from: from, until: until, summary: summary, days: 10)
        return try desk.handOver(order, by: county.centre, in: tx).id
    }
}
