import Database
import Domain
import HTML
import Hummingbird

/// The pages on which the system administrator keeps places, zones and units, and others issue village passes.
enum PlaceRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/places") { _, context in
            let (_, area) = try context.area(for: .managePlaces, .issueVillagePass)
            return Response.seeOther("/office/places/\(area)")
        }
        router.get("office/places/import") { _, context -> Response in
            _ = try context.area(for: .managePlaces)
            return .page(PlacePages(platform, context.reader).importing(.init()))
        }
        router.post("office/places/import") { request, context in
            try await importing(request, context, platform)
        }
        router.get("office/places/:code") { request, context in
            let words = PlaceWords(language: context.reader.language)
            let flash: String? =
                switch request.uri.queryParameters.get("done") {
                case "kept": words.kept
                case "renewed": words.renewed
                case _: nil
                }
            return try await show(context, platform, .init(flash: flash))
        }
        router.post("office/places/:code") { request, context in
            try await PlaceChanges(platform, context).change(request)
        }
        router.post("office/places/:code/pass") { request, context in
            try await PlaceChanges(platform, context).renewPass(request)
        }
        router.get("office/places/:code/places/new") { _, context -> Response in
            let view = try await managed(context, platform, below: true)
            return .page(PlacePages(platform, context.reader).newPlace(below: view, .init()))
        }
        router.post("office/places/:code/places") { request, context in
            try await PlaceChanges(platform, context).add(request)
        }
        UnitRoutes.add(to: router, platform)
        ZoneRoutes.add(to: router, platform)
    }

    /// The code in the path, of a place in which one of the verbs is the officer's.
    static func code(_ context: AppContext, _ verbs: Verb...) throws -> DivisionCode {
        let session = try context.officer()
        guard let code = DivisionCode(try context.parameters.require("code")),
            verbs.contains(where: { session.may($0, in: code) })
        else { throw Failure.notFound }
        return code
    }

    /// The place in the path, for those who manage it; `below` asks that places can lie below it.
    static func managed(_ context: AppContext, _ platform: Platform, below: Bool = false) async throws
        -> PlaceView
    {
        let code = try code(context, .managePlaces)
        guard !below || code.level < .village,
            let view = try await platform.database.read({ tx in try PlaceAdministration.view(code, in: tx) })
        else { throw Failure.notFound }
        return view
    }

    static func show(
        _ context: AppContext, _ platform: Platform, _ answer: PlacePages.Answer
    ) async throws -> Response {
        let code = try code(context, .managePlaces, .issueVillagePass)
        let session = try context.officer()
        guard
            let view = try await platform.database.read({ tx in try PlaceAdministration.view(code, in: tx) })
        else { throw Failure.notFound }
        let rights = PlacePages.Rights(
            manages: session.may(.managePlaces, in: code),
            issuesPass: session.may(.issueVillagePass, in: code))
        return .page(
            PlacePages(platform, context.reader).place(view, rights, answer),
            status: answer.problems.isEmpty ? .ok : .unprocessableContent)
    }

    private static func importing(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let (session, area) = try context.area(for: .managePlaces)
        let form = try await request.form(context, limit: BodyLimit.grid)
        let pages = PlacePages(platform, context.reader)
        do {
            guard let file = form.upload("file") else { throw Failure.invalid([PlacePhrases.fileMissing]) }
            let result = try await platform.database.write { tx in
                try Divisions.importCSV(
                    file.bytes, within: area, by: session.doer(.managePlaces, in: area),
                    at: context.reader.now, in: tx)
            }
            return .page(pages.importing(.init(flash: pages.words.imported(result))))
        } catch Failure.invalid(let problems) {
            return .page(pages.importing(.init(problems: problems)), status: .unprocessableContent)
        }
    }
}

/// The forms of a place's page.
struct PlaceChanges {
    let platform: Platform
    let context: AppContext

    init(_ platform: Platform, _ context: AppContext) {
        self.platform = platform
        self.context = context
    }

    func change(_ request: Request) async throws -> Response {
        let code = try PlaceRoutes.code(context, .managePlaces)
        let session = try context.officer()
        let form = try await request.form(context)
        do {
            let wish = try Divisions.Wish(code: code, name: form["name"], households: households(form, code))
            let version = try form.version
            try await platform.database.write { [now = context.reader.now] tx in
                try Divisions.change(
                    wish, version: version, by: session.doer(.managePlaces, in: code), at: now, in: tx)
            }
            return .seeOther("/office/places/\(code)?done=kept")
        } catch Failure.invalid(let problems) {
            return try await PlaceRoutes.show(context, platform, .init(form: form, problems: problems))
        }
    }

    func add(_ request: Request) async throws -> Response {
        let view = try await PlaceRoutes.managed(context, platform, below: true)
        let parent = view.division.code
        let session = try context.officer()
        let form = try await request.form(context)
        do {
            guard let code = DivisionCode(form["code"]), code.parent == parent else {
                throw Failure.invalid(
                    [PlacePhrases.codeUnreadable] + (form["name"].isEmpty ? [PlacePhrases.nameMissing] : []))
            }
            let wish = try Divisions.Wish(code: code, name: form["name"], households: households(form, code))
            try await platform.database.write { [now = context.reader.now] tx in
                try Divisions.add(wish, by: session.doer(.managePlaces, in: code), at: now, in: tx)
            }
            return .seeOther("/office/places/\(parent)?done=kept")
        } catch Failure.invalid(let problems) {
            return .page(
                PlacePages(platform, context.reader).newPlace(
                    below: view, .init(form: form, problems: problems)),
                status: .unprocessableContent)
        }
    }

    func renewPass(_ request: Request) async throws -> Response {
        let code = try PlaceRoutes.code(context, .issueVillagePass)
        let session = try context.officer()
        guard code.level == .village else { throw Failure.notFound }
        let form = try await request.form(context)
        guard let generation = Int(form["generation"]) else { throw Failure.staleForm }
        try await platform.database.write { [now = context.reader.now] tx in
            guard try PlaceQueries.find(code, in: tx) != nil else { throw Failure.notFound }
            try PlaceAdministration.renewPass(
                code, generation: generation, by: session.doer(.issueVillagePass, in: code), at: now, in: tx)
        }
        return .seeOther("/office/places/\(code)?done=renewed")
    }

    /// The number typed for a village; nil where nothing was typed.
    private func households(_ form: Form, _ code: DivisionCode) throws(Failure) -> Int? {
        guard code.level == .village, !form["households"].isEmpty else { return nil }
        guard let number = Int(form["households"]), (0...100_000).contains(number)
        else { throw .invalid([PlacePhrases.householdsUnusable]) }
        return number
    }
}
