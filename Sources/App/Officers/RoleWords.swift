import Domain

/// The names of roles and kinds of offices.
struct RoleWords: Words {
    let language: Language

    init(_ language: Language) { self.language = language }

    func name(_ role: Role) -> String {
        switch role {
        case .uploader: say("村级信息员", "Uploader")
        case .villageReviewer: say("村居审核人", "Village reviewer")
        case .stationReviewer: say("站所审核人", "Station reviewer")
        case .townshipDiscipline: say("乡镇纪委", "Township discipline commission")
        case .townshipLead: say("乡镇分管副书记", "Township lead")
        case .informationCentre: say("县信息中心", "Information centre")
        case .bureau: say("县直部门", "County bureau")
        case .countyDiscipline: say("县纪委监委", "County discipline commission")
        case .leadingGroup: say("领导小组", "Leading group")
        case .cityDiscipline: say("市纪委监委", "City discipline commission")
        case .systemAdministrator: say("系统管理员", "System administrator")
        case .securityAdministrator: say("安全管理员", "Security administrator")
        case .auditAdministrator: say("审计管理员", "Audit administrator")
        }
    }

    /// What the role lets its holder do, in one line.
    func duty(_ role: Role) -> String {
        switch role {
        case .uploader: say("填报、上传本村（本乡镇）材料，只录入不审核", "Enters and uploads, never reviews")
        case .villageReviewer: say("第一审：本村材料", "First review, of its own village")
        case .stationReviewer: say("第二审：本站所业务口的材料", "Second review, of its own field")
        case .townshipDiscipline: say("第三审：公开、撤下，对真实性负责", "Third review: publishes and withdraws")
        case .townshipLead: say("查看全乡镇情况", "Sees the whole township")
        case .informationCentre: say("维护公开目录，查看全县", "Keeps the catalogue, sees the county")
        case .bureau: say("查看全县本业务口", "Sees its own field across the county")
        case .countyDiscipline: say("监督检查全县", "Supervises the county")
        case .leadingGroup: say("查看统计", "Reads the figures")
        case .cityDiscipline: say("查看、比较各县区", "Compares the counties")
        case .systemAdministrator: say("管村组、单位和账号，不能授权", "Keeps places, units and accounts; grants nothing")
        case .securityAdministrator: say("授予和收回角色", "Grants and removes roles")
        case .auditAdministrator: say("查看全部操作记录", "Reads every record")
        }
    }

    var station: String { say("乡镇站所", "Township station") }
    var bureau: String { say("县直部门", "County bureau") }

    func kind(_ kind: Unit.Kind) -> String {
        switch kind {
        case .villageCommittee: say("村（居）民委员会", "Village committee")
        case .station(let field): say("乡镇站所（\(field)）", "Township station (\(field))")
        case .townshipDiscipline: say("乡镇纪委", "Township discipline commission")
        case .township: say("乡镇党委政府", "Township government")
        case .informationCentre: say("县信息中心", "County information centre")
        case .bureau(let field): say("县直部门（对口\(field)）", "County bureau (\(field))")
        case .countyDiscipline: say("县纪委监委", "County discipline commission")
        case .leadingGroup: say("领导小组", "Leading group")
        case .cityDiscipline: say("市纪委监委", "City discipline commission")
        case .administration: say("系统管理", "System administration")
        }
    }
}
