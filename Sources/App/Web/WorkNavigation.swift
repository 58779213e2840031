import Domain

/// The pages of officers, each shown to those who can use it.
enum WorkNavigation {
    struct Entry {
        let path: String
        let title: Phrase
        /// Any one of these verbs opens the page; empty: everyone signed in.
        let verbs: [Verb]

        /// The addresses that belong to the entry begin so.
        var section: String { path.hasSuffix("/new") ? String(path.dropLast(4)) : path }

        fileprivate func opens(for actor: Actor) -> Bool {
            verbs.isEmpty || verbs.contains { !actor.reaches($0).isEmpty }
        }
    }

    private static let all = [
        Entry(path: "/office", title: Phrase(zh: "待办", en: "Inbox"), verbs: []),
        Entry(path: petitions.path, title: petitions.title, verbs: petitionParts.flatMap(\.verbs)),
        Entry(path: "/office/intakes/new", title: Phrase(zh: "上传", en: "Upload"), verbs: [.draft]),
        Entry(path: "/office/editions", title: Phrase(zh: "材料", en: "Disclosures"), verbs: [.readDraft]),
        Entry(
            path: "/office/reports", title: Phrase(zh: "检举控告", en: "Reports"), verbs: [.handleReports]),
        Entry(path: "/office/catalogue", title: Phrase(zh: "目录", en: "Catalogue"), verbs: [.editCatalogue]),
        Entry(
            path: "/office/places", title: Phrase(zh: "村组与单位", en: "Places"),
            verbs: [.managePlaces, .issueVillagePass]),
        Entry(
            path: "/office/officers", title: Phrase(zh: "人员", en: "Officers"),
            verbs: [.manageOfficers, .grantRoles]),
        Entry(
            path: "/office/events", title: Phrase(zh: "记录", en: "Records"),
            verbs: [.readEvents, .readAuditTrail]),
    ]

    private static let petitions = (path: "/office/petitions", title: Phrase(zh: "诉求", en: "Petitions"))

    /// What lies within petitions, one tab each; the first of a path is the officer's own name for it.
    private static let petitionParts = [
        Entry(path: "/office/petitions", title: Phrase(zh: "台账", en: "Ledger"), verbs: [.readPetitions]),
        Entry(
            path: "/office/petitions", title: Phrase(zh: "收到的诉求", en: "Received"),
            verbs: [.readSentPetitions]),
        Entry(
            path: "/office/petitions/orders", title: Phrase(zh: "督办", en: "Supervision"),
            verbs: [.readPetitions, .readSentPetitions, .readEscalations]),
        Entry(
            path: "/office/petitions/digests", title: Phrase(zh: "汇总转交", en: "Digests"),
            verbs: [.readDigests, .answerDigests]),
        Entry(
            path: "/office/petitions/templates", title: Phrase(zh: "答复范文", en: "Templates"),
            verbs: [.answerPetitions]),
        Entry(
            path: "/office/petitions/settings", title: Phrase(zh: "设置", en: "Settings"),
            verbs: [.editPetitionTerms]),
    ]

    /// The areas that the officer works in. Where only one part of petitions is open, it stands there itself.
    static func entries(for actor: Actor) -> [Entry] {
        let parts = parts(for: actor)
        return all.filter { $0.opens(for: actor) }.map { entry in
            entry.path == petitions.path && parts.count == 1 ? parts[0] : entry
        }
    }

    /// The tabs within petitions; empty on the pages of other areas, and where there is nothing to choose between.
    static func tabs(for actor: Actor, on path: String) -> [Entry] {
        guard path.hasPrefix(petitions.path) else { return [] }
        let parts = parts(for: actor)
        return parts.count > 1 ? parts : []
    }

    /// The tabs' name for those who hear rather than see them.
    static var tabsTitle: Phrase { petitions.title }

    private static func parts(for actor: Actor) -> [Entry] {
        var paths: Set<String> = []
        return petitionParts.filter { $0.opens(for: actor) && paths.insert($0.path).inserted }
    }
}
