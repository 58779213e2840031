import Domain
import HTTPTypes
import NIOCore

/// The document `/api/v1/openapi.json` (OpenAPI 3.1), made from the table of endpoints.
struct OpenAPI {
    let endpoints: [Endpoint]

    /// The document as it is sent.
    var entry: PageCache.Entry {
        PageCache.Entry(
            ByteBuffer(bytes: document.bytes), contentType: "application/json; charset=utf-8", tags: [],
            until: Moment(milliseconds: .max), vary: PageCache.Entry.answerVary)
    }

    var document: JSON {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Yangguang 阳光村务", "version": "1",
                "description": .text(Self.about),
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": .text(Endpoint.prefix)]],
            "paths": paths,
            "components": [
                "schemas": .object(
                    components.schemas.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) }
                ),
                "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    private static let about = """
        Everything the site shows, with the same masks, and everything officers do, with the same rules. \
        Lists are paged by cursor. Errors are problem documents (RFC 9457), in Chinese or as Accept-Language asks for; \
        what people wrote stays as they wrote it. Answers carry an ETag; send it as \
        If-None-Match to save the transfer, and the version of an edition as If-Match to change it. Writes take an \
        Idempotency-Key: the same key with the same request gives the same answer for two days.
        """

    private var paths: JSON {
        var order: [String] = []
        var operations: [String: [JSON.Member]] = [:]
        for endpoint in endpoints {
            if operations[endpoint.path] == nil { order.append(endpoint.path) }
            operations[endpoint.path, default: []].append(
                .init(name: endpoint.method.rawValue.lowercased(), value: operation(endpoint)))
        }
        return .object(order.map { .init(name: $0, value: .object(operations[$0] ?? [])) })
    }

    private func operation(_ endpoint: Endpoint) -> JSON {
        var members: [JSON.Member] = [
            .init(name: "tags", value: [.text(endpoint.tag)]),
            .init(name: "summary", value: .text(endpoint.summary)),
            .init(name: "parameters", value: .list(parameters(endpoint))),
        ]
        if let body = body(endpoint.body) { members.append(.init(name: "requestBody", value: body)) }
        members.append(.init(name: "responses", value: responses(endpoint)))
        if endpoint.access == .officer { members.append(.init(name: "security", value: [["bearer": []]])) }
        return .object(members)
    }

    private func parameters(_ endpoint: Endpoint) -> [JSON] {
        let inPath = endpoint.pathParameters.map { name -> JSON in
            [
                "name": .text(name), "in": "path", "required": .bool(true),
                "schema": name == "number" ? ["type": "integer"] : ["type": "string"],
            ]
        }
        let inQuery = endpoint.query.map { parameter -> JSON in
            [
                "name": .text(parameter.name), "in": "query", "required": .bool(parameter.isRequired),
                "schema": parameter.schema.json,
            ]
        }
        return inPath + inQuery + headers(endpoint)
    }

    private func headers(_ endpoint: Endpoint) -> [JSON] {
        var headers: [JSON] = []
        if endpoint.takesIfMatch {
            let about =
                endpoint.needsIfMatch
                ? "The version looked at, as the ETag says it"
                : "The version looked at, as the ETag says it; or `version` in the body"
            headers.append(header("If-Match", about, isRequired: endpoint.needsIfMatch))
        }
        if endpoint.answersTag {
            headers.append(header("If-None-Match", "ETag of the answer that the caller has"))
        }
        if endpoint.isWrite {
            headers.append([
                "name": "Idempotency-Key", "in": "header",
                "schema": ["type": "string", "maxLength": .integer(100)],
            ])
        }
        return headers
    }

    private func header(_ name: String, _ about: String, isRequired: Bool = false) -> JSON {
        [
            "name": .text(name), "in": "header", "required": .bool(isRequired), "description": .text(about),
            "schema": ["type": "string"],
        ]
    }

    private func body(_ body: Endpoint.Body) -> JSON? {
        switch body {
        case .none: return nil
        case .json(let schema):
            return [
                "required": .bool(true),
                "content": ["application/json": ["schema": Schema.object(schema).json]],
            ]
        case .file(let about):
            return [
                "required": .bool(true), "description": .text(about),
                "content": ["application/octet-stream": [:]],
            ]
        }
    }

    private func responses(_ endpoint: Endpoint) -> JSON {
        let problem: JSON = [
            "description": "A problem document: what is wrong, field by field",
            "content": ["application/problem+json": ["schema": Self.problem.schema.json]],
        ]
        var found: [String: JSON] = [
            String(endpoint.answerStatus.code): answer(endpoint.answer), "default": problem,
        ]
        if endpoint.answersTag { found["304"] = ["description": "Unchanged since the answer of that ETag"] }
        return found.sortedObject
    }

    private func answer(_ answer: Endpoint.Answer) -> JSON {
        switch answer {
        case .json(let schema):
            ["description": "Done", "content": ["application/json": ["schema": schema.json]]]
        case .file(let type):
            ["description": "The file", "content": .object([.init(name: type, value: [:])])]
        case .nothing: ["description": "Done; nothing to say"]
        }
    }

    /// Every named shape that some endpoint takes or gives.
    var components: Schema.Components {
        var found = Schema.Components()
        Self.problem.schema.collect(into: &found)
        for endpoint in endpoints {
            if case .json(let schema) = endpoint.body { Schema.object(schema).collect(into: &found) }
            if case .json(let schema) = endpoint.answer { schema.collect(into: &found) }
        }
        return found
    }
}

extension OpenAPI {
    private static let fieldError = Schema.Named(
        name: "FieldError",
        members: [
            .init(name: "field", schema: .text("The member, parameter or header")),
            .init(name: "message", schema: .text("What is wrong with it")),
        ])

    static let problem = Schema.Named(
        name: "Problem",
        members: [
            .init(name: "type", schema: .text("What kind of problem; a path below /api/problems/")),
            .init(name: "title", schema: .text("A few words")),
            .init(name: "status", schema: .integer("As the answer's")),
            .init(name: "detail", schema: .text("What happened and what to do")),
            .init(name: "reference", schema: .text("The number under which the log has the request")),
            .init(name: "errors", schema: .list(.object(fieldError)), isRequired: false),
        ])
}

extension Schema.Named {
    var schema: Schema { .object(self) }
}

extension Endpoint {
    var answerStatus: HTTPResponse.Status {
        if case .nothing = answer { .noContent } else { status }
    }
}

extension [String: JSON] {
    fileprivate var sortedObject: JSON {
        .object(sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) })
    }
}
