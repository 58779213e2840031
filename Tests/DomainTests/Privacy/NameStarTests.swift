import Testing

@testable import Domain

@Suite struct NameStarTests {
    @Test(arguments: [
        ("张三", "张*"), ("张三丰", "张*丰"), ("欧阳娜娜", "欧阳*娜"), ("欧阳修", "欧阳*"), ("诸葛亮", "诸葛*"),
        ("陈王秀英", "陈*英"), ("阿卜杜拉·买买提", "阿*提"), ("古丽・米娜", "古*娜"), ("张　三", "张*"),
        ("张 三 丰", "张*丰"), ("欧阳 娜娜", "欧阳*娜"), ("㼆三丰", "㼆*丰"), ("𠀀三丰", "𠀀*丰"), ("张", "*"),
        ("欧阳", "欧*"), ("John Smith", "J*"), ("o'neil", "O*"), ("张\u{200B}三丰", "张*丰"), ("张*丰", "张*丰"),
        ("张××", "张*"), ("张三A", "张*"),
    ])
    func `a villager without the pass reads a name with its middle hidden`(_ name: String, _ shown: String) {
        #expect(NameStar.starred(name) == shown)
    }

    @Test(arguments: [
        ("张三（户主）", "张*（户主）"), ("李四(残疾二级)", "李*"), ("王五【王小明之父】", "王*"), ("张三（户主", "张*（户主）"),
        ("张三、李四光", "张*、李*光"), ("张三 李四", "张* 李*"), ("张三和李四", "张*和李*"), ("和平", "和*"), ("张三等5人", "张*等5人"),
        ("张三等", "张*等"), ("张伟2", "张*2"), ("张三13812345678", "张*"), ("张三\n李四", "张* 李*"), ("", ""), ("无", "无"),
        ("——", "——"), ("13812345678", "*"), ("户主：", "户*"),
    ])
    func `notes, lists and blanks in a name cell betray nobody`(_ cell: String, _ shown: String) {
        #expect(NameStar.starred(cell) == shown)
    }

    @Test(arguments: [
        "光山县惠民农业有限公司", "杏花村股份经济合作社", "泼陂河镇人民政府", "光山县农村信用合作联社", "张三商店", "弦山中心小学", "李湾村委会",
        "光山县第二砖瓦厂", "新县建设工程队", "村委会", "建行支行", "李公司",
    ])
    func `an organisation is no person and stays readable`(_ name: String) {
        #expect(NameStar.starred(name) == name)
    }

    @Test(arguments: [
        ("李建社", "李*社"), ("王小园", "王*园"), ("林场", "林*"), ("和珅山", "和*山"), ("刘中心", "刘*心"), ("张站", "张*"),
    ])
    func `a person whose name ends like an organisation's is still a person`(_ name: String, _ shown: String)
    {
        #expect(NameStar.starred(name) == shown)
    }

    @Test func `a person named behind a company is starred`() {
        #expect(NameStar.starred("光山县惠民农业有限公司（法人张三丰）") == "光山县惠民农业有限公司")
        #expect(NameStar.starred("惠民农业有限公司、张三丰") == "惠民农业有限公司、张*丰")
        #expect(NameStar.starred("惠民农业有限公司 张三丰") == "惠民农业有限公司 张*丰")
    }
}
