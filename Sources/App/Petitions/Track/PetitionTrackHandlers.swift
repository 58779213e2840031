import Database
import Domain
import HTML
import HTTPTypes
import Hummingbird
import NIOCore

/// `/petitions/track`: following a petition by its code. The code stands in bodies only, never in an address.
struct PetitionTrackHandlers: Sendable {
    let platform: Platform

    @Sendable func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        .page(PetitionTrackPages(platform, context.reader).ask("", []))
    }

    @Sendable func open(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        return try await shown(form["code"], context, TrackForm())
    }

    @Sendable func reply(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context, limit: BodyLimit.upload, keepsText: true)
        return try await act(form, context, .init(.reply, form, field: "answer", files: "answer_files")) {
            .reply(form["answer"], try await UploadedFiles.ofPetition(form.uploads("answer_files")))
        }
    }

    @Sendable func add(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context, limit: BodyLimit.upload, keepsText: true)
        return try await act(form, context, .init(.add, form, field: "words", files: "files")) {
            .add(form["words"], try await UploadedFiles.ofPetition(form.uploads("files")))
        }
    }

    @Sendable func rate(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        return try await act(form, context, .init(.rate, form, field: "remark")) {
            guard let said = Satisfaction(rawValue: form["satisfaction"]) else {
                throw Failure.invalid([PetitionPersonPhrases.satisfactionMissing])
            }
            return .rate(said, form["remark"])
        }
    }

    @Sendable func askReopening(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        return try await act(form, context, .init(.askReopening, form, field: "reason")) {
            .askReopening(form["reason"])
        }
    }

    @Sendable func withdraw(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        return try await act(form, context, .init(.withdraw, form, field: "withdraw")) {
            try confirmed(form, "withdraw", .withdraw)
        }
    }

    @Sendable func erase(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        return try await act(form, context, .init(.erase, form, field: "erase")) {
            try confirmed(form, "erase", .erase)
        }
    }

    private func confirmed(_ form: Form, _ field: String, _ deed: PersonDeed) throws -> PersonDeed {
        guard form[field] == "1" else { throw Failure.invalid([PetitionPersonPhrases.notConfirmed(field)]) }
        return deed
    }

    /// An own file, under an address that we signed some minutes ago.
    @Sendable func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let text = try context.parameters.require("address")
        guard let address = PetitionFileAddress(text, at: context.reader.now, platform.keys) else {
            throw Failure.notFound
        }
        let content = try await platform.database.read { tx in
            try PetitionFiles.open(address.file, isSmall: address.isSmall, for: [.person], in: tx)
        }
        guard let content else { throw Failure.notFound }
        let place = content.mediaType.hasPrefix("image/") ? "inline" : "attachment"
        let name = "\(place); filename*=UTF-8''\(URLEncoded.encoded(content.name))"
        return Response(
            status: .ok, headers: [.contentType: content.mediaType, .contentDisposition: name],
            body: .init(byteBuffer: ByteBuffer(bytes: content.bytes)))
    }

    private func tracking(_ context: AppContext) -> PetitionTracking {
        PetitionTracking(platform: platform, now: context.reader.now, client: context.client)
    }

    /// Does what a form asks for and shows how it stands then; where it was refused, the form again with what was typed.
    private func act(
        _ form: Form, _ context: AppContext, _ sent: TrackForm, _ deed: () async throws -> PersonDeed
    ) async throws -> Response {
        var sent = sent
        do {
            let view = try await tracking(context).perform(form["code"], deed)
            return .page(
                PetitionTrackPages(platform, context.reader).petition(
                    view, code: form["code"], TrackForm(done: sent.verb)))
        } catch Failure.invalid(let problems) where !problems.contains(where: { $0.field == "code" }) {
            sent.refuse(problems)
        } catch let refused as PetitionRefused {
            let phrase = refused.phrase
            sent.refuse([FieldProblem("words", zh: phrase.zh, en: phrase.en)])
        } catch Failure.invalid(let problems) {
            return .page(
                PetitionTrackPages(platform, context.reader).ask(form["code"], problems),
                status: .unprocessableContent)
        } catch Failure.tooMany(let seconds) {
            sent.refuse([PetitionPersonPhrases.tooOften(seconds)])
            return try await shown(form["code"], context, sent, wait: seconds)
        }
        return try await shown(form["code"], context, sent)
    }

    private func shown(
        _ code: String, _ context: AppContext, _ sent: TrackForm, wait: Int? = nil
    ) async throws -> Response {
        let pages = PetitionTrackPages(platform, context.reader)
        var (response, seconds): (Response, Int?) = (.page(pages.ask(code, [])), wait)
        do {
            let view = try await tracking(context).open(code)
            response = .page(
                pages.petition(view, code: code, sent),
                status: sent.problems.isEmpty ? .ok : .unprocessableContent)
        } catch Failure.invalid(let problems) {
            response = .page(pages.ask(code, problems), status: .unprocessableContent)
        } catch Failure.tooMany(let longer) {
            seconds = longer
            response = .page(pages.ask(code, [PetitionPersonPhrases.waitForCode(longer)]))
        }
        if let seconds {
            response.status = .tooManyRequests
            response.headers[.retryAfter] = String(seconds)
        }
        return response
    }
}

/// Which form of the page was sent, what was typed in it, and what is wrong with it.
struct TrackForm: Sendable {
    /// The verb of the form; nil where the page was only opened.
    var verb: PetitionVerb?
    /// What was done just now.
    var done: PetitionVerb?
    private(set) var typed: [String: String] = [:]
    private(set) var problems: [FieldProblem] = []
    private var field = ""
    private var files = ""

    init(done: PetitionVerb? = nil) { self.done = done }

    init(_ verb: PetitionVerb, _ form: Form, field: String, files: String = "") {
        self.verb = verb
        self.field = field
        self.files = files
        for name in [field, "satisfaction"] { typed[name] = form[name] }
    }

    /// What was written, beside a choice or a tick; nil where nothing was.
    var words: String? { typed[field].flatMap { $0.trimmed.isEmpty || $0 == "1" ? nil : $0 } }

    /// Keeps what is wrong, beside the fields as this form calls them.
    mutating func refuse(_ problems: [FieldProblem]) {
        self.problems = problems.map { problem in
            let own = problem.field == "words" ? field : problem.field == "files" ? files : problem.field
            return FieldProblem(own, zh: problem.message.zh, en: problem.message.en)
        }
    }
}
