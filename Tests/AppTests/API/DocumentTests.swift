@testable import App

import DatabaseTesting
import Domain
import HTTPTypes
import Testing

@Suite struct APIDocumentTests {
    @Test(arguments: TestDatabase.all)
    func `every endpoint answers as its document says`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let sample = try await APISample(county)
            try await APIClient.with(county) { client in
                let document = try await client.get("/openapi.json").json
                #expect(document["openapi"] == "3.1.0")
                for endpoint in APIRoutes.endpoints {
                    try await check(endpoint, document, sample, client)
                }
            }
        }
    }

    /// Calls one endpoint as the first officer who may; a refusal must be a problem document, a success its schema.
    private func check(_ endpoint: Endpoint, _ document: JSON, _ sample: APISample, _ anybody: APIClient)
        async throws
    {
        let method = endpoint.method.rawValue.lowercased()
        let operation = document["paths"]?[endpoint.path]?[method]
        let responses = try #require(
            operation?["responses"], "\(endpoint.method) \(endpoint.path) is not documented")
        if endpoint.access == .officer {
            let refused = try await anybody.send(
                endpoint.method, sample.uri(endpoint), body: sample.body(endpoint))
            #expect(refused.status == 401, "\(endpoint.path) opens without a token")
        }
        var client = anybody
        if endpoint.access == .officer { client = try await anybody.signedIn(sample.role(endpoint)) }
        if endpoint.path.hasPrefix("/office/reports") {
            let key = JSON.object([.init(name: "passphrase", value: .text(ReportCounty.phrase))])
            #expect(try await client.post("/office/reports/unlock", key).status == 204)
        }
        let answer = try await client.send(
            endpoint.method, sample.uri(endpoint), [.contentType: "application/json"],
            body: sample.body(endpoint))
        let told = "\(endpoint.method) \(endpoint.path): \(answer.status) \(answer.text.prefix(300))"
        #expect(answer.status < 500, Comment(rawValue: told))
        let shape = DocumentedShape(document: document)
        if let good = responses[String(answer.status)] {
            guard let schema = good["content"]?["application/json"]?["schema"] else { return }
            let faults = shape.faults(answer.json, schema)
            #expect(faults.isEmpty, Comment(rawValue: told))
        } else {
            #expect(endpoint.method != .get, Comment(rawValue: told))
            let schema = try #require(
                responses["default"]?["content"]?["application/problem+json"]?["schema"])
            #expect(shape.faults(answer.json, schema).isEmpty, Comment(rawValue: told))
        }
    }

    @Test(arguments: [TestDatabase.sqlite])
    func `every path below the API is documented`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            _ = Site.responder(county.platform)
            let documented = Set(APIRoutes.endpoints.map { "\($0.method) \(Endpoint.prefix)\($0.path)" })
            let served = county.platform.routes.all.filter { $0.path.hasPrefix("/api/") }.map { route in
                let parts = route.path.split(separator: "/").map { part in
                    part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
                }
                return "\(route.method) /" + parts.joined(separator: "/")
            }
            let ours = served.filter { !$0.hasSuffix("openapi.json") && !$0.hasPrefix("HEAD ") }
            #expect(Set(ours) == documented)
        }
    }

    @Test func `the document names each schema once and refers only to schemas that it has`() {
        let document = OpenAPI(endpoints: APIRoutes.endpoints).document
        let names = Set((document["components"]?["schemas"]?.members ?? []).map(\.name))
        for reference in document.bytes.references {
            #expect(names.contains(reference), "\(reference) is missing")
        }
    }

    @Test func `no two shapes of the document bear one name, and two that did would be found`() {
        #expect(OpenAPI(endpoints: APIRoutes.endpoints).components.contested.isEmpty)
        var found = Schema.Components()
        let texts = [Schema.text("Why"), .text("Why"), .text("When")].map { text in
            Schema.Named(name: "Reason", members: [.init(name: "reason", schema: text)])
        }
        for schema in texts.prefix(2) { Schema.list(.object(schema)).collect(into: &found) }
        #expect(found.contested.isEmpty)
        let outer = Schema.Named(name: "Outer", members: [.init(name: "inner", schema: .object(texts[2]))])
        Schema.object(outer).collect(into: &found)
        #expect(found.contested == ["Reason"])
    }

    @Test func `a withdrawal's body asks for a reason, and a withdrawn disclosure says when and why`() {
        let document = OpenAPI(endpoints: APIRoutes.endpoints).document
        let path = document["paths"]?["/office/editions/{id}/withdrawal"]?["post"]
        let body = path?["requestBody"]?["content"]?["application/json"]?["schema"]
        #expect(body?["$ref"] == "#/components/schemas/EditionWithdrawal")
        let schemas = document["components"]?["schemas"]
        #expect(schemas?["EditionWithdrawal"]?["properties"]?.members?.map(\.name) == ["version", "reason"])
        #expect(schemas?["Withdrawal"]?["properties"]?.members?.map(\.name) == ["at", "reason"])
    }

    @Test func `a write that holds to a version says that If-Match takes it, and whether nothing else does`()
    {
        for (method, path, isRequired) in [
            ("post", "/office/editions/{id}/attachments", true),
            ("post", "/office/editions/{id}/rows/{number}/attachments", true),
            ("delete", "/office/editions/{id}/attachments/{file}", true),
            ("put", "/office/editions/{id}/content", false),
            ("post", "/office/editions/{id}/approval", false),
        ] {
            let header = Self.header("If-Match", of: method, path)
            #expect(header?["in"] == "header", "\(method) \(path)")
            #expect(header?["required"] == JSON.bool(isRequired), "\(method) \(path)")
        }
    }

    @Test func `what holds to no version asks for no If-Match`() {
        for path in [
            "/office/editions", "/office/editions/{id}/evidence", "/office/editions/{id}/correction",
        ] {
            #expect(Self.header("If-Match", of: "post", path) == nil, "\(path)")
        }
    }

    @Test func `every answer with an ETag says that it may be 304`() {
        let document = OpenAPI(endpoints: APIRoutes.endpoints).document
        for endpoint in APIRoutes.endpoints {
            let method = endpoint.method.rawValue.lowercased()
            let operation = document["paths"]?[endpoint.path]?[method]
            let responses = operation?["responses"]
            let isTagged = method == "get" && responses?["200"]?["content"]?["application/json"] != nil
            #expect((responses?["304"] != nil) == isTagged, "\(method) \(endpoint.path)")
            let parameters = operation?["parameters"]?.list ?? []
            let names = parameters.compactMap { $0["name"]?.text }
            #expect(names.contains("If-None-Match") == isTagged, "\(method) \(endpoint.path)")
        }
    }

    private static func header(_ name: String, of method: String, _ path: String) -> JSON? {
        let document = OpenAPI(endpoints: APIRoutes.endpoints).document
        let parameters = document["paths"]?[path]?[method]?["parameters"]?.list ?? []
        return parameters.first { $0["name"]?.text == name }
    }
}

extension [UInt8] {
    /// The names after `#/components/schemas/`.
    fileprivate var references: [String] {
        String(decoding: self, as: UTF8.self).split(separator: "#/components/schemas/").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
    }
}
