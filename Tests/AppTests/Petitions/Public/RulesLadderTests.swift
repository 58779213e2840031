@testable import App

import Domain
import Testing

/// What the rules page says of the ladder is what the ladder does.
@Suite struct RulesLadderTests {
    private let petition = PetitionWords(.zh)
    private let words = PetitionRulesWords(language: .zh)

    @Test(arguments: PetitionClock.allCases)
    func `a clock is named where its slowness climbs, or where it does not`(_ clock: PetitionClock) {
        let (reminded, quiet) = (words.rung(.reminded, ClockTerms()), words.notClimbing)
        #expect(reminded.contains(petition.clock(clock)) == clock.climbs)
        #expect(quiet.contains(petition.clock(clock)) != clock.climbs)
    }

    @Test(arguments: [
        (Unit.Kind.station(field: "民政所"), "站所"), (.township, "乡镇"), (.townshipDiscipline, "乡镇纪委"),
        (.bureau(field: "民政所"), "县直部门"), (.informationCentre, "信息中心"),
    ])
    func `whoever may be slow reads to whom that goes`(_ kind: Unit.Kind, _ name: String) throws {
        #expect(kind.handlesPetitions || kind == .informationCentre)
        let addressee = try #require(Escalation.raised.addressee(for: kind))
        let role = RoleWords(.zh).name(addressee)
        let told = words.rung(.raised, ClockTerms())
        let ways = told.split(separator: "，").map(String.init)
        #expect(ways.contains { $0.contains(name) && $0.contains("到\(role)") }, "\(told)")
    }
}
