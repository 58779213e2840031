@testable import App
import Domain
import Testing

@Suite struct `A clerk reads Chinese set as Chinese` {
    @Test func `no refusal, problem, failure, name or item has Latin punctuation beside Chinese`() throws {
        let said = try SaidInChinese.all()
        #expect(said.count > 400)
        for sentence in said {
            #expect(!sentence.isEmpty)
            #expect(Punctuation.fault(sentence) == nil, "\(sentence)")
        }
    }

    @Test(arguments: [
        "请改成数字,例如 320。", "没有找到;请再试。", "单位:元", "特困供养(五保)", "真的吗?", "写的是\"三百二\"", "请点「提交」",
        "已保存.", "第3行", "第 3 行，共 12条", "已超期3天",
    ])
    func `what a clerk would not write is found`(_ sentence: String) {
        #expect(Punctuation.fault(sentence) != nil)
    }

    @Test(arguments: [
        "第 12 行『月保障金』写的是“三百二”，请改成数字，例如 320。", "还剩 3 个工作日", "公示至2018年10月15日", "298 ÷ 305 = 97.7%",
        "支持 .xlsx 和 .csv，最大 20 MB。", "例如 户主:text[N]。", "选“到定好的时间”才填，例如 09:00",
    ])
    func `what a clerk writes passes`(_ sentence: String) {
        #expect(Punctuation.fault(sentence) == nil)
    }

    @Test func `a withdrawn edition is taken down by one word everywhere`() throws {
        #expect(DisclosureWords(.zh).verb(.withdraw) == "撤下")
        let event = EventWords(language: .zh).verb(.petitionWithdraw)
        let petitions = Set(SaidInChinese.petitions + SaidInChinese.publicPetitions + [event])
        #expect(try SaidInChinese.all().allSatisfy { petitions.contains($0) || !$0.contains("撤回") })
        // Only a person takes something back: the own petition.
        #expect(PetitionWords(.zh).verb(.withdraw) == "撤回")
    }

    @Test func `an auditor reads what changed in words, not in the names programs use`() {
        let (zh, en) = (EventWords(language: .zh), EventWords(language: .en))
        #expect(zh.detail("quarter", "2018-Q3") == "2018年第三季度")
        #expect(zh.detail("roles", "uploader auditAdministrator") == "角色：村级信息员、审计管理员")
        #expect(en.detail("roles", "uploader auditAdministrator") == "Roles: Uploader, Audit administrator")
        #expect(zh.detail("change", "retired") == "停用")
        #expect(zh.detail("later", "x") == "later: x")
    }
}
