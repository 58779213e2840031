@testable import App

import Domain
import HTTPTypes

/// Reads the whole public site as one visitor: from some addresses on, through every link it finds.
struct Crawler {
    struct Page: Sendable {
        let uri: String
        let answer: APIClient.Answer
    }

    let client: APIClient
    /// Addresses that nothing links to.
    var starts =
        [
            "/", "/about", "/search?q=" + URLEncoded.encoded("低保"), "/search?q=" + URLEncoded.encoded("张湾"),
            "/suggestions?q=" + URLEncoded.encoded("张湾"), "/places/4115", "/places/411523",
            "/places/411523101",
            "/places/411523101201", "/office", "/no-such-page", "/api/v1/openapi.json", "/api/v1/disclosures",
            "/api/v1/divisions/411523101201/items", "/api/v1/exports/disclosures.jsonl?division=411523",
        ] + (1...24).map { "/api/v1/exports/records.csv?division=411523&item=\($0)" }
    var most = 600

    /// Every page that the visitor reaches, each once.
    mutating func crawl(cookies: String) async throws -> [Page] {
        var waiting = starts
        var seen = Set(starts)
        var pages: [Page] = []
        while let uri = waiting.popLast(), pages.count < most {
            var headers: HTTPFields = [:]
            if !cookies.isEmpty { headers[.cookie] = cookies }
            let answer = try await client.send(.get, uri, headers)
            pages.append(Page(uri: uri, answer: answer))
            for link in Self.links(in: answer) where link.hasPrefix("/") && seen.insert(link).inserted {
                if !link.hasPrefix("/sign-out") { waiting.append(link) }
            }
        }
        return pages
    }

    private static func links(in answer: APIClient.Answer) -> [String] {
        var links: [String] = []
        if let target = answer.headers[.location] { links.append(target) }
        let type = answer.headers[.contentType] ?? ""
        if type.contains("text/html") {
            for mark in ["href=\"", "src=\"", "action=\""] {
                links += answer.text.split(separator: mark).dropFirst().map { piece in
                    String(piece.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
                }
            }
        } else if type.contains("application/json"), case .object = answer.json {
            links += Self.disclosures(in: answer.json)
        }
        return links.map { String($0.prefix { $0 != "#" }) }
    }

    /// The API's own ways from a list to what it lists.
    private static func disclosures(in list: JSON) -> [String] {
        (list["entries"]?.list ?? []).compactMap { $0["id"]?.text }.filter { $0.utf8.count == 26 }.flatMap {
            id in
            ["", "/editions", "/editions/1", "/records", "/records?edition=1", "/changes"].map {
                "\(Endpoint.prefix)/disclosures/\(id)\($0)"
            } + ["/disclosures/\(id)"]
        }
    }
}
