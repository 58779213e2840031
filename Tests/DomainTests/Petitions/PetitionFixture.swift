@testable import Domain
import Testing

/// Petitions, units and hands that the tests speak of. July 2026 has no holidays; the 6th is a Monday.
enum PetitionFixture {
    static let centre = Fixture.holder(of: .informationCentre)
    static let discipline = Fixture.holder(of: .countyDiscipline)
    static let station = Fixture.holder(of: .stationReviewer)
    static let township = Fixture.holder(of: .townshipLead)
    static let bureau = Fixture.holder(of: .bureau)
    /// An officer of another station of the same township, which has nothing to do with the petition.
    static let stranger = Fixture.officer(
        30, [.stationReviewer], .station(field: "民政所"), at: Fixture.township)
    /// A second officer of the centre.
    static let colleague = Fixture.officer(31, [.informationCentre], .informationCentre, at: Fixture.county)

    static func rules(_ terms: ClockTerms = ClockTerms()) throws -> PetitionRules {
        PetitionRules(terms: terms, calendar: try #require(CalendarTests.calendar))
    }

    static let serial = Serial(county: Fixture.place(Fixture.county), year: 2026, number: 7)

    static let units = Petition.Assignment(
        lead: station.unit, helpers: [township.unit], copies: [bureau.unit])

    static func at(_ day: Day, hour: Int = 9) -> Moment { Moment(day: day, hour: hour) }

    static func received(
        _ kind: Petition.Kind = .complaint, number: Int = 200, on day: Day = "2026-07-06",
        mayBePublic: Bool = true, by channel: Petition.Channel = .website
    ) throws -> Petition {
        try Petition.receive(
            id: Fixture.id(number),
            Petition.Matter(kind: kind, field: "民政所", division: Fixture.place(Fixture.village)),
            from: Petition.Sender(channel: channel, isAnonymous: true, mayBePublic: mayBePublic),
            by: channel.isEnteredByCentre ? .officer(centre) : .person, at: at(day))
    }

    /// A petition in each state, reached by the verbs themselves on the 6th.
    static func petition(
        _ kind: Petition.State.Kind, _ asked: Petition.Kind = .complaint,
        by channel: Petition.Channel = .website
    ) throws -> Petition {
        var petition = try received(asked, by: channel)
        let (rules, now) = (try rules(), at("2026-07-06", hour: 10))
        switch kind {
        case .received: return petition
        case .declined:
            try petition.decline(.court, reason: "", elsewhere: "", by: centre, at: now)
            return petition
        case .withdrawn:
            try petition.withdraw(by: .person, at: now)
            return petition
        case .merged:
            try petition.merge(into: received(number: 199), by: centre, at: now)
            return petition
        case .accepted, .dispatched, .resolved, .answered, .followedUp, .closed:
            try advance(&petition, to: kind, rules, now)
            return petition
        }
    }

    private static func advance(
        _ petition: inout Petition, to kind: Petition.State.Kind, _ rules: PetitionRules, _ now: Moment
    ) throws {
        try petition.accept(#require(serial), by: centre, at: now)
        if kind == .accepted { return }
        try petition.dispatch(to: units, due: "2026-07-08", by: centre, at: now, under: rules)
        if kind == .dispatched { return }
        try petition.resolve(.solved, account: "已修好水管", by: station, at: now)
        if kind == .resolved { return }
        // Another officer than the one who will clear it.
        try petition.answer("水已恢复", isPublic: true, by: colleague, at: now)
        if kind == .answered { return }
        try petition.followUp(.satisfied, notes: "电话回访", by: centre, at: now)
        if kind == .followedUp { return }
        try petition.close(by: centre, at: now)
    }
}
