import HTTPTypes

/// Why the last page is shown again though nothing that stands on it is wrong.
enum PetitionFormNotice: Equatable, Sendable {
    /// Too much came from the address.
    case wait(seconds: Int, hadFiles: Bool)
    /// Something else was sent with this form before; the sentence says what to do.
    case formUsed(Phrase, hadFiles: Bool)
    /// It is another petition now, with a key of its own.
    case another

    var phrase: Phrase {
        switch self {
        case .wait(let seconds, _): PetitionPersonPhrases.wait(seconds)
        case .formUsed(let phrase, _): phrase
        case .another: SubmissionPhrases.nowAnother
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .wait: .tooManyRequests
        case .formUsed: .unprocessableContent
        case .another: .ok
        }
    }

    /// After how many seconds it may be sent again.
    var wait: Int? {
        switch self {
        case .wait(let seconds, _): seconds
        case .formUsed, .another: nil
        }
    }

    /// Whether files were chosen, which no page can bring back.
    var hadFiles: Bool {
        switch self {
        case .wait(_, let hadFiles), .formUsed(_, let hadFiles): hadFiles
        case .another: false
        }
    }

    /// Whether it may be sent as a petition of its own.
    var offersAnother: Bool {
        switch self {
        case .formUsed: true
        case .wait, .another: false
        }
    }
}
