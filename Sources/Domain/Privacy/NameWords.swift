/// The word lists that `NameStar` knows.
extension NameStar {
    /// What people write for "nobody".
    static let emptyMarks: Set<String> = ["无", "/", "-", "—", "——", "--", "空"]

    /// Notes that say nothing about health, kin or where somebody lives; all others are dropped when names are starred.
    static let harmlessNotes: Set<String> = [
        "户主", "本人", "配偶", "代领", "代", "新增", "调整", "退出", "组长", "党员", "村民代表", "法人", "已故",
    ]

    /// Surnames of two characters.
    static let compoundSurnames: Set<String> = [
        "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊",
        "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文",
        "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马", "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正",
        "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "梁丘",
        "左丘", "东门", "西门", "第五", "纳兰", "完颜", "耶律",
    ]

    /// Endings of two to four characters that no person's name has.
    static let organisationEndings = [
        "公司", "集团", "合作社", "合作联社", "信用社", "供销社", "联合社", "经济社", "企业", "工厂", "加工厂", "砖厂",
        "商店", "商行", "超市", "门市部", "经营部", "经销部", "服务部", "项目部", "饭店", "酒店", "药店", "诊所", "药房",
        "农场", "林场", "茶场", "养殖场", "养鸡场", "养猪场", "渔场", "种植园", "采摘园", "幼儿园", "敬老院", "卫生院",
        "卫生室", "养老院", "福利院", "医院", "学校", "小学", "中学", "学院", "大学", "银行", "分行", "支行", "村委会",
        "居委会", "委员会", "监委会", "党支部", "村委", "村民组", "村民小组", "政府", "人民政府", "财政所", "民政所",
        "农经站", "服务站", "供电所", "派出所", "管理处", "办事处", "基金会", "协会", "施工队", "建筑队",
        "工程队", "工商户",
    ]

    /// Endings that a name of up to four characters may have too (李建社), so only longer texts count.
    static let shortOrganisationEndings = [
        "中心", "厂", "社", "店", "部", "局", "所", "站", "场", "园", "处", "队", "行", "村", "院",
    ]
}
