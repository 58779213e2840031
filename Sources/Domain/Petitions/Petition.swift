/// What somebody asked, suggested or complained of (诉求), from its arrival to its close (product.md, section 5).
/// Reports against officials (举报) are no petitions: they are sealed elsewhere, and no value of this type
/// can be one.
public struct Petition: Hashable, Sendable {
    public typealias ID = Identifier<Petition>
    public let id: ID
    /// The stored version this was read at; the store counts it up, and refuses a write of a stale one.
    public let version: Int
    public internal(set) var matter: Matter
    public let sender: Sender
    public let receivedAt: Moment
    public internal(set) var state: State
    /// What the centre asked the person and waits to hear; nil when nothing waits.
    public internal(set) var question: Question?
    /// The person's request to take it up again, undecided; nil when there is none.
    public internal(set) var reopening: ReopeningRequest?
    /// What the person thinks of the outcome, as said last; nil while not said.
    public internal(set) var rating: Rating?
    public internal(set) var publicity: Publicity
    /// What the clocks are computed from.
    public internal(set) var history: History
    /// When who the person is and what was said was erased; nil while it is there.
    public internal(set) var erasedAt: Moment?

    /// Puts together a petition that exists already; `Petition.receive` makes new ones.
    public init(
        id: ID, version: Int, matter: Matter, sender: Sender, receivedAt: Moment, state: State,
        question: Question? = nil, reopening: ReopeningRequest? = nil, rating: Rating? = nil,
        publicity: Publicity, history: History, erasedAt: Moment? = nil
    ) {
        self.id = id
        self.version = version
        self.matter = matter
        self.sender = sender
        self.receivedAt = receivedAt
        self.state = state
        self.question = question
        self.reopening = reopening
        self.rating = rating
        self.publicity = publicity
        self.history = history
        self.erasedAt = erasedAt
    }

    /// A petition that has just come in: from the person, or entered for the person by the centre where it
    /// came by phone, letter or visit.
    public static func receive(
        id: ID, _ matter: Matter, from sender: Sender, by hand: Hand, at now: Moment
    ) throws(PetitionRefusal) -> Petition {
        guard matter.county != nil else { throw .arrival(.placeTooWide) }
        switch (sender.channel.isEnteredByCentre, hand) {
        case (false, .person): break
        case (true, .officer(let actor)) where actor.may(.registerPetitions, on: matter.target): break
        case (true, _), (false, _): throw .arrival(.channelNotYours(sender.channel))
        }
        return Petition(
            id: id, version: 1, matter: matter, sender: sender, receivedAt: now, state: .received,
            publicity: sender.mayBePublic ? .agreed : .notAgreed,
            history: History([Step(.received(matter.kind), on: now.day)]))
    }

    /// The county that answers for it.
    public var county: DivisionCode? { matter.county }
}
