import Domain
import HTTPTypes
import NIOCore

/// Why a connection is given up before a request was whole.
enum ConnectionFault: Sendable, CaseIterable {
    /// Headers or a body that came too slowly.
    case slow
    /// No HTTP, or none that we know.
    case malformed
    /// More headers than any browser sends.
    case headersTooLarge
}

extension FailureWords {
    func told(_ fault: ConnectionFault) -> Told {
        switch fault {
        case .slow:
            Told(
                status: .requestTimeout, kind: "too-slow", title: language.pick(zh: "传得太慢", en: "Too slow"),
                sentence: language.pick(
                    zh: "网络太慢，请求没有在规定的时间内传完，没有收下。",
                    en: "The request did not arrive in time and was not taken."),
                advice: language.pick(
                    zh: "请换个网络，或者少传一些，再试一次。",
                    en: "Please try again over a better connection, or send less."),
                referenceLabel: referenceLabel)
        case .malformed: told(.malformed(FailureWords.badRequest))
        case .headersTooLarge:
            Told(
                status: .requestHeaderFieldsTooLarge, kind: "headers-too-large",
                title: language.pick(zh: "附带的信息太多", en: "Too much in the headers"),
                sentence: language.pick(
                    zh: "浏览器随请求附带的信息太多，系统没有读。",
                    en: "The request carried too much in its headers and was not read."),
                advice: language.pick(
                    zh: "请清除浏览器里本网站的数据，再试一次。",
                    en: "Please clear this site’s data in your browser and try again."),
                referenceLabel: referenceLabel)
        }
    }
}

/// What is answered on the connection itself, where neither router nor page is at hand: a problem document to callers
/// of the API, plain text to everybody else, in the reader's language where that is known.
struct ConnectionRefusal {
    let status: HTTPResponse.Status
    /// Without those that every answer carries.
    let headers: HTTPFields
    let body: ByteBuffer

    /// - Parameter head: of the request that was being read; nil where none came through, and with it no language.
    init(_ fault: ConnectionFault, to head: HTTPRequest?, reference: String) {
        let path = head?.path ?? ""
        let language = head.map { ReadingChoice(path: path, $0.headerFields).language }
        let told = FailureWords(language: language ?? .zh).told(fault)
        status = told.status
        var headers: HTTPFields = [.connection: "close", Edge.referenceHeader: reference]
        if APIRoutes.holds(path) {
            body = Problem(told, reference: reference).bytes
            headers[.contentType] = Problem.mediaType
            headers[.contentLanguage] = (language ?? .zh).tag
            headers.varyByLanguage()
        } else {
            let languages = language.map { [$0] } ?? Language.allCases
            body = Self.text(languages.map { FailureWords(language: $0).told(fault) }, reference)
            headers[.contentType] = "text/plain; charset=utf-8"
        }
        headers[.contentLength] = String(body.readableBytes)
        self.headers = headers
    }

    private static func text(_ told: [FailureWords.Told], _ reference: String) -> ByteBuffer {
        let head = told.first.map { "\($0.status.code) \($0.status.reasonPhrase)" } ?? ""
        let lines = told.flatMap { [$0.sentence, $0.advice, "\($0.referenceLabel) \(reference)"] }
        return ByteBuffer(string: ([head] + lines).joined(separator: "\n") + "\n")
    }
}
