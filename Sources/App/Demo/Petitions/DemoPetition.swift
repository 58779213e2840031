import Domain

/// One invented petition and everything that happens to it, in the order of time.
struct DemoPetition: Sendable {
    let desks: DemoDesks
    let submission: PetitionSubmission
    var steps: [Step]

    struct Step: Sendable {
        let at: Moment
        let deed: DemoDeed
    }

    /// What came of it in the last round, as far as it got; nil where neither a unit nor an answer has said.
    var outcome: Outcome? {
        for step in steps.reversed() {
            if case .unit(.resolve(let outcome, _), _) = step.deed { return outcome }
            if case .centre(.answer(_, let outcome, _)) = step.deed { return outcome }
            if case .calling(.reopen) = step.deed { return nil }
            if case .centre(.sendBack) = step.deed { return nil }
        }
        return nil
    }
}

/// What is done to a petition: one of the desk's verbs with what it says, by who does it.
enum DemoDeed: Sendable {
    /// By the person, or written down by the centre for somebody who rang, wrote or came.
    case receive
    case centre(Centre)
    case unit(Office, by: Actor)
    /// The officer of the centre who did not answer.
    case calling(Calling)
    case discipline(supervise: String)
    case person(Person)
    /// The ladder's job comes by.
    case clock

    enum Centre: Sendable {
        case acknowledge(String), accept
        case decline(NotTaken, String)
        /// Into an earlier petition, by the key of its submission.
        case merge(into: String)
        case ask(String), stopAsking
        case reclassify(Petition.Kind, field: String)
        case dispatch(Handover), reassign(Handover), grantExtension, refuseExtension(String)
        case sendBack(String)
        case answer(String, Outcome, isPublic: Bool)
        case clear(answer: String)
        case remind(String)
    }

    enum Office: Sendable {
        case `return`(String)
        case askExtension(until: Day, String)
        case resolve(Outcome, String)
        case note(String), meet(Petition.Meeting), open(String)
    }

    enum Calling: Sendable {
        /// Nil where nobody was reached.
        case call(Satisfaction?, String)
        case close(String)
        case reopen(String), refuseReopening(String)
    }

    enum Person: Sendable {
        case reply(String), add(String), withdraw
        case rate(Satisfaction, String)
        case askReopening(String)
    }
}
