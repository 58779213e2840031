import Domain

/// What a handler may answer instead of success. The one place where this becomes HTTP is `FailureResponse`.
enum Failure: Error, Sendable {
    /// No such thing, or not for this reader: the two are never told apart.
    case notFound
    /// Please sign in (pages go to the sign-in page and back).
    case signInNeeded
    /// The form came from elsewhere or its token has run out.
    case staleForm
    /// The rules say no; the sentence says why and what to do.
    case refused(Phrase)
    /// Fields of a form or body that are wrong, all of them.
    case invalid([FieldProblem])
    /// Somebody changed the same thing first.
    case conflict(by: String, at: Moment)
    /// Somebody did something else first, which is to be read before.
    case overtaken(by: Phrase, deed: Phrase, at: Moment)
    /// The path is right, the method is not; these are.
    case wrongMethod(allowed: [String])
    case tooLarge(limit: Int)
    case tooMany(retryAfter: Int)
    case unsupportedMediaType
    case malformed(Phrase)
    case unavailable
}

/// A sentence in each language of the interface.
struct Phrase: Sendable, Equatable {
    let zh: String
    let en: String

    init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    func text(_ language: Language) -> String { language.pick(zh: zh, en: en) }
}

/// One wrong field: its name in the form or body, and what is wrong with it.
struct FieldProblem: Sendable, Equatable {
    let field: String
    let message: Phrase

    init(_ field: String, zh: String, en: String) {
        self.field = field
        message = Phrase(zh: zh, en: en)
    }
}
