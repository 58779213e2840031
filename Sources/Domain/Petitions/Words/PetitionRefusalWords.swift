extension PetitionWords {
    /// What is read when a verb is refused; `notYours` reads as “not found”.
    public func refusal(_ refusal: PetitionRefusal) -> String {
        switch refusal {
        case .notInThisState(let kind, let verb):
            say(
                "这件诉求现在是“\(state(kind))”，不能“\(self.verb(verb))”",
                "“\(self.verb(verb))” is not possible while this is “\(state(kind))”")
        case .notYours: say("没有找到", "Not found")
        case .reasonMissing: say("请写明原因", "Please give a reason")
        case .wordsMissing: say("请填写内容", "Please write something")
        case .calendar(let gap): calendarGap(gap)
        case .arrival(let refusal): arrival(refusal)
        case .handover(let refusal): handover(refusal)
        case .moreTime(let refusal): moreTime(refusal)
        case .question(let refusal): question(refusal)
        case .ending(let refusal): ending(refusal)
        case .merger(let refusal): merger(refusal)
        }
    }

    private func arrival(_ refusal: PetitionRefusal.Arrival) -> String {
        switch refusal {
        case .placeTooWide: say("请选择所在的村、乡镇或县", "Please choose the village, township or county")
        case .channelNotYours(let channel):
            channel.isEnteredByCentre
                ? say(
                    "来电、来信、来访由信息中心登记", "Calls, letters and visits are written down by the information centre")
                : say("网上诉求由本人提交", "What comes online is sent by the person")
        case .serialElsewhere(let serial):
            say("编号 \(serial) 不属于本县本年度", "Number \(serial) is not of this county and year")
        }
    }

    private func handover(_ refusal: PetitionRefusal.Handover) -> String {
        switch refusal {
        case .cannotHandle:
            say(
                "这个单位不承办诉求，请选择乡镇、站所或县直部门",
                "This unit takes no petitions; choose a township, station or bureau")
        case .unitElsewhere: say("只能转给本县的单位", "Only units of this county can be chosen")
        case .unitTwice: say("同一单位只能选一次", "Each unit can be chosen only once")
        case .deadlinePast: say("办结日期不能早于今天", "The deadline cannot lie before today")
        case .deadlineTooLate(let latest):
            say("办结日期最晚为 \(latest)", "The deadline can be \(latest) at the latest")
        }
    }

    private func moreTime(_ refusal: PetitionRefusal.MoreTime) -> String {
        switch refusal {
        case .extendedAlready: say("已经延期一次，不能再延", "It was extended once and cannot be again")
        case .askedAlready: say("延期申请正在审批", "An extension has been asked for and is being decided")
        case .notAsked: say("没有待审批的延期申请", "Nobody asked for an extension")
        case .notLater(let due): say("延期后的日期应晚于 \(due)", "The new day must be later than \(due)")
        case .tooLong(let latest): say("最多延至 \(latest)", "It can be extended to \(latest) at most")
        case .overdueAlready(let due):
            say("期限已于 \(due) 届满，超期后不能再延期", "The deadline was \(due); what is overdue cannot be extended")
        case .askerCannotGrant: say("申请延期的单位不能审批自己的申请", "Whoever asks for an extension cannot grant it")
        }
    }

    private func question(_ refusal: PetitionRefusal.Question) -> String {
        switch refusal {
        case .alreadyAsked: say("已经请本人补充，请等待答复", "The person has been asked already; wait for the answer")
        case .nothingAsked: say("没有待回答的问题", "No question is waiting for an answer")
        case .meetingElsewhen:
            say("见面日期应在收到诉求之后，且不晚于今天", "A meeting is after the petition came, and not after today")
        }
    }

    private func ending(_ refusal: PetitionRefusal.Ending) -> String {
        switch refusal {
        case .ownWork:
            say("承办人不能回访自己办理的诉求，请由其他人回访", "Whoever handled it cannot do the follow-up; somebody else has to")
        case .reopeningUndecided:
            say("本人已申请重新办理，请先作出决定", "The person asked to reopen it; decide that first")
        case .noReopeningAsked: say("没有待决定的重新办理申请", "Nobody asked to reopen it")
        case .reopeningTooLate(let last):
            say(
                "申请重新办理的期限已于 \(last) 届满，您可以重新提交诉求",
                "Reopening could be asked for until \(last); you can send a new petition")
        case .notAgreedToPublicity: say("本人不同意公开", "The person did not agree to have it shown")
        case .answerNotPublic: say("这份答复不对外公开", "This answer is not a public one")
        case .closedOff:
            say(
                "这是举报，只能用加密的“举报”提交，不在这里办理",
                "It is a report against an official: only the encrypted “Report” takes it")
        case .ownAnswer:
            say(
                "写答复的人不能自己同意公开，请由信息中心的其他人核对",
                "Whoever wrote the answer cannot clear it; somebody else of the centre has to")
        case .erased: say("个人信息和内容已经删除，不能再办理", "Person and contents are erased; nothing more can be done")
        }
    }

    private func merger(_ refusal: PetitionRefusal.Merger) -> String {
        switch refusal {
        case .itself: say("不能与自己合并", "A petition cannot be merged with itself")
        case .elsewhere: say("只能与本县的诉求合并", "Only petitions of this county can be merged")
        case .younger: say("只能并入更早收到的诉求", "A petition is merged into the one that came first")
        case .carriesOn: say("合并的那一件还在办理", "The petition it was joined to carries on")
        case .ended(let kind): say("对方“\(state(kind))”，不能并入", "The other one is “\(state(kind))”")
        }
    }
}
