import Database
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers the requests of one endpoint: parses the call, runs its work in one transaction, answers.
struct EndpointDesk: Sendable {
    let endpoint: Endpoint
    let platform: Platform

    /// The path as the router writes it: `api/v1/divisions/:code`.
    var routerPath: String {
        let parts = (Endpoint.prefix + endpoint.path).split(separator: "/")
        return parts.map { $0.hasPrefix("{") ? ":" + $0.dropFirst().dropLast() : $0 }.joined(separator: "/")
    }

    func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        let call = try await call(request, context)
        switch endpoint.run {
        case .read(let prepare):
            let work = try prepare(call)
            if endpoint.access == .everyone { return try await publicAnswer(request, context, call, work) }
            return response(try await platform.database.read(work), to: request)
        case .write(let prepare):
            return try await write(call, request, try prepare(call))
        case .prepared(let prepare):
            return try await write(call, request, try await prepare(call))
        case .apart(let answer):
            guard let once = try Idempotency(call, endpoint: endpoint, request: request.uri.string) else {
                return response(try await answer(call), to: request)
            }
            return response(
                try await once.run(apart: platform.database) { try await answer(call) }, to: request)
        case .itself(let answer):
            return response(try await answer(call), to: request)
        }
    }

    private func write(_ call: Call, _ request: Request, _ work: @escaping Endpoint.Work) async throws
        -> Response
    {
        let once = try Idempotency(call, endpoint: endpoint, request: request.uri.string)
        let reply = try await platform.database.write { tx in
            try once.map { try $0.run(tx, work) } ?? work(tx)
        }
        return response(reply, to: request)
    }

    private func response(_ reply: Reply, to request: Request) -> Response {
        reply.response(status: endpoint.status, to: request.headers)
    }

    /// Public answers lie in the page cache like public pages, under the same keys and tags.
    private func publicAnswer(
        _ request: Request, _ context: AppContext, _ call: Call, _ work: @escaping Endpoint.Work
    ) async throws -> Response {
        var context = context
        context.reader = call.reader
        return try await platform.publicPage(request, context) { tx, _ in
            let reply = try work(tx)
            guard case .json(let value) = reply.content else { throw Failure.notFound }
            return RenderedPage(
                ByteBuffer(bytes: value.bytes), contentType: "application/json; charset=utf-8",
                tags: reply.tags)
        }
    }
}

extension EndpointDesk {
    private func call(_ request: Request, _ context: AppContext) async throws -> Call {
        if endpoint.access == .officer {
            // A browser's cookie opens no API: what a foreign page makes a browser send carries no bearer token.
            guard request.headers[.authorization] != nil, context.reader.session != nil else {
                throw Failure.signInNeeded
            }
        }
        let query = try query(request)
        let (body, bytes, fileName) = try await body(of: request)
        var path: [String: String] = [:]
        for name in endpoint.pathParameters {
            path[name] = context.parameters.get(name).map { URLEncoded.decoded(Array($0.utf8)[...]) }
        }
        var reader = context.reader
        if let token = query["pass"], let village = try await VillagePass.village(of: token, platform),
            !reader.passes.contains(village)
        {
            reader.passes = (reader.passes + [village]).sorted()
        }
        return Call(
            platform: platform, reader: reader, path: path, query: query, body: body, bytes: bytes,
            fileName: fileName,
            headers: request.headers, client: context.client)
    }

    /// Known parameters only, each once: a misspelt filter must not give everything.
    private func query(_ request: Request) throws(Failure) -> [String: String] {
        var query: [String: String] = [:]
        var problems: [FieldProblem] = []
        for (name, value) in URLEncoded.fields(Array((request.uri.query ?? "").utf8)[...]) {
            if !endpoint.query.contains(where: { $0.name == name }) {
                problems.append(CallProblems.unknown(String(name.prefix(60))))
            } else if name == "cursor", value.trimmed.isEmpty {
                problems.append(CallProblems.kind(name, PageKey.kind))
            } else if query.updateValue(value, forKey: name) != nil {
                problems.append(CallProblems.twice(name))
            }
        }
        for parameter in endpoint.query where parameter.isRequired && query[parameter.name] == nil {
            problems.append(CallProblems.missing(parameter.name))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return query
    }

    private func body(of request: Request) async throws -> (JSON, [UInt8], String) {
        let type = (request.headers[.contentType] ?? "").split(separator: ";").first?.trimmed.lowercased()
        switch endpoint.body {
        case .none:
            return (.null, [], "")
        case .file:
            let bytes = try await request.bodyBytes(limit: BodyLimit.upload)
            guard type == "multipart/form-data" else { return (.null, bytes, "") }
            let form = try Form(parsing: bytes, contentType: request.headers[.contentType] ?? "")
            guard let file = form.uploads.first else { throw Failure.invalid([CallProblems.missing("file")]) }
            return (.null, file.bytes, file.name)
        case .json(let schema):
            guard type == "application/json" else { throw Failure.unsupportedMediaType }
            let hasFiles = schema.members.contains { $0.name == "files" }
            let bytes = try await request.bodyBytes(
                limit: hasFiles ? BodyLimit.filesInJSON : BodyLimit.grid)
            let body = try await Self.parsed(bytes)
            guard case .object(let members) = body else { throw Failure.malformed(FailureWords.badRequest) }
            let problems = schema.problems(in: members, at: "")
            guard problems.isEmpty else { throw Failure.invalid(Array(problems.prefix(200))) }
            return (body, bytes, "")
        }
    }

    /// So much is read on the connection's own thread; files in JSON would hold up everybody else on it.
    private static let mostAtOnce = 512 * 1024

    private static func parsed(_ bytes: [UInt8]) async throws -> JSON {
        guard bytes.count > mostAtOnce else { return try read(bytes) }
        return try await IntakeDesk.threads.runIfActive { try read(bytes) }
    }

    private static func read(_ bytes: [UInt8]) throws(Failure) -> JSON {
        do throws(JSONParser.Fault) {
            return try JSONParser.parse(bytes)
        } catch {
            throw .malformed(error.phrase)
        }
    }
}

extension JSONParser.Fault {
    var phrase: Phrase {
        switch kind {
        case .syntax: Phrase(zh: "JSON 写法有误（第 \(at) 字节处）。", en: "The JSON is malformed at byte \(at).")
        case .encoding: Phrase(zh: "JSON 必须是 UTF-8 文本。", en: "JSON must be UTF-8 text.")
        case .tooDeep: Phrase(zh: "JSON 嵌套太深。", en: "The JSON is nested too deeply.")
        case .duplicate:
            Phrase(zh: "JSON 里有重复的字段（第 \(at) 字节处）。", en: "A JSON member stands twice (byte \(at)).")
        case .outOfRange:
            Phrase(zh: "JSON 里有超出范围的数（第 \(at) 字节处）。", en: "A JSON number is out of range (byte \(at)).")
        }
    }
}
