import Database
import Domain
import HTML
import HTTPTypes
import Hummingbird
import Logging

/// The one mapping from failures to HTTP: a page for people, an RFC 9457 problem document for the API.
struct FailureResponse {
    let request: Request
    let context: AppContext
    let platform: Platform

    func response(to error: any Error) -> Response {
        let failure = known(error)
        if case .signInNeeded = failure, !isAPI {
            return .seeOther("/sign-in?to=\(URLEncoded.encoded(context.reader.path))")
        }
        if case .wrongMethod(let allowed) = failure, request.method == .options {
            return Response(status: .noContent, headers: [.allow: allowed.joined(separator: ", ")])
        }
        let told = FailureWords(language: context.reader.language).told(failure)
        var response = isAPI ? problem(told, failure) : page(told, failure)
        if case .tooMany(let seconds) = failure { response.headers[.retryAfter] = String(seconds) }
        if case .wrongMethod(let allowed) = failure {
            response.headers[.allow] = allowed.joined(separator: ", ")
        }
        if case .unavailable = failure { response.headers[.retryAfter] = "5" }
        if told.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }

    private var isAPI: Bool { APIRoutes.holds(request.uri.path) }

    /// Unknown errors are logged by type under the reference number; nothing internal is shown.
    private func known(_ error: any Error) -> Failure? {
        if let failure = error as? Failure { return failure }
        if let error = error as? any RefusalPhrase { return .refused(error.phrase) }
        if let error = error as? HTTPError {
            switch error.status {
            case .notFound:
                let allowed = platform.routes.methods(of: request.uri.path).map(\.rawValue)
                return allowed.isEmpty ? .notFound : .wrongMethod(allowed: allowed + ["OPTIONS"])
            case .contentTooLarge: return .tooLarge(limit: BodyLimit.form)
            case .badRequest: return .malformed(FailureWords.badRequest)
            case _: break
            }
        }
        if case .unavailable? = error as? DatabaseError { return .unavailable }
        // No engine stores U+0000; a reader who sends it is told so, as with every other malformed text.
        if case .textContainsNUL? = error as? DatabaseError { return .malformed(FailureWords.badRequest) }
        platform.logger.error(
            "failed", metadata: ["reference": "\(context.reference)", "error": "\(safeDescription(error))"])
        return nil
    }

    /// Names the kind of error; database errors carry no values, all others only their type.
    private func safeDescription(_ error: any Error) -> String {
        error is DatabaseError ? "\(error)" : "\(type(of: error))"
    }

    private func page(_ told: FailureWords.Told, _ failure: Failure?) -> Response {
        let html = Layout(platform, context.reader, title: told.title).page { h in
            h.faultPage(.warning, told.title, reference: (told.referenceLabel, context.reference)) { h in
                h.p(told.sentence)
                h.p(told.advice)
            }
            if case .invalid(let problems)? = failure {
                h.ul(.class("plain")) { h in
                    for problem in problems { h.li(problem.message.text(context.reader.language)) }
                }
            }
        }
        return .page(html, status: told.status)
    }

    private func problem(_ told: FailureWords.Told, _ failure: Failure?) -> Response {
        var document = Problem(told, reference: context.reference)
        if case .invalid(let problems)? = failure {
            document.errors = problems.map {
                .init(field: $0.field, message: $0.message.text(context.reader.language))
            }
        }
        return Response(
            status: told.status,
            headers: [.contentType: Problem.mediaType, .contentLanguage: context.reader.language.tag],
            body: .init(byteBuffer: document.bytes))
    }
}

/// An RFC 9457 problem document.
struct Problem: Codable, Sendable {
    static let mediaType = "application/problem+json"

    struct FieldError: Codable, Sendable {
        let field: String
        let message: String
    }

    let type: String
    let title: String
    let status: Int
    let detail: String
    /// The number under which the log has the request.
    let reference: String
    var errors: [FieldError]?
}

extension Problem {
    init(_ told: FailureWords.Told, reference: String) {
        self.init(
            type: "/api/problems/\(told.kind)", title: told.title, status: told.status.code,
            detail: told.sentence, reference: reference)
    }

    /// As it is sent.
    var bytes: ByteBuffer { ByteBuffer(bytes: (try? jsonBytes(self)) ?? []) }
}

/// A typed refusal of the domain that knows how to say itself to people.
protocol RefusalPhrase: Error {
    var phrase: Phrase { get }
}
