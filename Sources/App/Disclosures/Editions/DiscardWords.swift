import Domain

/// What the page says that asks before a draft is thrown away.
struct DiscardWords: Words {
    let language: Language

    var title: String { say("删除草稿", "Discard the draft") }
    func title(_ draft: String) -> String { labelled(title, draft) }
    var button: String { say("删除这份草稿", "Discard this draft") }
    var keep: String { say("不删了，返回", "Keep it and go back") }
    var done: String { say("草稿已删除。", "The draft is discarded.") }

    func whatGoes(rows: Int, files: Int) -> String {
        let contents = contents(rows, files)
        return say(
            "这份草稿\(contents)会全部删除，删除后不能恢复。办理记录会留下是谁、什么时候、为什么删的。",
            "The draft\(contents) will be deleted for good. The history keeps who did it, when and why.")
    }

    private func contents(_ rows: Int, _ files: Int) -> String {
        var parts: [String] = []
        if rows > 0 { parts.append(say("\(rows) 行内容", rows == 1 ? "1 row" : "\(rows) rows")) }
        if files > 0 {
            parts.append(say("\(files) 个附件", files == 1 ? "1 attachment" : "\(files) attachments"))
        }
        guard !parts.isEmpty else { return "" }
        return say("连同 ", " with its ") + listed(parts)
    }

    var source: String {
        say(
            "上传的原始表格也一起删除（别的村的材料还在用的除外）。",
            "The uploaded file goes too, unless another village\u{2019}s material still needs it.")
    }
    var publicStays: String { say("已经公开的那一版不受影响，群众照样能看到。", "What is public already stays as it is.") }
    var reason: String { say("删除原因", "Reason") }
    var reasonHelp: String {
        say(
            "例如：选错了村、重复填报。不要写人名和电话。",
            "For example: the wrong village, entered twice. No names, no telephone numbers.")
    }
    var reasonMissing: Phrase { Phrase(zh: "请填写删除原因。", en: "Please give a reason.") }
    var reasonTooLong: Phrase {
        let most = ReviewInput.longestReason
        return Phrase(zh: "原因最多 \(most) 个字。", en: "The reason may have at most \(most) characters.")
    }
    func faults(_ count: Int) -> String { UploadWords(language: language).faults(count) }
}
