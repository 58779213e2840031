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
    }

    private static let all = [
        Entry(path: "/office", title: Phrase(zh: "待办", en: "Inbox"), verbs: []),
        Entry(
            path: "/office/petitions", title: Phrase(zh: "诉求", en: "Petitions"),
            verbs: [.readPetitions, .readSentPetitions]),
        Entry(path: "/office/intakes/new", title: Phrase(zh: "上传", en: "Upload"), verbs: [.draft]),
        Entry(path: "/office/editions", title: Phrase(zh: "材料", en: "Disclosures"), verbs: [.readDraft]),
        Entry(
            path: "/office/petitions/orders", title: Phrase(zh: "督办", en: "Supervision"),
            verbs: [.readPetitions, .readSentPetitions, .readEscalations]),
        Entry(
            path: "/office/petitions/digests", title: Phrase(zh: "汇总转交", en: "Digests"),
            verbs: [.readDigests, .answerDigests]),
        Entry(
            path: "/office/petitions/settings", title: Phrase(zh: "诉求设置", en: "Petition settings"),
            verbs: [.editPetitionTerms]),
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

    static func entries(for actor: Actor) -> [Entry] {
        all.filter { entry in
            entry.verbs.isEmpty || entry.verbs.contains { !actor.reaches($0).isEmpty }
        }
    }
}
