import Domain

/// How often one address or officer may try something. Counted in this process's memory only: no address is written down.
enum ReportLimits: String {
    /// Sending a report or an addition.
    case send
    /// Trying a receipt code.
    case code
    /// Trying a commission's passphrase.
    case passphrase

    /// How many ordinary requests one counts as; at the usual rate ten, forty and six a minute.
    private var cost: Double {
        switch self {
        case .send: 120
        case .code: 30
        case .passphrase: 200
        }
    }

    /// Refuses who has tried too often; once is always possible, however low the rate is set.
    func hold(_ who: String, at now: Moment, _ platform: Platform) throws(Failure) {
        let cost = min(cost, Double(platform.configuration.requestsPerMinute))
        if let seconds = platform.rate.refusal(of: "report \(rawValue) \(who)", cost: cost, at: now) {
            throw .tooMany(retryAfter: seconds)
        }
    }
}
