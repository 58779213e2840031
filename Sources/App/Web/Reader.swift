import Domain

/// Who reads and how: everything of a request that a page may depend on.
struct Reader: Sendable {
    var language: Language = .zh
    /// Body size of the elder mode in pixels: 22, 26 or 30; nil when off.
    var elder: Int?
    /// Villages whose pass this browser holds: T1 there.
    var passes: [DivisionCode] = []
    var session: Session?
    /// Path and query of this request, to come back to.
    var path: String = "/"
    var now: Moment

    /// The tier at which this reader sees a village's rosters on public pages.
    func tier(in village: DivisionCode) -> Tier { passes.contains(village) ? .village : .everyone }
}

/// A signed-in officer.
struct Session: Sendable {
    let actor: Actor
    let name: String
    let unitName: String
    let mustChangePassword: Bool
    /// The token that forms carry back; empty for an API session, which needs none.
    let formToken: String
    let tokenDigest: String
}
