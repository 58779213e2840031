/// Names of invented people.
enum DemoNames {
    static let surnames = Array(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢傅钟姜崔谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    ).map(String.init)

    private static let given = Array(
        "德福国华建永志明文兴正金玉光长友成春先世立传家显忠孝仁义本启维守克学运全胜贵荣昌盛林树云海水山石秀英兰芳珍莲桂花凤梅翠香霞琴菊美玲莉平安顺祥强军勇斌伟超亮波涛峰磊宏广庆丰来新生善良信厚道远"
    ).map(String.init)

    /// A name of two or three characters, often of the village's own family.
    static func person(of family: String?, _ random: inout DemoRandom) -> String {
        let surname = if let family, random.chance(35) { family } else { random.pick(surnames) }
        let first = random.pick(given)
        return random.chance(28) ? surname + first : surname + first + random.pick(given)
    }

    private static let endings = [
        "湾", "畈", "冲", "店", "楼", "庄", "寨", "河", "岗", "桥", "塘", "墩", "集", "营", "洼", "铺",
    ]

    /// As many different village names as there are pairs of family and ending, in an order of the seed.
    static func villages(seed: UInt64) -> [(name: String, family: String)] {
        var random = DemoRandom(seed: seed, for: "villages")
        let families = surnames.prefix(60).filter { $0 != "白" }
        return families.flatMap { family in endings.map { ("\(family)\($0)村", family) } }.shuffled(
            using: &random)
    }
}
