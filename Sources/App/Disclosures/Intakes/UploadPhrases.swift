import Domain

/// What stands in the way of storing an upload.
enum UploadPhrases {
    static let hasProblems = Phrase(
        zh: "文件里还有问题，一行也没有存。请改好后重新上传。",
        en: "The file still has problems, so nothing was saved. Please correct it and upload it again.")

    static func notReadable(_ state: StoredIntake.State) -> Phrase {
        switch state {
        case .reading: Phrase(zh: "文件还在读取，请稍等。", en: "The file is still being read. Please wait a moment.")
        case .read: Phrase(zh: "文件已经读完。", en: "The file has been read.")
        case .refused: Phrase(zh: "这个文件读不了，请换一个文件上传。", en: "This file cannot be read; please upload another.")
        case .stored: Phrase(zh: "这份文件已经存为草稿，不用再存。", en: "This file has been saved already.")
        }
    }

    static let reasonMissing = FieldProblem(
        "reason", zh: "已公开的内容要改，请写明更正原因，群众会看到。",
        en: "What is public already can only be corrected. Please give the reason; residents will read it.")

    static let replaceUnticked = FieldProblem(
        "replaces", zh: "这一期已有草稿。要用这份文件代替，请在下面勾选。",
        en: "There is a draft of this period already. Tick the box below to replace it.")

    /// Why one village's rows cannot be stored; nil where they can, or where one answer for all villages is asked.
    static func obstacle(_ village: IntakeVillage, at place: Int, _ agreement: IntakeDesk.Agreement)
        -> FieldProblem?
    {
        guard let division = village.village else {
            let name = village.name
            return name.isEmpty
                ? FieldProblem(
                    "village.\(place)", zh: "请选这份表是哪个村的。", en: "Please choose the village of this file.")
                : FieldProblem(
                    "village.\(place)", zh: "表里的“\(name)”对不上您可以填报的村，请选一个。",
                    en: "“\(name)” is not one of your villages. Please choose one.")
        }
        switch village.standing {
        case .free, .draft, .published: return nil
        case .inReview(_, let kind):
            return FieldProblem(
                "village.\(place)",
                zh: "\(division.name)这一期的材料“\(DisclosureWords(.zh).state(kind))”，现在不能改。请等审核结束，或请审核人退回。",
                en: "\(division.name): this period is in review (\(DisclosureWords(.en).state(kind))). "
                    + "Wait for the review, or ask the reviewer to return it.")
        }
    }
}
