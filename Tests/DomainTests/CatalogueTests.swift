@testable import App
import Domain
import Foundation
import Testing

@Suite("The catalogue") struct CatalogueTests {
    private func shipped() throws -> [Item] {
        try CatalogueFile.items(Data(contentsOf: Resources.folder.appendingPathComponent("catalogue.json")))
    }

    @Test func `24 items in 8 categories, each with a station and a legal basis`() throws {
        let items = try shipped()
        #expect(items.map(\.number) == Array(1...24))
        #expect(
            Set(items.map(\.category)) == [
                "社会救助", "住房土地", "脱贫攻坚", "惠农政策", "村级财务", "决策与小微权力", "办事流程", "党务与监督",
            ])
        #expect(
            items.allSatisfy { !$0.station.isEmpty && $0.legalBasis.contains("《") && !$0.columns.isEmpty })
        #expect(items.filter { $0.notice != nil }.map(\.number) == [1, 2, 4, 7])
        #expect(items.filter { $0.form == .either }.map(\.number) == [24])
    }

    @Test func `what is never public is stored as X in the shipped catalogue`() throws {
        let secret = try shipped().flatMap { item in
            item.columns.filter { $0.mask == .secret }.map { "\(item.number) \($0.name)" }
        }
        #expect(
            secret == [
                "1 家庭月收入", "1 身份证号", "2 自理能力", "2 身份证号", "3 病种", "11 银行卡号", "12 残疾等级",
            ])
    }

    @Test func `an item survives being written and read again`() throws {
        for item in try shipped() {
            #expect(try ItemDraft(item).validated() == item)
            let data = try JSONEncoder().encode(CatalogueFile.Entry(item))
            #expect(try JSONDecoder().decode(CatalogueFile.Entry.self, from: data).draft.validated() == item)
        }
    }

    @Test(arguments: [
        ("身份证号:text", ItemFault.mustBeSecret(column: "身份证号")),
        ("监护人身份证号:text[N]", .mustBeSecret(column: "监护人身份证号")),
        ("银行卡号:text[A]", .mustBeSecret(column: "银行卡号")), ("病种:choice(甲/乙)", .mustBeSecret(column: "病种")),
        ("残疾等级:number", .mustBeSecret(column: "残疾等级")), ("手机:text", .mustBeSecret(column: "手机")),
        ("手机号码:number[G]", .mustBeSecret(column: "手机号码")), ("联系电话:text", .mustBeSecret(column: "联系电话")),
        ("户主电话:phone", .residentsPhone(column: "户主电话")), ("患者电话:phone", .residentsPhone(column: "患者电话")),
        ("户主:text", .mustBeMaskedName(column: "户主")), ("户主姓名:text[G]", .mustBeMaskedName(column: "户主姓名")),
        ("面积:number[N]", .maskDoesNotFit(column: "面积")), ("照片:file[A]", .maskDoesNotFit(column: "照片")),
        ("类型:choice(甲/甲)", .duplicateChoice(column: "类型", choice: "甲")),
        ("类型:choice()", .unreadableColumn("类型:choice()")),
        ("类型:choice(甲)", .unreadableColumn("类型:choice(甲)")),
        ("类型:colour", .unreadableColumn("类型:colour")), ("类型:text[Z]", .unreadableColumn("类型:text[Z]")),
        ("类型:text[]", .unreadableColumn("类型:text[]")), ("类型", .unreadableColumn("类型")),
        (":text", .unreadableColumn(":text")), (" :text", .unreadableColumn(" :text")),
        ("", .unreadableColumn("")),
    ])
    func `a column that breaks a rule is refused`(_ notation: String, _ fault: ItemFault) throws {
        let faults = #expect(throws: ItemFaults.self) {
            try draft(columns: ["事项:text", notation]).validated()
        }
        #expect(faults?.faults.contains(fault) == true, "\(String(describing: faults))")
    }

    @Test(arguments: [
        "身份证号:text[X]", "户主:text[N]", "户主:text[X]", "联系电话:phone", "监督电话:phone", "致贫原因:text[A]", "受益户数:number",
        "病种:choice(甲/乙)[X]", "手机:text[X]", "面积(亩):number", "时间:起止:text",
    ])
    func `a column that keeps the rules is accepted`(_ notation: String) throws {
        if notation == "时间:起止:text" {
            #expect(throws: ItemFaults.self) { try draft(columns: [notation]).validated() }
        } else {
            #expect(try draft(columns: [notation]).validated().columns.first?.notation == notation)
        }
    }

    @Test func `every fault of an item is reported together`() throws {
        var draft = draft(columns: ["身份证号:text", "甲:text", "甲:number", "乙:colour"])
        draft.name = " "
        draft.frequencies = ["weekly"]
        draft.noticeLength = 0
        draft.number = 0
        let faults = try #require(#expect(throws: ItemFaults.self) { try draft.validated() })
        #expect(
            Set(faults.faults) == [
                .numberOutOfRange(0), .missing(.name), .unknownFrequency("weekly"), .unusableNotice,
                .mustBeSecret(column: "身份证号"), .duplicateColumn("甲"), .unreadableColumn("乙:colour"),
            ])
    }

    @Test func `a table needs columns and an article has none`() {
        #expect(throws: ItemFaults(faults: [.noColumns])) { try draft(columns: []).validated() }
        var article = draft(columns: ["甲:text"])
        article.form = "article"
        #expect(throws: ItemFaults(faults: [.articleWithColumns])) { try article.validated() }
        article.columns = []
        #expect((try? article.validated())?.form == .article)
    }

    @Test func `two items never share a number or a name`() throws {
        let item = try draft(columns: ["甲:text"]).validated()
        #expect(ColumnRules.faults(of: [item, item]) == [.duplicateNumber(30), .duplicateName("村级事项")])
    }

    private func draft(columns: [String]) -> ItemDraft {
        ItemDraft(
            number: 30, name: "村级事项", category: "社会救助", frequencies: ["monthly"], columns: columns,
            station: "民政所", legalBasis: "《村民委员会组织法》第三十条")
    }
}
