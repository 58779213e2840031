import Database
import Domain

/// The county's settings for petitions, for its information centre.
enum PetitionSettingsAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/petitions/settings", tag: "Petitions",
            summary: "Every edition of the own county's terms, and where people are sent", access: .officer,
            answer: .json(settings.schema), run: .read(read)),
        Endpoint(
            method: .post, path: "/office/petitions/settings/terms", tag: "Petitions",
            summary: "Set terms from a day on; clocks that began before go on as they were",
            access: .officer,
            body: .json(
                .init(
                    name: "NewPetitionTerms",
                    members: [
                        PlaceAPI.version, .init(name: "from", schema: .text("The first day, today or later")),
                        .init(
                            name: "terms",
                            schema: .map(
                                "Numbers by their term; those not said stay as they are on that day",
                                .integer("The number"))),
                    ])),
            answer: .json(settings.schema), run: .write(set)),
        Endpoint(
            method: .delete, path: "/office/petitions/settings/terms/{from}", tag: "Petitions",
            summary: "Take back terms that are not in force yet; If-Match names the version",
            access: .officer, answer: .json(settings.schema), run: .write(takeBack), needsIfMatch: true),
        Endpoint(
            method: .put, path: "/office/petitions/settings/elsewhere", tag: "Petitions",
            summary: "Say where people go with what is not taken; a ground left out goes by the usual words",
            access: .officer,
            body: .json(
                .init(
                    name: "PetitionElsewhere",
                    members: [
                        PlaceAPI.version,
                        .init(name: "elsewhere", schema: .map("Words by their ground", .text("The words"))),
                    ])),
            answer: .json(settings.schema), run: .write(setElsewhere)),
    ]

    private struct Ground: Sendable {
        let ground: NotTaken
        let words: String
    }

    private static let ground = Shape<Ground>(
        "OwnElsewhere",
        [
            .choice("ground", "Why it is not taken", NotTaken.allCases.map(\.rawValue)) {
                $0.ground.rawValue
            },
            .text("words", "The county's own") { $0.words },
        ])

    private static let edition = Shape<PetitionSettings.Edition>(
        "OfficePetitionTermsEdition",
        PetitionRulesAPI.edition.fields + [
            .text("officer", "Who set them") { $0.officer }, .text("unit", "Of which office") { $0.unit },
            .moment("at", "When") { $0.at },
        ])

    private static let settings = Shape<PetitionSettings>(
        "PetitionSettings",
        [
            .one("county", PublicShapes.place) { $0.county },
            .integer("version", "For changes") { $0.version },
            .list("editions", edition) { $0.editions },
            .list("elsewhere", ground) { settings in
                NotTaken.allCases.compactMap { ground in
                    settings.elsewhere[ground].map { Ground(ground: ground, words: $0) }
                }
            },
        ])

    private static func county(_ actor: Actor) throws(Failure) -> DivisionCode {
        guard !actor.reaches(.editPetitionTerms).isEmpty, let county = actor.division.ancestor(.county)
        else { throw .notFound }
        return county
    }

    private static func read(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        let (county, desk) = (try county(actor), PetitionDesk(call.platform, at: call.now))
        return { tx in try reply(county, actor, desk, in: tx) }
    }

    private static func reply(
        _ county: DivisionCode, _ actor: Actor, _ desk: PetitionDesk, in tx: Transaction
    ) throws -> Reply {
        let found = try desk.settings(of: county, for: actor, in: tx)
        return Reply(content: .json(settings.json(found)), version: found.version)
    }

    private static func set(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        let (county, desk, version) = (
            try county(actor), PetitionDesk(call.platform, at: call.now), try call.version()
        )
        var fields = call.fields
        let day = fields.value("from", Phrase(zh: "日期，例如 2018-11-01", en: "a day such as 2018-11-01")) {
            Day($0)
        }
        var numbers: [Term: Int] = [:]
        for member in call.body["terms"]?.members ?? [] {
            guard let term = Term(rawValue: member.name) else {
                fields.add(CallProblems.unknown("terms.\(member.name.prefix(60))"))
                continue
            }
            numbers[term] = member.value.integer.flatMap { Int(exactly: $0) }
        }
        let from = try fields.require(day, "from")
        try fields.finish()
        return { [numbers] tx in
            let before = try desk.settings(of: county, for: actor, in: tx).terms(on: from)
            let all = Dictionary(uniqueKeysWithValues: Term.allCases.map { ($0, numbers[$0] ?? before[$0]) })
            try desk.setTerms(all, from: from, of: county, version: version, by: actor, in: tx)
            return try reply(county, actor, desk, in: tx)
        }
    }

    private static func takeBack(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        let (county, desk) = (try county(actor), PetitionDesk(call.platform, at: call.now))
        guard let day = Day(call.path["from"] ?? "") else { throw Failure.notFound }
        let version = try call.version()
        return { tx in
            try desk.takeBackTerms(from: day, of: county, version: version, by: actor, in: tx)
            return try reply(county, actor, desk, in: tx)
        }
    }

    private static func setElsewhere(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        let (county, desk, version) = (
            try county(actor), PetitionDesk(call.platform, at: call.now), try call.version()
        )
        var fields = call.fields
        var words: [NotTaken: String] = [:]
        for member in call.body["elsewhere"]?.members ?? [] {
            guard let ground = NotTaken(rawValue: member.name) else {
                fields.add(CallProblems.unknown("elsewhere.\(member.name.prefix(60))"))
                continue
            }
            words[ground] = member.value.text ?? ""
        }
        try fields.finish()
        return { [words] tx in
            try desk.setElsewhere(words, of: county, version: version, by: actor, in: tx)
            return try reply(county, actor, desk, in: tx)
        }
    }
}
