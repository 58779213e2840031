import Database
import Domain

/// Where else in the county the people of a table stand.
enum Listings {
    /// For each person's digest the other disclosures that name the person: of every village and item the latest
    /// published one and what is under review.
    static func of(_ persons: [String], in key: Disclosure.Key, _ tx: Transaction) throws -> [String:
        [Listing]]
    {
        guard let county = key.village.ancestor(.county) else { return [:] }
        var listings: [String: [Listing]] = [:]
        let persons = Array(Set(persons))
        for start in stride(from: 0, to: persons.count, by: chunk) {
            let some = Array(persons[start..<min(start + chunk, persons.count)])
            try tx.each(query(some, county: county)) { row in
                let listing = Listing(
                    village: try row.division(1), item: try row.int(2), period: try row.period(3))
                guard listing.village != key.village || listing.item != key.item else { return }
                let person = try row.text(0)
                guard listings[person]?.contains(where: { $0.isSamePlace(as: listing) }) != true else {
                    return
                }
                listings[person, default: []].append(listing)
            }
        }
        return listings
    }

    /// Values of one statement; both engines take far more.
    private static let chunk = 500

    private static func query(_ persons: [String], county: DivisionCode) -> SQL {
        """
        SELECT r.person, d.village, d.item, d.period FROM record r
        JOIN edition e ON e.id = r.edition JOIN disclosure d ON d.id = e.disclosure
        WHERE r.person IN \(list: persons) AND d.village >= \(county) AND d.village < \(county.text + ":")
            AND (e.state IN ('awaitingVillage', 'awaitingStation', 'awaitingDiscipline', 'scheduled')
                OR (e.state = 'published' AND NOT EXISTS (
                    SELECT 1 FROM disclosure n JOIN edition p ON p.disclosure = n.id AND p.state = 'published'
                    WHERE n.village = d.village AND n.item = d.item AND n.period > d.period)))
        ORDER BY d.village, d.item, d.period DESC
        """
    }
}

extension Listing {
    /// The same village's roster of the same item counts once, whatever the period.
    fileprivate func isSamePlace(as other: Listing) -> Bool { village == other.village && item == other.item }
}
