import Domain

/// What a demo county is made from: the same plan gives the same villages, people and figures.
public struct DemoPlan: Sendable {
    /// How much of it there is.
    public enum Size: String, Sendable, CaseIterable {
        /// One quarter of three villages; for tests.
        case tiny
        /// A year of one township, and the last months of the others.
        case small
        /// 24 months of every village.
        case full
    }

    public let size: Size
    public let seed: UInt64
    /// The moment the data runs up to.
    public let now: Moment

    public init(size: Size, seed: UInt64 = 411_523, now: Moment) {
        self.size = size
        self.seed = seed
        self.now = now
    }

    /// How many months back the showcase township goes.
    var months: Int {
        switch size {
        case .tiny: 3
        case .small: 12
        case .full: 24
        }
    }
}

/// What was loaded.
public struct DemoOutcome: Sendable {
    public let accounts: [DemoAccount]
    /// Path of the showcase village's pass link, as its QR code carries it.
    public let pass: String
    /// What unlocks the sealed reports of the county's and the city's discipline commissions.
    public let passphrase: String
    /// The receipt code of a report that is being talked about.
    public let reportCode: String
    /// The receipt code (查询码) of a petition that waits for the person's answer; empty where there are none.
    public let petitionCode: String
    public let villages: Int
    /// Published disclosures.
    public let disclosures: Int
    /// Rows of all editions.
    public let rows: Int
    public let petitions: Int
}

/// One officer whose password is told.
public struct DemoAccount: Sendable {
    public let role: Role
    public let login: String
    public let password: String
    public let name: String
    public let unit: String
}
