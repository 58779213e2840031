/// The life of a petition (product.md, section 5): the one table. What is not written here is forbidden.
///
/// Where one person's own work might be judged by that person, the table keeps them apart by unit: who asks
/// for an extension (the unit) does not grant it (the centre); units never follow up or close what they
/// handled. The verbs add what a table of roles cannot say (`Ending.ownWork`, `MoreTime.askerCannotGrant`).
public enum PetitionWorkflow {
    /// One line: a verb, the states it works in, the state it leads to (nil: it stays), and who may.
    public struct Rule: Hashable, Sendable {
        public let verb: PetitionVerb
        public let from: [Petition.State.Kind]
        public let to: Petition.State.Kind?
        /// Where it leads what is in the ledger already, if elsewhere.
        public let or: Petition.State.Kind?
        public let by: [PetitionRight]

        init(
            _ verb: PetitionVerb, _ from: [Petition.State.Kind], _ to: Petition.State.Kind?,
            or: Petition.State.Kind? = nil, _ by: PetitionRight...
        ) {
            self.verb = verb
            self.from = from
            self.to = to
            self.or = or
            self.by = by
        }
    }

    /// What a duplicate may be joined to: an answer is still to come, so that somebody deals with both.
    public static let leading: [Petition.State.Kind] = [.received, .accepted, .dispatched, .resolved]
    /// Ended without an answer: what was joined to such a one goes on by itself.
    public static let unheard: [Petition.State.Kind] = [.withdrawn, .declined]

    /// What the person of a duplicate, and the centre with that person, does only as far as the one that leads has come:
    /// it is joined, so that nothing is added where nobody deals with it any more, nor rated before there is an answer.
    public static let keepingPace: [PetitionVerb] = [.ask, .add, .withdraw, .rate]
    /// What the person of a duplicate said: whoever deals with the one that leads is told.
    public static let relayed: [PetitionVerb] = [.reply, .add, .withdraw, .rate]

    private typealias Kinds = [Petition.State.Kind]
    private static let untaken: Kinds = [.received, .accepted, .dispatched]
    private static let open: Kinds = [.received, .accepted, .dispatched, .resolved, .answered]
    private static let replied: Kinds = [.answered, .followedUp, .closed]

    /// The table, from arrival to close.
    public static let rules: [Rule] = [
        Rule(.acknowledge, [.received], nil, .officer(.registerPetitions)),
        Rule(.accept, [.received], .accepted, .officer(.registerPetitions)),
        Rule(.decline, [.received], .declined, .officer(.registerPetitions)),
        Rule(.reclassify, untaken, nil, .officer(.registerPetitions)),
        Rule(.merge, untaken, .merged, .officer(.registerPetitions)),
        Rule(.part, [.merged], .received, or: .accepted, .clock),
        Rule(.ask, untaken + [.merged], nil, .officer(.registerPetitions)),
        Rule(.stopAsking, untaken + [.merged], nil, .officer(.registerPetitions)),
        Rule(.dispatch, [.accepted], .dispatched, .officer(.dispatchPetitions)),
        Rule(.reassign, [.dispatched], nil, .officer(.dispatchPetitions)),
        Rule(.return, [.dispatched], .accepted, .lead),
        Rule(.askExtension, [.dispatched], nil, .lead),
        Rule(.grantExtension, [.dispatched], nil, .officer(.dispatchPetitions)),
        Rule(.refuseExtension, [.dispatched], nil, .officer(.dispatchPetitions)),
        Rule(.resolve, [.dispatched], .resolved, .lead),
        Rule(.sendBack, [.resolved], .dispatched, .officer(.dispatchPetitions)),
        Rule(.answer, [.accepted], .answered, .officer(.answerPetitions)),
        Rule(.answer, [.resolved], .answered, .officer(.answerPetitions), .lead),
        Rule(.followUp, [.answered, .followedUp], .followedUp, .officer(.followUpPetitions)),
        Rule(.close, [.followedUp], .closed, .officer(.followUpPetitions)),
        Rule(.reopen, replied, .accepted, .officer(.followUpPetitions)),
        Rule(.reopen, [.declined], .received, .officer(.followUpPetitions)),
        Rule(.refuseReopening, replied + [.declined], nil, .officer(.followUpPetitions)),
        Rule(.clear, replied, nil, .officer(.clearPetitions)),
        Rule(.conceal, replied, nil, .officer(.clearPetitions)),
        Rule(
            .note, [.received, .declined, .accepted], nil, .officer(.registerPetitions),
            .officer(.supervisePetitions)),
        Rule(
            .note, [.dispatched, .resolved] + replied, nil, .officer(.registerPetitions),
            .officer(.supervisePetitions), .party),
        Rule(.recordMeeting, [.accepted], nil, .officer(.registerPetitions)),
        Rule(
            .recordMeeting, [.dispatched, .resolved, .answered, .followedUp], nil,
            .officer(.registerPetitions), .party),
        Rule(
            // Merged too: who is called back are all who spoke up.
            .openPetitioner, [.received, .declined, .accepted, .answered, .followedUp, .closed, .merged], nil,
            .officer(.registerPetitions), .officer(.supervisePetitions)),
        Rule(
            .openPetitioner, [.dispatched, .resolved], nil, .officer(.registerPetitions),
            .officer(.supervisePetitions), .lead),
        // An office is reminded: there is one from the hand-over until the person has an answer.
        Rule(.remind, [.dispatched, .resolved], nil, .officer(.remindPetitions)),
        Rule(.supervise, open, nil, .officer(.supervisePetitions)),
        // Also what is over: a wish to reopen it that nobody decides climbs the ladder of acceptance.
        Rule(.escalate, open + [.followedUp, .closed, .declined], nil, .clock),
        Rule(.reply, untaken + [.merged], nil, .person, .officer(.registerPetitions)),
        Rule(.add, open + [.followedUp, .merged], nil, .person, .officer(.registerPetitions)),
        // The centre for whoever rang or wrote, and only for those (`Petition.mayTakeBack`).
        Rule(.withdraw, untaken + [.merged], .withdrawn, .person, .officer(.registerPetitions)),
        Rule(.rate, [.answered], .followedUp, .person),
        Rule(.rate, [.followedUp, .closed, .merged], nil, .person),
        Rule(.relay, open + [.followedUp, .closed], nil, .clock),
        Rule(.askReopening, replied + [.declined], nil, .person, .officer(.registerPetitions)),
        Rule(
            .erase, [.closed, .declined, .withdrawn, .merged], nil, .person, .officer(.registerPetitions)),
    ]

    /// The rule for a verb in a state; nil where it is forbidden.
    public static func rule(_ from: Petition.State.Kind, _ verb: PetitionVerb) -> Rule? {
        rules.first { $0.verb == verb && $0.from.contains(from) }
    }
}
