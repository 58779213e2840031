import Domain

/// The phrases of the form in which somebody speaks up.
struct PetitionFormWords: Words {
    let language: Language

    var title: String { say("我要反映", "Speak up") }
    func step(_ number: Int, of all: Int) -> String {
        say("第 \(number) 步，共 \(all) 步", "Step \(number) of \(all)")
    }

    func heading(_ step: PetitionStep) -> String {
        switch step {
        case .place: say("事情发生在哪里？", "Where did it happen?")
        case .kind: say("您想说的是哪一类？", "What kind of thing is it?")
        case .field: say("和哪方面有关？", "What is it about?")
        case .words: say("请写下您要反映的事情", "Please write what it is about")
        case .person: say("您愿意留下姓名吗？", "Will you give your name?")
        case .publicity: say("答复以后，可以公开吗？", "May it be shown once it is answered?")
        case .send: say("加照片，最后看一遍", "Add pictures and have a last look")
        }
    }

    /// What a fact on the last page is called.
    func fact(_ step: PetitionStep) -> String {
        switch step {
        case .place: say("地方", "Place")
        case .kind: say("类别", "Kind")
        case .field: say("有关方面", "About")
        case .words: say("内容", "What you wrote")
        case .person: say("姓名", "Name")
        case .publicity: say("公开", "Public")
        case .send: say("照片、文件", "Pictures and files")
        }
    }

    // Place
    var lead: String {
        say(
            "问政策、提建议、求帮助、投诉，都在这里。不用注册，也可以不留姓名。",
            "Questions, suggestions, requests for help, complaints: all here, without an account and without your name if you like."
        )
    }
    var findPlace: String { say("写村名或者乡镇名", "Name of the village or township") }
    var findHelp: String { say("例如：张湾", "For example 张湾") }
    var find: String { say("查找", "Find") }
    func noneFound(_ text: String) -> String {
        say(
            "没有找到“\(text)”，请换一个写法，或者从下面一级一级选。",
            "“\(text)” was not found. Try another way of writing it, or choose below.")
    }
    var found: String { say("找到这些地方，请点一个", "Please choose one of these") }
    var byCounty: String { say("按县（市、区）选", "Choose the county") }
    func within(_ place: Division) -> String {
        place.code.level == .county
            ? say("\(place.name)，请选乡镇", "\(place.name): choose the township")
            : say("\(place.name)，请选村", "\(place.name): choose the village")
    }
    func whole(_ place: String) -> String {
        say("说不准是哪一个，就选\(place)", "Not sure: just \(place)")
    }
    var up: String { say("重新从县里选", "Start again from the county") }
    func chosen(_ place: String) -> String { say("现在选的是\(place)", "Chosen: \(place)") }
    var otherPlace: String { say("换一个地方", "Another place") }

    // Kind
    var kind: String { say("请选一类", "Choose one") }
    var notHereTitle: String { say("这些事情不在这里办理", "What is not dealt with here") }
    var reportLink: String { say("去举报干部违纪违法（内容加密）", "Report an official (encrypted)") }

    // Field
    var field: String { say("请选一项", "Choose one") }
    var fieldHelp: String {
        say("选错了不要紧，信息中心会转给该管的单位。", "A wrong choice does no harm: the centre sends it to the right office.")
    }
    var unknown: String { say("不清楚，请信息中心判断", "I do not know; let the centre decide") }
    func publishes(_ items: [String]) -> String {
        let names = items.prefix(3).joined(separator: say("、", ", "))
        return say("管\(names)\(items.count > 3 ? "等" : "")", "\(names)\(items.count > 3 ? " and more" : "")")
    }
    func name(of field: String) -> String { field == PetitionDraft.unknownField ? unknown : field }

    // Words
    var subject: String { say("一句话标题", "In a few words") }
    var withNameOnly: String { say("留姓名的要填", "if you give it") }
    var optional: String { say("选填", "optional") }
    var words: String { say("时间、地点、经过，希望怎么解决", "When, where, what happened, what you hope for") }
    var wordsHelp: String {
        say(
            "最多 \(PetitionSubmission.longestWords) 字，以后还可以补充。别人的身份证号、银行卡号请不要写。",
            "Up to \(PetitionSubmission.longestWords) characters; you can add more later. Please no ID or bank card numbers of others."
        )
    }
    var othersAsked: String { say("看看别人问过的", "See what others asked") }
    var nothingAlike: String {
        say("还没有人问过差不多的，或者还没有答复。", "Nobody has asked about the same, or it is not answered yet.")
    }

    // Person
    var named: String { say("署名还是匿名", "Named or not") }
    var unnamed: String { say("不留姓名", "Without my name") }
    var unnamedNote: String {
        say("一样受理、一样答复，凭查询码看进度。", "It is dealt with all the same; you follow it with a receipt code.")
    }
    var withName: String { say("留下姓名和电话", "With my name and telephone") }
    var withNameNote: String {
        say(
            "加密保存，只有经办人能打开；每打开一次都写明原因，您看得到。",
            "Kept encrypted. Only who handles it can open it, giving a reason that you can read each time.")
    }
    var name: String { say("您的姓名", "Your name") }
    var phone: String { say("电话", "Telephone") }
    var address: String { say("住址", "Address") }

    // Publicity
    var publicity: String { say("可以公开吗", "May it be public") }
    var publicYes: String { say("可以公开", "Yes") }
    var publicYesNote: String {
        say(
            "信息中心删去姓名、电话等信息以后才公开，别人遇到一样的事就不用再问。",
            "Only after the centre has taken out names and telephones; others with the same question find the answer."
        )
    }
    var publicNo: String { say("不要公开", "No") }
    var publicNoNote: String { say("只告诉您本人，对外只计个数。", "Only you are told; the public sees a count.") }
    func publicity(_ isPublic: Bool) -> String { isPublic ? publicYes : publicNo }

    var next: String { say("下一步", "Next") }
    var back: String { say("上一步", "Back") }
    var change: String { say("修改", "Change") }
    var send: String { say("提交", "Send") }
    /// The button beside it, once something else was sent with the form; `SubmissionPhrases.formSent` names it.
    var asAnother: String { say("这是另外一件事", "This is another matter") }
}
