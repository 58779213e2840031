import Domain

/// The names of roles and kinds of offices.
struct RoleWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func pick(_ zh: String, _ en: String) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }

    func name(_ role: Role) -> String {
        switch role {
        case .uploader: pick("信息员（填报）", "Uploader")
        case .villageReviewer: pick("村居审核人", "Village reviewer")
        case .stationReviewer: pick("站所审核人", "Station reviewer")
        case .townshipDiscipline: pick("乡镇纪委审核人", "Township discipline")
        case .townshipLead: pick("乡镇分管副书记", "Township lead")
        case .informationCentre: pick("信息中心", "Information centre")
        case .bureau: pick("县直部门", "County bureau")
        case .countyDiscipline: pick("县纪委监委", "County discipline")
        case .leadingGroup: pick("领导小组", "Leading group")
        case .cityDiscipline: pick("市纪委监委", "City discipline")
        case .systemAdministrator: pick("系统管理员", "System administrator")
        case .securityAdministrator: pick("安全管理员", "Security administrator")
        case .auditAdministrator: pick("审计管理员", "Audit administrator")
        }
    }

    /// What the role lets its holder do, in one line.
    func duty(_ role: Role) -> String {
        switch role {
        case .uploader: pick("填报、上传本村（本乡镇）材料，只录入不审核", "Enters and uploads, never reviews")
        case .villageReviewer: pick("第一审：本村材料", "First review, own village")
        case .stationReviewer: pick("第二审：本站所业务口的材料", "Second review, own field")
        case .townshipDiscipline: pick("第三审：公开、撤下，对真实性负责", "Third review: publishes and withdraws")
        case .townshipLead: pick("查看全乡镇情况", "Sees the whole township")
        case .informationCentre: pick("维护公开目录，查看全县", "Keeps the catalogue, sees the county")
        case .bureau: pick("查看全县本业务口", "Sees the own field in the county")
        case .countyDiscipline: pick("监督检查全县", "Supervises the county")
        case .leadingGroup: pick("查看统计", "Reads the figures")
        case .cityDiscipline: pick("查看、比较各县区", "Compares the counties")
        case .systemAdministrator: pick("管村组、单位和账号，不能授权", "Keeps places, units and accounts; grants nothing")
        case .securityAdministrator: pick("授予和收回角色", "Grants and takes roles")
        case .auditAdministrator: pick("查看全部操作记录", "Reads every record")
        }
    }

    var station: String { pick("乡镇站所", "Township station") }
    var bureau: String { pick("县直部门", "County bureau") }

    func kind(_ kind: Unit.Kind) -> String {
        switch kind {
        case .villageCommittee: pick("村（居）委员会", "Village committee")
        case .station(let field): pick("乡镇站所（\(field)）", "Township station (\(field))")
        case .townshipDiscipline: pick("乡镇纪委", "Township discipline commission")
        case .township: pick("乡镇党委政府", "Township government")
        case .informationCentre: pick("县信息中心", "County information centre")
        case .bureau(let field): pick("县直部门（\(field)口）", "County bureau (\(field))")
        case .countyDiscipline: pick("县纪委监委", "County discipline commission")
        case .leadingGroup: pick("领导小组", "Leading group")
        case .cityDiscipline: pick("市纪委监委", "City discipline commission")
        case .administration: pick("系统管理", "System administration")
        }
    }
}
