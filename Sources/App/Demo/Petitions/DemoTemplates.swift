import Database
import Domain

/// The texts that the demo's centres begin their answers with (答复范文).
struct DemoTemplates: Sendable {
    let platform: Platform
    let counties: [DivisionCode: DemoCountyOffices]
    let at: Moment

    func write() async throws {
        try await platform.database.write { tx in
            for (county, offices) in counties.sorted(by: { $0.key < $1.key }) {
                for (name, words) in Self.texts {
                    _ = try AnswerTemplates.add(
                        .init(name: name, words: words), of: county,
                        by: .officer(offices.centre, role: .informationCentre), at: at, in: tx)
                }
            }
        }
    }

    private static let texts = [
        ("停水抢修", "您好，停水的情况已经查明，原因是……，已于……日……时修复，现在供水正常。给您带来的不便，请您谅解。"),
        ("低保政策咨询", "您好，申请低保请向户籍所在地的镇人民政府提出，村里可以代办。需要户口簿、身份证和家庭收入情况说明，镇民政所入户调查，村里评议并公示七天。"),
        ("补贴到账查询", "您好，您查询的补贴已于……日发放到一卡通，金额为……元。明细在村公开栏和阳光村务网站“惠农补贴发放”里可以查到。"),
        ("道路维修", "您好，您反映的路段已到现场查看，破损……米，计划……日前修复。修复之前已设置警示标志，请注意安全。"),
        ("暂时无法解决", "您好，您反映的问题目前办不到，原因是……。我们已登记在册，条件具备时优先办理，并告诉您。"),
        ("转交说明", "您好，您反映的问题已转交……办理，办结期限为……。您可以凭查询码随时查看进度。"),
    ]
}
