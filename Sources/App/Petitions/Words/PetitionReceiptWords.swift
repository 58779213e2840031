import Domain

/// The phrases of the last page, of objections and of the receipt.
extension PetitionFormWords {
    var files: String { say("照片或者文件", "Pictures or files") }
    var filesHelp: String {
        say(
            "JPG、PNG、HEIC 照片或者 PDF，最多 \(PetitionSubmission.mostFiles) 个，一共不超过 \(UploadedFiles.mostMegabytes) MB。照片里的位置、手机型号会自动去掉。",
            "Pictures or PDF, at most \(PetitionSubmission.mostFiles), \(UploadedFiles.mostMegabytes) MB together. Position and camera are removed."
        )
    }
    var filesAgain: String {
        say("照片没有存下来，请重新选一次。", "Files are not kept between tries; please choose them again.")
    }
    var check: String { say("您写的内容", "What you wrote") }
    var working: String { say("正在准备提交，请稍等几秒……", "Getting ready to send; a few seconds…") }

    var object: String { say("提出异议", "Object") }
    /// What stands in the row, as one sentence: a line for each column would push the question off a phone's screen.
    func cells(_ row: ObjectedRow) -> String {
        let cells = row.cells.filter { !$0.text.isEmpty }
        return say(
            cells.map { "\($0.column)：\($0.text)" }.joined(separator: "；"),
            cells.map { "\($0.column): \($0.text)" }.joined(separator: "; "))
    }
    func objection(_ row: ObjectedRow) -> String {
        say(
            "您对这一行有异议：\(row.item.name)（\(row.period.words(.zh))）第 \(row.number) 行",
            "You object to row \(row.number) of \(row.item.name), \(row.period.words(.en))")
    }
    func about(_ item: String, _ period: Period) -> String {
        say("关于\(item)（\(period.words(.zh))）", "About \(item), \(period.words(.en))")
    }

    var received: String { say("已经收到", "Received") }
    var code: String { say("您的查询码", "Your receipt code") }
    var codeHelp: String {
        say(
            "请抄下来、拍照或者打印，不要告诉别人。只显示这一次：我们不保存它，丢了谁也找不回来。",
            "Write it down, photograph or print it, and tell nobody. It is shown this once: we do not keep it, and nobody can find it again."
        )
    }
    var nextTitle: String { say("接下来", "What happens next") }
    func handled(_ kind: String, _ amount: String) -> String {
        say("\(kind)受理后，\(amount)内办结。", "Once accepted, the unit finishes it within \(amount).")
    }
    var followHow: String {
        say(
            "凭查询码随时看进度、回答问题、补充材料、评价；不满意可以申请重新办理。",
            "With the code you see how it goes, answer questions, add to it and rate it; if you are not content you can ask to have it taken up again."
        )
    }
    var followWhere: String {
        say("在本网站点“查进度”，输入查询码。", "On this site choose “Follow” and type the code.")
    }
    var site: String { say("查询网址", "Where to follow it") }
    func siteAndPage(_ address: String) -> String { address + "/petitions/track" }
    var supervision: String { say("监督电话", "Supervision phone") }
    var followNow: String { say("现在就看进度", "Follow it now") }
    var sentAgain: String {
        say(
            "同样的内容您已经提交过，这是同一件，查询码不变。",
            "You had sent the same before; it is one petition, with the same code.")
    }
    /// The same words came again with other files than the first time.
    var otherFiles: String {
        say(
            "同样的内容您已经提交过，这是同一件，查询码不变。这次选的照片、文件和第一次的不一样，以第一次收到的为准；要补充，请点“现在就看进度”，在那里添加。",
            "You had sent the same before; it is one petition, with the same code. The files are not those of the first time: what came first counts. To add files, choose “Follow it now”."
        )
    }
    var print: String { say("打印", "Print") }
}
