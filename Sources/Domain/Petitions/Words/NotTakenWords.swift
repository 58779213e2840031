extension PetitionWords {
    /// What the platform does not take, as a clause without a full stop.
    public func notTaken(_ ground: NotTaken) -> String {
        switch ground {
        case .court: say("已经或者依法应当由法院审理的诉讼事项", "It is, or by law belongs, before a court")
        case .arbitration: say("已经或者依法应当通过仲裁解决的事项", "It is, or by law belongs, before an arbitration body")
        case .administrativeReview: say("已经申请行政复议的事项", "Administrative reconsideration has been asked for")
        case .petitionReview:
            say("信访复查、复核正在进行或者已经终结的事项", "A review of the petition is under way or has ended for good")
        case .investigation:
            say("纪检监察机关或者公安机关已经立案的事项", "The discipline commission or the police has opened a case")
        case .reportAgainstOfficial:
            say("举报干部违纪违法的事项，不在这里办理", "Reports against officials are not dealt with here")
        case .military: say("军队内部的事项", "It is a matter within the armed forces")
        case .emergency: say("火灾、治安、急病等紧急情况", "It is an emergency: fire, crime, sudden illness")
        case .elsewhere: say("不属于本县管辖的事项", "It does not belong to this county")
        case .nothingToActOn: say("广告、谩骂或者没有具体内容的信息", "It is advertising, abuse, or says nothing to act on")
        case .other: say("其他不予受理的情形", "Another reason")
        }
    }

    /// Where to go instead, as a clause without a full stop; empty where there is no such place.
    public func whereInstead(_ ground: NotTaken) -> String {
        switch ground {
        case .court: say("请向有管辖权的人民法院提出，诉讼服务热线 12368", "Please turn to the court in charge; hotline 12368")
        case .arbitration:
            say(
                "劳动争议请向劳动人事争议仲裁委员会提出（热线 12333），其他争议请向约定的仲裁委员会提出",
                "For labour disputes turn to the labour arbitration commission (hotline 12333), for others to the "
                    + "arbitration commission you agreed on")
        case .administrativeReview:
            say("请向受理的行政复议机关查询", "Please ask the authority that is reconsidering it")
        case .petitionReview:
            say("请向作出复查、复核意见的机关查询", "Please ask the authority that gave the review opinion")
        case .investigation: say("请向立案机关查询", "Please ask the authority that opened the case")
        case .reportAgainstOfficial:
            say(
                "请使用本平台的“举报”，内容加密，只有纪委能看到；也可以拨打 12388",
                "Please use “Report” on this platform, which only the discipline commission can read, or call 12388"
            )
        case .military: say("请向军队有关部门反映", "Please turn to the department of the armed forces")
        case .emergency:
            say("请立即拨打电话：治安 110，火警 119，急救 120", "Please call at once: police 110, fire 119, ambulance 120")
        case .elsewhere:
            say("请向事情发生地的政府反映，政务服务热线 12345", "Please turn to the government of the place; hotline 12345")
        case .nothingToActOn:
            say(
                "如有具体诉求，请写明时间、地点和事情经过后重新提交",
                "If there is a matter, please send it again with time, place and what happened")
        case .other: ""
        }
    }
}
