import Domain
import Testing

@Suite("Who may do what") struct PermissionTests {
    /// The matrix written a second time: each role's verbs on a 民政所 disclosure of its own village.
    static let allowed: [Role: Set<Verb>] = [
        .uploader: [
            .draft, .revise, .submit, .attachEvidence, .correct, .confirm, .readDraft, .readSource,
            .readEvents,
        ],
        .villageReviewer: [
            .reviewVillage, .readDraft, .readSource, .readEvents, .issueVillagePass, .seeDashboard,
        ],
        .stationReviewer: [
            .reviewStation, .readDraft, .readSource, .readSecret, .readEvents, .seeDashboard,
            .readSentPetitions, .handlePetitions, .openPetitioner,
        ],
        .townshipDiscipline: [
            .release, .withdraw, .readDraft, .readSource, .readSecret, .readEvents, .issueVillagePass,
            .seeDashboard, .readSentPetitions, .handlePetitions, .openPetitioner,
        ],
        .townshipLead: [
            .readDraft, .readEvents, .seeDashboard, .readSentPetitions, .handlePetitions, .openPetitioner,
            .readEscalations,
        ],
        .informationCentre: [
            .readDraft, .readEvents, .issueVillagePass, .editCatalogue, .seeDashboard, .readPetitions,
            .registerPetitions, .dispatchPetitions, .answerPetitions, .followUpPetitions, .clearPetitions,
            .remindPetitions, .openPetitioner, .editPetitionTerms, .aggregatePetitions, .readDigests,
        ],
        .bureau: [
            .readDraft, .readEvents, .seeDashboard, .readSentPetitions, .handlePetitions, .openPetitioner,
            .answerDigests,
        ],
        .countyDiscipline: [
            .readDraft, .readSource, .readSecret, .readEvents, .seeDashboard, .readPetitions,
            .remindPetitions, .supervisePetitions, .openPetitioner, .handleReports, .readEscalations,
            .readDigests,
        ],
        .leadingGroup: [.seeDashboard, .readEscalations],
        .cityDiscipline: [.seeDashboard, .handleReports, .readEscalations],
        .systemAdministrator: [.managePlaces, .manageOfficers, .configure],
        .securityAdministrator: [.grantRoles],
        .auditAdministrator: [.readAuditTrail],
    ]

    static let here = Target(division: Fixture.place(Fixture.village), field: "民政所")

    @Test(arguments: Role.allCases, Verb.allCases)
    func `each role does exactly what the matrix says`(_ role: Role, _ verb: Verb) {
        let holder = Fixture.holder(of: role)
        let expected = Self.allowed[role]?.contains(verb) ?? false
        #expect(holder.may(verb, on: Self.here) == expected)
        #expect(holder.role(for: verb, on: Self.here) == (expected ? role : nil))
        #expect(holder.reaches(verb).contains { $0.covers(Self.here) } == expected)
    }

    /// Each role's reach with a verb it has: the other village, township, county, city, and field.
    @Test(arguments: [
        (Role.uploader, Verb.submit, false, false, false, false, true),
        (.villageReviewer, .reviewVillage, false, false, false, false, true),
        (.stationReviewer, .reviewStation, true, false, false, false, false),
        (.townshipDiscipline, .release, true, false, false, false, true),
        (.townshipLead, .readDraft, true, false, false, false, true),
        (.informationCentre, .readDraft, true, true, false, false, true),
        (.bureau, .readDraft, true, true, false, false, false),
        (.countyDiscipline, .readSecret, true, true, false, false, true),
        (.leadingGroup, .seeDashboard, true, true, false, false, true),
        (.cityDiscipline, .seeDashboard, true, true, true, false, true),
        (.townshipLead, .readEscalations, true, false, false, false, true),
        (.leadingGroup, .readEscalations, true, true, false, false, true),
        (.cityDiscipline, .readEscalations, true, true, true, false, true),
        (.informationCentre, .aggregatePetitions, true, true, false, false, true),
        (.bureau, .answerDigests, true, true, false, false, true),
        (.systemAdministrator, .managePlaces, true, true, false, false, true),
        (.securityAdministrator, .grantRoles, true, true, false, false, true),
        (.auditAdministrator, .readAuditTrail, true, true, false, false, true),
    ])
    func `an officer's reach ends at the own division and field`(
        _ role: Role, _ verb: Verb, _ village: Bool, _ township: Bool, _ county: Bool, _ city: Bool,
        _ field: Bool
    ) {
        let holder = Fixture.holder(of: role)
        let may = { (place: String, field: String) in
            holder.may(verb, on: Target(division: Fixture.place(place), field: field))
        }
        #expect(may(Fixture.village, "民政所"))
        #expect(may(Fixture.neighbour, "民政所") == village)
        #expect(may("411526102201", "民政所") == township)
        #expect(may("411522101201", "民政所") == county)
        #expect(may("411302101201", "民政所") == city)
        #expect(may(Fixture.village, "村建所") == field)
    }

