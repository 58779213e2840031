import Domain

/// What is wrong with what an officer filled in, and what the officer is told on top of a page.
enum DeskPhrases {
    static let wordsMissing = Phrase(zh: "请填写内容。", en: "Please write something.")
    static let reasonMissing = Phrase(zh: "请写明原因。", en: "Please give a reason.")
    static let choiceMissing = Phrase(zh: "请选择一项。", en: "Please choose one.")
    static let channelMissing = Phrase(
        zh: "请选择是电话、来信还是来访。", en: "Please choose telephone, letter or visit.")
    static let kindMissing = Phrase(zh: "请选择类别。", en: "Please choose the kind.")
    static let dayMissing = Phrase(zh: "请填写日期，例如 2018-10-08。", en: "Please give a day such as 2018-10-08.")
    static let unitMissing = Phrase(zh: "请选择单位。", en: "Please choose a unit.")
    static let sureNeeded = Phrase(
        zh: "请核对上面几行；确认要写给本人的，请打勾后再答复。",
        en: "Please check these lines; tick the box if the person is to read them.")
    static let otherMissing = FieldProblem(
        "into", zh: "请选择要并入哪一件，或者填写登记编号。", en: "Please choose the other petition, or give its number.")
    static let otherUnknown = FieldProblem(
        "into", zh: "没有找到这件诉求，请核对登记编号。", en: "There is no such petition; please check its number.")
    static let erasureUnsure = FieldProblem(
        "sure", zh: "请核实是本人要求删除，打勾后再办理。", en: "Make sure that the person asked for it, and tick the box.")
    static let keyUnusable = FieldProblem(
        "key", zh: "应当是 20 到 64 个随机的字母、数字或连字符。", en: "This must be 20 to 64 random letters, digits or dashes."
    )
    static let keyUsed = FieldProblem(
        "key", zh: "用这个键已经登记过一件诉求，这次的内容或者文件不一样，没有登记。另一件请用新的键。",
        en:
            "A petition was entered under this key already; what came now is different and was not entered. Use a new key for another one."
    )
    static let namePlaceMissing = FieldProblem(
        "place", zh: "请填写村、乡镇或县的名称。", en: "Please name the village, township or county.")
    static let noPerson = Phrase(zh: "没有登记姓名，或者已经删除。", en: "No name was given, or it was erased.")

    static func tooLong(_ field: String, _ most: Int) -> FieldProblem {
        FieldProblem(field, zh: "最多 \(most) 个字。", en: "At most \(most) characters.")
    }

    /// The page below shows the newest state already; what was typed stands in it.
    static func conflict(_ by: String, _ at: Moment) -> Phrase {
        Phrase(
            zh: "\(by)在 \(at) 先办理了这件诉求，您的操作没有生效。下面是最新情况，您填写的内容还在，请看过后再决定。",
            en: "\(by) acted on this at \(at) before you; nothing was done. Below is the newest state, "
                + "with what you typed.")
    }

    static let person = Phrase(zh: "本人", en: "The person")
    static let system = Phrase(zh: "系统", en: "The system")
    static let entriesMissing = FieldProblem(
        "entries", zh: "请写明您看到的记录条数（entryCount）。", en: "Say how many entries you saw (entryCount).")

    /// Whoever reminds or supervises has not read what is new.
    static func overtaken(_ by: Phrase, _ deed: Phrase, _ at: Moment) -> Phrase {
        Phrase(
            zh: "\(by.zh)在 \(at) 刚办理了“\(deed.zh)”，您的操作没有生效。下面是最新情况，您填写的内容还在，请看过后再决定。",
            en:
                "\(by.en) did this at \(at), before you: \(deed.en). Nothing of yours was done. Below is the newest state, "
                + "with what you typed.")
    }

    static func placeUnknown(_ name: String) -> FieldProblem {
        FieldProblem(
            "place", zh: "本县没有找到“\(name)”，请核对名称，或者填写行政区划代码。",
            en: "No place of this county is called “\(name)”; check the name, or give its code.")
    }

    static func placeAmbiguous(_ names: [String]) -> FieldProblem {
        FieldProblem(
            "place", zh: "有 \(names.count) 个地方叫这个名字，请写明乡镇：\(names.joined(separator: "、"))。",
            en: "\(names.count) places have this name; please say which: \(names.joined(separator: ", ")).")
    }

    static let templateNameMissing = FieldProblem("name", zh: "请填写名称。", en: "Please give it a name.")
    static let templateNameTaken = FieldProblem(
        "name", zh: "已经有这个名称的范文，请换一个。", en: "A template has this name already; please choose another.")
    static let templateWordsMissing = FieldProblem("words", zh: "请填写范文。", en: "Please write the text.")
    static let tooManyTemplates = FieldProblem(
        "name", zh: "范文最多 \(AnswerTemplates.most) 篇，请先删除不用的。",
        en: "There are \(AnswerTemplates.most) templates; delete one first.")
}
