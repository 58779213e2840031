import Domain

extension EventWords {
    /// One detail of an event in words; what is not known here stands as it was written.
    func detail(_ name: String, _ value: String) -> String {
        switch name {
        case "quarter": Period(value)?.words(language) ?? value
        case "roles": labelled(say("角色", "Roles"), roles(value))
        case "login": labelled(say("账号", "Account"), value)
        case "unit": labelled(say("单位", "Unit"), value)
        case "name": labelled(say("名称", "Name"), value)
        case "change": change(value)
        case "townships": labelled(say("乡镇数", "Townships"), value)
        case "headers": labelled(say("列数", "Columns"), value)
        case "added": labelled(say("新增", "Added"), value)
        case "renamed": labelled(say("改名", "Renamed"), value)
        case "unchanged": labelled(say("未变", "Unchanged"), value)
        case "installed": labelled(say("装入事项", "Items installed"), value)
        case "terms": PetitionSettingsWords(language: language).changes(value)
        case "from": labelled(say("生效日", "From"), value)
        case "grounds": PetitionSettingsWords(language: language).grounds(value)
        case _: "\(name): \(value)"
        }
    }

    private func roles(_ value: String) -> String {
        listed(
            value.split(separator: " ").map {
                Role(rawValue: String($0)).map(RoleWords(language).name) ?? String($0)
            })
    }

    private func change(_ value: String) -> String {
        switch value {
        case "added": say("新增", "Added")
        case "edited": say("修改", "Edited")
        case "deleted": say("删除", "Deleted")
        case "retired": say("停用", "Taken out of use")
        case "restored": say("恢复使用", "Put back into use")
        case "enabled": say("恢复使用", "Enabled")
        case "reset": say("重设密码", "Password reset")
        case "petitionTerms": say("诉求办理时限", "Time limits of petitions")
        case "petitionTermsTakenBack": say("撤销尚未生效的诉求时限", "Coming time limits of petitions taken back")
        case "petitionElsewhere": say("不予受理的去处", "Where to go with what is not taken")
        case _: value
        }
    }
}
