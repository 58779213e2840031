import Database
import Domain

extension DemoPlaces {
    /// Writes divisions, zones and the default catalogue of both counties.
    func write(at now: Moment, in tx: Transaction) throws {
        try Divisions.importCSV(Array(Resources.file("xinyang-divisions.csv")), by: .system, at: now, in: tx)
        for village in townships.flatMap(\.villages) {
            let wish = Divisions.Wish(
                code: village.division.code, name: village.division.name, households: village.households)
            try Divisions.insert(wish, in: tx)
        }
        for county in [Self.county, Self.neighbour] {
            let own = townships.filter { $0.division.code.parent == county }
            for (zone, members) in Dictionary(grouping: own, by: \.zone).sorted(by: { $0.key < $1.key }) {
                let codes = members.map(\.division.code)
                try Zones.add(zone, county: county, townships: codes, by: .system, at: now, in: tx)
            }
            try Catalogue.installDefault(county, by: .system, at: now, in: tx)
        }
        try SearchIndex.indexPlaces(in: tx)
    }
}
