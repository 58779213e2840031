import Domain

/// A township's offices that petitions are sent to.
struct DemoTownshipOffices: Sendable {
    /// By field.
    let stations: [String: Actor]
    let government: Actor
}

/// A county's offices that have to do with petitions.
struct DemoCountyOffices: Sendable {
    /// Registers, hands over and answers.
    let centre: Actor
    /// Of the centre too: calls back, so that nobody asks about the own work.
    let calling: Actor
    /// By field.
    let bureaus: [String: Actor]
    let discipline: Actor
}

/// Everyone who has to do with the petitions of one township.
struct DemoDesks: Sendable {
    let county: DemoCountyOffices
    let township: DemoTownshipOffices

    /// Who leads where a situation wants a station, the township or a bureau.
    func lead(_ lead: DemoSituation.Lead, field: String) -> Actor {
        switch lead {
        case .station: township.stations[field] ?? township.government
        case .township: township.government
        case .bureau: county.bureaus[field] ?? township.government
        }
    }
}
