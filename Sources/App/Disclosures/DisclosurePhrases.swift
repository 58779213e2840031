import Domain

/// Refusals of the desk that are not the domain's own.
enum DisclosurePhrases {
    static func alreadyInProgress(_ state: Edition.State.Kind) -> Phrase {
        Phrase(
            zh: "这一期已有一份“\(DisclosureWords(.zh).state(state))”的材料，请在那份材料上继续。",
            en: "This period already has a version in progress (\(DisclosureWords(.en).state(state))).")
    }

    static let alreadyPublished = Phrase(
        zh: "这一期已经公开过。要改动，请打开已公开的材料，点“更正”并写明原因。",
        en: "This period is already public. To change it, open the public version and begin a correction.")

    static let notPublic = Phrase(
        zh: "材料公开以后才能补传张贴照片。", en: "A photo of the posting can be added once this is public.")

    static let notStanding = Phrase(
        zh: "只有长期公开、已经公开的事项需要每季度确认。", en: "Only standing items that are public are confirmed each quarter.")

    static let nothingToCopy = Phrase(
        zh: "这个村的这一项没有更早的材料可以复制，请从空表开始填。",
        en: "There is no earlier period of this item to copy. Please begin with an empty table.")
}
