import Domain
import Testing

/// The default catalogue's columns in its own notation.
private let catalogue: [(number: Int, name: String, columns: String)] = [
    (
        1, "农村低保",
        "户主:text[N], 村民组:text[G], 保障类别:choice(A类/B类/C类), 家庭人口:number, 保障人口:number, 月保障金:money, 起始月份:date, 变动:choice(新增/调整/退出/不变), 变动原因:text, 家庭月收入:money[X], 身份证号:text[X]"
    ),
    (
        2, "特困供养（五保）",
        "姓名:text[N], 村民组:text[G], 供养方式:choice(集中/分散), 月供养标准:money, 照料人:text[N], 变动:choice(新增/终止/不变), 自理能力:text[X], 身份证号:text[X]"
    ),
    (
        3, "临时救助与救灾款物",
        "姓名:text[N], 事由:choice(疾病/灾害/意外/其他), 救助金额:money, 物资:text, 资金来源:text, 发放日期:date, 病种:text[X]"
    ),
    (
        4, "危房改造",
        "户主:text[N], 村民组:text[G], 危房等级:choice(C级/D级), 改造方式:choice(修缮/重建), 补助金额:money, 开工日期:date, 竣工日期:date, 验收结果:choice(合格/不合格/未验收), 改造前照片:file, 改造后照片:file"
    ),
    (5, "宅基地审批", "户主:text[N], 村民组:text[G], 批准面积:number, 类型:choice(新建/翻建/扩建), 批准日期:date, 批准文号:text"),
    (6, "征地补偿与土地流转", "地块:text, 面积(亩):number, 补偿标准:money, 总额:money, 到位金额:money, 已发放金额:money, 户主:text[N]"),
    (7, "帮扶对象动态", "户主:text[N], 家庭人口:number, 类型:choice(一般户/低保户/五保户), 识别年度:number, 脱贫年度:number, 致贫原因:text[A]"),
    (
        8, "扶贫项目与资金",
        "项目名称:text, 资金来源:text, 计划资金:money, 已拨付:money, 进度(%):number, 受益户数:number, 实施单位:text, 现场照片:file"
    ),
    (9, "帮扶责任人与公益岗位", "责任人:text, 单位:text, 联系电话:phone, 岗位:text, 上岗人:text[N], 月报酬:money"),
    (10, "惠农政策清单", "政策名称:text, 文件依据:text, 补助对象:text, 补助标准:text, 办理程序:text, 所需材料:text, 咨询电话:phone"),
    (
        11, "惠农补贴发放（一卡通）",
        "户主:text[N], 村民组:text[G], 补贴项目:choice(耕地地力/粮食直补/农机/退耕还林/其他), 面积或数量:number, 补贴标准:money, 补贴金额:money, 发放日期:date, 银行卡号:text[X]"
    ),
    (12, "残疾高龄优抚补贴", "姓名:text[N], 补贴类型:choice(残疾/高龄/优抚), 月补贴额:money, 起始月份:date, 残疾等级:text[X]"),
    (
        13, "财务收支明细",
        "日期:date, 凭证号:text, 摘要:text, 科目:text, 收入:money, 支出:money, 余额:money, 经手人:text, 证明人:text, 审批人:text, 票据:file"
    ),
    (
        14, "资金与债权债务",
        "上期结余:money, 本期收入:money, 本期支出:money, 期末现金:money, 期末存款:money, 应收款:money, 应付款:money, 对方:text[N], 账龄(月):number"
    ),
    (
        15, "集体资产资源与合同",
        "名称:text, 类型:choice(资产/资源), 位置:text, 承租方:text[N], 起始日期:date, 截止日期:date, 年租金:money, 已收租金:money"
    ),
    (
        16, "四议两公开决议",
        "议题:text, 程序:choice(党支部提议/两委商议/党员审议/村民决议), 应到:number, 实到:number, 赞成:number, 结果:choice(通过/未通过), 会议纪要:file"
    ),
    (17, "小微权力清单", "事项:text, 依据:text, 流程:text, 责任人:text, 联系电话:phone, 办理时限(工作日):number, 风险点:text"),
    (
        18, "村级工程与采购",
        "项目名称:text, 预算:money, 采购方式:choice(招标/比选/询价/直接), 中标方:text, 合同价:money, 变更金额:money, 决算价:money, 验收结果:choice(合格/不合格/未验收)"
    ),
    (19, "合作医疗报销流程", "情形:text, 步骤:text, 所需材料:text, 报销比例(%):number, 办理窗口:text, 联系电话:phone, 办理时限(工作日):number"),
    (20, "大病救助申请流程", "情形:text, 步骤:text, 所需材料:text, 起付线:money, 封顶线:money, 办理窗口:text, 联系电话:phone"),
    (21, "职能部门电话", "部门:text, 职责:text, 联系电话:phone, 监督电话:phone, 核实日期:date"),
    (22, "村干部及分工", "姓名:text, 职务:text, 分工:text, 联系电话:phone, 年报酬:money, 近亲属享受政策备案户数:number"),
    (23, "投诉受理办结情况", "收到:number, 受理:number, 办结:number, 超期:number, 回访:number, 满意:number"),
    (24, "典型案例与通报", "标题:text, 类型:choice(典型案例/通报/整改), 内容:text, 处理结果:text, 整改期限:date, 销号日期:date"),
]

/// The item of the default catalogue with this number.
func item(_ number: Int) throws -> Item {
    let line = try #require(catalogue.first { $0.number == number })
    let columns = try line.columns.split(separator: ", ").map { text in
        let parts = text.split(separator: ":", maxSplits: 1)
        var notation = String(try #require(parts.last))
        var mask = Mask.open
        if notation.hasSuffix("]"), let open = notation.lastIndex(of: "[") {
            mask = try #require(Mask(rawValue: String(notation[notation.index(after: open)...].dropLast())))
            notation = String(notation[..<open])
        }
        return Column(name: String(parts[0]), type: try #require(ColumnType(notation: notation)), mask: mask)
    }
    return Item(
        number: number, name: line.name, category: "", frequencies: [.monthly], notice: nil, columns: columns,
        station: "", legalBasis: "")
}
