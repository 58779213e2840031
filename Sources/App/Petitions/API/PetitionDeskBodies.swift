import Domain

/// What the desk's endpoints take, one body for each verb.
enum PetitionDeskBodies {
    static func schema(_ verb: PetitionVerb) -> Schema.Named {
        let name = verb.rawValue.prefix(1).uppercased() + verb.rawValue.dropFirst()
        let version = verb.holdsVersion ? [PlaceAPI.version] : []
        let entries = verb.holdsEntries ? [entries] : []
        return Schema.Named(name: "Desk\(name)", members: version + entries + members(verb))
    }

    private static func members(_ verb: PetitionVerb) -> [Schema.Member] {
        switch verb {
        case .acknowledge, .ask, .reply: [words("What the person reads or said; up to 5,000 characters")]
        case .remind: [words("What the reminder says", isRequired: false)]
        case .note:
            [
                words("Never leaves the offices"),
                .init(
                    name: "centre", schema: .boolean("For the centre and the discipline commission only"),
                    isRequired: false),
            ]
        case .refuseExtension, .sendBack, .return, .reopen, .refuseReopening, .askReopening, .supervise,
            .openPetitioner, .withdraw:
            [reason()]
        case .close: [reason(isRequired: false)]
        case .accept, .stopAsking, .grantExtension, .conceal: []
        case .decline: decline
        case .reclassify: [kind, field]
        case .merge: [other]
        case .add: [words("What the person added", isRequired: false), files]
        case .dispatch, .reassign: handover
        case .askExtension: [.init(name: "until", schema: .text("The day, 2018-10-08")), reason()]
        case .resolve: [outcome(isRequired: true), .init(name: "account", schema: .text("For offices"))]
        case .answer: answer
        case .followUp: followUp
        case .clear: cleared
        case .recordMeeting: meeting
        case .erase: [erasure]
        case .part, .relay, .escalate, .rate: []
        }
    }

    private static let decline: [Schema.Member] = [
        .init(name: "ground", schema: .choice("Why", NotTaken.allCases.map(\.rawValue))),
        .init(
            name: "reason", schema: .text("Required with `other`; the person reads it"), isRequired: false),
        .init(
            name: "elsewhere", schema: .text("Where to go instead; the county's own words unless said"),
            isRequired: false),
    ]

    private static let entries = Schema.Member(
        name: "entries",
        schema: .integer(
            "`entryCount` as it was read: the same words sent twice are done once, what is new is a conflict")
    )

    private static let field = Schema.Member(
        name: "field", schema: .text("The field (口); none unless said"), isRequired: false)

    private static let erasure = Schema.Member(
        name: "sure", schema: .boolean("The person asked for it; nothing of it comes back"))

    private static let other = Schema.Member(
        name: "into", schema: .text("Key or number of the earlier petition: 411522-2026-000001"))

    static let kind = Schema.Member(
        name: "kind", schema: .choice("Of four", Petition.Kind.allCases.map(\.rawValue)))

    static func words(_ about: String, isRequired: Bool = true) -> Schema.Member {
        .init(name: "words", schema: .text(about), isRequired: isRequired)
    }

    private static func reason(isRequired: Bool = true) -> Schema.Member {
        .init(name: "reason", schema: .text("Why"), isRequired: isRequired)
    }

    static let files = Schema.Member(
        name: "files",
        schema: .list(
            .object(
                .init(
                    name: "DeskUpload",
                    members: [
                        .init(name: "name", schema: .text("Of the file")),
                        .init(name: "content", schema: .text("Its bytes in base64; a picture or a PDF")),
                    ]))), isRequired: false)
}

extension PetitionDeskBodies {
    private static let followUp: [Schema.Member] = [
        .init(
            name: "result",
            schema: .choice(
                "What the person thinks", Satisfaction.allCases.map(\.rawValue) + [PetitionInput.notReached])),
        .init(name: "notes", schema: .text("When, and what was said")),
    ]

    private static let cleared: [Schema.Member] = ["subject", "words", "answer"].map {
        .init(name: $0, schema: .text("As the public will read it"))
    }

    private static let meeting: [Schema.Member] =
        [.init(name: "day", schema: .text("2018-10-08"))]
        + ["place", "people", "words"].map { .init(name: $0, schema: .text("Of the meeting")) }

    private static let handover: [Schema.Member] = [
        .init(name: "lead", schema: .text("Key of the unit in charge")),
        .init(name: "due", schema: .text("The day by which it is to be done")),
        .init(name: "helpers", schema: .list(.text("Keys of units that help")), isRequired: false),
        .init(name: "copies", schema: .list(.text("Keys of units for information")), isRequired: false),
    ]

    private static let answer: [Schema.Member] = [
        words("What the person is told"),
        .init(
            name: "public", schema: .boolean("Whether the public may read it once cleared"), isRequired: false
        ),
        outcome(isRequired: false),
        .init(
            name: "sure", schema: .boolean("A private answer is meant to hold the numbers that it holds"),
            isRequired: false),
    ]

    private static func outcome(isRequired: Bool) -> Schema.Member {
        .init(
            name: "outcome", schema: .choice("What came of it", Outcome.allCases.map(\.rawValue)),
            isRequired: isRequired)
    }

    static let entered = Schema.Named(
        name: "DeskEntered",
        members: [
            .init(name: "channel", schema: .choice("How it came", EnterDraft.channels.map(\.rawValue))),
            .init(name: "place", schema: .text("Code or name of the village, township or county")), kind,
            words("What was said; up to 5,000 characters"),
            .init(name: "field", schema: .text("The field (口)"), isRequired: false),
            .init(
                name: "subject", schema: .text("A few words; the beginning unless said"), isRequired: false),
            .init(name: "name", schema: .text("Of the person; none for anonymous"), isRequired: false),
            .init(name: "phone", schema: .text("Of the person"), isRequired: false),
            .init(name: "address", schema: .text("Of the person"), isRequired: false),
            .init(name: "public", schema: .boolean("May be shown publicly once answered"), isRequired: false),
            .init(
                name: "key",
                schema: .text(
                    "20 to 64 random letters, digits and dashes: the same sent twice is entered once"),
                isRequired: false), files,
        ])

    static func summary(_ verb: PetitionVerb) -> String {
        let version = verb.holdsVersion ? "; holds to the version" : ""
        return "\(PetitionWords(.en).verb(verb))\(version)"
    }
}
