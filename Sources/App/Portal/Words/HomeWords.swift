import Domain

/// What the home page and the page about the platform say.
extension PortalWords {
    var product: String { say("阳光村务", "Yangguang") }
    var homeTitle: String { say("村里的事，公开给您看", "Your village’s affairs, open to you") }
    var homeLead: String {
        say(
            "低保发给了谁、村里的钱怎么花、事情怎么办，都在这里。",
            "Who receives allowances, how the village spends its money, how things get done: it is all here.")
    }
    var findVillage: String { say("找您的村", "Find your village") }
    var findHelp: String {
        say("写村名、乡镇名或想看的内容，例如：张湾 低保", "A village, a township or what you look for, e.g. 张湾 低保")
    }
    var find: String { say("查找", "Find") }
    var chooseCounty: String { say("按县区找", "By county") }
    func townshipsOf(_ place: String) -> String { say("\(place)各乡镇", "Townships of \(place)") }
    func placesCount(_ places: Int, _ villages: Int) -> String {
        say("\(places) 个乡镇 \(villages) 个村", "\(places) townships, \(self.villages(villages))")
    }
    var latest: String { say("最新公开", "Latest") }
    var nothingYet: String { say("还没有公开的内容", "Nothing has been published yet") }
    var nothingYetAdvice: String {
        say("村里上传并经过三重审核后，就会显示在这里。", "What villages upload appears here once it has passed three reviews.")
    }
    var figures: String { say("公开情况", "In figures") }
    var villagesLabel: String { say("已接入的村", "Villages") }
    var disclosuresLabel: String { say("已公开", "Published") }
    var thisMonthLabel: String { say("本月公开", "This month") }
    var correctedLabel: String { say("本月更正", "Corrected this month") }
    var itemsUnit: String { say("项", "items") }
    var correctedNote: String { say("每一次都能看到改了什么", "Each shows what was changed") }
    var threeReviews: String { say("公开之前，要过三关", "Three reviews before anything is public") }
    var reviewVillage: String { say("村务监督委员会审核", "Village supervision committee") }
    var reviewVillageNote: String { say("是不是村里的真实情况", "Is it what really happened in the village?") }
    var reviewStation: String { say("乡镇站所审核", "Township station") }
    var reviewStationNote: String { say("符不符合政策和标准", "Does it follow policy and standards?") }
    var reviewDiscipline: String { say("乡镇纪委审核", "Township discipline commission") }
    var reviewDisciplineNote: String { say("审完才公开，对真实性负责", "Releases it and answers for its truth") }
    var open: String { say("公开", "Public") }
    var openNote: String { say("改动都留记录，谁都能看", "Every later change stays visible to all") }
}

extension PortalWords {
    var about: String { say("关于本平台", "About this platform") }
    var aboutWhat: String { say("这里有什么", "What is here") }
    var aboutWhatText: String {
        say(
            "本平台公开每个村的 8 类 24 项村务：低保和救助名单、住房土地、帮扶、补贴、村级财务、决策、办事流程和党务监督。"
                + "内容与村务公开栏上张贴的一致。",
            "Each village publishes 24 items in 8 categories here: rosters of allowances and aid, housing and land, "
                + "support, subsidies, village finance, decisions, procedures and supervision. "
                + "It is the same as on the village’s notice board.")
    }
    var aboutReviews: String { say("怎么审核", "How it is reviewed") }
    var aboutReviewsText: String {
        say(
            "每一份材料由村级信息员填报，先后经过村务监督委员会、乡镇站所、乡镇纪委三重审核，填报人不能审核，同一个人不能审两道。"
                + "公开之后不能悄悄改动：更正就是新的一版，写明原因，旧版和逐行的变化一直可以查看；撤下也会留下说明。",
            "A village’s clerk enters each document; the supervision committee, the township station and the township "
                + "discipline commission review it one after another. Nobody reviews their own work or signs twice. "
                + "What is public is never changed quietly: a correction is a new edition with a reason, and earlier "
                + "editions stay readable with every change row by row. A withdrawal leaves a note.")
    }
    var aboutNames: String { say("为什么有的姓名带 * 号", "Why some names carry stars") }
    var aboutNamesText: String {
        say(
            "为保护群众隐私，受益人的姓名对外只显示一部分，例如“张*三”。本村村民扫公开栏上的二维码进来，可以看到完整姓名。"
                + "未成年人的姓名一律不公开。身份证号、银行卡号、群众电话、病种和残疾等级任何人都看不到。",
            "To protect people’s privacy, names of beneficiaries are shown in part only, e.g. 张*三. Villagers who come in "
                + "through the QR code on their notice board see full names. Minors are never named. ID numbers, bank "
                + "cards, residents’ phones, illnesses and grades of disability are shown to nobody.")
    }
    var aboutNotice: String { say("公示期", "Notice periods") }
    var aboutNoticeText: String {
        say(
            "低保等名单公开后有公示期。觉得哪里不对，请在公示期内打页面上的监督电话。",
            "Rosters such as low-income allowance are open to objections for some days. If something looks wrong, call "
                + "the supervision phone on the page before the period ends.")
    }
    var aboutLate: String { say("按时、超期是怎么算的", "How on time and late are worked out") }
    var aboutLateText: String {
        say(
            "每月的事项次月 10 日前公开，每季度的在季后 10 日前，每年的在次年 1 月 31 日前，一事一公开的在事项发生后 5 个工作日内。"
                + "按第一次公开的日期计算，系统自动得出，谁也改不了。",
            "Monthly items are due by the 10th of the next month, quarterly ones by the 10th after the quarter, yearly "
                + "ones by 31 January, and events within 5 working days. The day of first publication counts; "
                + "the system works it out and nobody can change it.")
    }
}
