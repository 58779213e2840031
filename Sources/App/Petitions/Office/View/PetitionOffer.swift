import Database
import Domain

/// What the forms of a petition's page propose: units and days, templates, duplicates, the public's wording.
struct PetitionOffer: Sendable {
    /// The county's offices that take petitions, by place.
    var units: [Unit] = []
    /// The names of places for headings over them.
    var places: [DivisionCode: String] = [:]
    /// The fields (口) that offices have.
    var fields: [String] = []
    /// The rule's own day; nil where it cannot be told.
    var latest: Day?
    var isLatestOff = false
    /// The day that leaves the deadline as it is; nil where none does.
    var kept: Day?
    /// The bureau of the petition's field.
    var bureau: Unit.ID?
    var templates: [AnswerTemplate] = []
    /// Petitions that may say the same.
    var alike: [RelatedPetition] = []
    /// What was looked for among them; nil where nothing was.
    var sought: String?
    /// The county's own words for where to go instead.
    var elsewhere: [NotTaken: String] = [:]
    /// The text for the public with numbers, names and illnesses masked, and what was found.
    var wording: PublicWording?
    var masked: [FieldProblem] = []
    /// Who of the centre may clear it instead, where the officer wrote the answer.
    var clearers: [String] = []
}

extension PetitionDesk {
    /// Reads what the offered verbs need, and nothing for those that are not offered.
    func offer(for view: PetitionDeskView, seeking sought: String?, in tx: Transaction) throws
        -> PetitionOffer
    {
        var offer = PetitionOffer()
        let county = try county(of: view.petition)
        let verbs = Set(view.verbs)
        if !verbs.isDisjoint(with: [.dispatch, .reassign, .reclassify]) {
            try readUnits(of: county, for: view, into: &offer, in: tx)
        }
        if verbs.contains(.answer) { offer.templates = try AnswerTemplates.all(of: county, in: tx) }
        if verbs.contains(.decline) { offer.elsewhere = try PetitionElsewhere.all(of: county, in: tx) }
        if verbs.contains(.merge) {
            offer.sought = sought
            offer.alike =
                try sought.map { try PetitionFinding.search($0, view.head, for: view.actor, in: tx) }
                ?? PetitionFinding.alike(view.head, for: view.actor, in: tx)
        }
        if verbs.contains(.clear), view.isOwnAnswer {
            offer.clearers = try clearers(of: county, but: view.actor.officer, in: tx)
        } else if verbs.contains(.clear) {
            let mask = try PublicMask(of: view.stored, platform.keys, isForPage: true, in: tx)
            offer.wording = mask.wording(of: view.stored)
            offer.masked = mask.found(in: view.stored)
        }
        return offer
    }

    /// The centre's officers by name, without one; those whose account is closed cannot.
    private func clearers(
        of county: DivisionCode, but officer: Officer.ID, in tx: Transaction
    ) throws -> [String] {
        try tx.rows(
            """
            SELECT o.name FROM officer o JOIN unit u ON u.id = o.unit
            JOIN officer_role r ON r.officer = o.id AND r.role = \(Role.informationCentre.rawValue)
            WHERE u.division = \(county) AND o.id <> \(officer) AND o.disabled_at IS NULL
            ORDER BY o.name, o.id LIMIT 5
            """
        ).map { try $0.text(0) }
    }

    private func readUnits(
        of county: DivisionCode, for view: PetitionDeskView, into offer: inout PetitionOffer,
        in tx: Transaction
    ) throws {
        offer.units = try tx.rows(
            """
            SELECT id, name, division, kind FROM unit
            WHERE division >= \(county) AND division < \(county.text + ":") ORDER BY division, kind, name
            """
        ).map { try OfficerQueries.unit($0) }.filter { $0.kind.handlesPetitions }
        offer.fields = Set(offer.units.compactMap(\.kind.ownField)).sorted()
        for place in try PlaceQueries.all(.township, in: county, in: tx) {
            offer.places[place.code] = place.name
        }
        offer.places[county] = view.county?.name
        if let field = view.petition.matter.field {
            offer.bureau = offer.units.first { $0.kind == .bureau(field: field) }?.id
        }
        do throws(CalendarGap) {
            offer.latest = try view.petition.history.latestDeadline(on: now.day, under: view.rules)
            offer.kept = try view.petition.history.keptDeadline(on: now.day, under: view.rules)
        } catch {
            (offer.latest, offer.kept) = (nil, nil)
        }
        offer.isLatestOff = offer.latest.map(view.rules.isDayOff) ?? false
    }
}

extension Unit.Kind {
    /// The field that a station or a bureau is named for.
    var ownField: String? {
        switch self {
        case .station(let field), .bureau(let field): field
        case .villageCommittee, .townshipDiscipline, .township, .informationCentre, .countyDiscipline,
            .leadingGroup, .cityDiscipline, .administration:
            nil
        }
    }
}
