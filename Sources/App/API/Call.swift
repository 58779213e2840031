import Database
import Domain
import Foundation
import HTTPTypes
import Hummingbird

/// A request to the API after the outermost parsing: parameters are known ones, a JSON body has its documented shape.
struct Call: Sendable {
    let platform: Platform
    var reader: Reader
    let path: [String: String]
    let query: [String: String]
    let body: JSON
    /// A file as it was sent.
    let bytes: [UInt8]
    /// The name of a file sent as multipart; else empty.
    let fileName: String
    let headers: HTTPFields
    /// The client's address, for limits only.
    let client: String

    var now: Moment { reader.now }

    /// The officer; endpoints for officers are not reached without one.
    func actor() throws(Failure) -> Actor { try session().actor }

    func session() throws(Failure) -> Session {
        guard let session = reader.session else { throw .signInNeeded }
        return session
    }

    /// A key in the path; what is no key is not there.
    func id<Subject>(_ name: String = "id") throws(Failure) -> Identifier<Subject> {
        guard let id = Identifier<Subject>(path[name] ?? "") else { throw .notFound }
        return id
    }

    func division(_ name: String = "code") throws(Failure) -> DivisionCode {
        guard let text = path[name], let code = DivisionCode(text), code.text == text else { throw .notFound }
        return code
    }

    func number(_ name: String = "number") throws(Failure) -> Int {
        guard let text = path[name], text.utf8.count <= 9, let number = Int(text), number > 0 else {
            throw .notFound
        }
        return number
    }

    /// The version that the caller looked at: `If-Match: "3"` or `version` in the body. Writes never overwrite
    /// blindly.
    func version() throws(Failure) -> Int {
        if let tag = headers[.ifMatch] {
            let number = tag.replacing("\"", with: "").trimmed
            guard let version = Int(number) else { throw .invalid([CallProblems.ifMatch]) }
            return version
        }
        guard let version = body["version"]?.integer.flatMap({ Int(exactly: $0) }) else {
            throw .invalid([CallProblems.versionMissing])
        }
        return version
    }

    var fields: Fields { Fields(body: body) }

    var parameters: Fields { Fields(query: query) }
}

/// Faults of a call that no single endpoint owns.
enum CallProblems {
    static let ifMatch = FieldProblem(
        "If-Match", zh: "应当是读到的版本号，写成 \"3\" 这样。", en: "Give the version you read, such as \"3\".")
    static let versionMissing = FieldProblem(
        "version", zh: "请写明您看到的版本号（If-Match 头或 version 字段）。",
        en: "Say which version you looked at (an If-Match header or a version member).")
    static func unknown(_ name: String) -> FieldProblem {
        FieldProblem(name, zh: "没有这个字段。", en: "There is no such field.")
    }
    static func twice(_ name: String) -> FieldProblem {
        FieldProblem(name, zh: "这个参数写了两次。", en: "This parameter is given twice.")
    }
    static func missing(_ name: String) -> FieldProblem {
        FieldProblem(name, zh: "这一项必须填写。", en: "This is required.")
    }
    static func kind(_ name: String, _ kind: Phrase) -> FieldProblem {
        FieldProblem(name, zh: "应当是\(kind.zh)。", en: "This must be \(kind.en).")
    }
}
