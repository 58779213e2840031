import Database
import Domain

/// Answered petitions, figures and similar questions for programs. The same cleared texts as the pages, and nothing else.
enum PublicPetitionAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/petitions", tag: "Petitions",
            summary: "Answered petitions that may be shown, the newest answer first", access: .everyone,
            query: filters + Endpoint.Parameter.paging, answer: .json(PublicPetitionShapes.page.schema),
            run: .itself(list)),
        Endpoint(
            method: .get, path: "/petitions/figures", tag: "Petitions",
            summary: "How many came, were answered and closed, and how many are overdue today",
            access: .everyone,
            query: [
                .init(name: "place", schema: .text("Code of a place; everywhere unless said")),
                .init(
                    name: "span",
                    schema: .choice(
                        "Petitions that came in it; the year unless said", FigureSpan.allCases.map(\.rawValue)
                    )),
            ], answer: .json(PublicPetitionShapes.figures.schema), run: .read(readFigures)),
        Endpoint(
            method: .post, path: "/petitions/similar", tag: "Petitions",
            summary: "Answered petitions that fit what somebody is writing; the text is not kept",
            access: .everyone,
            body: .json(
                .init(
                    name: "SimilarQuestion",
                    members: [
                        .init(name: "text", schema: .text("What is being written, two characters or more")),
                        .init(
                            name: "place", schema: .nullable(.text("Where the person is")), isRequired: false),
                    ])),
            answer: .json(.list(PublicPetitionShapes.petition.schema)), run: .itself(similar)),
        Endpoint(
            method: .get, path: "/petitions/{id}", tag: "Petitions",
            summary: "One answered petition, with its time limit", access: .everyone,
            answer: .json(PublicPetitionShapes.whole.schema), run: .read(one)),
    ]

    private static let filters: [Endpoint.Parameter] = [
        .init(name: "place", schema: .text("Code of a place; everywhere unless said")),
        .init(name: "q", schema: .text("One or more words")),
        .init(name: "kind", schema: .choice("What was asked for", Petition.Kind.allCases.map(\.rawValue))),
        .init(name: "outcome", schema: .choice("What came of it", Outcome.allCases.map(\.rawValue))),
        .init(name: "year", schema: .integer("Year of the answer")),
        .init(name: "month", schema: .integer("Month of the answer, with a year")),
    ]
}

extension PublicPetitionAPI {
    /// Not kept in the page cache: what people type has no end.
    private static func list(_ call: Call) async throws -> Reply {
        var fields = call.parameters
        var filter = PetitionFilter()
        filter.place = fields.division("place")
        filter.text = fields.text("q", most: PetitionFilter.longestText) ?? ""
        filter.kind = fields.value("kind", Phrase(zh: "类别", en: "a kind")) { Petition.Kind(rawValue: $0) }
        filter.outcome = fields.value("outcome", Phrase(zh: "办理结果", en: "an outcome")) {
            Outcome(rawValue: $0)
        }
        let year = fields.integer("year", in: 0...2199, otherwise: 0)
        let month = fields.integer("month", in: 0...12, otherwise: 0)
        let (after, limit) = fields.paging()
        filter.before = after.map { Int64($0) }
        try fields.finish()
        if year >= 2000 { (filter.year, filter.month) = (year, month > 0 ? month : nil) }
        let found = try await call.platform.database.read { [filter] tx in
            try PublicPetitionQueries.list(filter, limit: limit, in: tx)
        }
        return .one(PublicPetitionShapes.page, found)
    }

    private static func readFigures(_ call: Call) throws -> Endpoint.Work {
        var fields = call.parameters
        let place = fields.division("place")
        let span = fields.value("span", Phrase(zh: "month、year 或 all", en: "month, year or all")) {
            FigureSpan(rawValue: $0)
        }
        try fields.finish()
        let counting = PetitionCounting(platform: call.platform, now: call.now)
        return { tx in
            if let place, try PlaceQueries.find(place, in: tx) == nil { throw Failure.notFound }
            return .one(
                PublicPetitionShapes.figures, try counting.figures(span ?? .year, in: place, in: tx),
                tags: [place?.text ?? "*"])
        }
    }

    private static func one(_ call: Call) throws -> Endpoint.Work {
        let id: Petition.ID = try call.id()
        let (platform, now) = (call.platform, call.now)
        return { tx in
            guard let view = try PublicPetitionView(id, platform, at: now, in: tx) else {
                throw Failure.notFound
            }
            return .one(PublicPetitionShapes.whole, view, tags: [view.petition.place.code.text])
        }
    }

    private static func similar(_ call: Call) async throws -> Reply {
        try SimilarLimit.hold(call.client, at: call.now, call.platform)
        var fields = call.fields
        let place = fields.division("place")
        try fields.finish()
        // Longer than is looked at is no fault: somebody is still writing.
        let text = String((call.body["text"]?.text ?? "").prefix(SimilarPetitions.longestText))
        let found = try await call.platform.database.read { tx in
            try SimilarPetitions.find(text, near: place, in: tx)
        }
        return .json(.list(found.map(PublicPetitionShapes.petition.json)))
    }
}
