import Domain

/// Refusals of the desk that are not the domain's own.
enum DisclosurePhrases {
    static func alreadyInProgress(_ state: Edition.State.Kind) -> Phrase {
        Phrase(
            zh: "这一期已有一份「\(DisclosureWords(.zh).state(state))」的材料,请在那份材料上继续。",
            en: "This period already has a version in progress (\(DisclosureWords(.en).state(state))).")
    }

    static let alreadyPublished = Phrase(
        zh: "这一期已经公开过。要改动,请打开已公开的材料,点「更正」并写明原因。",
        en: "This period is already public. To change it, open the public version and begin a correction.")
}
