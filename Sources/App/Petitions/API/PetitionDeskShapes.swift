import Domain

/// How a petition is written for the officers who handle it.
enum PetitionDeskShapes {
    /// One entry with the names and files that belong to it.
    struct Entry: Sendable {
        let entry: PetitionEntry
        let officer: String?
        let unit: String?
        let files: [PetitionFile.Line]
    }

    struct Party: Sendable {
        let unit: Unit.ID
        let name: String
        let part: String
    }

    private static let clock = Shape<ClockLine>(
        "DeskClock",
        [
            .choice("clock", "Which", PetitionClock.allCases.map(\.rawValue)) { $0.clock.rawValue },
            .integer("run", "From 1; above 1 where it began again") { $0.run },
            .choice("state", "What it shows today", ClockReading.states) { $0.reading.stateName },
            .textOrNull("due", "The day it is or was due") { $0.reading.dueDay?.description },
            .textOrNull("endedOn", "The day it ended") { $0.reading.endedOn?.description },
            .integer("overdueDays", "Plain days after the due day; 0 where in time") {
                $0.reading.overdueDays
            },
            .text("words", "The reading in Chinese") { PetitionWords(.zh).reading($0.reading) },
        ])

    static let file = Shape<PetitionFile.Line>(
        "DeskFile",
        [
            .text("id", "Its key") { $0.id.text }, .integer("entry", "The entry it came with") { $0.entry },
            .text("name", "As it was named") { $0.name }, .text("mediaType", "What it is") { $0.mediaType },
            .boolean("unreadable", "May hold writing that no scan could read") { $0.isUnreadable },
        ])

    private static let entry = Shape<Entry>(
        "DeskEntry",
        [
            .integer("position", "From 1") { $0.entry.position },
            .text("deed", "receive, or the verb") { $0.entry.deed.code },
            .choice("author", "Who", ["person", "officer", "clock"]) { $0.entry.author.code },
            .textOrNull("officer", "Name") { $0.officer }, .textOrNull("unit", "Office") { $0.unit },
            .choice("audience", "Who reads it", PetitionAudience.allCases.map(\.rawValue)) {
                $0.entry.audience.rawValue
            },
            .text("words", "What was said; empty after erasure") { $0.entry.words },
            .moment("at", "When") { $0.entry.at }, .list("files", file) { $0.files },
        ])

    private static let party = Shape<Party>(
        "DeskParty",
        [
            .text("unit", "Key of the office") { $0.unit.text }, .text("name", "Its name") { $0.name },
            .choice("part", "What it has to do with it", ["lead", "helper", "copy"]) { $0.part },
        ])

    static let related = Shape<RelatedPetition>(
        "DeskRelated",
        [
            .text("id", "Its key") { $0.id.text },
            .textOrNull("serial", "Number in the ledger") { $0.serial?.description },
            .text("subject", "A few words") { $0.subject },
            .choice("state", "Where it stands", states) { $0.state.rawValue },
            .moment("receivedAt", "When it came") { $0.receivedAt },
        ])

    static let states = Petition.State.Kind.allCases.map(\.rawValue)

    private static let objection = Shape<DeskObjection>(
        "DeskObjection",
        [
            .text("disclosure", "Key of the disclosure") { $0.row.disclosure.text },
            .integer("edition", "Its edition") { $0.row.edition },
            .integer("row", "From 1") { $0.row.row + 1 },
            .text("item", "The item") { $0.item },
            .text("period", "2018-09 and so on") { $0.period.description },
            .cells("cells", "The row as the officer may see it") { $0.cells },
        ])

    static let view = Shape<PetitionDeskView>(
        "DeskPetition",
        head + state + [
            .list("clocks", clock) { $0.clocks },
            .textOrNull("calendarGap", "Says which year's calendar is missing") {
                $0.gap.map { PetitionWords(.zh).calendarGap($0) }
            },
            .list("parties", party) { $0.parties }, .list("entries", entry) { $0.told },
            .texts("orders", "Supervision orders") { $0.orders.map(\.number.description) },
            .list("digests", DigestShapes.ofPetition) { $0.digests },
            .oneOrNull("mergedInto", related) { $0.mergedInto },
            .list("merged", related) { $0.mergedHere },
            .oneOrNull("objection", objection) { $0.objection },
            .texts("allow", "What the officer may do now, as the verbs are called") {
                $0.verbs.map(\.rawValue)
            },
        ])

    private static let head: [Shape<PetitionDeskView>.Field] = [
        .text("id", "Its key") { $0.head.id.text },
        .integer("version", "To be sent back as If-Match or `version`") { $0.head.version },
        .integer("entryCount", "How many entries there are, to be sent back as `entries`") {
            $0.head.entries
        },
        .textOrNull("serial", "Number in the ledger, 411522-2026-000001") { $0.head.serial?.description },
        .text("subject", "A few words; empty after erasure") { $0.head.subject },
        .text("place", "Code of the village, township or county") { $0.head.matter.division.text },
        .choice("kind", "Of four", Petition.Kind.allCases.map(\.rawValue)) { $0.head.matter.kind.rawValue },
        .textOrNull("field", "The field (口)") { $0.head.matter.field },
        .choice("channel", "How it came", Petition.Channel.allCases.map(\.rawValue)) {
            $0.head.sender.channel.rawValue
        },
        .boolean("anonymous", "Nobody gave a name") { $0.head.sender.isAnonymous },
        .boolean("agreed", "The person agrees that it is shown publicly") { $0.head.sender.mayBePublic },
        .boolean("cleared", "The public reads it") { $0.petition.publicity.isCleared },
        .moment("receivedAt", "When it came") { $0.head.receivedAt },
    ]

    private static let state: [Shape<PetitionDeskView>.Field] = [
        .choice("state", "Where it stands", states) { $0.head.state.rawValue },
        .integer("round", "1, and one more each time it is reopened") { $0.head.round },
        .textOrNull("ground", "Why it was declined") { $0.head.ground?.rawValue },
        .textOrNull("deadline", "The unit's last day, with extensions and waits; null while it waits") {
            $0.deadline?.description
        },
        .choice("extension", "How far an extension got", ["none", "asked", "refused", "granted"]) {
            $0.head.extensionKind.rawValue
        },
        .textOrNull("extensionUntil", "The day it is about") { $0.head.extensionUntil?.description },
        .textOrNull("outcome", "What came of it") { $0.head.outcome?.rawValue },
        .textOrNull("rating", "What the person said of it") { $0.head.rating?.satisfaction.rawValue },
        .boolean("asking", "A question waits for the person") { $0.head.isAsking },
        .boolean("reopening", "The person's wish to reopen waits for a decision") { $0.head.isReopening },
    ]
}

extension PetitionDeskView {
    fileprivate var told: [PetitionDeskShapes.Entry] {
        entries.map { entry in
            var (officer, unit): (String?, String?)
            if case .officer(let who, let office) = entry.author {
                (officer, unit) = (names.officer(who), names.unit(office))
            }
            return .init(entry: entry, officer: officer, unit: unit, files: files(of: entry))
        }
    }

    fileprivate var parties: [PetitionDeskShapes.Party] {
        guard let dispatch = petition.state.dispatch else { return [] }
        let parts =
            [(dispatch.lead, "lead")] + dispatch.helpers.map { ($0, "helper") }
            + dispatch.copies.map { ($0, "copy") }
        return parts.map { .init(unit: $0.unit, name: names.unit($0.unit), part: $1) }
    }
}
