import Domain

/// Invents petitions one after the other, each up to where it stands now.
struct BulkInventor {
    let county: BulkCounty
    let now: Moment
    let openOnly: Bool
    /// The last number of the ledger in each year.
    private(set) var numbers: [Int: Int]
    var random = DemoRandom(seed: 411_523, for: "petitions")
    /// The newest one that a duplicate may join.
    private var joinable: Petition?

    init(_ county: BulkCounty, now: Moment, openOnly: Bool) {
        (self.county, self.now, self.openOnly) = (county, now, openOnly)
        numbers = county.numbers
    }

    /// The petition of a number among so many, the oldest first.
    mutating func life(_ number: Int, of count: Int) throws -> BulkLife {
        var life = try received(number, of: count)
        // Where all are to be open, one stops in a state drawn beforehand; else time and bad luck stop it.
        let stop = openOnly ? random.pick(Self.openStates) : nil
        try live(&life, until: stop)
        if PetitionWorkflow.leading.contains(life.petition.state.kind) { joinable = life.petition }
        return life
    }

    /// A clock runs in each of them.
    private static let openStates: [Petition.State.Kind] =
        [.received, .accepted, .accepted, .resolved, .answered, .answered]
        + [Petition.State.Kind](repeating: .dispatched, count: 9)

    private mutating func received(_ number: Int, of count: Int) throws -> BulkLife {
        // A few lie as close to one another as many do.
        let span = openOnly ? 90 : min(400, 30 + count / 5)
        let first = max(now.day.adding(days: -span), county.earliest)
        let seconds = Int(now.milliseconds - Moment(day: first).milliseconds) / 1000
        let arrival = Moment(day: first).adding(seconds: seconds / max(count, 1) * number)
        let theme = random.pick(BulkWords.themes)
        let sender = Petition.Sender(
            channel: random.pick([.website, .website, .app, .wechat]), isAnonymous: random.chance(60),
            mayBePublic: random.chance(60))
        let place = random.pick(county.places)
        let matter = Petition.Matter(
            kind: random.pick(BulkWords.kinds), field: random.chance(80) ? theme.field : nil, division: place)
        let petition = try Petition.receive(
            id: Petition.ID(at: arrival, using: &random), matter, from: sender, by: .person, at: arrival)
        let subject = random.pick(BulkWords.openings) + theme.subject
        return BulkLife(petition, number: number, subject: subject, words: subject + "，" + BulkWords.request)
    }

    /// Moves the petition's clock on; false where that is still to come.
    mutating func wait(_ life: inout BulkLife, days: ClosedRange<Int>) -> Bool {
        let step = random.number(days)
        let minutes = random.number(5...90)
        let later =
            step == 0
            ? life.at.adding(seconds: minutes * 60)
            : Moment(day: life.at.day.adding(days: step), hour: 9).adding(seconds: minutes * 300)
        guard later <= now else { return false }
        life.at = later
        return true
    }

    /// The next number of the year.
    mutating func serial(in year: Int) throws -> Serial {
        numbers[year, default: 0] += 1
        guard let serial = Serial(county: county.code, year: year, number: numbers[year] ?? 1) else {
            throw Failure.notFound
        }
        return serial
    }

    /// A duplicate joins the one before; false where there is none.
    mutating func join(_ life: inout BulkLife) throws -> Bool {
        guard let other = joinable else { return false }
        try life.petition.merge(into: other, by: county.centre, at: life.at)
        life.did(.merge, by: county.centre, "", .merged(into: other.id.text))
        return true
    }
}
