import Database
import Domain
import Hummingbird

/// The pass that a village's QR code carries: whoever holds it reads that village's names in full (T1).
/// It is derived from the installation's key and the village's generation; raising the generation ends old passes.
enum VillagePass {
    /// The path of the link for a village.
    static func path(_ village: DivisionCode, generation: Int, _ keys: Keys) -> String {
        "/pass/\(village)/\(keys.passToken(village: village.text, generation: generation))"
    }

    /// The villages whose valid passes a request's cookie holds, sorted. At most 8 are kept.
    static func held(by request: Request, _ platform: Platform) async throws -> [DivisionCode] {
        guard let cookie = request.headers.cookie(CookieName.pass), !cookie.isEmpty else { return [] }
        let claims = parse(cookie)
        guard !claims.isEmpty else { return [] }
        return try await platform.database.read { tx in
            try claims.compactMap { claim in
                let village = claim.village
                guard let row = try tx.first("SELECT pass_generation FROM division WHERE code = \(village)"),
                    claim.token == platform.keys.passToken(village: village.text, generation: try row.int(0))
                else { return nil }
                return village
            }.sorted()
        }
    }

    /// The village that a pass written `VILLAGE.TOKEN` opens; nil where it is none, or has run out.
    static func village(of pass: String, _ platform: Platform) async throws -> DivisionCode? {
        guard let claim = parse(pass).first else { return nil }
        return try await platform.database.read { tx in
            guard
                let row = try tx.first("SELECT pass_generation FROM division WHERE code = \(claim.village)"),
                claim.token
                    == platform.keys.passToken(village: claim.village.text, generation: try row.int(0))
            else { return nil }
            return claim.village
        }
    }

    /// Adds a village's pass to the cookie text, newest first.
    static func adding(_ village: DivisionCode, token: String, to cookie: String?) -> String {
        let others = parse(cookie ?? "").filter { $0.village != village }
        return (["\(village).\(token)"] + others.prefix(7).map { "\($0.village).\($0.token)" })
            .joined(separator: "~")
    }

    private static func parse(_ cookie: String) -> [(village: DivisionCode, token: String)] {
        cookie.split(separator: "~").prefix(8).compactMap { part in
            let halves = part.split(separator: ".")
            guard halves.count == 2, let village = DivisionCode(halves[0]), village.level == .village,
                halves[1].utf8.count == 24
            else { return nil }
            return (village, String(halves[1]))
        }
    }
}
