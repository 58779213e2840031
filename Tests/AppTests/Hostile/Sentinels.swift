@testable import App

import Domain
import Foundation

/// Values that stand in masked places and nowhere else, so that finding one anywhere public proves a leak. All are
/// invented: names that nobody bears, numbers that are only well-formed.
enum Sentinels {
    static let adultID = number("411523", "19051123", "456")
    static let carerID = number("411523", "19030209", "782")
    /// Of a child: ten years before the county's clock.
    static let childID = number("411523", "20090405", "009")
    static let card = "6228480402564890018"
    static let income = "98765.43"
    static let illness = "哨兵红斑狼疮"
    static let care = "哨兵完全不能自理"
    static let grade = "哨兵视力一级"
    static let cause = "哨兵家中突遭变故"
    static let house = "哨八八号院"
    static let child = "诸葛哨童"
    static let childCarer = "令狐哨养"
    static let draft = "东方哨稿"
    static let withdrawn = "哨撤字第七号"
    static let returned = "哨兵退回缘由"
    static let source = "哨兵源文件内容"
    static let otherVillage = "西门哨邻"

    /// Adults of the village whose pass is used: starred for everyone, in full for the village.
    static let names = ["欧阳哨一", "司马哨二", "上官哨三", "皇甫哨四", "尉迟哨五", "澹台哨六", "公孙哨七", "慕容哨八", "宇文哨九"]

    /// Never public in any form, at no tier.
    static let never = [
        adultID, carerID, childID, card, income, illness, care, grade, cause, house, child, childCarer, draft,
        withdrawn, returned, source,
    ]

    private static func number(_ region: String, _ born: String, _ sequence: String) -> String {
        let body = region + born + sequence
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
        return body + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }
}

/// A village in which every masked column of the catalogue holds a sentinel, and the drawers behind it too.
struct SentinelCounty {
    let county: TestCounty

    func fill() async throws {
        let name = Sentinels.names
        try await county.publish(
            1,
            rows: [
                [
                    "户主": name[0], "村民组": "哨湾组\(Sentinels.house)", "月保障金": "320", "变动原因": "\(name[0])家中困难",
                    "家庭月收入": Sentinels.income, "身份证号": Sentinels.adultID,
                ],
                ["户主": Sentinels.child, "村民组": "哨湾组", "月保障金": "300", "身份证号": Sentinels.childID],
            ])
        try await county.publish(
            2,
            rows: [
                [
                    "姓名": name[1], "村民组": "哨湾组", "供养方式": "分散", "月供养标准": "500", "照料人": name[2],
                    "自理能力": Sentinels.care, "身份证号": Sentinels.carerID,
                ],
                [
                    "姓名": Sentinels.child, "村民组": "哨湾组", "照料人": Sentinels.childCarer,
                    "身份证号": Sentinels.childID,
                ],
            ])
        try await county.publish(
            3,
            rows: [
                [
                    "姓名": name[3], "事由": "疾病", "救助金额": "900", "物资": "因\(Sentinels.illness)住院",
                    "病种": Sentinels.illness,
                ]
            ])
        try await county.publish(7, rows: [["户主": name[4], "家庭人口": "3", "致贫原因": Sentinels.cause]])
        try await county.publish(
            11, rows: [["户主": name[5], "村民组": "哨湾组", "补贴金额": "88", "银行卡号": Sentinels.card]])
        try await county.publish(
            12, rows: [["姓名": name[6], "补贴类型": "残疾", "月补贴额": "60", "残疾等级": Sentinels.grade]])
        try await county.publish(
            14, period: .month(year: 2018, month: 8),
            rows: [["上期结余": "1", "本期收入": "0", "本期支出": "0", "期末现金": "1", "期末存款": "0", "对方": name[7]]])
        try await county.publish(15, rows: [["名称": "哨湾水库", "类型": "资源", "承租方": name[8], "年租金": "100"]])
        try await county.publish(
            1, in: TestCounty.otherVillage,
            rows: [["户主": Sentinels.otherVillage, "村民组": "南湾组", "月保障金": "200"]])
        try await hideBehindTheScenes()
    }

    /// A correction, a withdrawal, a draft that was returned, and the file it came from.
    private func hideBehindTheScenes() async throws {
        let first = try await county.publish(
            4, rows: [["户主": Sentinels.names[0], "村民组": "哨湾组", "补助金额": "1"]])
        let gone = try await county.publish(
            5, rows: [["户主": Sentinels.names[1], "批准面积": "90", "批准文号": Sentinels.withdrawn]])
        county.time.advance(seconds: 60)
        try await county.correct(
            first.edition.id, reason: "金额登记有误", rows: [["户主": Sentinels.names[0], "村民组": "哨湾组", "补助金额": "2"]])
        let now = county.time.now
        let sealed = try county.platform.keys.seal(Array(Sentinels.source.utf8), context: "source")
        try await county.database.write { [county] tx in
            let desk = EditionDesk(county.platform, at: now)
            try desk.withdraw(
                gone.edition.id, version: nil, reason: "审批有误", by: county.actor(.townshipDiscipline), in: tx)
            guard let item = try CatalogueQueries.item(1, of: TestCounty.county, in: tx) else {
                throw Failure.notFound
            }
            let uploader = county.actor(.uploader)
            try tx.run(
                """
                INSERT INTO source_file (id, unit, officer, name, size, at, sealed)
                VALUES ('SENTINEL', \(uploader.unit.id), \(uploader.officer), \(Sentinels.source), 9, \(now), \(sealed))
                """)
            let values = item.columns.map {
                Value(canonical: $0.name == "户主" ? Sentinels.draft : "", type: $0.type)
            }
            let key = Disclosure.Key(
                village: TestCounty.village, item: 1, period: .month(year: 2018, month: 10))
            let content = Content.table(Table(columns: item.columns, records: [Record(values: values)]))
            let draft = try desk.draft(
                .init(key: key, content: content, source: "SENTINEL"), item: item, by: uploader, in: tx)
            try desk.submit(draft.id, version: nil, by: uploader, in: tx)
            try desk.return(
                draft.id, version: nil, reason: Sentinels.returned, by: county.actor(.villageReviewer), in: tx
            )
        }
    }
}
