import Domain

/// How the ledger is written as JSON.
enum LedgerShapes {
    struct Counted: Sendable {
        let tab: LedgerTab
        let count: LedgerCount
    }

    static let count = Shape<Counted>(
        "PetitionCount",
        [
            .text("name", "The view, in Chinese") { LedgerWords(language: .zh).tab($0.tab) },
            .text("nameInEnglish", "The same in English") { LedgerWords(language: .en).tab($0.tab) },
            .text("query", "The filter that shows it") { $0.tab.filter.query },
            .integer("number", "How many") { $0.count.number },
            .boolean("more", "Whether there are more than the number says") { $0.count.isMore },
        ])

    static let page = Shape<LedgerPage>(
        "PetitionPage",
        [
            .list("entries", entry) { $0.rows },
            .textOrNull("next", "The cursor of the next page; null at the end") { $0.next?.text },
            .boolean(
                "stoppedLooking",
                "Whether the page ends because enough was looked through; `next` goes on looking"
            ) { $0.stoppedLooking },
        ])

    static let entry = Shape<LedgerRow>("LedgerEntry", identity + handling + standing)

    private typealias Fields = [Shape<LedgerRow>.Field]

    private static let identity: Fields = [
        .text("id", "Key of the petition") { $0.head.id.text },
        .integer("version", "The version to act on") { $0.head.version },
        .integer("entries", "How many entries there are, for reminders") { $0.head.entries },
        .textOrNull("serial", "Its number in the ledger; null before acceptance") {
            $0.head.serial?.description
        },
        .moment("receivedAt", "When it came") { $0.head.receivedAt },
        .choice("kind", "What is asked for", Petition.Kind.allCases.map(\.rawValue)) {
            $0.head.matter.kind.rawValue
        },
        .textOrNull("field", "Its field; null where nobody has said") { $0.head.matter.field },
        .text("place", "Code of the place") { $0.place.code.text },
        .text("placeName", "Name of the place") { $0.place.name },
        .text("subject", "What it is about; empty after erasure") { $0.head.subject },
        .choice("channel", "How it came", Petition.Channel.allCases.map(\.rawValue)) {
            $0.head.sender.channel.rawValue
        },
    ]

    private static let handling: Fields = [
        .textOrNull("unit", "Key of the unit that leads") { $0.head.leadUnit?.text },
        .textOrNull("unitName", "Its name") { $0.unit },
        .textOrNull(
            "deadline",
            "The unit's last day, with extensions and waits; null while it waits"
        ) {
            $0.deadline?.description
        },
        .choice("state", "Where it stands", Petition.State.Kind.allCases.map(\.rawValue)) {
            $0.head.state.rawValue
        },
        .textOrNull("outcome", "What came of it") { $0.head.outcome?.rawValue },
        .textOrNull("satisfaction", "What the person thinks of it") {
            ($0.head.rating?.satisfaction ?? $0.head.followUpSatisfaction)?.rawValue
        },
        .textOrNull("part", "What the own unit has to do with it: lead, helper, copy") { $0.part?.rawValue },
        .boolean("seen", "Whether the officer has opened it") { $0.seen != nil },
        .boolean("news", "Whether something came since the officer opened it") { row in
            row.seen.map { $0 < row.head.entries } ?? false
        },
    ]

    private static let standing: Fields = [
        .textOrNull("clock", "The clock that is due first; null where none runs") { $0.next?.clock.rawValue },
        .textOrNull("due", "Its day; null while it waits for the person") {
            $0.next?.reading.openDue?.description
        },
        .boolean(
            "overdue",
            "Whether a clock that the reader's office keeps is over, by the rules and what happened"
        ) { $0.isOverdue },
        .boolean("soon", "Whether most of such a clock's term has gone by") { $0.isSoon },
        .boolean("waiting", "Whether a question waits for the person") { $0.head.isAsking },
        .boolean("wantsReopening", "Whether a wish to reopen waits for the centre") { $0.head.isReopening },
        .boolean("extensionAsked", "Whether the unit waits for an extension") {
            $0.head.extensionKind == .asked
        },
    ]
}
