import Domain

/// One petition as an officer reads it: everything that this officer may read, in the order it happened.
struct PetitionDeskView: Sendable {
    let stored: StoredPetition
    let actor: Actor
    let today: Day
    let rules: PetitionRules
    /// From the city down to the place.
    let way: [Division]
    let entries: [PetitionEntry]
    let files: [PetitionFile.Line]
    let names: PetitionNames
    /// Nil where a year's calendar is missing, which `gap` then names.
    let clocks: [ClockLine]
    let gap: CalendarGap?
    let orders: [IssuedOrder]
    /// The digests (汇总转交) that it is in, with what the bureau says.
    let digests: [PetitionDigestLink]
    /// The petition that carries on where this one was merged.
    let mergedInto: RelatedPetition?
    let mergedHere: [RelatedPetition]
    let objection: DeskObjection?
    /// What the officer may do now.
    let verbs: [PetitionVerb]

    /// A supervision order (督办单) on the petition.
    struct IssuedOrder: Sendable, Hashable {
        let number: Serial
        /// To which office; nil: the centre.
        let unit: Unit.ID?
        let at: Moment
        /// Whether the officer may open the letter: one to another office is only known of.
        let isReadable: Bool

        var path: String { "/office/petitions/orders/\(number.county)/\(number.year)/\(number.number)" }
    }

    var petition: Petition { stored.petition }
    var head: PetitionHead { stored.head }
    var path: String { "/office/petitions/\(head.id)" }
    /// Whether the officer sees every petition of the place.
    var isCentre: Bool { actor.seesAll(of: petition.matter) }

    var county: Division? { way.first { $0.code.level == .county } }

    /// The files that came with an entry.
    func files(of entry: PetitionEntry) -> [PetitionFile.Line] { files.filter { $0.entry == entry.position } }

    /// The day by which the unit is to be done, or was; nil while the clock waits.
    var deadline: Day? { head.deadline(on: today, under: rules) }

    /// Whether offices are closed on that day.
    var isDeadlineOnDayOff: Bool {
        guard petition.state.kind == .dispatched, let due = deadline else { return false }
        return rules.isDayOff(due)
    }

    /// Whether the officer wrote the answer, so that somebody else clears it for the public.
    var isOwnAnswer: Bool { petition.state.reply?.answer.officer == actor.officer }
    /// Whoever found the outcome does not call the person about it.
    var isOwnWork: Bool { petition.state.reply?.resolution.officer == actor.officer }
}

extension PetitionRules {
    /// Whether offices are known to be closed on a day.
    func isDayOff(_ day: Day) -> Bool { (try? calendar.isWorkingDay(day)) == false }
}

extension PetitionDeskView {
    /// A supervision order as the letter and the list call it: `新县督〔2026〕0012号`.
    func title(of order: Serial, _ words: PetitionWords) -> String {
        words.orderNumber(order, county: county?.name ?? order.county.text)
    }
}
