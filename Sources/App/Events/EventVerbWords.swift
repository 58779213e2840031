import Domain

extension EventWords {
    /// What was done.
    func verb(_ verb: EventVerb) -> String {
        switch verb {
        case .drafted: say("开始填报", "Draft started")
        case .revised: say("修改草稿", "Draft revised")
        case .discarded: say("删除草稿", "Draft discarded")
        case .submitted: say("提交审核", "Submitted for review")
        case .approved: say("审核通过", "Approved")
        case .returned: say("退回", "Returned")
        case .released: say("纪委审核通过", "Released")
        case .scheduled: say("定时公开", "Publication scheduled")
        case .published: say("公开", "Published")
        case .correctionBegun: say("开始更正", "Correction started")
        case .corrected: say("更正公开", "Correction published")
        case .superseded: say("被新版替换", "Superseded")
        case .withdrawn: say("撤下", "Withdrawn")
        case .confirmed: say("核实确认", "Confirmed")
        case .evidenceAttached: say("上传张贴照片", "Photo of the board attached")
        case .sourceStored: say("上传原始表格", "Source file uploaded")
        case .sourceOpened: say("打开原始表格", "Source file opened")
        case .secretOpened: say("查看敏感列", "Secret columns opened")
        case .mappingRemembered: say("记住列的对应", "Column mapping remembered")
        case .signedIn: say("登录", "Signed in")
        case .signInFailed: say("登录失败", "Sign-in failed")
        case .lockedOut: say("登录锁定", "Locked out")
        case .signedOut: say("退出登录", "Signed out")
        case .passwordChanged: say("修改密码", "Password changed")
        case .tokenIssued: say("签发接口令牌", "API token issued")
        case .officerAdded: say("添加人员", "Officer added")
        case .officerChanged: say("修改人员", "Officer changed")
        case .officerDisabled: say("停用人员", "Officer disabled")
        case .rolesGranted: say("授予角色", "Roles granted")
        case .rolesTaken: say("收回角色", "Roles removed")
        case .catalogueEdited: say("修改目录", "Catalogue edited")
        case .divisionAdded: say("添加区划", "Place added")
        case .divisionChanged: say("修改区划", "Place changed")
        case .zoneChanged: say("修改片区", "Zone changed")
        case .unitAdded: say("添加单位", "Unit added")
        case .unitChanged: say("修改单位", "Unit changed")
        case .villagePassIssued: say("发放村民通行链接", "Village pass issued")
        case .villagePassRevoked: say("换发村民通行链接", "Village pass renewed")
        case .calendarLoaded: say("导入放假安排", "Calendar loaded")
        case .settingChanged: say("修改设置", "Setting changed")
        case .dataImported: say("导入数据", "Data imported")
        case .dataExported: say("导出数据", "Data exported")
        case .petitionReceive, .petitionAcknowledge, .petitionAccept, .petitionDecline, .petitionReclassify,
            .petitionMerge, .petitionPart, .petitionRelay, .petitionAsk, .petitionStopAsking,
            .petitionDispatch,
            .petitionReassign,
            .petitionGrantExtension, .petitionRefuseExtension, .petitionSendBack, .petitionFollowUp,
            .petitionClose, .petitionReopen, .petitionRefuseReopening, .petitionClear, .petitionConceal,
            .petitionReturn, .petitionAskExtension, .petitionResolve, .petitionAnswer, .petitionNote,
            .petitionRecordMeeting, .petitionOpenPetitioner, .petitionRemind, .petitionSupervise,
            .petitionEscalate, .petitionReply, .petitionAdd, .petitionWithdraw, .petitionRate,
            .petitionAskReopening, .petitionErase:
            petition(verb)
        case .digestHandOver: PetitionWords(language).digestVerb(.handOver)
        case .digestAnswer: PetitionWords(language).digestVerb(.answer)
        case .digestSendBack: say("退回汇总答复", "Digest sent back")
        case .digestClose: PetitionWords(language).digestVerb(.close)
        }
    }

    /// What happened to a petition is called as the button that does it.
    private func petition(_ verb: EventVerb) -> String {
        let words = PetitionWords(language)
        let deed = verb.petition.map(words.verb) ?? say("收到", "Received")
        return say("诉求：\(deed)", "Petition: \(deed)")
    }
}