    @Test
    func `a township's uploader enters for all its villages, a village reviewer never reviews a township`() {
        let wide = Fixture.officer(80, [.uploader], .township, at: Fixture.township)
        #expect(wide.may(.draft, on: Target(division: Fixture.place(Fixture.neighbour), field: "民政所")))
        let tooWide = Fixture.officer(81, [.villageReviewer], .villageCommittee, at: Fixture.township)
        #expect(!tooWide.may(.reviewVillage, on: Self.here))
        let county = Fixture.officer(82, [.townshipDiscipline], .townshipDiscipline, at: Fixture.county)
        #expect(!county.may(.release, on: Self.here))
    }

    @Test
    func `the information centre signs second for its own item only, the discipline office for its own`() {
        let centre = Fixture.holder(of: .informationCentre)
        let village = Fixture.place(Fixture.village)
        #expect(centre.may(.reviewStation, on: Target(division: village, field: "县阳光村务办")))
        #expect(!centre.may(.reviewStation, on: Target(division: village, field: "民政所")))
        let second = Fixture.officer(83, [.stationReviewer], .townshipDiscipline, at: Fixture.township)
        #expect(second.may(.reviewStation, on: Target(division: village, field: "乡镇纪委")))
        #expect(!second.may(.release, on: Target(division: village, field: "乡镇纪委")))
    }

    @Test(arguments: Role.allCases, Role.allCases)
    func `administrators and uploaders hold one role alone`(_ one: Role, _ other: Role) throws {
        let alone: Set<Role> = [.uploader, .systemAdministrator, .securityAdministrator, .auditAdministrator]
        if one == other || alone.isDisjoint(with: [one, other]) {
            #expect(try Roles([one, other]).all == [one, other])
        } else {
            #expect(throws: RoleConflict.self) { try Roles([one, other]) }
        }
    }

    @Test func `a role fits only the units it belongs to`() {
        let kinds: [Domain.Unit.Kind] = [
            .villageCommittee, .station(field: "民政所"), .townshipDiscipline, .township, .informationCentre,
            .bureau(field: "民政所"), .countyDiscipline, .leadingGroup, .cityDiscipline, .administration,
        ]
        let fitting = Role.allCases.map { role in kinds.filter(role.fits).map(\.code) }
        #expect(
            fitting == [
                ["villageCommittee", "township"], ["villageCommittee"],
                ["station:民政所", "townshipDiscipline"],
                ["townshipDiscipline"], ["township"], ["informationCentre"], ["bureau:民政所"],
                ["countyDiscipline"],
                ["leadingGroup"], ["cityDiscipline"], ["administration"], ["administration"],
                ["administration"],
            ])
        for kind in kinds { #expect(Domain.Unit.Kind(code: kind.code) == kind) }
        for wrong in ["", "station", "station:", "palace", "office:民政所"] {
            #expect(Domain.Unit.Kind(code: wrong) == nil)
        }
    }
}
