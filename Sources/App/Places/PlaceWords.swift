import Domain

/// The phrases of the pages on which places, zones, units and passes are kept.
struct PlaceWords: Words {
    let language: Language

    func code(_ code: DivisionCode) -> String { say("代码 \(code)", "Code \(code)") }
    func households(_ count: Int) -> String {
        say("\(count) 户", count == 1 ? "1 household" : "\(count) households")
    }
    func officers(_ count: Int) -> String {
        say("\(count) 人", count == 1 ? "1 officer" : "\(count) officers")
    }
    func below(_ level: Division.Level) -> String {
        switch level {
        case .province: say("市", "Cities")
        case .city: say("县区", "Counties")
        case .county: say("乡镇", "Townships")
        case .township: say("村", "Villages")
        case .village: ""
        }
    }
    func count(_ count: Int) -> String { say("\(count) 个", "\(count)") }
    func add(_ level: Division.Level) -> String {
        switch level {
        case .province: say("添加市", "Add a city")
        case .city: say("添加县区", "Add a county")
        case .county: say("添加乡镇", "Add a township")
        case .township: say("添加村", "Add a village")
        case .village: ""
        }
    }
    var noneBelow: String { say("还没有登记下一级地方", "No place below this one yet") }
    var noneBelowHelp: String { say("在下面逐个添加，或者导入一张表。", "Add them one by one below, or import a table.") }
    var codeField: String { say("统计用区划代码", "Statistical code") }
    func codeHelp(_ place: DivisionCode, _ digits: Int) -> String {
        say("\(digits) 位数字，以 \(place) 开头", "\(digits) digits that begin with \(place)")
    }
    var name: String { say("名称", "Name") }
    var householdsField: String { say("户数", "Households") }
    var optional: String { say("选填", "optional") }
    var addButton: String { say("添加", "Add") }
    var save: String { say("保存", "Save") }
    var kept: String { say("已保存。", "Saved.") }
    var change: String { say("修改名称和户数", "Change name and households") }

    var importTitle: String { say("导入村组表", "Import places") }
    var importHelp: String {
        say(
            "表头依次是 code（代码）、name（名称）、parent（上级代码，可空）、households（户数，可空）；CSV 或 .xlsx。有一处不对就整表不收。",
            """
            Columns code, name, parent (may be empty), households (may be empty); CSV or .xlsx. \
            One fault and nothing is taken.
            """)
    }
    var file: String { say("文件", "File") }
    var importButton: String { say("导入", "Import") }
    func imported(_ result: Divisions.Imported) -> String {
        say(
            "导入完成：新增 \(result.added) 个，改名 \(result.renamed) 个，未变 \(result.unchanged) 个。",
            "Imported: \(result.added) added, \(result.renamed) renamed, \(result.unchanged) unchanged.")
    }

    var units: String { say("单位", "Units") }
    var noUnits: String { say("这里还没有单位。", "No unit here yet.") }
    var addUnit: String { say("添加单位", "Add a unit") }
    var kind: String { say("单位类型", "Kind") }
    var choose: String { say("请选择", "Please choose") }
    var field: String { say("业务口", "Field") }
    var fieldHelp: String {
        say(
            "站所和县直部门要选，其他单位不用选；和公开目录里的审核站所一致。",
            "For stations and bureaus; the same as the catalogue\u{2019}s.")
    }
    var noField: String { say("不分业务口", "No field") }
    var phone: String { say("对外电话", "Public telephone") }
    var phoneHelp: String {
        say("单位座机，例如 0376-2980000；会显示在公开页面上", "An office\u{2019}s line, shown on public pages")
    }
    var addOfficer: String { say("给这个单位添加人员", "Add an officer here") }

    var zones: String { say("片区", "Zones") }
    var noZones: String { say("还没有划分片区。", "No zones yet.") }
    var addZone: String { say("添加片区", "Add a zone") }
    var zoneTownships: String { say("片区里的乡镇", "Townships of the zone") }
    func townships(_ count: Int) -> String {
        say("\(count) 个乡镇", count == 1 ? "1 township" : "\(count) townships")
    }
    func inZone(_ name: String) -> String { say("现在在\(name)", "now in \(name)") }

    var pass: String { say("村民通行链接（二维码内容）", "Village pass (for the QR code)") }
    var passNote: String {
        say(
            "把这个链接做成二维码贴在村务公开栏上。本村群众扫码后，能看到本村名单里的完整姓名。",
            """
            Print this link as a QR code on the village\u{2019}s board. \
            Who comes in through it reads the village\u{2019}s names in full.
            """)
    }
    var passAddressMissing: String {
        say(
            "系统还没有设置对外网址（--public-address），下面是本机地址里的路径。",
            "No public address is set (--public-address); this is the path on this server.")
    }
    func generation(_ number: Int) -> String { say("第 \(number) 次发放", "Issue \(number)") }
    var printLink: String { say("打印", "Print") }
    var renew: String { say("换发", "Issue a new one") }
    var renewNote: String {
        say(
            "链接传到外面去了才需要换发。换发后旧二维码立即失效，公开栏要重新张贴。",
            "Only when the link has leaked. The old code ends at once and the board needs the new one.")
    }
    var renewed: String { say("已换发，旧链接失效。", "Issued anew; the old link has ended.") }
}
